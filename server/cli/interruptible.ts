/** Runs a step that SIGINT, SIGTERM or the end of bin/kontor aborts through its signal, once; later signals change nothing. */
export async function interruptible<T>(step: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  const events = ['SIGINT', 'SIGTERM', 'disconnect'] as const;
  for (const event of events) process.on(event as 'SIGINT', abort);
  process.channel?.unref();
  try {
    return await step(stop.signal);
  } finally {
    for (const event of events) process.off(event, abort);
  }
}
