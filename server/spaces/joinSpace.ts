import type { Level } from '../../shared/api/spaces.ts';
import type { Asker } from '../access/asker.ts';
import { idFloor } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { demand } from '../problems.ts';
import { canLeave } from '../access/policies/space.ts';
import { spaceFor } from './spaceFor.ts';

/** Joins an open space, asks to join one on request, or changes the notification level of who is in it already. */
export async function joinSpace(kontor: Kontor, asker: Asker, id: string, level: Level | undefined): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const known = await spaceFor(ctx, id, 'know');
    const mine = { space_id: id, person_id: asker.person };
    if (known.role !== null) {
      if (level) await ctx.db.updateTable('membership').set({ level }).where('space_id', '=', id).where('person_id', '=', asker.person).execute();
      return;
    }
    await spaceFor(ctx, id, 'join');
    if (known.access === 'request') {
      await ctx.db.insertInto('join_request').values(mine).onConflict((conflict) => conflict.doNothing()).execute();
      ctx.record({ kind: 'membership.requested', space: id, subject: asker.person, data: {} });
      return;
    }
    await ctx.db.insertInto('membership').values({ ...mine, role: 'member', level: level ?? 'mentions', seen: idFloor(ctx.now) }).execute();
    ctx.record({ kind: 'membership.added', space: id, subject: asker.person, data: { role: 'member' } });
  });
}

/** Leaves a space, or withdraws the wish to join it. */
export async function leaveSpace(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const space = await spaceFor(ctx, id, 'know');
    await ctx.db.deleteFrom('join_request').where('space_id', '=', id).where('person_id', '=', asker.person).execute();
    if (space.role === null) return;
    const owners = await ctx.db.selectFrom('membership').select('person_id').where('space_id', '=', id).where('role', '=', 'owner').execute();
    demand(canLeave(space, owners.length));
    await ctx.db.deleteFrom('membership').where('space_id', '=', id).where('person_id', '=', asker.person).execute();
    ctx.record({ kind: 'membership.removed', space: id, subject: asker.person, data: {} });
  });
}
