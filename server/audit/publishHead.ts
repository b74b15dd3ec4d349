import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import type { SignedHead } from './head.ts';
import { keepHeadIn } from './heads.ts';
import { headOf } from './headsOf.ts';

/** The newest signed head, null while nothing is sealed. */
export async function newestHead({ database: { owner } }: Kontor): Promise<SignedHead | null> {
  const { rows } = await sql<Parameters<typeof headOf>[0]>`select size::text, seq::text, root, created, key, signature from audit_head order by audit_head.size desc limit 1`.execute(owner);
  return rows[0] ? headOf(rows[0]) : null;
}

/** Every hour: appends the newest head to the file in the folder of heads, if it is new. */
export const publishHead: Timetable = {
  name: 'publish-head',
  cron: '50 * * * *',
  async run(kontor) {
    const head = await newestHead(kontor);
    if (head) keepHeadIn(kontor.config.headsFolder, head);
  },
};
