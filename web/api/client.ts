import { MutationCache, QueryCache, QueryClient, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { request, type Method } from './request.ts';
import { passing, Refused } from './problem.ts';

const tries = 6;

/** One cache for the whole app: what was read once paints at once, and is corrected when older than 20 s. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: { staleTime: 20_000, gcTime: 30 * 60_000, retry: (count, error) => passing(error) && count < 3, retryDelay: growing },
    mutations: { retry: (count, error) => passing(error) && count < tries, retryDelay: growing },
  },
});

/** A session that has ended shows at the next question: then nobody is signed in any more, and the shell leads to the sign-in page. */
export function leaveWhenSignedOut(error: unknown): void {
  const isOver = error instanceof Refused && error.status === 401 && error.type.endsWith('notSignedIn');
  if (isOver && queryClient.getQueryData(['me'])) queryClient.setQueryData(['me'], null);
}

function growing(count: number): number {
  return Math.min(1000 * 2 ** count, 15_000);
}

type Call = { method: Method; path: string; body?: unknown; ifMatch?: string };
type Keyed<V> = { values: V; key: string };
type Doing<V, R> = {
  call: (values: V) => Call;
  /** What is true at once, before the server has answered; gives back how to undo it. */
  atOnce?: (values: V) => (() => void) | void;
  done?: (result: R, values: V) => void;
  /** Actions of the same name go out one after the other, in the order in which they were begun: what takes another back must not overtake it. */
  inTurn?: string;
  /** Keys of queries to read again afterwards. */
  stale?: (values: V) => readonly (readonly unknown[])[];
};
/** An action of the person: `run` it, see `pending` and `error`. */
export type Action<V, R> = Pick<UseMutationResult<R, Error, Keyed<V>>, 'isPending' | 'error' | 'reset' | 'isSuccess'> & {
  run: (values: V, then?: { done?: (result: R) => void; failed?: (error: Error) => void }) => void;
};

/** An action on the server with one Idempotency-Key for all its retries. */
export function useAction<V, R = unknown>(doing: Doing<V, R>): Action<V, R> {
  const client = useQueryClient();
  const mutation = useMutation<R, Error, Keyed<V>, (() => void) | void>({
    ...(doing.inTurn ? { scope: { id: doing.inTurn } } : {}),
    mutationFn: ({ values, key }) => {
      const { method, path, ...sent } = doing.call(values);
      return request<R>(method, path, { ...sent, key });
    },
    onMutate: ({ values }) => doing.atOnce?.(values),
    onError: (_error, _values, undo) => undo?.(),
    onSuccess: (result, { values }) => {
      doing.done?.(result, values);
      for (const queryKey of doing.stale?.(values) ?? []) void client.invalidateQueries({ queryKey });
    },
  });
  const keyed = (values: V): Keyed<V> => ({ values, key: crypto.randomUUID() });
  return {
    isPending: mutation.isPending,
    isSuccess: mutation.isSuccess,
    error: mutation.error,
    reset: mutation.reset,
    // By the promise, not by callbacks of mutate: those fall silent when the component is gone before the answer comes.
    run: (values, then) => void mutation.mutateAsync(keyed(values)).then(then?.done, (error: Error) => then?.failed?.(error)),
  };
}
