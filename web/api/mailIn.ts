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

const byMailKey = (space: string) => ['mailIn', 'space', space];

/** Whether mails may start posts in a space. */
export const useByMail = (space: string) => useQuery({ queryKey: byMailKey(space), queryFn: read<{ threadsByMail: boolean }>(`/spaces/${space}/by-mail`) });

/** Lets mails start posts in a space, or ends that. */
export const useChangeByMail = (space: string) =>
  useAction<boolean, { threadsByMail: boolean }>({
    call: (threadsByMail) => ({ method: 'PUT', path: `/spaces/${space}/by-mail`, body: { threadsByMail } }),
    done: (now) => queryClient.setQueryData(byMailKey(space), now),
  });

/** Makes one's own address that starts posts in a space. */
export const useMakeStartAddress = (space: string) => useAction<void, { address: string }>({ call: () => ({ method: 'POST', path: `/spaces/${space}/by-mail/address` }) });

/** Mails from outside, newest first; of one state or all. */
export const useInbound = (state: InboundLine['state'] | null) =>
  useInfiniteQuery({
    queryKey: ['mailIn', 'lines', state],
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) => read<{ items: InboundLine[]; next: string | null }>(`/admin/inbound${queryOf({ limit: 50, state, before: pageParam })}`)({ signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
