import type { SideFacts, CommitmentFactsForPolicy } from '../access/policies/commitment.ts';
import type { PostFacts } from '../posts/loadPosts.ts';
import type { Mine } from '../posts/presentPost.ts';
import type { CommitmentFacts, Side } from './loadCommitments.ts';

const side = ({ partner, person, kind, active, deputy, agreed }: Side): SideFacts => ({ partner: partner?.id ?? null, owner: person.id, kind, active, deputy, agreed: agreed !== null });

/** What the policies need of a commitment, its post and who asks. */
export const policyFactsOf = (facts: CommitmentFacts, post: PostFacts, mine: Pick<Mine, 'person' | 'partner' | 'role'>): CommitmentFactsForPolicy => ({
  asker: { person: mine.person, partner: mine.partner },
  state: facts.state,
  deleted: post.deleted !== null,
  giver: side(facts.giver),
  receiver: side(facts.receiver),
  moving: facts.move?.side ?? null,
  done: facts.done !== null,
  space: { access: post.space.access, archived: post.space.archived, role: mine.role },
});
