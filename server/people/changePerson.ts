import type { PersonChange } from '../../shared/api/people.ts';
import { canEditPerson } from '../access/policies/person.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, Problem } from '../problems.ts';
import { columnsOf, demandFitting } from './changeMe.ts';
import { personFor } from './personFor.ts';

/** Changes somebody's profile or address as an administrator. A new address makes open links to a new password void. */
export async function changePerson(kontor: Kontor, asker: Asker, { person, change }: { person: string; change: PersonChange }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    demand(canEditPerson(asker, person));
    await personFor(ctx, person);
    const { email, ...profile } = change;
    await demandFitting(ctx, person, profile);
    const values = columnsOf(profile);
    if (Object.keys(values).length > 0) await ctx.db.updateTable('person').set(values).where('id', '=', person).execute();
    if (email !== undefined) await changeAddress(ctx, person, email.trim());
    if (Object.keys(change).length > 0) ctx.record({ kind: 'person.changed', subject: person, data: { changed: Object.keys(change) } });
  });
}

async function changeAddress(ctx: Ctx, person: string, email: string): Promise<void> {
  await ctx.asOwner(async (db) => {
    const other = await db.selectFrom('person').select('id').where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase())).where('id', '<>', person).executeTakeFirst();
    if (other) throw new Problem('emailTaken');
    await db.updateTable('person').set({ email }).where('id', '=', person).execute();
    await db.updateTable('password_reset').set({ used: ctx.now }).where('person_id', '=', person).where('used', 'is', null).execute();
  });
}
