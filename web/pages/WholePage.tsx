import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import type { PostPage } from '../../shared/api/posts.ts';
import { contentsOf } from '../../shared/richtext/contentsOf.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { pages as words } from '../../shared/words/pages.ts';
import { post as postWords } from '../../shared/words/post.ts';
import { refusals } from '../../shared/words/refusals.ts';
import { useTree } from '../api/pages.ts';
import { Acts } from '../post/Acts.tsx';
import { Files } from '../post/Files.tsx';
import { LabelBadge } from '../post/LabelBadge.tsx';
import { ReleaseFiles, ReleaseNote, Tombstone } from '../post/ReleaseNote.tsx';
import { RequiredBar } from '../post/RequiredBar.tsx';
import { AudienceBadge } from '../parts/AudienceBadge.tsx';
import { Prose } from '../parts/Prose.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { Contents } from './Contents.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { Sources } from './Sources.tsx';
import { pathTo } from './tree.ts';
import { useAnchors } from './useAnchors.ts';

// Why somebody who writes in the space can't change the page: said at once, where others find the button.
const strict = ['pageNeedsApproval', 'notNamed'] as const;

/** A page in full: where it stands, whether it is still right, its text with a table of contents, and what it grew out of. */
export default function WholePage({ post }: { post: PostPage }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const sayNo = useWords(refusals);
  const dates = useDates();
  const { data: tree } = useTree(post.space.id);
  const path = pathTo(tree?.items ?? [], post.id);
  const entries = useMemo(() => contentsOf(post.doc as unknown as Doc), [post.doc]);
  const text = useAnchors(entries, post.html);
  if (post.deleted) return <Tombstone post={post} answers />;
  const { page } = post;
  const stands = strict.find((why) => why === post.abilities.edit.reason);
  return (
    <article aria-label={sayPost('post.by', { name: post.author.name })} className="card mb-6 px-[18px] pt-4 pb-1.5">
      <nav aria-label={say('pages.path')} className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-3">
        <Link to="/spaces/$space/pages" params={{ space: post.space.id }} className="tap hover:underline">
          {post.space.name}
        </Link>
        {path.map((line) => (
          <span key={line.id} className="inline-flex items-center gap-1.5">
            <ChevronRight aria-hidden="true" className="!size-3.5" />
            <Link to="/posts/$post" params={{ post: line.id }} className="tap hover:underline">
              {line.title}
            </Link>
          </span>
        ))}
        <span className="ml-auto">
          <AudienceBadge {...post.space} />
        </span>
      </nav>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-xs text-ink-3">
        {page && <span>{post.release ? say('pages.sourceBy', { name: post.author.name }) : say('pages.written', { name: page.editor.name, when: dates.when(post.edited ?? post.created) })}</span>}
        <LabelBadge label={post.label} tlp={post.tlp} />
      </p>
      {stands && <p className="mt-3 rounded-m bg-sunken px-4 py-2.5 text-s text-ink-2">{sayNo(`refusals.${stands}`)}</p>}
      {page && !post.release && <ReviewBar post={post} page={page} />}
      {entries.length > 2 && (
        <details className="mt-3 rounded-s bg-sunken px-3 py-2 lg:hidden">
          <summary className="text-s font-semibold">{say('pages.contents')}</summary>
          <Contents entries={entries} />
        </details>
      )}
      <h2 className="sr-only">{say('edit.text')}</h2>
      <div ref={text}>
        <Prose html={post.html} className="mt-3" />
      </div>
      {post.release && !post.release.download ? <ReleaseFiles post={post} /> : <Files files={post.files} html={post.html} of={post} menuIn={post.abilities.edit.allowed ? post.id : null} />}
      <Sources page={post.id} />
      <ReleaseNote post={post} />
      <RequiredBar post={post} />
      <Acts post={post} onPage />
    </article>
  );
}
