import { setTimeout as pause } from 'node:timers/promises';
import { send, type House } from './house.ts';

/** Somebody who reads the feed and a post all the time, and counts what is not answered. */
export class Reader {
  answered = 0;
  readonly failures: string[] = [];
  readonly #paths: string[];
  readonly #reading: Promise<void>;
  #ended = false;

  constructor(url: string, house: House, post: string) {
    this.#paths = ['/api/v1/feed', `/api/v1/posts/${post}`, `/api/v1/posts/${post}/comments`];
    this.#reading = this.#read(url, house);
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#reading;
  }

  async #read(url: string, { persons }: House): Promise<void> {
    for (let turn = 0; !this.#ended; turn++) {
      const path = this.#paths[turn % this.#paths.length]!;
      const status = await send(url, persons[0]!.cookie, { method: 'GET', path }).then(
        (reply) => String(reply.status),
        (error: Error) => error.message,
      );
      if (status === '200') this.answered++;
      else this.failures.push(`${path} ${status}`);
      await pause(5);
    }
  }
}
