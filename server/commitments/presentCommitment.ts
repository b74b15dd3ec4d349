import type { Commitment, CommitmentAbilities } from '../../shared/api/commitments.ts';
import { actingFor, commitmentVerdicts } from '../access/policies/commitment.ts';
import { ability } from '../access/verdict.ts';
import type { PostFacts } from '../posts/loadPosts.ts';
import type { Mine } from '../posts/presentPost.ts';
import type { CommitmentFacts, Side } from './loadCommitments.ts';
import { policyFactsOf } from './policyFactsOf.ts';

const presentSide = ({ partner, department, person, kind, agreed }: Side) => ({ partner, department, person, byMail: kind === 'contact', agreed: agreed?.toISOString() ?? null });

/** A commitment as the API shows it to one reader. */
export function presentCommitment(facts: CommitmentFacts, { post, mine }: { post: PostFacts; mine: Mine }): Commitment {
  const policy = policyFactsOf(facts, post, mine);
  const verdicts = Object.entries(commitmentVerdicts).map(([name, verdict]) => [name, ability(verdict(policy))]);
  return {
    ...facts,
    giver: presentSide(facts.giver),
    receiver: presentSide(facts.receiver),
    move: facts.move && { ...facts.move, asked: facts.move.asked.toISOString() },
    confidence: facts.confidence && { ...facts.confidence, at: facts.confidence.at.toISOString() },
    done: facts.done?.toISOString() ?? null,
    settled: facts.settled?.toISOString() ?? null,
    mine: { giver: actingFor(policy, 'giver'), receiver: actingFor(policy, 'receiver') },
    abilities: Object.fromEntries(verdicts) as CommitmentAbilities,
  };
}
