import type { Static } from 'typebox';
import type { Judgement } from '../../shared/api/commitments.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { commitmentFor, speakingFor } from './commitmentFor.ts';
import { takeStep } from './step.ts';

/** The giver says how sure it is to keep it; each reading is kept. */
export async function judgeCommitment(kontor: Kontor, asker: Asker, post: string, given: Static<typeof Judgement>): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await commitmentFor(ctx, post, 'judge');
    const speaking = await speakingFor(ctx, held, { among: ['giver'], evidence: given.evidence });
    const set = { confidence: given.level, confidence_by: asker.person, confidence_why: given.why?.trim() || null, confidence_at: ctx.now };
    await takeStep(ctx, held, { what: 'judged', event: 'commitment.judged', speaking, said: given, set, confidence: given.level, quiet: true });
  });
}
