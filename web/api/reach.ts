import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

// Whether the server answers. While it doesn't, queries and actions pause instead of failing, and one small question is
// asked again and again with growing pauses, at most 30 s, until it answers.
let away = false;
let pause = 1000;
let next: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();

function say(now: boolean): void {
  if (away === now) return;
  away = now;
  onlineManager.setOnline(!now);
  for (const tell of watchers) tell();
}

/** The server has answered. Whether it still does, the knock that waits will tell: the answer may have been on its way when the network went. */
export function reached(): void {
  pause = 1000;
  say(false);
}

/** The server has not answered. */
export function lost(): void {
  if (away) return;
  say(true);
  knockLater();
}

function knockLater(): void {
  clearTimeout(next);
  next = setTimeout(() => void knock(), pause);
}

async function knock(): Promise<void> {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(5000) });
    if (answer.ok) return reached();
  } catch {
    // Still away.
  }
  say(true);
  pause = Math.min(pause * 1.6, 30_000);
  knockLater();
}

/** Lets the browser's own knowledge help: back in the network, knock at once. */
export function watchNetwork(): void {
  onlineManager.setEventListener(() => undefined);
  addEventListener('offline', lost);
  addEventListener('online', () => away && void knock());
}

/** Whether the server is away at the moment. */
export const useAway = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => away,
  );
