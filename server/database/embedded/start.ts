import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bringUp, type Bringing, type Up } from './bringUp.ts';
import { endPostmaster, livingPostmaster } from './postmaster.ts';
import { enter, isLast } from './presence.ts';
import { prepareSite, type Site } from './site.ts';
import { socketUrl } from './socket.ts';

/** `owner` false for a command beside the serving Kontor; `mayStart` false when that one is known to have PostgreSQL running. */
export type EmbeddedOptions = { folder: string; log: (message: string) => void; owner?: boolean; mayStart?: boolean };

/**
 * A private PostgreSQL on the database in `folder`, on a Unix socket alone, made when there is none. Resolves when it takes connections;
 * throws StartError otherwise. For its owner it is brought up again whenever it goes away (its `url` stays), until stop().
 */
export async function startEmbeddedPostgres({ folder, log, owner = true, mayStart = true }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const site = prepareSite(resolve(folder));
  const ending = new AbortController();
  const bringing = { owner, mayStart, log, signal: ending.signal };
  return new EmbeddedPostgres(site, { bringing, ending, up: await bringUp(site, bringing) });
}

export class EmbeddedPostgres {
  readonly url: string;
  readonly serverVersion: string;
  readonly adopted: boolean;
  readonly #site: Site;
  readonly #bringing: Bringing;
  readonly #ending: AbortController;
  #up: Up;
  #recovery: Promise<void> | undefined;

  constructor(site: Site, { bringing, ending, up }: { bringing: Bringing; ending: AbortController; up: Up }) {
    this.url = socketUrl(site.socket);
    this.serverVersion = up.presence.version;
    this.adopted = up.adopted;
    this.#site = site;
    this.#bringing = bringing;
    this.#ending = ending;
    this.#up = up;
    this.#watch();
  }

  /** Ends PostgreSQL, all written; beside others who still use it, a command only takes its leave. A second call does nothing. */
  async stop(): Promise<void> {
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    await this.#recovery;
    if (this.#bringing.owner || (await this.#amLast())) await this.#end();
    else await this.#up.presence.client.end();
  }

  async #end(): Promise<void> {
    const pid = livingPostmaster(this.#site.folder) ?? this.#up.pid;
    if (pid !== undefined) await endPostmaster(pid);
  }

  /** After PostgreSQL recovered from a crash our old presence is gone, so we come in anew to ask. */
  async #amLast(): Promise<boolean> {
    const asked = await isLast(this.#up.presence).catch(() => undefined);
    if (asked !== undefined) return asked;
    const presence = await enter(this.#site.socket);
    if (typeof presence === 'string') return false;
    this.#up = { ...this.#up, presence };
    return isLast(presence);
  }

  #watch(): void {
    if (!this.#bringing.owner) return;
    this.#up.presence.client.once('end', () => {
      if (!this.#ending.signal.aborted) this.#recovery = this.#recover();
    });
  }

  async #recover(): Promise<void> {
    const { log, signal } = this.#bringing;
    log('the connection to PostgreSQL broke, bringing it up again');
    while (!signal.aborted) {
      try {
        this.#up = await bringUp(this.#site, { ...this.#bringing, own: this.#up.pid });
        log('PostgreSQL is there again');
        return this.#watch();
      } catch (error) {
        if (!signal.aborted) log((error as Error).message);
      }
      await pause(1000, undefined, { signal }).catch(() => undefined);
    }
  }
}
