import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Space as SpaceShape } from '../../shared/api/spaces.ts';
import { common } from '../../shared/words/common.ts';
import { space as words } from '../../shared/words/space.ts';
import { markSpaceSeen, usePinned, useSpace, useSpacePosts } from '../api/spaces.ts';
import { Refused } from '../api/problem.ts';
import { mayWriteIn } from '../composer/likelySpace.ts';
import { ComposerBox } from '../composer/ComposerBox.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { PostCard } from '../post/PostCard.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { FreshButton } from './home/FreshButton.tsx';
import { AudienceNote } from './space/AudienceNote.tsx';
import { JoinButton } from './space/JoinButton.tsx';
import { Submissions } from './space/Submissions.tsx';
import { StrictNote } from './space/StrictNote.tsx';
import { SpaceAside } from './space/SpaceAside.tsx';
import { SpaceTabs } from './space/SpaceTabs.tsx';
import { SpaceMenu } from './space/SpaceMenu.tsx';

/** A space: who reads here, what is pinned, what was written. */
export default function Space() {
  const { space: id } = useParams({ from: '/shell/spaces/$space' });
  const { data: space, error, refetch } = useSpace(id);
  const say = useWords(words);
  if (error instanceof Refused && error.status === 404) return <NotFound />;
  if (!space) return <Page title={say('spaces.title')}>{error ? <Failed error={error} again={() => void refetch()} /> : <Waiting />}</Page>;
  return (
    <Page key={id} title={space.name} sub={space.description || undefined} action={space.mine ? <SpaceMenu space={space} /> : <JoinButton space={space} loud />} aside={<SpaceAside space={space} />} audience={space.audience}>
      {(space.audience !== 'internal' || space.archived || !mayWriteIn(space)) && <AudienceNote space={space} />}
      {space.abilities.read.allowed && <SpaceTabs space={id} />}
      {space.abilities.read.allowed ? <Posts space={space} /> : <Empty title={say('space.mustJoin')} text={space.description} />}
    </Page>
  );
}

function Posts({ space }: { space: SpaceShape }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useSpacePosts(space.id);
  const posts = data?.pages.flatMap((page) => page.items) ?? [];
  const pinned = usePinned(space.id).data?.items.map((post) => posts.find((one) => one.id === post.id) ?? post) ?? [];
  const rest = posts.filter((post) => !pinned.some((one) => one.id === post.id));
  useSeen(space);
  return (
    <>
      {space.strictness !== 'open' && space.mine && <StrictNote space={space} />}
      {mayWriteIn(space) && <ComposerBox space={space.id} />}
      {space.strictness !== 'open' && space.mine && <Submissions space={space.id} />}
      <FreshButton list={space.id} />
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && posts.length === 0 && <Empty title={say('space.empty')} text={say('space.emptyText')} />}
      {pinned.length > 0 && <h2 className="mb-2 text-s font-semibold text-ink-2">{say('space.pinned')}</h2>}
      {pinned.map((post) => (
        <PostCard key={post.id} post={post} inSpace />
      ))}
      {rest.length > 0 && <h2 className={pinned.length > 0 ? 'mt-6 mb-2 text-s font-semibold text-ink-2' : 'sr-only'}>{say('space.posts')}</h2>}
      {rest.map((post) => (
        <PostCard key={post.id} post={post} inSpace />
      ))}
      {hasNextPage && (
        <p className="text-center">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {sayCommon('common.older')}
          </Button>
        </p>
      )}
    </>
  );
}

/** Who has looked into the space for two seconds has seen what's new in it. */
function useSeen(space: SpaceShape): void {
  const isNew = space.unread > 0 && space.mine !== null;
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => document.visibilityState === 'visible' && void markSpaceSeen(space.id), 2000);
    return () => clearTimeout(timer);
  }, [space.id, isNew]);
}
