import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AdminSpace, DeadLetter, EventLine, HouseSettings, HouseSettingsChange, Jobs, Overview } from '../../shared/api/admin.ts';
import type { FileLimits, StorageFigures } from '../../shared/api/files.ts';
import { queryClient, useAction } from './client.ts';
import { queryOf, read } from './request.ts';

type Of<T> = { items: T[]; next: string | null };

/** A list that comes page by page. */
const usePages = <T>(key: readonly unknown[], address: (before: string | undefined) => string) =>
  useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) => read<Of<T>>(address(pageParam))({ signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** The house in figures; for administrators. */
export const useOverview = () => useQuery({ queryKey: ['admin', 'overview'], queryFn: read<Overview>('/admin/overview') });

/** All spaces by name; for administrators. */
export const useAdminSpaces = () => usePages<AdminSpace>(['admin', 'spaces'], (before) => `/admin/spaces${queryOf({ limit: 50, before })}`);

/** Names an owner for a space without one. */
export const useNameOwner = () =>
  useAction<{ space: string; person: string }>({
    call: ({ space, person }) => ({ method: 'POST', path: `/admin/spaces/${space}/owner`, body: { person } }),
    stale: () => [['admin', 'spaces'], ['admin', 'overview']],
  });

/** The queues of the jobs; for administrators. */
export const useJobs = () => useQuery({ queryKey: ['admin', 'jobs'], queryFn: read<Jobs>('/admin/jobs') });

/** What failed for good; for administrators. */
export const useDeadLetters = () => usePages<DeadLetter>(['admin', 'dead'], (before) => `/admin/dead-letters${queryOf({ limit: 50, before })}`);

const afterDead = () => [['admin', 'dead'], ['admin', 'jobs'], ['admin', 'overview']] as const;

/** Tries a dead letter again. */
export const useRetry = () => useAction<string>({ call: (id) => ({ method: 'POST', path: `/admin/dead-letters/${id}/retry` }), stale: afterDead });

/** Drops a dead letter. */
export const useDrop = () => useAction<string>({ call: (id) => ({ method: 'DELETE', path: `/admin/dead-letters/${id}` }), stale: afterDead });

/** What of the log is asked for. */
export type LogFilter = { kind?: string; actor?: string; from?: string; until?: string };

/** The event log, newest first; for administrators and auditors. */
export const useEvents = (filter: LogFilter) => usePages<EventLine>(['admin', 'events', filter], (before) => `/admin/events${queryOf({ limit: 50, ...filter, before })}`);

/** Where the same lines are to be had as a file. */
export const eventsFile = (filter: LogFilter): string => `/api/v1/admin/events.csv${queryOf(filter)}`;

/** What lies in the storage, and how much may; for administrators. */
export const useStorage = () => useQuery({ queryKey: ['admin', 'storage'], queryFn: read<StorageFigures>('/administration/storage') });

/** Changes how much may be stored, in bytes. */
export const useChangeLimits = () =>
  useAction<FileLimits, StorageFigures>({
    call: (limits) => ({ method: 'PATCH', path: '/administration/storage', body: limits }),
    done: (figures) => queryClient.setQueryData(['admin', 'storage'], figures),
    stale: () => [['admin', 'settings']],
  });

/** The settings of the house; for administrators and the council. */
export const useHouseSettings = () => useQuery({ queryKey: ['admin', 'settings'], queryFn: read<HouseSettings>('/admin/settings') });

/** Changes settings of the house. */
export const useChangeHouse = () =>
  useAction<HouseSettingsChange, HouseSettings>({
    call: (change) => ({ method: 'PUT', path: '/admin/settings', body: change }),
    done: (settings) => queryClient.setQueryData(['admin', 'settings'], settings),
    stale: () => [['me']],
  });
