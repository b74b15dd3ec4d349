import { Link } from '@tanstack/react-router';
import { FolderTree, ListTree, UserRoundCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PostPage } from '../../shared/api/posts.ts';
import { contentsOf } from '../../shared/richtext/contentsOf.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { pages as words } from '../../shared/words/pages.ts';
import { useTree } from '../api/pages.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Button } from '../parts/Button.tsx';
import { Beside } from '../parts/Page.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { Contents } from './Contents.tsx';
import { KeepSheet } from './KeepSheet.tsx';

/** Beside a page: its contents, who keeps it and until when, and what stands below it. */
export default function PageAside({ post }: { post: PostPage }) {
  const say = useWords(words);
  const dates = useDates();
  const [keeping, setKeeping] = useState(false);
  const { data: tree } = useTree(post.space.id);
  const entries = useMemo(() => contentsOf(post.doc as unknown as Doc), [post.doc]);
  const below = (tree?.items ?? []).filter((line) => line.parent === post.id);
  const { page } = post;
  if (!page || post.deleted) return null;
  return (
    <>
      {entries.length > 2 && (
        <nav aria-label={say('pages.contents')} className="max-lg:hidden">
          <h2 className="mb-2 flex items-center gap-2 text-s font-semibold">
            <ListTree aria-hidden="true" />
            {say('pages.contents')}
          </h2>
          <Contents entries={entries} />
        </nav>
      )}
      {!post.release && (
        <Beside icon={<UserRoundCheck aria-hidden="true" />} title={say('pages.kept')}>
          <li className="text-s leading-[1.35]">
            {page.owner ? (
              <p className="flex items-center gap-2.5">
                <Avatar person={page.owner} size="s" />
                {page.owner.name}
              </p>
            ) : (
              <p className="text-ink-3">{say('pages.noOwner')}</p>
            )}
            <p className="mt-2 text-xs text-ink-3">{page.review ? say('pages.reviewOn', { day: dates.day(page.review) }) : say('pages.reviewNever')}</p>
            {page.reviewed?.by && <p className="text-xs text-ink-3">{say('pages.reviewed', { name: page.reviewed.by.name, when: dates.when(page.reviewed.at) })}</p>}
            {page.abilities.keep.allowed && (
              <Button look="text" className="mt-1" onPress={() => setKeeping(true)}>
                {say('pages.keep')}
              </Button>
            )}
          </li>
        </Beside>
      )}
      {below.length > 0 && (
        <Beside icon={<FolderTree aria-hidden="true" />} title={say('pages.under')}>
          {below.map((line) => (
            <li key={line.id} className="text-s leading-[1.35]">
              <Link to="/posts/$post" params={{ post: line.id }} className="decoration-1 underline-offset-2 hover:underline">
                {line.title}
              </Link>
            </li>
          ))}
        </Beside>
      )}
      {keeping && <KeepSheet post={post} page={page} close={() => setKeeping(false)} />}
    </>
  );
}
