import * as policy from '../access/policies/parts.ts';
import type { Verdict } from '../access/verdict.ts';
import type { Ctx } from '../kontor.ts';
import { demand, notFound } from '../problems.ts';
import { goalPolicyFacts, type GoalFacts } from '../posts/parts/goal.ts';
import { postFor, type HeldPost } from '../posts/postFor.ts';

/** What one may want to do with a goal. */
export type GoalAbility = 'read' | 'measure' | 'account' | 'link';

const verdicts: Record<GoalAbility, (goal: policy.GoalFactsForPolicy) => Verdict> = { read: () => true, measure: policy.canMeasure, account: policy.canGiveAccount, link: policy.canLinkGoal };

/** The goal of this post's id, if the asker may do that with it. */
export async function goalFor(ctx: Ctx, id: string, wanted: GoalAbility): Promise<HeldPost & { goal: GoalFacts }> {
  const held = await postFor(ctx, id, 'read');
  if (held.post.kind !== 'goal' || held.post.part === null) throw notFound();
  demand(verdicts[wanted](goalPolicyFacts(held.post, held.mine)));
  return { ...held, goal: held.post.part as GoalFacts };
}
