import type { PersonKind } from '../../shared/api/people.ts';
import type { History, SpaceRole } from '../../shared/api/spaces.ts';
import type { Asker } from '../access/asker.ts';
import { hasRole } from '../access/asker.ts';
import { idFloor } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { canAdmit } from '../access/policies/space.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { spaceFor, type LoadedSpace } from './spaceFor.ts';

/** The space for someone who may change its members: its owners and moderators, or an administrator when no active owner is left. */
async function keptSpaceFor(ctx: Ctx, id: string): Promise<LoadedSpace> {
  const known = await spaceFor(ctx, id, 'know');
  if (!hasRole(ctx.asker, 'administrator')) return spaceFor(ctx, id, 'manage');
  const owner = await ctx.db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('m.person_id')
    .where('m.space_id', '=', id)
    .where('m.role', '=', 'owner')
    .where('p.state', '=', 'active')
    .executeTakeFirst();
  return owner ? spaceFor(ctx, id, 'manage') : known;
}

async function demandOtherOwner(ctx: Ctx, space: string, person: string): Promise<void> {
  const other = await ctx.db.selectFrom('membership').select('person_id').where('space_id', '=', space).where('role', '=', 'owner').where('person_id', '<>', person).executeTakeFirst();
  if (!other) throw new Problem('lastOwner');
}

const partnersIn = async (ctx: Ctx, space: string): Promise<string[]> => (await ctx.db.selectFrom('space_partner').select('partner_id').where('space_id', '=', space).execute()).map((row) => row.partner_id);

/** People of partners see a space from the day they come, unless its owners say otherwise (negative case A15). */
const historyFor = (ctx: Ctx, kind: PersonKind, history: History | undefined): Date | null => (kind === 'member' || history === 'all' ? null : ctx.now);

/** Puts a person into a space, as member unless said otherwise, or changes their role there; an open request to join is answered by it. Only owners name owners. */
export async function setMember(kontor: Kontor, asker: Asker, id: string, given: { person: string; role?: SpaceRole; history?: History }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const space = await keptSpaceFor(ctx, id);
    const person = await ctx.db.selectFrom('person').select(['id', 'state', 'kind', 'partner_id']).where('id', '=', given.person).executeTakeFirst();
    if (!person || person.state === 'deactivated') throw notFound();
    const before = await ctx.db.selectFrom('membership').select('role').where('space_id', '=', id).where('person_id', '=', given.person).executeTakeFirst();
    const role = given.role ?? before?.role ?? 'member';
    demand(canAdmit({ audience: space.audience, partners: await partnersIn(ctx, id) }, { kind: person.kind, partner: person.partner_id }, role));
    if (before?.role === role) return;
    const touchesOwners = role === 'owner' || before?.role === 'owner';
    if (touchesOwners && space.role === 'moderator') throw new Problem('refused', { refusal: 'notOwner' });
    if (before?.role === 'owner') await demandOtherOwner(ctx, id, given.person);
    if (before) await ctx.db.updateTable('membership').set({ role }).where('space_id', '=', id).where('person_id', '=', given.person).execute();
    else await ctx.db.insertInto('membership').values({ space_id: id, person_id: given.person, role, seen: idFloor(ctx.now), joined: ctx.now, history_from: historyFor(ctx, person.kind, given.history) }).execute();
    await ctx.db.deleteFrom('join_request').where('space_id', '=', id).where('person_id', '=', given.person).execute();
    ctx.record({ kind: before ? 'membership.changed' : 'membership.added', space: id, subject: given.person, data: { role } });
  });
}

/** Takes a person out of a space. */
export async function removeMember(kontor: Kontor, asker: Asker, id: string, person: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const space = await spaceFor(ctx, id, 'manage');
    const before = await ctx.db.selectFrom('membership').select('role').where('space_id', '=', id).where('person_id', '=', person).executeTakeFirst();
    if (!before) throw notFound();
    if (before.role === 'owner' && space.role === 'moderator') throw new Problem('refused', { refusal: 'notOwner' });
    if (before.role === 'owner') await demandOtherOwner(ctx, id, person);
    await ctx.db.deleteFrom('membership').where('space_id', '=', id).where('person_id', '=', person).execute();
    ctx.record({ kind: 'membership.removed', space: id, subject: person, data: {} });
  });
}
