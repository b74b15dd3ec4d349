import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';

const KEPT_DAYS = 90;

/** Every night: takes mails out of the outbox that are older than 90 days, and those that still waited with them. */
export const sweepMails: Timetable = {
  name: 'sweep-mails',
  cron: '40 3 * * *',
  run: async (kontor) => void (await sql`delete from mail where created < now() - ${KEPT_DAYS} * interval '1 day'`.execute(kontor.database.owner)),
};
