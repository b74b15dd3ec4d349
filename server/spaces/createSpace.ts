import type { NewSpace } from '../../shared/api/spaces.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { admitTo } from '../partners/admitCompany.ts';
import { spaceName } from './spaceName.ts';

/** Makes a space; who makes it owns it. Returns its id. */
export async function createSpace(kontor: Kontor, asker: Asker, space: NewSpace): Promise<string> {
  const name = spaceName(space.name);
  return kontor.act(asker, async (ctx) => {
    const id = ctx.newId();
    await ctx.db
      .insertInto('space')
      .values({ id, name, audience: space.audience, access: space.access, description: space.description ?? '', rules: space.rules ?? '', strictness: space.strictness ?? 'open', created_by: asker.person, created: ctx.now })
      .execute();
    await ctx.db.insertInto('membership').values({ space_id: id, person_id: asker.person, role: 'owner', level: 'all', joined: ctx.now }).execute();
    ctx.record({ kind: 'space.created', space: id, data: { access: space.access, audience: space.audience } });
    for (const partner of space.companies ?? []) await admitTo(ctx, { id, audience: space.audience, archived: null }, partner);
    return id;
  });
}
