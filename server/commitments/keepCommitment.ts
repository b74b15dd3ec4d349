import type { Static } from 'typebox';
import type { Confirmation, DoneNote } from '../../shared/api/commitments.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { commitmentFor, speakingFor } from './commitmentFor.ts';
import { pastDay } from './day.ts';
import { takeStep } from './step.ts';

const none = { move_due: null, move_week: null, move_side: null, move_by: null, move_why: null, move_asked: null } as const;

/** A day that counts as fulfilled: it has come, and there was a commitment. */
async function fulfilledOn(ctx: Ctx, { post, day }: { post: { created: Date }; day: string | null | undefined }): Promise<string> {
  const house = await ctx.db.selectFrom('house').select('time_zone').executeTakeFirstOrThrow();
  // What was said in a mail or on the phone may be older than the post that keeps it.
  const earliest = new Date(post.created.getTime() - 366 * 86_400_000).toISOString().slice(0, 10);
  return pastDay(day, { now: ctx.now, zone: house.time_zone, earliest });
}

/** The giver says that it is done, on which day; the receiver is asked to confirm. */
export async function sayDone(kontor: Kontor, asker: Asker, post: string, given: Static<typeof DoneNote>): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await commitmentFor(ctx, post, 'done');
    const speaking = await speakingFor(ctx, held, { among: ['giver'], evidence: given.evidence });
    const day = await fulfilledOn(ctx, { post: held.post, day: given.day });
    await takeStep(ctx, held, { what: 'done', event: 'commitment.done', speaking, said: given, set: { done: ctx.now, fulfilled: day }, due: { due: day, week: null }, asks: ['receiver'] });
  });
}

/** The receiver confirms that it was kept, which closes it; or says that it was not yet, which takes "done" back. */
export async function confirmKept(kontor: Kontor, asker: Asker, post: string, given: Static<typeof Confirmation>): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await commitmentFor(ctx, post, 'confirm');
    const speaking = await speakingFor(ctx, held, { among: ['receiver'], evidence: given.evidence });
    const step = { speaking, said: given };
    if (!given.kept) return takeStep(ctx, held, { ...step, what: 'notDone', event: 'commitment.notDone', set: { done: null, fulfilled: null }, asks: ['giver'] });
    const day = given.day || !held.facts.fulfilled ? await fulfilledOn(ctx, { post: held.post, day: given.day }) : held.facts.fulfilled;
    await takeStep(ctx, held, { ...step, what: 'kept', event: 'commitment.kept', set: { ...none, state: 'kept', fulfilled: day, settled: ctx.now }, due: { due: day, week: null } });
  });
}
