import { sql } from 'kysely';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';
import { canConfirmFor } from '../access/policies/post.ts';
import { demand, Problem } from '../problems.ts';

/** Confirms a required reading, once; a second confirmation changes nothing and is no error. */
export async function acknowledge(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { mine } = await postFor(ctx, id, 'read');
    if (mine.confirmed) return;
    const { post } = await postFor(ctx, id, 'confirm');
    const given = await ctx.db
      .updateTable('acknowledgement')
      .set({ confirmed: ctx.now })
      .where('post_id', '=', id)
      .where('person_id', '=', asker.person)
      .where('confirmed', 'is', null)
      .returning('post_id')
      .executeTakeFirst();
    if (given) ctx.record({ kind: 'acknowledgement.given', space: post.space.id, post: id, subject: asker.person, data: {} });
  });
}

/** Confirms a required reading for somebody who is away and whom the asker stands in for; both names stay with it. */
export async function acknowledgeFor(kontor: Kontor, asker: Asker, { post: id, person }: { post: string; person: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post, mine } = await postFor(ctx, id, 'read');
    demand(canConfirmFor((mine.deputised ?? []).map((one) => one.id), person));
    await ctx.db.updateTable('acknowledgement').set({ confirmed: ctx.now, confirmed_by: asker.person }).where('post_id', '=', id).where('person_id', '=', person).where('confirmed', 'is', null).execute();
    ctx.record({ kind: 'acknowledgement.given', space: post.space.id, post: id, subject: person, data: {} });
  });
}

const MOST = 5000;

/** Who must confirm a required reading, the open ones first; for author and keepers of the space. */
export async function requiredReadersFor(ctx: Ctx, id: string): Promise<{ items: { person: PersonRef; confirmed: string | null; confirmedBy: PersonRef | null }[]; next: null }> {
  await postFor(ctx, id, 'seeOpen');
  const rows = await ctx.db
    .selectFrom('acknowledgement as k')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .leftJoin('person as d', 'd.id', 'k.confirmed_by')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company', 'k.confirmed', 'd.id as by', 'd.name as by_name', 'd.role as by_role', 'd.photo_id as by_photo', 'd.company as by_company'])
    .where('k.post_id', '=', id)
    .orderBy((eb) => eb('k.confirmed', 'is not', null))
    .orderBy('p.name')
    .limit(MOST)
    .execute();
  return { items: rows.map((row) => ({ person: personRef(row), confirmed: row.confirmed?.toISOString() ?? null, confirmedBy: row.by && row.by_name !== null ? personRef({ id: row.by, name: row.by_name, role: row.by_role, photo_id: row.by_photo, company: row.by_company }) : null })), next: null };
}

/**
 * Reminds all who have not confirmed yet, each at most once a day of the house, by whomever; returns how many. Refuses (`remindedToday`)
 * when everybody who is missing was reminded today. The notices follow from the event.
 */
export async function remindReaders(kontor: Kontor, asker: Asker, id: string): Promise<{ persons: number }> {
  return kontor.act(asker, async (ctx) => {
    const { post } = await postFor(ctx, id, 'seeOpen');
    const { rows: open } = await ctx.asOwner((db) => sql<{ now: boolean }>`
      with missing as (
        select k.person_id, k.reminded is null or (k.reminded at time zone h.time_zone)::date < (${ctx.now}::timestamptz at time zone h.time_zone)::date as now
        from acknowledgement k, house h where k.post_id = ${id} and k.confirmed is null for update of k
      ), told as (
        update acknowledgement k set reminded = ${ctx.now} from missing m where k.post_id = ${id} and k.person_id = m.person_id and m.now
      )
      select now from missing`.execute(db));
    const persons = open.filter((one) => one.now).length;
    if (persons === 0 && open.length > 0) throw new Problem('refused', { refusal: 'remindedToday' });
    if (persons > 0) ctx.record({ kind: 'acknowledgement.reminded', space: post.space.id, post: id, data: { persons } });
    return { persons };
  });
}
