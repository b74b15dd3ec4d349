import { flushCompileCache } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { compose } from './compose.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/open.ts';
import { buildApp } from './http/app.ts';
import type { Kontor } from './kontor.ts';
import { explainListenError } from './startError.ts';

export interface Serving {
  readonly kontor: Kontor;
  readonly app: FastifyInstance;
  readonly url: string;
  /** Ends requests, jobs and database, in this order. */
  stop(): Promise<void>;
}

/** Opens the database, composes a Kontor on it and serves HTTP until stopped. Throws StartError with the way out. */
export async function serve(config: Config, log: (message: string) => void): Promise<Serving> {
  const database = await openDatabase({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, purpose: 'serve', log });
  let kontor: Kontor | undefined;
  let app: FastifyInstance | undefined;
  const stop = async () => {
    await app?.close();
    await kontor?.close();
    await database.stop();
  };
  try {
    kontor = await compose(config, database.url);
    await kontor.room.keepReserve();
    app = await buildApp(kontor);
    await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
      throw explainListenError(error, config.host, config.port);
    });
    flushCompileCache(); // now, so that a start after kill -9 finds it too
    const address = app.server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    return { kontor, app, url: `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`, stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}
