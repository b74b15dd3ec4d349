import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { sealEvents } from '../audit/seal.ts';
import type { Timetable } from '../jobs/jobs.ts';
import { newId } from '../ids.ts';
import { keepDays } from '../settings/houseSettings.ts';
import { passing } from './passing.ts';

/**
 * Every night: takes sign-ins and reading of the log out of the event log when the house's time for them is over. Only what stands in the
 * audit chain goes: its leaves stay, marked with this run, and an event says how many and which (a hash over their leaves).
 */
export const trimLog: Timetable = {
  name: 'trim-log',
  cron: '20 3 * * *',
  async run(kontor) {
    await sealEvents(kontor);
    const until = new Date(Date.now() - (await keepDays(kontor.database.owner)) * 86_400_000);
    await kontor.system(async ({ db, record }) => {
      const run = newId();
      const { rows } = await sql<{ at: string; hash: Buffer }>`
        with gone as (
          delete from event e using audit_leaf l where l.seq = e.seq and e.kind = any(${passing}::text[]) and e.created < ${until} returning e.seq
        )
        update audit_leaf l set trimmed = ${run} from gone where gone.seq = l.seq returning l.at, l.hash`.execute(db);
      if (rows.length === 0) return;
      rows.sort((one, other) => Number(one.at) - Number(other.at));
      const digest = rows.reduce((hash, row) => hash.update(row.hash), createHash('sha256')).digest('hex');
      record({ kind: 'log.trimmed', data: { run, events: rows.length, until: until.toISOString(), digest } });
    });
  },
};
