import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { post as words } from '../../shared/words/post.ts';
import { markNoticesSeen } from '../api/feed.ts';
import { Refused } from '../api/problem.ts';
import { usePost } from '../api/posts.ts';
import { Button } from '../parts/Button.tsx';
import { focusHeading, Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { PostAside } from './post/PostAside.tsx';
import { Thread } from './post/Thread.tsx';
import { WholePost } from './post/WholePost.tsx';

const EditPost = lazy(() => import('./post/EditPost.tsx'));
const EditPage = lazy(() => import('../pages/EditPage.tsx'));
const WholePage = lazy(() => import('../pages/WholePage.tsx'));
const PageAside = lazy(() => import('../pages/PageAside.tsx'));

/** A post with its thread. */
export default function PostPage() {
  const { post: id } = useParams({ from: '/shell/posts/$post' });
  const { edit } = useSearch({ from: '/shell/posts/$post' });
  const navigate = useNavigate();
  const say = useWords(words);
  const { data: post, error, refetch } = usePost(id);
  const there = post !== undefined;
  useEffect(() => {
    if (there) void markNoticesSeen({ post: id });
  }, [there, id]);
  if (error instanceof Refused && error.status === 404) return <NotFound />;
  if (!post) return <Page title={say('kind.note')}>{error ? <Failed error={error} again={() => void refetch()} /> : <Waiting lines={2} />}</Page>;
  const title = post.title ?? say('post.untitled', { name: post.author.name, space: post.space.name });
  const isPage = post.page !== undefined && 'doc' in post;
  const Edit = isPage ? EditPage : EditPost;
  return (
    <Page key={id} title={title} action={isPage && !edit && post.abilities.edit.allowed ? <Button icon={Pencil} onPress={() => void navigate({ to: '/posts/$post', params: { post: id }, search: { edit: true } })}>{say('post.edit')}</Button> : undefined} aside={isPage ? <Suspense><PageAside post={post} /></Suspense> : <PostAside post={post} />} audience={post.space.audience}>
      {edit && post.abilities.edit.allowed && 'doc' in post ? (
        <Suspense fallback={<Waiting lines={1} />}>
          <Edit post={post} close={() => void navigate({ to: '/posts/$post', params: { post: id }, replace: true }).then(focusHeading)} />
        </Suspense>
      ) : isPage ? (
        <Suspense fallback={<Waiting lines={1} />}>
          <WholePage post={post} />
        </Suspense>
      ) : (
        <WholePost post={post} />
      )}
      <Thread post={post} />
    </Page>
  );
}
