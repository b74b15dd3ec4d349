import type { Readers } from '../../shared/api/basics.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { readersOf } from './readers.ts';
import { membersOf } from './membersOf.ts';
import { spaceFor } from './spaceFor.ts';

/** Who will read what is written in a space, and which of the mentioned persons will not. */
export async function audienceFor(ctx: Ctx, id: string, mentions: readonly string[]): Promise<{ readers: Readers; cannotRead: PersonRef[] }> {
  const space = await spaceFor(ctx, id, 'read');
  const readers = (await readersOf(ctx, [id])).get(id)!;
  if (mentions.length === 0) return { readers, cannotRead: [] };
  const rows = await ctx.db
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company'])
    .where((eb) => eb('p.id', '=', eb.fn.any(eb.val([...mentions]))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom(membersOf(id).as('m')).select('m.person_id').whereRef('m.person_id', '=', 'p.id'))))
    // An open space is read by the whole house.
    .$if(space.access === 'open', (query) => query.where('p.kind', '<>', 'member'))
    .limit(50)
    .execute();
  return { readers, cannotRead: rows.map(personRef) };
}
