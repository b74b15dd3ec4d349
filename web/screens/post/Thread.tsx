import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Comment, PostPage } from '../../../shared/api/posts.ts';
import { post as words } from '../../../shared/words/post.ts';
import { useComments } from '../../api/posts.ts';
import { useSpace } from '../../api/spaces.ts';
import { Failed, Waiting } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { JoinButton } from '../space/JoinButton.tsx';
import { CommentBox } from './CommentBox.tsx';
import { CommentItem } from './CommentItem.tsx';

/** The answers in the order of their time, the accepted one marked; and the place to answer. */
export function Thread({ post }: { post: PostPage }) {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useComments(post.id);
  const [quoting, setQuoting] = useState<Comment | null>(null);
  const comments = data ?? [];
  useArrivalAt(data !== undefined);
  return (
    <section id="thread" aria-labelledby="thread-title" className="scroll-mt-4">
      <h2 id="thread-title" className="mb-2 text-s font-semibold text-ink-2">
        {say('post.answers', { count: comments.length })}
      </h2>
      {isPending && <Waiting lines={1} />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && comments.length === 0 && <p className="mb-4 text-s text-ink-3">{say('post.noAnswers')}</p>}
      {comments.length > 0 && (
        <ol className="card mb-4 [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} post={post} quote={post.abilities.comment.allowed ? setQuoting : undefined} />
          ))}
        </ol>
      )}
      {post.abilities.comment.allowed && <CommentBox post={post} quoting={quoting} dropQuote={() => setQuoting(null)} />}
      {post.abilities.comment.reason === 'notMember' && <JoinFirst space={post.space.id} />}
    </section>
  );
}

/** Who may read an open space without being in it is shown the way in. */
function JoinFirst({ space: id }: { space: string }) {
  const say = useWords(words);
  const { data: space } = useSpace(id);
  if (!space?.abilities.join.allowed) return null;
  return (
    <div className="card unprinted flex flex-wrap items-center justify-between gap-3 p-4 text-s text-ink-2">
      {say('comment.join')}
      <JoinButton space={space} />
    </div>
  );
}

/** A link to one answer leads to it once the answers are there. */
function useArrivalAt(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || !hash) return;
    const there = document.getElementById(hash);
    there?.scrollIntoView({ block: 'start' });
    there?.querySelector<HTMLElement>('[data-target]')?.focus();
  }, [ready, hash]);
}
