import { all, when, type Verdict } from '../verdict.ts';
import type { ItemFacts } from './post.ts';
import { canManage, canPublish } from './space.ts';

const alive = (item: ItemFacts): Verdict => when(item.deleted === null, 'deleted');
const keeps = (item: ItemFacts): boolean => item.asker === item.author || canManage(item.space) === true;

/** What the policies of a goal need to know. */
export interface GoalFactsForPolicy extends ItemFacts {
  owner: string;
  closed: Date | null;
  ofHouse: boolean;
}

/** Whose goal it is, who wrote it, and who keeps its space note what was measured while it is open. */
export const canMeasure = (goal: GoalFactsForPolicy): Verdict =>
  all(alive(goal), canPublish(goal.space), when(goal.closed === null, 'goalClosed'), when(goal.asker === goal.owner || keeps(goal), 'notGoalOwner'));
/** The same give account of it, once. */
export const canGiveAccount = (goal: GoalFactsForPolicy): Verdict => canMeasure(goal);
/** Members of the house who write in its space say what serves it. */
export const canLinkGoal = (goal: GoalFactsForPolicy): Verdict => all(alive(goal), when(goal.ofHouse, 'houseOnly'), canPublish(goal.space));

/** Who writes in its space votes while a poll is open. */
export const canVote = (poll: ItemFacts & { open: boolean }): Verdict => all(alive(poll), canPublish(poll.space), when(poll.open, 'pollClosed'));
/** Who asked, and who keeps the space, closes it before its time. */
export const canClosePoll = (poll: ItemFacts & { open: boolean }): Verdict => all(alive(poll), canPublish(poll.space), when(poll.open, 'pollClosed'), when(keeps(poll), 'notAuthor'));

/** Who writes in its space says whether they come. */
export const canAnswerDate = (date: ItemFacts & { cancelled: boolean }): Verdict => all(alive(date), canPublish(date.space), when(!date.cancelled, 'dateCancelled'));
/** Who set it changes it. */
export const canChangeDate = (date: ItemFacts & { cancelled: boolean }): Verdict => all(canAnswerDate(date), when(date.asker === date.author, 'notAuthor'));
/** Who set it, and who keeps the space, calls it off. */
export const canCancelDate = (date: ItemFacts & { cancelled: boolean }): Verdict => all(canAnswerDate(date), when(keeps(date), 'notAuthor'));
