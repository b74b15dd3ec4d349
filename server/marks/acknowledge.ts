import type { PersonRef } from '../../shared/api/people.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';

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

/** Reminds all who have not confirmed yet; returns how many. The notices follow from the event. */
export async function remindReaders(kontor: Kontor, asker: Asker, id: string): Promise<{ persons: number }> {
  return kontor.act(asker, async (ctx) => {
    const { post } = await postFor(ctx, id, 'seeOpen');
    const open = await ctx.asOwner((db) => db.updateTable('acknowledgement').set({ reminded: ctx.now }).where('post_id', '=', id).where('confirmed', 'is', null).returning('person_id').execute());
    if (open.length > 0) ctx.record({ kind: 'acknowledgement.reminded', space: post.space.id, post: id, data: { persons: open.length } });
    return { persons: open.length };
  });
}
