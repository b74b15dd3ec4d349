import pino from 'pino';
import { join } from 'node:path';
import { readSalt } from './audit/contentHash.ts';
import { openSealing } from './audit/sealing.ts';
import type { Config } from './config.ts';
import { migrate } from './database/migrate.ts';
import { connect } from './database/pool.ts';
import { act, actAndShow, read, system } from './database/transaction.ts';
import { reactions } from './events/reactions.ts';
import { Extractor } from './files/extract/extractor.ts';
import { openUploads } from './files/uploads.ts';
import { ReadModel } from './feed/readModel.ts';
import { openJobs } from './jobs/jobs.ts';
import { timetable } from './jobs/timetable.ts';
import type { Kontor } from './kontor.ts';
import { openLive } from './live/live.ts';
import { Workshop } from './release/pdf/workshop.ts';
import { Inspector } from './rules/file/inspector.ts';
import { makeMailGate } from './mailIn/gate.ts';
import { Room } from './room.ts';
import { openStorage } from './storage/open.ts';

/**
 * Puts a Kontor together on an open database: migrates, connects, opens jobs and live wire.
 * It works its jobs unless `idle` (commands beside a running server). Close it in the end.
 */
export async function compose(config: Config, url: string, { idle = false } = {}): Promise<Kontor> {
  const log = pino({ level: config.logLevel, base: undefined, redact: ['req.headers.cookie', 'req.headers.authorization', 'password', 'url'] });
  const migrated = await migrate(url);
  if (migrated.length > 0) log.info({ migrated }, 'database migrated');
  const database = connect(url, 10);
  const jobs = await openJobs(url, reactions, timetable);
  const live = await openLive(url);
  const closing = new AbortController();
  let stopSealing = async () => {};
  const kontor: Kontor = {
    config,
    log,
    database,
    jobs,
    live,
    blobs: openStorage(config),
    salt: await readSalt(database.owner),
    extractor: new Extractor(),
    inspector: new Inspector(),
    workshop: new Workshop(),
    uploads: openUploads(join(config.dataFolder, 'uploads')),
    readModel: new ReadModel(live, () => kontor),
    mailGate: makeMailGate(() => kontor),
    room: new Room(config.dataFolder, (scarce, free) => {
      jobs.rest(scarce);
      if (!scarce) return;
      log.error({ megabytes: Math.floor(free / 1_048_576) }, 'the disk is nearly full, writing is refused until there is room again');
      // Gives back what PostgreSQL keeps of its log beyond need. Somebody else's server may refuse that.
      void database.pool.query('checkpoint').catch(() => {});
    }),
    act: (asker, action) => act(kontor, asker, action),
    actAndShow: (asker, both) => actAndShow(kontor, asker, both),
    read: (asker, query) => read(kontor, asker, query),
    system: (step) => system(kontor, step),
    closing: closing.signal,
    async close() {
      closing.abort();
      kontor.room.close();
      await stopSealing();
      await kontor.mailGate.close();
      await jobs.close();
      await kontor.extractor.close();
      await kontor.inspector.close();
      await kontor.workshop.close();
      await live.close();
      await database.close();
    },
  };
  if (!idle) {
    await jobs.work(kontor);
    stopSealing = openSealing(kontor);
    await kontor.mailGate.follow();
  }
  return kontor;
}
