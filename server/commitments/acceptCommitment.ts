import type { Static } from 'typebox';
import type { Acceptance, CommitmentSide } from '../../shared/api/commitments.ts';
import { agreeingSides } from '../access/policies/commitment.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { commitmentFor, speakingFor } from './commitmentFor.ts';
import { takeStep } from './step.ts';

const otherOf: Record<CommitmentSide, CommitmentSide> = { giver: 'receiver', receiver: 'giver' };

/** A side gives its word to a proposal, or says no: with the second word it is accepted, with a no it is declined. */
export async function acceptCommitment(kontor: Kontor, asker: Asker, post: string, given: Static<typeof Acceptance>): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await commitmentFor(ctx, post, given.agreed ? 'agree' : 'decline');
    if (given.version !== undefined && given.version !== held.post.version) throw new Problem('changedMeanwhile');
    const speaking = await speakingFor(ctx, held, { among: agreeingSides(held.policy), evidence: given.evidence });
    const { due, week } = held.facts;
    const step = { speaking, said: given, due: { due, week } };
    if (!given.agreed) return takeStep(ctx, held, { ...step, what: 'declined', event: 'commitment.declined', set: { state: 'declined', settled: ctx.now } });
    const other = otherOf[speaking.side];
    const complete = held.facts[other].agreed !== null;
    const set = { [`${speaking.side}_agreed`]: ctx.now, ...(complete ? { state: 'accepted' as const } : {}) };
    await takeStep(ctx, held, { ...step, what: 'agreed', event: complete ? 'commitment.accepted' : 'commitment.agreed', set, asks: complete ? [] : [other] });
  });
}
