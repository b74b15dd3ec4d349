import { useQuery } from '@tanstack/react-query';
import type { Distribution, DistributionList, DistributionListChange, DistributionPreview, NewDistribution, NewDistributionList } from '../../shared/api/lists.ts';
import { useAction } from './client.ts';
import { refreshPost } from './posts.ts';
import { read, request } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };

export const useLists = () => useQuery({ queryKey: ['lists'], queryFn: read<Listed<DistributionList>>('/distribution-lists'), select: (list) => list.items });
/** What rules can name. */
export const useListChoices = () => useQuery({ queryKey: ['lists', 'choices'], queryFn: read<{ departments: string[]; sites: string[]; roles: string[] }>('/distribution-lists/choices') });

const stale = () => [['lists']];
export const useMakeList = () => useAction<NewDistributionList, DistributionList>({ call: (body) => ({ method: 'POST', path: '/distribution-lists', body }), stale });
export const useChangeList = (id: string) => useAction<DistributionListChange, DistributionList>({ call: (body) => ({ method: 'PATCH', path: `/distribution-lists/${id}`, body }), stale });

/** The formal distributions of a post. */
export const useDistributions = (post: string) => useQuery({ queryKey: ['posts', post, 'distributions'], queryFn: read<Listed<Distribution>>(`/posts/${post}/distributions`), select: (list) => list.items });
/** To whom a post would go by these lists. */
export const usePreview = (post: string, lists: readonly string[]) =>
  useQuery({
    enabled: lists.length > 0,
    queryKey: ['posts', post, 'preview', [...lists].sort()],
    queryFn: ({ signal }) => request<DistributionPreview>('POST', `/posts/${post}/distributions/preview`, { body: { lists }, signal }),
    placeholderData: (before) => before,
  });
export const useDistribute = (post: string) =>
  useAction<NewDistribution, Listed<Distribution>>({
    call: (body) => ({ method: 'POST', path: `/posts/${post}/distributions`, body }),
    stale: () => [['posts', post, 'distributions'], ['posts', post, 'readers']],
    done: () => void refreshPost(post),
  });
