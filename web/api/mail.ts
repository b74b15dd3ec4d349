import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MailChange, MailSettings, MailState, MailTest, OutboxLine, OutboxMail } from '../../shared/api/mail.ts';
import { queryClient, useAction } from './client.ts';
import { queryOf, read } from './request.ts';

type Kept = { server: MailSettings };

/** The mail server of the house; for administrators. */
export const useMailServer = () => useQuery({ queryKey: ['mail', 'server'], queryFn: read<Kept>('/admin/mail') });

/** Sets the mail server, or takes it away (null). */
export const useChangeMailServer = () =>
  useAction<MailChange, Kept>({
    call: (change) => ({ method: 'PUT', path: '/admin/mail', body: change }),
    done: (kept) => queryClient.setQueryData(['mail', 'server'], kept),
  });

/** Sends a test mail to oneself. */
export const useTestMail = () => useAction<void, MailTest>({ call: () => ({ method: 'POST', path: '/admin/mail/test' }) });

/** The outbox, newest first; of one state or all. */
export const useOutbox = (state: MailState | null) =>
  useInfiniteQuery({
    queryKey: ['mail', 'outbox', state],
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) => read<{ items: OutboxLine[]; next: string | null }>(`/admin/outbox${queryOf({ limit: 50, state, before: pageParam })}`)({ signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** One mail with its text. */
export const useOutboxMail = (id: string) => useQuery({ queryKey: ['mail', 'one', id], queryFn: read<OutboxMail>(`/admin/outbox/${id}`) });
