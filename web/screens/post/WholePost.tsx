import { lazy, Suspense } from 'react';
import type { PostPage } from '../../../shared/api/posts.ts';
import { post as words } from '../../../shared/words/post.ts';
import { useMe } from '../../api/me.ts';
import { Prose } from '../../parts/Prose.tsx';
import { Acts } from '../../post/Acts.tsx';
import { DecisionBox } from '../../post/DecisionBox.tsx';
import { PostPart } from '../../post/PostPart.tsx';
import { Files } from '../../post/Files.tsx';
import { PostHead } from '../../post/PostHead.tsx';
import { ReleaseFiles, ReleaseNote, Tombstone } from '../../post/ReleaseNote.tsx';
import { RequiredBar } from '../../post/RequiredBar.tsx';
import { Topics } from '../../post/Topics.tsx';
import { KindLine } from '../../post/Title.tsx';
import { useWords } from '../../words/useWords.ts';

const Distributions = lazy(() => import('../../post/Distributions.tsx'));
const QuestionBar = lazy(() => import('../../post/QuestionBar.tsx'));

/** The post of the page in full; its title is the heading of the page. */
export function WholePost({ post }: { post: PostPage }) {
  const say = useWords(words);
  const me = useMe();
  const lonely = useMe().kind === 'member' && post.kind === 'question' && post.answer === null;
  return (
    <article data-whole={post.id} tabIndex={-1} aria-label={say('post.by', { name: post.author.name })} className="card mb-6 px-[18px] pt-4 pb-1.5">
      <PostHead post={post} />
      {post.deleted ? (
        <Tombstone post={post} answers />
      ) : (
        <>
          <KindLine post={post} />
          <Prose html={post.html} className="mt-3" />
          <DecisionBox post={post} />
          <PostPart post={post} />
          {post.release && !post.release.download ? <ReleaseFiles post={post} /> : <Files files={post.files} html={post.html} of={post} menuIn={post.abilities.edit.allowed ? post.id : null} />}
          <ReleaseNote post={post} />
          <RequiredBar post={post} />
          <Suspense>{me.kind === 'member' && <Distributions post={post} />}</Suspense>
          {lonely && (
            <Suspense>
              <QuestionBar post={post} />
            </Suspense>
          )}
          <Topics post={post} />
          <Acts post={post} onPage />
        </>
      )}
    </article>
  );
}
