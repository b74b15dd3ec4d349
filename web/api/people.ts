import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Person, PersonRef } from '../../shared/api/people.ts';
import type { SpaceRef } from '../../shared/api/spaces.ts';
import { queryOf, read, request } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };

/** The directory, or those whose name fits `q`. */
export const usePeople = (q: string, limit = 20) => useQuery({ queryKey: ['people', 'list', q, limit], queryFn: read<Listed<Person>>(`/people${queryOf({ q: q || undefined, limit })}`), placeholderData: (before) => before });
/** The directory, or those of it that `q` finds, a page at a time. */
export const useDirectory = (q: string) =>
  useInfiniteQuery({
    queryKey: ['people', 'directory', q],
    queryFn: ({ pageParam, signal }) => request<Listed<Person>>('GET', `/people${queryOf({ q: q || undefined, limit: 50, before: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
export const usePerson = (id: string) => useQuery({ queryKey: ['people', id], queryFn: read<Person>(`/people/${id}`) });

/** Up to eight persons whose name fits, for a mention. */
export const findPeople = async (q: string): Promise<PersonRef[]> => (await request<Listed<Person>>('GET', `/people${queryOf({ q: q || undefined, limit: 8 })}`)).items;
/** Spaces whose name fits, for a mention. */
export const findSpaces = async (q: string): Promise<SpaceRef[]> => (await request<Listed<SpaceRef>>('GET', `/spaces${queryOf({ all: 'true', q: q || undefined })}`)).items.slice(0, 8);
