import { lazy, Suspense } from 'react';
import type { Post } from '../../shared/api/posts.ts';
import type { PostSheet } from './usePostMenu.tsx';
import { OpenReaders } from './OpenReaders.tsx';

const History = lazy(() => import('./History.tsx'));
const PostLabel = lazy(() => import('./PostLabel.tsx'));
const ReleaseSheet = lazy(() => import('../release/ReleaseSheet.tsx'));
const ReminderSheet = lazy(() => import('../times/ReminderSheet.tsx'));
const PromiseSheet = lazy(() => import('../commitment/PromiseSheet.tsx'));
const DistributeSheet = lazy(() => import('./DistributeSheet.tsx'));
const TopicsSheet = lazy(() => import('./TopicsSheet.tsx'));
const Move = lazy(() => import('./Move.tsx'));

/** What the menu of a post opens over the page, loaded when it's opened. */
export function PostSheets({ post, open, close }: { post: Post; open: PostSheet; close: () => void }) {
  return (
    <Suspense>
      {open === 'history' && <History post={post} close={close} />}
      {open === 'label' && <PostLabel post={post} close={close} />}
      {open === 'remind' && <ReminderSheet post={post} close={close} />}
      {open === 'promise' && <PromiseSheet post={post} close={close} />}
      {open === 'distribute' && <DistributeSheet post={post} close={close} />}
      {open === 'topics' && <TopicsSheet post={post} close={close} />}
      {open === 'move' && <Move post={post} close={close} />}
      {open === 'release' && <ReleaseSheet post={post} close={close} />}
      {open === 'open' && <OpenReaders post={post.id} close={close} />}
    </Suspense>
  );
}
