import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Person, PersonRef } from '../../shared/api/people.ts';
import type { Suggestions } from '../../shared/api/feed.ts';
import type { SpaceRef } from '../../shared/api/spaces.ts';
import { queryOf, read, request } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };

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

const suggested = (q: string): Promise<Suggestions> => request<Suggestions>('GET', `/search/suggest${queryOf({ q })}`);
/** Up to eight persons: those whose name fits best first, and without a word the first of the directory. */
export const findPeople = async (q: string): Promise<PersonRef[]> => (q ? (await suggested(q)).people : (await request<Listed<Person>>('GET', `/people${queryOf({ limit: 8 })}`)).items);
/** Spaces whose name fits, the best first; without a word those of the person. */
export const findSpaces = async (q: string): Promise<SpaceRef[]> => (await suggested(q)).spaces;
/** The persons of `findPeople` while somebody types. */
export const useFoundPeople = (q: string) => useQuery({ queryKey: ['people', 'found', q], queryFn: () => findPeople(q), placeholderData: (before) => before });
