import { once } from 'node:events';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import type { Client } from '../support/house.ts';

const CLOSED_WITHIN_MS = 5000;

/** A live stream over a real connection: everything heard so far, and its end. */
export async function listen(house: string, client: Client, headers: Record<string, string> = {}) {
  const request = plainRequest(`${house}/api/v1/stream`, { headers: { cookie: `__Host-kontor=${client.cookie}`, ...headers } });
  request.on('error', () => {});
  request.end();
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const heard: string[] = [];
  let wake = () => {};
  answer.setEncoding('utf8').on('data', (part: string) => {
    heard.push(part);
    wake();
  });
  answer.on('error', () => {});
  const closed = new Promise<void>((resolve) => answer.once('close', resolve));
  return {
    status: answer.statusCode,
    text: () => heard.join(''),
    closed,
    stop: () => request.destroy(),
    async until(what: string): Promise<void> {
      const late = AbortSignal.timeout(60_000);
      while (!heard.join('').includes(what)) {
        late.throwIfAborted();
        await new Promise<void>((resolve, reject) => {
          wake = resolve;
          late.addEventListener('abort', () => reject(new Error(`nothing was heard of ${what}`)), { once: true });
        });
      }
    },
  };
}

/** Fails when this takes longer than a lost right may be used. */
export const within = (promise: Promise<unknown>, what: string) => {
  const late = AbortSignal.timeout(CLOSED_WITHIN_MS);
  return Promise.race([promise, new Promise((_, reject) => late.addEventListener('abort', () => reject(new Error(`${what} took longer than 5 s`))))]);
};
