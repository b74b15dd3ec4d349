/** Thrown when too much is waiting already; try again later. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

/** Runs one task at a time in the order given; when `limit` of them wait already, the next is refused with QueueFull. */
export function oneAtATime(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (task) => {
    if (waiting > limit) throw new QueueFull(`More than ${limit} tasks are waiting.`);
    waiting++;
    const run = last.then(task);
    last = run.catch(() => {});
    return run.finally(() => waiting--);
  };
}
