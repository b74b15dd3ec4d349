import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Readers } from '../../shared/api/basics.ts';
import type { Away, PersonRef } from '../../shared/api/people.ts';
import type { Post } from '../../shared/api/posts.ts';
import type { History, JoinRequest, Level, Member, NewSpace, Space, SpaceChange, SpaceRole } from '../../shared/api/spaces.ts';
import { pagesOf } from './feed.ts';
import { queryClient, useAction } from './client.ts';
import { queryOf, read, request } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };

const everySpace = [['spaces']] as const;

/** The spaces of the person. */
export const useSpaces = () => useQuery({ queryKey: ['spaces', 'mine'], queryFn: ({ signal }) => wholeList({}, signal) });
/** Every space that the person may know of. */
export const useAllSpaces = () => useQuery({ queryKey: ['spaces', 'all'], queryFn: ({ signal }) => wholeList({ all: 'true' }, signal) });

async function wholeList(wanted: Record<string, string>, signal: AbortSignal): Promise<Space[]> {
  const all: Space[] = [];
  let before: string | null | undefined;
  do {
    const part: Listed<Space> = await request('GET', `/spaces${queryOf({ ...wanted, before })}`, { signal });
    all.push(...part.items);
    before = part.next;
  } while (before);
  return all;
}

export const useSpace = (id: string, enabled = true) => useQuery({ enabled, queryKey: ['spaces', id, 'page'], queryFn: read<Space>(`/spaces/${id}`) });
export const useSpacePosts = (id: string) => useInfiniteQuery(pagesOf<Listed<Post>>(['spaces', id, 'posts'], `/spaces/${id}/posts`));
/** The pinned posts of a space. */
export const usePinned = (id: string) => useQuery({ queryKey: ['spaces', id, 'pinned'], queryFn: read<Listed<Post>>(`/spaces/${id}/posts?pinned=true`) });
export const useMembers = (id: string, enabled: boolean) => useQuery({ queryKey: ['spaces', id, 'members'], queryFn: read<Listed<Member>>(`/spaces/${id}/members`), enabled });
export const useRequests = (id: string, enabled: boolean) => useQuery({ queryKey: ['spaces', id, 'requests'], queryFn: read<Listed<JoinRequest>>(`/spaces/${id}/requests`), enabled });
/** Who besides owners and moderators publishes in a formal space. */
export const usePublishers = (id: string) => useQuery({ queryKey: ['spaces', id, 'publishers'], queryFn: read<Listed<PersonRef>>(`/spaces/${id}/publishers`), select: (list) => list.items });
export const useSetPublisher = (id: string) =>
  useAction<{ person: string; named: boolean }>({ call: ({ person, named }) => ({ method: named ? 'PUT' : 'DELETE', path: `/spaces/${id}/publishers/${person}` }), stale: () => everySpace });
export const useDismissRequest = (id: string) => useAction<string>({ call: (person) => ({ method: 'DELETE', path: `/spaces/${id}/requests/${person}` }), stale: () => everySpace });
/** Notes that everything in the space so far is seen. */
export const markSpaceSeen = async (id: string): Promise<void> => {
  await request('PUT', `/spaces/${id}/seen`).catch(() => undefined);
  await queryClient.invalidateQueries({ queryKey: ['spaces', 'mine'] });
};

export const useCreateSpace = () => useAction<NewSpace, Space>({ call: (body) => ({ method: 'POST', path: '/spaces', body }), stale: () => everySpace });
export const useChangeSpace = (id: string) => useAction<SpaceChange, Space>({ call: (body) => ({ method: 'PATCH', path: `/spaces/${id}`, body }), stale: () => everySpace });
/** Joins, asks to join, or changes what the person is told of the space. */
export const useMembership = (id: string) => useAction<{ level?: Level }, Space>({ call: (body) => ({ method: 'PUT', path: `/spaces/${id}/membership`, body }), stale: () => [['spaces'], ['posts']] });
export const useLeave = (id: string) => useAction<void>({ call: () => ({ method: 'DELETE', path: `/spaces/${id}/membership` }), stale: () => everySpace });
export const useSetMember = (id: string) =>
  useAction<{ person: string; role: SpaceRole | null; history?: History }>({
    call: ({ person, role, history }) => (role ? { method: 'PUT', path: `/spaces/${id}/members/${person}`, body: { role, history } } : { method: 'DELETE', path: `/spaces/${id}/members/${person}` }),
    stale: () => everySpace,
  });

/** Who will read a text in a space, and which mentioned persons can't. */
export type AudienceAnswer = { readers: Readers; cannotRead: PersonRef[]; away?: Away[] };
export const useAudience = (space: string | null, mentions: readonly string[]) =>
  useQuery({
    queryKey: ['spaces', space, 'audience', [...mentions].sort()],
    queryFn: ({ signal }) => request<AudienceAnswer>('POST', '/audience', { body: { space, mentions }, signal }),
    enabled: space !== null,
    placeholderData: (before) => before,
  });
