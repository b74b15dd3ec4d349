import { useSyncExternalStore } from 'react';
import type { Feed, LiveMessage } from '../../shared/api/feed.ts';
import type { Post } from '../../shared/api/posts.ts';
import { queryClient } from './client.ts';
import type { Pages } from './feed.ts';
import { refreshPost } from './posts.ts';
import { request } from './request.ts';

// One stream per tab. EventSource itself resumes with Last-Event-ID; when it gives up, or the tab was hidden for long, a new
// one is opened with growing pauses and everything is read again, because messages may have been missed.
const hiddenFor = 60_000;
let source: EventSource | null = null;
let pause = 1000;
let retry: ReturnType<typeof setTimeout> | undefined;
let sleep: ReturnType<typeof setTimeout> | undefined;
let missed = false;

const fresh = new Map<string, Set<string>>();
const watchers = new Set<() => void>();
const tellAll = (): void => watchers.forEach((tell) => tell());

/** Opens the stream of the signed-in person; gives back how to close it. */
export function listen(): () => void {
  open();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    shut();
  };
}

function open(): void {
  if (source) return;
  source = new EventSource('/api/v1/stream');
  source.addEventListener('open', () => {
    pause = 1000;
    if (missed) readAgain();
    // What came after the feed, the notices and an open post were read and before this stream was there is told by nobody.
    else {
      void countMissed();
      stale(['notices'], ['me'], ['posts']);
    }
    missed = false;
  });
  source.addEventListener('message', (event) => take(JSON.parse(event.data as string) as LiveMessage));
  source.addEventListener('error', () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    shut();
    missed = true;
    void queryClient.invalidateQueries({ queryKey: ['me'] });
    retry = setTimeout(open, pause);
    pause = Math.min(pause * 2, 60_000);
  });
}

/** What's shown is corrected in the background; the feed stays as it is under the reader's eyes, but what came meanwhile is counted. */
function readAgain(): void {
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'feed' });
  void countMissed();
}

async function countMissed(): Promise<void> {
  await queryClient.getQueryCache().find({ queryKey: ['feed', 'home'] })?.promise?.catch(() => undefined);
  const known = queryClient.getQueryData<Pages<Post>>(['feed', 'home'])?.pages[0]?.items;
  if (!known) return;
  const now = await request<Feed>('GET', '/feed?limit=20').catch(() => null);
  const newest = known[0]?.created ?? '';
  for (const post of now?.items ?? []) if (post.created > newest) note(post.space.id, post.id);
}

function shut(): void {
  clearTimeout(retry);
  source?.close();
  source = null;
}

/** Browsers allow few connections to a server: tabs that nobody looks at give theirs back. */
function onVisibility(): void {
  clearTimeout(sleep);
  if (document.visibilityState === 'visible') return open();
  sleep = setTimeout(() => {
    shut();
    missed = true;
  }, hiddenFor);
}

const stale = (...keys: (string | null)[][]): void => keys.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }));

function take(message: LiveMessage): void {
  const { kind, post, space } = message;
  if (kind === 'many') return readAgain();
  if (kind === 'post.published' && post && space) {
    note(space, post);
    stale(['spaces', 'mine']);
  } else if (post && /^(post|comment|answer|commitment|goal|poll|date|acknowledgement|thanks)\./.test(kind)) {
    void refreshPost(post);
    stale(['posts', post, 'comments'], ['posts', post, 'versions'], ['posts', post, 'readers'], ...(kind.startsWith('commitment.') ? [['commitments'], ['posts', post, 'steps'], ['feed', 'actions']] : []), ...(kind.startsWith('goal.') ? [['goals']] : []));
  } else if (space && /^(space|membership)\./.test(kind)) stale(['spaces', 'mine'], ['spaces', 'all'], ['spaces', space, 'page'], ['spaces', space, 'members']);
  else if (kind.startsWith('person.')) stale(['people']);
  else if (kind.startsWith('draft.')) stale(['drafts']);
  else if (kind.startsWith('emergency.')) stale(['emergency']);
  if (!/^(thanks|session)\./.test(kind)) stale(['notices'], ['me']);
}

/** Counts a new post for the feed and its space; it's shown when the reader asks for it. */
function note(space: string, post: string): void {
  for (const list of ['home', space]) fresh.set(list, new Set([...(fresh.get(list) ?? []), post]));
  tellAll();
}

/** The post is shown already (one's own, or fetched by a reload of the list): it isn't announced any more. */
export function shown(list: string, posts: readonly string[]): void {
  const waiting = fresh.get(list);
  if (!waiting || !posts.some((post) => waiting.has(post))) return;
  fresh.set(list, new Set([...waiting].filter((post) => !posts.includes(post))));
  tellAll();
}

/** How many posts have come since the list (`home` or a space's id) was read. */
export const useFresh = (list: string): number =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => fresh.get(list)?.size ?? 0,
  );

/** Reads a list again from its beginning and forgets what was counted for it. */
export async function showFresh(list: string): Promise<void> {
  const queryKey = list === 'home' ? ['feed'] : ['spaces', list, 'posts'];
  await queryClient.resetQueries({ queryKey });
  fresh.delete(list);
  tellAll();
}
