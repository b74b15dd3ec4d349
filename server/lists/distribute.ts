import { sql } from 'kysely';
import type { DistributionPreview, NewDistribution } from '../../shared/api/lists.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { postFor, type HeldPost } from '../posts/postFor.ts';
import { notFound, Problem } from '../problems.ts';
import { countParts, eachOnce, resolveLists, type Meant } from './resolve.ts';

/** To whom a post goes by these lists: how many who read its space, and by name who does not. */
export async function previewDistribution(ctx: Ctx, id: string, lists: readonly string[]): Promise<DistributionPreview> {
  const { post } = await postFor(ctx, id, 'distribute');
  await demandLists(ctx, lists);
  const meant = eachOnce(await resolveLists(ctx.db, lists, post.space.id));
  return { ...countParts(meant.filter((one) => one.reads)), cannotRead: meant.filter((one) => !one.reads).map((one) => one.person) };
}

/**
 * Distributes a post formally: keeps whom each list meant at this moment, asks those who must get it to confirm, and tells those who are to
 * be informed. Who can't read the space is noted as such and gets nothing, no access either.
 */
export async function distribute(kontor: Kontor, asker: Asker, id: string, { lists, due }: NewDistribution): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await postFor(ctx, id, 'distribute');
    const named = await demandLists(ctx, lists);
    const meant = await resolveLists(ctx.db, lists, held.post.space.id);
    if (meant.length === 0) throw new Problem('invalid', { fields: [{ field: 'lists', says: 'noAudience' }] });
    const made: string[] = [];
    for (const list of named) made.push(await keepOne(ctx, held, { list, due: due ?? null, meant: meant.filter((one) => one.list === list.id) }));
    const asked = await ask(ctx, held, { meant: eachOnce(meant), due: due ?? null });
    const cannotRead = eachOnce(meant).filter((one) => !one.reads).length;
    ctx.record({ kind: 'post.distributed', space: held.post.space.id, post: id, data: { distributions: made, asked, cannotRead } });
  });
}

/** The lists of these ids that live, in this order. */
async function demandLists(ctx: Ctx, lists: readonly string[]): Promise<{ id: string; name: string }[]> {
  const rows = await ctx.db.selectFrom('distribution_list').select(['id', 'name']).where((eb) => eb('id', '=', eb.fn.any(eb.val([...lists])))).where('archived', 'is', null).execute();
  if (rows.length !== lists.length) throw notFound();
  return lists.map((id) => rows.find((row) => row.id === id)!);
}

async function keepOne(ctx: Ctx, { post }: HeldPost, given: { list: { id: string; name: string }; due: string | null; meant: readonly Meant[] }): Promise<string> {
  const id = ctx.newId();
  await ctx.db
    .insertInto('distribution')
    .values({ id, post_id: post.id, list_id: given.list.id, list_name: given.list.name, version: post.version, due: given.due, distributed: ctx.now, distributed_by: ctx.asker.person })
    .execute();
  const rows = given.meant.map(({ person, part, rule, reads }) => ({ person_id: person.id, part, rule, reads }));
  await sql`insert into distribution_receiver (distribution_id, person_id, part, rule, reads)
    select ${id}::uuid, person_id, part, rule, reads from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(person_id uuid, part text, rule jsonb, reads boolean)`.execute(ctx.db);
  return id;
}

/** Asks those who must get it to confirm, and returns how many were not asked before; the author and who distributes know it already. */
async function ask(ctx: Ctx, { post }: HeldPost, { meant, due }: { meant: readonly Meant[]; due: string | null }): Promise<number> {
  const known = new Set([post.author.id, ctx.asker.person]);
  const persons = meant.filter((one) => one.part === 'must' && one.reads && !known.has(one.person.id)).map((one) => one.person.id);
  if (persons.length === 0) return 0;
  const { rows } = await sql`insert into acknowledgement (post_id, person_id, asked) select ${post.id}::uuid, person, ${ctx.now}::timestamptz from unnest(${persons}::uuid[]) as person on conflict do nothing returning person_id`.execute(ctx.db);
  await ctx.asOwner((db) => sql`update post set required = true, required_due = coalesce(${due}::date, required_due) where id = ${post.id}`.execute(db));
  return rows.length;
}
