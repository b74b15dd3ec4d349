import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import { keepDays } from '../settings/houseSettings.ts';

/** The kinds of events that only tell who came and looked; all others are the history of what they are about and stay. */
const passing = ['session.begun', 'session.ended', 'session.refused', 'log.read'];

/** Every night: takes sign-ins and reading of the log out of the event log when the house's time for them is over. */
export const trimLog: Timetable = {
  name: 'trim-log',
  cron: '20 3 * * *',
  async run(kontor) {
    const db = kontor.database.owner;
    await sql`delete from event where kind = any(${passing}::text[]) and created < now() - ${await keepDays(db)} * interval '1 day'`.execute(db);
  },
};
