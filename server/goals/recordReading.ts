import type { NewReading } from '../../shared/api/goals.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { demandMaySay } from '../rules/demandMaySay.ts';
import { goalFor } from './goalFor.ts';

/** Notes what was measured of a goal on a day, which is not to come; the last reading of a day counts, and all are kept. */
export async function recordReading(kontor: Kontor, asker: Asker, id: string, given: NewReading): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post } = await goalFor(ctx, id, 'measure');
    const today = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(asker.timeZone).toPlainDate().toString();
    if (given.day > today) throw new Problem('invalid', { fields: [{ field: 'day', says: 'toCome' }] });
    const note = given.note?.trim() ?? '';
    await demandMaySay(ctx, post, { text: note, confirmed: given.confirmed });
    const reading = ctx.newId();
    await ctx.db.insertInto('goal_reading').values({ id: reading, post_id: id, day: given.day, value: given.value, note, person_id: asker.person, created: ctx.now }).execute();
    ctx.record({ kind: 'goal.measured', space: post.space.id, post: id, data: { reading } });
  });
}
