import { hasRole, type Asker } from '../asker.ts';
import { when, type Verdict } from '../verdict.ts';

/** What the policies of a topic need to know. */
export interface TopicFacts {
  /** Who made it, null when they are not known any more. */
  creator: string | null;
}

const keeps = (asker: Asker, topic: TopicFacts): Verdict => when(topic.creator === asker.person || hasRole(asker, 'administrator'), 'notTopicKeeper');

/** Who made a topic names it anew; administrators may, too. */
export const canRename = (asker: Asker, topic: TopicFacts): Verdict => keeps(asker, topic);
/** Who may rename a topic may let it go into another one. */
export const canMerge = (asker: Asker, topic: TopicFacts): Verdict => keeps(asker, topic);
/** Topics are the house's own order of what it knows. */
export const canFile = (asker: Pick<Asker, 'kind'>): Verdict => when(asker.kind === 'member', 'houseOnly');
