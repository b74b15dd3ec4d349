import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';

/** Every night forgets words that no entry holds any more: what was erased leaves no trace in the list of words either. */
export const pruneWords: Timetable = {
  name: 'pruneWords',
  cron: '20 3 * * *',
  async run(kontor) {
    await kontor.system(async ({ db }) => {
      // Whoever indexes meanwhile waits, so that no word is dropped that just came into use again.
      await sql`lock table search_word in share row exclusive mode`.execute(db);
      await sql`delete from search_word w where not exists (select 1 from ts_stat('select body from search_entry') s where s.word = w.word)`.execute(db);
    });
  },
};
