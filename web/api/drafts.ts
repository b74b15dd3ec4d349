import { useQuery } from '@tanstack/react-query';
import type { Draft } from '../../shared/api/posts.ts';
import { useAction } from './client.ts';
import { read, request } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };
/** What the composer keeps of an unsent text. */
export type DraftChange = { space?: string | null; content?: unknown; publishAt?: string | null };

export const useDrafts = () => useQuery({ queryKey: ['drafts'], queryFn: read<Listed<Draft>>('/drafts'), select: (list) => list.items });
export const useDeleteDraft = () => useAction<string>({ call: (id) => ({ method: 'DELETE', path: `/drafts/${id}` }), stale: () => [['drafts']] });
export const useChangeDraft = () => useAction<{ id: string; change: DraftChange }, Draft>({ call: ({ id, change }) => ({ method: 'PATCH', path: `/drafts/${id}`, body: change }), stale: () => [['drafts']] });

export const createDraft = (change: DraftChange, key: string): Promise<Draft> => request<Draft>('POST', '/drafts', { body: change, key });
export const changeDraft = (id: string, change: DraftChange): Promise<Draft> => request<Draft>('PATCH', `/drafts/${id}`, { body: change });
