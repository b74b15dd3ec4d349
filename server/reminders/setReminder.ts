import type { NewReminder } from '../../shared/api/time.ts';
import { isDay } from '../../shared/time/day.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import { Problem } from '../problems.ts';
import { momentAt } from '../time/momentAt.ts';

const MOST = 500;
const LONGEST_MS = 3 * 366 * 86_400_000;
/** The hour of a reminder for which none was said. */
const MORNING = '08:00';

/** Reminds the asker of a post on a day, in their time zone; a second wish for the same post replaces the first. Private, so no event tells of it before its day. */
export async function setReminder(kontor: Kontor, asker: Asker, { post, given }: { post: string; given: NewReminder }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await postFor(ctx, post, 'read');
    const at = isDay(given.day) ? momentAt(given.day, given.time ?? MORNING, asker.timeZone) : null;
    if (!at || at <= ctx.now || at.getTime() - ctx.now.getTime() > LONGEST_MS) throw new Problem('invalid', { fields: [{ field: 'day', says: at && at <= ctx.now ? 'past' : 'wrong' }] });
    const { count } = await ctx.db.selectFrom('post_reminder').select((eb) => eb.fn.countAll<string>().as('count')).where('person_id', '=', asker.person).where('done', 'is', null).executeTakeFirstOrThrow();
    if (Number(count) >= MOST) throw new Problem('refused', { refusal: 'tooManyReminders' });
    await ctx.db
      .insertInto('post_reminder')
      .values({ id: ctx.newId(), person_id: asker.person, post_id: post, at })
      .onConflict((conflict) => conflict.columns(['person_id', 'post_id']).where('done', 'is', null).doUpdateSet({ at }))
      .execute();
  });
}

/** Reminds of a post no more; without a reminder nothing happens. */
export async function dropReminder(kontor: Kontor, asker: Asker, post: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await postFor(ctx, post, 'read');
    await ctx.db.deleteFrom('post_reminder').where('person_id', '=', asker.person).where('post_id', '=', post).where('done', 'is', null).execute();
  });
}
