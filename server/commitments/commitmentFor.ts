import type { CommitmentAbilities, CommitmentSide } from '../../shared/api/commitments.ts';
import { actingFor, commitmentVerdicts, type CommitmentFactsForPolicy } from '../access/policies/commitment.ts';
import type { Ctx } from '../kontor.ts';
import { postFor, type HeldPost } from '../posts/postFor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { loadCommitments, type CommitmentFacts } from './loadCommitments.ts';
import { policyFactsOf } from './policyFactsOf.ts';
import { evidenceIn, type Evidence } from './saidIn.ts';

/** A commitment held for one action: nobody else changes it until the transaction ends. */
export interface HeldCommitment extends HeldPost {
  facts: CommitmentFacts;
  policy: CommitmentFactsForPolicy;
}

/** The commitment of this post, if the asker may do that with it; locked, so that of two actions at once the second sees what the first did (negative case R03). */
export async function commitmentFor(ctx: Ctx, id: string, wanted: keyof CommitmentAbilities): Promise<HeldCommitment> {
  const held = await postFor(ctx, id, 'read');
  if (held.post.kind !== 'commitment') throw notFound();
  await ctx.asOwner((db) => db.selectFrom('commitment').select('post_id').where('post_id', '=', id).forUpdate().execute());
  const facts = (await loadCommitments(ctx.db, [id])).get(id);
  if (!facts) throw notFound();
  const policy = policyFactsOf(facts, held.post, held.mine);
  demand(commitmentVerdicts[wanted](policy));
  return { ...held, facts, policy };
}

/** For which side the asker speaks, and the mail that says it where they write it down for somebody else. */
export interface Speaking {
  side: CommitmentSide;
  evidence: Evidence | null;
}

/**
 * Of these sides the one that the asker speaks for: their own, or, when a text of the other company is named as evidence, that of its owner
 * who takes part by mail.
 */
export async function speakingFor(ctx: Ctx, { post, facts, policy }: HeldCommitment, { among, evidence }: { among: readonly CommitmentSide[]; evidence: string | null | undefined }): Promise<Speaking> {
  const of = (acting: 'acts' | 'record') => among.find((side) => actingFor(policy, side) === acting);
  const [own, recorded] = [of('acts'), of('record')];
  if (own && !(evidence && recorded)) return { side: own, evidence: null };
  if (!recorded) throw new Problem('refused', { refusal: 'notOfCommitment' });
  return { side: recorded, evidence: await evidenceIn(ctx, { space: post.space.id, partner: facts[recorded].partner!.id }, evidence) };
}
