import { useQuery } from '@tanstack/react-query';
import type { PageBeginning, PageChange, PageLine, PageSource } from '../../shared/api/pages.ts';
import type { NewPost, PostChange, PostPage } from '../../shared/api/posts.ts';
import { queryClient, useAction } from './client.ts';
import { refreshPost } from './posts.ts';
import { read, request } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };

/** All pages of a space. */
export const useTree = (space: string | null) => useQuery({ queryKey: ['spaces', space, 'pages'], queryFn: read<Listed<PageLine>>(`/spaces/${space}/pages`), enabled: space !== null });
/** Pages over all spaces. */
export const usePages = (list: 'recent' | 'mine' | 'ageing', limit = 20) => useQuery({ queryKey: ['pages', list, limit], queryFn: read<Listed<PageLine>>(`/pages?list=${list}&limit=${limit}`) });
/** What a page grew out of. */
export const useSources = (page: string) => useQuery({ queryKey: ['posts', page, 'sources'], queryFn: read<Listed<PageSource>>(`/posts/${page}/page/sources`) });
/** The pages that grew out of a post. */
export const useGrown = (post: string) => useQuery({ queryKey: ['posts', post, 'pages'], queryFn: read<Listed<PageLine>>(`/posts/${post}/pages`) });

/** How a page out of a post begins; made once, since its pictures are copied for it. */
export const useBeginning = (post: string | undefined, comment: string | undefined) =>
  useQuery({
    queryKey: ['posts', post, 'beginning', comment],
    queryFn: ({ signal }) => request<PageBeginning>('POST', `/posts/${post}/page/beginning`, { body: comment ? { comment } : {}, signal }),
    enabled: post !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });

const stale = (space: string, page: string) => [['spaces', space, 'pages'], ['pages'], ['posts', page]];

/** Changes place, keeper or review of a page. */
export const useChangePage = (space: string, page: string) =>
  useAction<PageChange, PostPage>({ call: (body) => ({ method: 'PATCH', path: `/posts/${page}/page`, body }), stale: () => stale(space, page), done: () => void refreshPost(page) });

/** Puts any page of a space at another place. */
export const useArrange = (space: string) =>
  useAction<{ page: string; parent: string | null; after: string | null }>({
    call: ({ page, ...body }) => ({ method: 'PATCH', path: `/posts/${page}/page`, body }),
    stale: ({ page }) => stale(space, page),
  });

/** Says that a page is still right. */
export const useReviewPage = (space: string, page: string) =>
  useAction<void, PostPage>({ call: () => ({ method: 'POST', path: `/posts/${page}/page/review` }), stale: () => [...stale(space, page), ['feed', 'actions'], ['me']], done: () => void refreshPost(page) });

/** Publishes a page, or submits it where somebody decides first; then there is no page yet. */
export const useNewPage = () =>
  useAction<{ space: string; submit: boolean; body: NewPost }, PostPage>({ call: ({ space, submit, body }) => ({ method: 'POST', path: `/spaces/${space}/${submit ? 'submissions' : 'posts'}`, body }), stale: ({ space }) => [['spaces', space, 'pages'], ['pages'], ['spaces', space, 'posts']] });

/** Saves a page as it follows from a version of it; refused (412) when somebody was faster. */
export const savePage = (page: string, { version, ...change }: PostChange & { version: number }): Promise<PostPage> => request<PostPage>('PATCH', `/posts/${page}`, { body: change, ifMatch: `"v${version}"` });

/** The page as it stands now, for who was slower. */
export const pageNow = (page: string): Promise<PostPage> => request<PostPage>('GET', `/posts/${page}`);

/** After saving: everything that shows the page is read again. */
export async function pageSaved(post: PostPage): Promise<void> {
  queryClient.setQueryData(['posts', post.id, 'page'], post);
  await Promise.all([refreshPost(post.id), ...stale(post.space.id, post.id).map((queryKey) => queryClient.invalidateQueries({ queryKey }))]);
}
