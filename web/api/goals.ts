import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CheckIn, CheckInChange, NewCheckIn } from '../../shared/api/checkIns.ts';
import type { DateAnswerWord } from '../../shared/api/dates.ts';
import type { NewAccount, NewReading } from '../../shared/api/goals.ts';
import type { Post, PostPage } from '../../shared/api/posts.ts';
import { useAction } from './client.ts';
import { pagesOf } from './feed.ts';
import { patchPost } from './posts.ts';
import { queryOf, read } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };

/** Goals by their end. */
export const useGoals = (state: 'open' | 'closed', mine: boolean) => useInfiniteQuery(pagesOf<Listed<Post>>(['goals', state, mine], `/goals${queryOf({ state, mine: mine ? 'true' : undefined })}`));
/** What serves a goal. */
export const useServing = (goal: string) => useQuery({ queryKey: ['goals', goal, 'serving'], queryFn: read<Listed<Post>>(`/posts/${goal}/goal/links`), select: (list) => list.items });
/** The goals that a post serves. */
export const useGoalsServed = (post: string) => useQuery({ queryKey: ['goals', 'served', post], queryFn: read<Listed<{ id: string; title: string }>>(`/posts/${post}/goals`), select: (list) => list.items });
/** The running goals of a space. */
export const useGoalsOf = (space: string) => useQuery({ queryKey: ['goals', 'of', space], queryFn: read<Listed<Post>>(`/goals${queryOf({ space, limit: 5 })}`), select: (list) => list.items });
export const useAttach = (goal: string) =>
  useAction<{ post: string; on: boolean }>({ call: ({ post, on }) => ({ method: on ? 'PUT' : 'DELETE', path: `/posts/${post}/goals/${goal}` }), stale: () => [['goals', goal, 'serving']] });

/** An action whose answer is the post as it stands afterwards: it takes the place of the one that is shown. */
const useOnPost = <V>(id: string, call: (values: V) => { method: 'PUT' | 'POST'; path: string; body?: unknown }, stale: readonly (readonly unknown[])[] = []) =>
  useAction<V, PostPage>({ call, done: (post) => patchPost(id, () => post), stale: () => stale });

export const useAddReading = (id: string) => useOnPost<NewReading>(id, (body) => ({ method: 'POST', path: `/posts/${id}/goal/readings`, body }), [['goals']]);
export const useGiveAccount = (id: string) => useOnPost<NewAccount>(id, (body) => ({ method: 'POST', path: `/posts/${id}/goal/account`, body }), [['goals'], ['feed', 'actions'], ['me']]);
export const useVote = (id: string) => useOnPost<readonly string[]>(id, (options) => ({ method: 'PUT', path: `/posts/${id}/vote`, body: { options } }));
export const useClosePoll = (id: string) => useOnPost<void>(id, () => ({ method: 'POST', path: `/posts/${id}/poll/closing` }));
export const useAnswerDate = (id: string) => useOnPost<DateAnswerWord | null>(id, (answer) => ({ method: 'PUT', path: `/posts/${id}/date/answer`, body: { answer } }));
export const useCallOff = (id: string) => useOnPost<{ why: string }>(id, (body) => ({ method: 'POST', path: `/posts/${id}/date/cancellation`, body }));

/** The questions that a space asks on a rhythm. */
export const useCheckIns = (space: string) => useQuery({ queryKey: ['spaces', space, 'check-ins'], queryFn: read<Listed<CheckIn>>(`/spaces/${space}/check-ins`), select: (list) => list.items });
export const useSetCheckIn = (space: string) =>
  useAction<{ id: string | null; body: NewCheckIn | CheckInChange }>({
    call: ({ id, body }) => (id ? { method: 'PATCH', path: `/check-ins/${id}`, body } : { method: 'POST', path: `/spaces/${space}/check-ins`, body }),
    stale: () => [['spaces', space, 'check-ins']],
  });
export const useEndCheckIn = (space: string) => useAction<string>({ call: (id) => ({ method: 'DELETE', path: `/check-ins/${id}` }), stale: () => [['spaces', space, 'check-ins']] });
