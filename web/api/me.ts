import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Me, MeChange } from '../../shared/api/people.ts';
import { queryClient, useAction } from './client.ts';
import { request, read } from './request.ts';
import { Refused } from './problem.ts';

/** State of the first run: `needed` until a house is founded; `demo` where the demo company can be opened. */
export type SetupState = { needed: boolean; demo: boolean; house: string | null; cast: CastMember[] };
/** Someone of the demo company, to be signed in as by one click. */
export type CastMember = { name: string; email: string; role: string; about: { de: string; en: string }; company: string | null; administrator: boolean };

/** Who is signed in; null when nobody is. */
export const meQuery = {
  queryKey: ['me'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    request<Me>('GET', '/me', { signal }).catch((error: unknown) => {
      if (error instanceof Refused && error.status === 401) return null;
      throw error;
    }),
  staleTime: 60_000,
} as const;

/** The signed-in person; only below the shell, which shows itself to signed-in people alone. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

export const setupQuery = { queryKey: ['setup'], queryFn: read<SetupState>('/setup'), staleTime: 60_000 } as const;
export const useSetup = () => useQuery(setupQuery);

/** Changes the own profile or settings; what is shown changes at once. */
export const useChangeMe = () =>
  useAction<MeChange, Me>({
    call: (change) => ({ method: 'PATCH', path: '/me', body: change }),
    done: (me) => queryClient.setQueryData(['me'], me),
  });

/** Forgets everything that was read and asks again who is signed in; after signing in or out. */
export async function startAnew(): Promise<void> {
  queryClient.clear();
  await queryClient.fetchQuery(meQuery);
}
