import { isOutsider } from '../access/asker.ts';
import { when } from '../access/verdict.ts';
import type { Ctx } from '../kontor.ts';
import { demand } from '../problems.ts';

/** An outsider who may write in no space leaves no file either (negative case A07). */
export async function demandMayUpload(ctx: Ctx): Promise<void> {
  if (!isOutsider(ctx.asker)) return;
  const place = await ctx.db.selectFrom('membership').select('space_id').where('person_id', '=', ctx.asker.person).where('role', '<>', 'reader').limit(1).executeTakeFirst();
  demand(when(place !== undefined, 'readerOnly'));
}
