import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Approvers, ApproversChange, Redaction, RegisterFilter, RegisterSummary, Release, ReleaseCheck, ReleaseLine, ReleaseRequest } from '../../shared/api/releases.ts';
import { queryClient, useAction } from './client.ts';
import { pagesOf } from './feed.ts';
import { queryOf, read, request } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };
export type ReleaseList = 'waiting' | 'mine' | 'all';

export const useReleases = (list: ReleaseList) => useInfiniteQuery(pagesOf<Listed<ReleaseLine>>(['releases', list], `/releases?list=${list}`));
export const useRelease = (id: string) => useQuery({ queryKey: ['releases', 'one', id], queryFn: read<Release>(`/releases/${id}`) });

/** What a request would meet; asked again whenever another place is chosen. */
export const useReleaseCheck = (post: string, wanted: Pick<ReleaseRequest, 'file' | 'space' | 'contacts' | 'replaces'> | null) =>
  useQuery({ queryKey: ['releases', 'check', post, wanted], queryFn: ({ signal }) => request<ReleaseCheck>('POST', `/posts/${post}/releases/check`, { body: wanted, signal }), enabled: wanted !== null, retry: false });

const stale = [['releases'], ['me'], ['posts'], ['feed'], ['spaces'], ['register']] as const;

export const useAskRelease = (post: string) => useAction<ReleaseRequest, Release>({ call: (body) => ({ method: 'POST', path: `/posts/${post}/releases`, body }), stale: () => stale });

/** What is done with a release; the answer is the release as it stands then. */
export type ReleaseAct = { act: 'approve' | 'return' | 'refuse' | 'withdraw' | 'revoke'; comment?: string };
export const useReleaseAct = (id: string) =>
  useAction<ReleaseAct, Release>({
    call: ({ act, comment }) => ({ method: 'POST', path: `/releases/${id}/${act}`, ...(act === 'withdraw' || act === 'revoke' ? {} : { body: comment ? { comment } : {} }) }),
    done: (release) => queryClient.setQueryData(['releases', 'one', id], release),
    stale: () => stale,
  });
export const useRedact = (id: string) =>
  useAction<readonly Redaction[], Release>({ call: (redactions) => ({ method: 'PUT', path: `/releases/${id}/redactions`, body: { redactions } }), done: (release) => queryClient.setQueryData(['releases', 'one', id], release) });

/** Where a file of a request is shown as it would go out; of a PDF a page as picture. The blackening is part of the address, so that a change shows. */
export const reviewUrl = (release: string, file: string, page: number, redactions: readonly Redaction[]): string => `/api/v1/releases/${release}/files/${file}?page=${page}#${redactions.length}`;

export const useRegister = (filter: RegisterFilter) => useInfiniteQuery(pagesOf<Listed<ReleaseLine>>(['register', filter], `/register${queryOf(filter)}`));
export const useRegisterSummary = () => useQuery({ queryKey: ['register', 'summary'], queryFn: read<RegisterSummary>('/register/summary') });
export const registerFile = (filter: RegisterFilter): string => `/api/v1/register.csv${queryOf(filter)}`;

const approversPath = (space: string | null): string => (space ? `/spaces/${space}/approvers` : '/admin/approvers');
export const useApprovers = (space: string | null) => useQuery({ queryKey: ['approvers', space], queryFn: read<Approvers>(approversPath(space)) });
export const useNameApprovers = (space: string | null) => useAction<ApproversChange, Approvers>({ call: (body) => ({ method: 'PUT', path: approversPath(space), body }), stale: () => [['approvers']] });

/** How a released file is viewed. */
export const useReleasedFile = (file: string) => useQuery({ queryKey: ['files', file, 'released'], queryFn: read<{ pages: number | null; text: string | null }>(`/files/${file}/released`) });
