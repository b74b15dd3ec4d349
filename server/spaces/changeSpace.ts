import type { SpaceChange } from '../../shared/api/spaces.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { spaceFor } from './spaceFor.ts';
import { spaceName } from './spaceName.ts';

/** Changes name, description, rules or access of a space, or archives and reopens it. Its audience stays what it is. */
export async function changeSpace(kontor: Kontor, asker: Asker, id: string, change: SpaceChange): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const space = await spaceFor(ctx, id, 'manage');
    const { archived, ...rest } = { ...change, ...(change.name === undefined ? {} : { name: spaceName(change.name) }) };
    if (Object.keys(rest).length > 0) {
      await ctx.db.updateTable('space').set(rest).where('id', '=', id).execute();
      ctx.record({ kind: 'space.changed', space: id, data: { changed: Object.keys(rest) } });
    }
    if (archived === undefined || archived === (space.archived !== null)) return;
    await ctx.db.updateTable('space').set({ archived: archived ? ctx.now : null }).where('id', '=', id).execute();
    ctx.record({ kind: archived ? 'space.archived' : 'space.reopened', space: id, data: {} });
  });
}
