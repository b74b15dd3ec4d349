import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { setMember } from '../spaces/setMember.ts';

/** Gives a space without an active owner a new one; a space that has one is its owners' business (negative case B13). */
export async function nameOwner(kontor: Kontor, asker: Asker, space: string, person: string): Promise<void> {
  const owner = await kontor.read(asker, (ctx) =>
    ctx.db.selectFrom('membership as m').innerJoin('person as p', 'p.id', 'm.person_id').select('m.person_id').where('m.space_id', '=', space).where('m.role', '=', 'owner').where('p.state', '=', 'active').executeTakeFirst(),
  );
  if (owner) throw new Problem('refused', { refusal: 'hasOwner' });
  await setMember(kontor, asker, space, { person, role: 'owner' });
}
