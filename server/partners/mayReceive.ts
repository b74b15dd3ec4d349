import { sql, type Kysely } from 'kysely';
import type { Label } from '../../shared/api/basics.ts';
import { canReceive, type ReceiverFacts } from '../access/policies/partner.ts';
import type { Verdict } from '../access/verdict.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx, Work } from '../kontor.ts';

/** Where something is to go: into a partner space, which names its companies, or to one company. */
export type Receiver = { space: string } | { partner: string };

/** Whether what has this label may go to the companies of a space or to one company; the reason of a no is that of the first company that may not have it. */
export function mayReceive(work: Work | Ctx, to: Receiver, label: Label): Promise<Verdict> {
  const ask = async (db: Kysely<Tables>) => canReceive(label, await receiversOf(db, to, work.now));
  return 'asOwner' in work ? work.asOwner(ask) : ask(work.db);
}

/** What decides on what the companies of a space, or one company, may receive on the day of this moment in the house. */
export async function receiversOf(db: Kysely<Tables>, to: Receiver, now: Date): Promise<ReceiverFacts[]> {
  const space = 'space' in to ? to.space : null;
  const partner = 'partner' in to ? to.partner : null;
  const { rows } = await sql<ReceiverFacts>`
    select f.state, f.labels, exists (select 1 from agreement a where a.partner_id = f.id and a.kind = 'nda' and a.removed is null
      and a.valid_from <= d.day and (a.valid_until is null or a.valid_until >= d.day)) as secrecy
    from partner f, (select (${now}::timestamptz at time zone time_zone)::date as day from house) d
    where f.id = ${partner}::uuid or f.id in (select partner_id from space_partner where space_id = ${space}::uuid)
    order by f.name`.execute(db);
  return rows;
}
