import { useQuery } from '@tanstack/react-query';
import type { PostPage } from '../../shared/api/posts.ts';
import type { Submission } from '../../shared/api/submissions.ts';
import { useAction } from './client.ts';
import { queryOf, read } from './request.ts';

/** What waits for the person to decide and what they submitted themself, in one space or in all. */
export const useSubmissions = (space?: string, enabled = true) =>
  useQuery({ enabled, queryKey: ['submissions', space ?? 'all'], queryFn: read<{ items: Submission[] }>(`/submissions${queryOf({ space })}`), select: (list) => list.items });

const stale = () => [['submissions'], ['me'], ['spaces'], ['feed']];

export const useApprove = (id: string) => useAction<void, PostPage>({ call: () => ({ method: 'POST', path: `/submissions/${id}/approval` }), stale });
export const useRefuse = (id: string) => useAction<string>({ call: (reason) => ({ method: 'POST', path: `/submissions/${id}/refusal`, body: { reason } }), stale });
/** Takes back what one submitted; reworked it is a draft again, whose id comes back. */
export const useWithdraw = (id: string) =>
  useAction<{ rework: boolean }, { draft: string | null }>({ call: ({ rework }) => ({ method: 'DELETE', path: `/submissions/${id}${rework ? '?rework=true' : ''}` }), stale: () => [...stale(), ['drafts']] });
