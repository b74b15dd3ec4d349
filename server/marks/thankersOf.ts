import type { PersonRef } from '../../shared/api/people.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';

/** Who thanked for an item, by time; row security gives it to the author only. Nobody sees counts. */
export async function thankersOf(ctx: Ctx, item: string): Promise<PersonRef[]> {
  const rows = await ctx.db
    .selectFrom('thanks as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company'])
    .where('t.item_id', '=', item)
    .where('t.to_id', '=', ctx.asker.person)
    .orderBy('t.created')
    .limit(200)
    .execute();
  return rows.map(personRef);
}

/** For which of these items the asker has thanked. */
export async function thankedOf(ctx: Ctx, items: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('thanks')
    .select('item_id')
    .where('person_id', '=', ctx.asker.person)
    .where((eb) => eb('item_id', '=', eb.fn.any(eb.val([...items]))))
    .execute();
  return new Set(rows.map((row) => row.item_id));
}
