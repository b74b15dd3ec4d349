import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';

const KEPT_DAYS = 90;

/** Every minute: takes what lies unread in the mail box, where the house has set one. */
export const pollMail: Timetable = {
  name: 'poll-mail',
  cron: '* * * * *',
  run: async (kontor) => void (await kontor.mailGate.poll()),
};

/**
 * Every night: forgets refused mails after 90 days. Posted ones stay, so that an old mail that comes again is known; without sender and
 * files they are a few bytes each.
 */
export const sweepInbound: Timetable = {
  name: 'sweep-inbound',
  cron: '50 3 * * *',
  async run(kontor) {
    await sql`delete from inbound_mail where state <> 'posted' and received < now() - ${KEPT_DAYS} * interval '1 day'`.execute(kontor.database.owner);
    await sql`update inbound_mail set sender = '', left_out = '{}' where state = 'posted' and received < now() - ${KEPT_DAYS} * interval '1 day' and sender <> ''`.execute(kontor.database.owner);
  },
};
