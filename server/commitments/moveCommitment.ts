import type { Static } from 'typebox';
import type { CommitmentSide, MoveAnswer, NewMove } from '../../shared/api/commitments.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { commitmentFor, speakingFor } from './commitmentFor.ts';
import { dueOf } from './day.ts';
import { takeStep } from './step.ts';

const both = ['giver', 'receiver'] as const;
const otherOf: Record<CommitmentSide, CommitmentSide> = { giver: 'receiver', receiver: 'giver' };
const none = { move_due: null, move_week: null, move_side: null, move_by: null, move_why: null, move_asked: null } as const;

/** A side asks for another day and says why. The old day holds until the other side agrees. */
export async function moveCommitment(kontor: Kontor, asker: Asker, post: string, given: Static<typeof NewMove>): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await commitmentFor(ctx, post, 'move');
    const speaking = await speakingFor(ctx, held, { among: both, evidence: given.evidence });
    const due = dueOf(given, ctx.now);
    const before = { due: held.facts.due, week: held.facts.week };
    if (due.due === before.due && due.week === before.week) throw new Problem('invalid', { fields: [{ field: 'due', says: 'sameDay' }] });
    const set = { move_due: due.due, move_week: due.week, move_side: speaking.side, move_by: asker.person, move_why: given.why.trim(), move_asked: ctx.now };
    await takeStep(ctx, held, { what: 'moveAsked', event: 'commitment.moveAsked', speaking, said: given, set, due, before, asks: [otherOf[speaking.side]] });
  });
}

/** The other side agrees to the move, and the new day holds; or it does not, and the old one stays. Both are kept. */
export async function answerMove(kontor: Kontor, asker: Asker, post: string, given: Static<typeof MoveAnswer>): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await commitmentFor(ctx, post, 'answerMove');
    const move = held.facts.move!;
    const speaking = await speakingFor(ctx, held, { among: [otherOf[move.side]], evidence: given.evidence });
    const [due, before] = [{ due: move.due, week: move.week }, { due: held.facts.due, week: held.facts.week }];
    const step = { speaking, said: given, due, before };
    if (!given.agreed) return takeStep(ctx, held, { ...step, what: 'moveRefused', event: 'commitment.moveRefused', set: none });
    const set = { ...none, state: 'moved' as const, due: due.due, due_week: due.week, moves: held.facts.moves + 1 };
    await takeStep(ctx, held, { ...step, what: 'moved', event: 'commitment.moved', set });
  });
}

/** Who asked for a move takes it back, as long as it was not answered. */
export async function withdrawMove(kontor: Kontor, asker: Asker, post: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await commitmentFor(ctx, post, 'withdrawMove');
    const { side, due, week } = held.facts.move!;
    // Who wrote a mail's move down may take back what they wrote.
    const speaking = { side, evidence: null };
    await takeStep(ctx, held, { what: 'moveWithdrawn', event: 'commitment.moveWithdrawn', speaking, said: {}, set: none, due: { due, week }, before: { due: held.facts.due, week: held.facts.week } });
  });
}
