import type { InboundLine } from '../../shared/api/mailIn.ts';
import type { Ctx } from '../kontor.ts';

/** What became of mails from outside, newest first; row security gives it to administrators only, and names no space they may not read. */
export async function inboundFor(ctx: Ctx, wanted: { limit?: number; before?: string; state?: InboundLine['state'] }): Promise<{ items: InboundLine[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const rows = await ctx.db
    .selectFrom('inbound_mail as i')
    .leftJoin('person as p', 'p.id', 'i.person_id')
    .leftJoin('space as s', 's.id', 'i.space_id')
    .leftJoin('post as o', 'o.id', 'i.post_id')
    .select(['i.id', 'i.received', 'i.via', 'i.sender', 'i.size', 'i.state', 'i.reason', 'i.answered', 'i.left_out', 'p.id as person', 'p.name', 'p.company', 's.id as space', 's.name as spaceName', 'o.id as post'])
    .where('i.state', '<>', 'trying')
    .$if(wanted.before !== undefined, (query) => query.where('i.id', '<', wanted.before!))
    .$if(wanted.state !== undefined, (query) => query.where('i.state', '=', wanted.state!))
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row): InboundLine => ({
    id: row.id,
    received: row.received.toISOString(),
    sender: row.sender,
    via: row.via,
    size: row.size,
    state: row.state as InboundLine['state'],
    reason: row.reason,
    answered: row.answered,
    person: row.person ? { id: row.person, name: row.name!, company: row.company } : null,
    space: row.post && row.space ? { id: row.space, name: row.spaceName! } : null,
    post: row.post,
    leftOut: row.left_out,
  }));
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}
