import type { Post } from '../../shared/api/posts.ts';
import { post as words } from '../../shared/words/post.ts';
import { useWords } from '../words/useWords.ts';
import { Acts } from './Acts.tsx';
import { AnswerBox } from './AnswerBox.tsx';
import { Body } from './Body.tsx';
import { DecisionBox } from './DecisionBox.tsx';
import { Files } from './Files.tsx';
import { PostHead } from './PostHead.tsx';
import { KindLine, Title } from './Title.tsx';
import { PostPart } from './PostPart.tsx';
import { ReleaseFiles, ReleaseNote, Tombstone } from './ReleaseNote.tsx';
import { RequiredBar } from './RequiredBar.tsx';
import { Topics } from './Topics.tsx';

/** A post in a list: who, where, for whom; what; and what one can do. */
export function PostCard({ post, why, inSpace = false, briefly = false }: { post: Post; why?: string; inSpace?: boolean; briefly?: boolean }) {
  const say = useWords(words);
  const label = post.title ?? say('post.untitled', { name: post.author.name, space: post.space.name });
  return (
    <article data-post={post.id} tabIndex={-1} aria-label={label} className="card mb-4 px-[18px] pt-4 pb-1.5">
      {why && <p className="mb-2 text-xs font-semibold text-house">{why}</p>}
      <PostHead post={post} inSpace={inSpace} />
      {post.deleted ? (
        <Tombstone post={post} />
      ) : (
        <>
          <KindLine post={post} />
          <Title post={post} linked />
          <Body html={post.html} length={post.text.length} briefly={briefly} />
          <DecisionBox post={post} />
          <PostPart post={post} briefly />
          {post.release && !post.release.download ? <ReleaseFiles post={post} /> : <Files files={post.files} html={post.html} of={post} />}
          <ReleaseNote post={post} />
          <RequiredBar post={post} />
          <AnswerBox post={post} />
          <Topics post={post} />
          <Acts post={post} />
        </>
      )}
    </article>
  );
}
