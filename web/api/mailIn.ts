import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InboundLine, MailInChange, MailInState } from '../../shared/api/mailIn.ts';
import { queryClient, useAction } from './client.ts';
import { queryOf, read } from './request.ts';

const stateKey = ['mailIn', 'state'];

/** How mail comes in; for administrators. */
export const useMailIn = () => useQuery({ queryKey: stateKey, queryFn: read<MailInState>('/admin/mail-in') });

/** Sets how mail comes in, or ends it. */
export const useChangeMailIn = () =>
  useAction<MailInChange, MailInState>({
    call: (change) => ({ method: 'PUT', path: '/admin/mail-in', body: change }),
    done: (state) => queryClient.setQueryData(stateKey, state),
  });

/** Makes an address for trying whether mail comes in. */
export const useMakeTrial = () => useAction<void, { address: string }>({ call: () => ({ method: 'POST', path: '/admin/mail-in/trial' }) });

/** Asks the mail box now. */
export const usePoll = () =>
  useAction<void, { taken: number; state: MailInState }>({
    call: () => ({ method: 'POST', path: '/admin/mail-in/poll' }),
    done: ({ state }) => {
      queryClient.setQueryData(stateKey, state);
      void queryClient.invalidateQueries({ queryKey: ['mailIn', 'lines'] });
    },
  });

/** Mails from outside, newest first; of one state or all. */
export const useInbound = (state: InboundLine['state'] | null) =>
  useInfiniteQuery({
    queryKey: ['mailIn', 'lines', state],
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) => read<{ items: InboundLine[]; next: string | null }>(`/admin/inbound${queryOf({ limit: 50, state, before: pageParam })}`)({ signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
