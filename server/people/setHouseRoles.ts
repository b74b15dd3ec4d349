import type { HouseRole } from '../../shared/api/people.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { demandOtherAdministrator } from './demandOtherAdministrator.ts';

/** Sets the roles of a person in the house. The last administrator stays one. */
export async function setHouseRoles(kontor: Kontor, asker: Asker, { person, roles }: { person: string; roles: HouseRole[] }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const from = await ctx.asOwner(async (db) => {
      const before = await db.selectFrom('person').select(['kind', 'state', 'house_roles']).where('id', '=', person).forUpdate().executeTakeFirst();
      if (!before) throw notFound();
      // Nobody of a partner becomes one of the house (negative case A06).
      if (before.kind !== 'member') throw new Problem('refused', { refusal: 'houseOnly' });
      if (before.state === 'deactivated') throw new Problem('conflict');
      if (before.house_roles.includes('administrator') && !roles.includes('administrator')) await demandOtherAdministrator(db, person);
      await db.updateTable('person').set({ house_roles: roles }).where('id', '=', person).execute();
      return before.house_roles;
    });
    const same = from.length === roles.length && from.every((role) => roles.includes(role));
    if (!same) ctx.record({ kind: 'person.rolesChanged', subject: person, data: { from, to: roles } });
  });
}
