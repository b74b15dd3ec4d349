import { sql } from 'kysely';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';
import { Problem } from '../problems.ts';

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

const MOST = 5000;

/** Who must confirm a required reading, the open ones first; for author and keepers of the space. */
export async function requiredReadersFor(ctx: Ctx, id: string): Promise<{ items: { person: PersonRef; confirmed: string | null }[]; next: null }> {
  await postFor(ctx, id, 'seeOpen');
  const rows = await ctx.db
    .selectFrom('acknowledgement as k')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company', 'k.confirmed'])
    .where('k.post_id', '=', id)
    .orderBy((eb) => eb('k.confirmed', 'is not', null))
    .orderBy('p.name')
    .limit(MOST)
    .execute();
  return { items: rows.map((row) => ({ person: personRef(row), confirmed: row.confirmed?.toISOString() ?? null })), next: null };
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
