import type { Static } from 'typebox';
import type { Ending } from '../../shared/api/commitments.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { commitmentFor, speakingFor } from './commitmentFor.ts';
import { takeStep } from './step.ts';

const none = { move_due: null, move_week: null, move_side: null, move_by: null, move_why: null, move_asked: null } as const;

/** Closes a commitment without its being kept: broken, as either side says; withdrawn, when a proposal is taken back or the receiver lets go of it. */
export async function endCommitment(kontor: Kontor, asker: Asker, post: string, given: Static<typeof Ending>): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const broken = given.as === 'broken';
    const held = await commitmentFor(ctx, post, broken ? 'break' : 'withdraw');
    const agreed = held.facts.state !== 'proposed';
    const speaking = await speakingFor(ctx, held, { among: !broken && agreed ? ['receiver'] : ['giver', 'receiver'], evidence: given.evidence });
    await takeStep(ctx, held, { what: given.as, event: broken ? 'commitment.broken' : 'commitment.withdrawn', speaking, said: given, set: { ...none, state: given.as, done: null, fulfilled: null, settled: ctx.now } });
  });
}
