import { sql } from 'kysely';
import type { Distribution, ListPart, ListRule, Receiver } from '../../shared/api/lists.ts';
import { listsWords } from '../../shared/words/distribution.ts';
import { translator } from '../../shared/words/words.ts';
import { canSeeOpen } from '../access/policies/post.ts';
import { csvLine } from '../admin/csv.ts';
import type { Ctx } from '../kontor.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';
import { policyFacts } from '../posts/presentPost.ts';

const MOST = 100;
const MOST_RECEIVERS = 20_000;

/** The formal distributions of a post, the latest first; whom they meant and who has confirmed is for its author and who keeps the space. */
export async function distributionsFor(ctx: Ctx, id: string): Promise<{ items: Distribution[]; next: null }> {
  const { post, mine } = await postFor(ctx, id, 'read');
  const rows = await ctx.db
    .selectFrom('distribution as d')
    .leftJoin('person as p', 'p.id', 'd.distributed_by')
    .select(['d.id', 'd.list_name', 'd.version', 'd.due', 'd.distributed', 'p.id as by', 'p.name', 'p.role', 'p.photo_id', 'p.company'])
    .where('d.post_id', '=', id)
    .orderBy('d.id', 'desc')
    .limit(MOST)
    .execute();
  const receivers = canSeeOpen(policyFacts(post, mine)) === true ? await receiversOf(ctx, rows.map((row) => row.id)) : null;
  return {
    items: rows.map((row) => ({
      id: row.id,
      list: row.list_name,
      version: row.version,
      due: row.due,
      distributed: row.distributed.toISOString(),
      by: row.by && row.name !== null ? personRef({ id: row.by, name: row.name, role: row.role, photo_id: row.photo_id, company: row.company }) : null,
      receivers: receivers && (receivers.get(row.id) ?? []),
    })),
    next: null,
  };
}

/** The receipts of these distributions: nothing of anybody's reading but the confirmation that was asked for. */
async function receiversOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Receiver[]>> {
  const { rows } = await sql<{ distribution: string; part: ListPart; rule: ListRule | null; reads: boolean; asked: boolean; confirmed: Date | null; person: PersonRefRow; deputy: PersonRefRow | null }>`
    select r.distribution_id as distribution, r.part, r.rule, r.reads, k.person_id is not null as asked, k.confirmed,
      json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'photo_id', p.photo_id, 'company', p.company) as person,
      case when v.id is not null then json_build_object('id', v.id, 'name', v.name, 'role', v.role, 'photo_id', v.photo_id, 'company', v.company) end as deputy
    from distribution_receiver r join distribution d on d.id = r.distribution_id join person p on p.id = r.person_id
    left join acknowledgement k on k.post_id = d.post_id and k.person_id = r.person_id and r.part = 'must' and r.reads
    left join person v on v.id = k.confirmed_by
    where r.distribution_id = any(${ids}::uuid[])
    order by array_position(array['must', 'informed', 'may'], r.part), r.reads desc, k.confirmed is not null, p.name limit ${MOST_RECEIVERS}`.execute(ctx.db);
  const found = new Map<string, Receiver[]>();
  for (const { distribution, person, deputy, confirmed, ...row } of rows) {
    const one = { ...row, person: personRef(person), confirmed: confirmed?.toISOString() ?? null, confirmedBy: deputy && personRef(deputy) };
    found.set(distribution, [...(found.get(distribution) ?? []), one]);
  }
  return found;
}

/** The receipt list of a post as CSV, for its author and who keeps the space. */
export async function receiptsAsCsv(ctx: Ctx, id: string): Promise<string> {
  await postFor(ctx, id, 'seeOpen');
  const say = translator(listsWords, ctx.asker.language);
  const { items } = await distributionsFor(ctx, id);
  const head = csvLine([say('csv.list'), say('csv.version'), say('csv.distributed'), say('csv.part'), say('csv.person'), say('csv.company'), say('csv.rule'), say('csv.reads'), say('csv.confirmed'), say('csv.confirmedBy')]);
  const lines = items.flatMap((one) =>
    (one.receivers ?? []).map((to) =>
      csvLine([one.list, String(one.version), one.distributed, say(`part.${to.part}`), to.person.name, to.person.company, to.rule && [to.rule.department, to.rule.site, to.rule.role].filter(Boolean).join(', '), say(to.reads ? 'csv.yes' : 'csv.no'), to.confirmed, to.confirmedBy?.name ?? null]),
    ),
  );
  return head + lines.join('');
}
