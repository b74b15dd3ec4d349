import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';

/** An antenna as it is kept. */
export interface AntennaRow {
  id: string; name: string; query: string; without_words: string[]; without_spaces: string[]; without_persons: string[]; without_topics: string[]; created: Date; seen: string | null;
}

/** The asker's own antennas. */
export const antennaRows = (ctx: Ctx) =>
  ctx.db.selectFrom('antenna').select(['id', 'name', 'query', 'without_words', 'without_spaces', 'without_persons', 'without_topics', 'created', 'seen']).where('person_id', '=', ctx.asker.person);

/** The asker's own antenna of this id: the only way to hold one. */
export async function antennaFor(ctx: Ctx, id: string): Promise<AntennaRow> {
  const row = await antennaRows(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
