import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { spaceFor } from './spaceFor.ts';

/** Declines a request to join; the person may ask again. */
export async function dismissRequest(kontor: Kontor, asker: Asker, space: string, person: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await spaceFor(ctx, space, 'manage');
    await ctx.db.deleteFrom('join_request').where('space_id', '=', space).where('person_id', '=', person).execute();
  });
}
