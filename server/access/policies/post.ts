import type { PostKind } from '../../../shared/api/posts.ts';
import { all, when, type Verdict } from '../verdict.ts';
import { canManage, canPin, canPublish, canPublishAtOnce, type SpaceFacts, type StrictSpaceFacts } from './space.ts';

/** What the policies of a post or comment need to know; `asker` is a person's id. */
export interface ItemFacts {
  asker: string;
  /** Whether the item is the copy of a release, which stays as it was approved. */
  released?: boolean;
  /** Whether others agreed on it as it is (a commitment): then it stays. */
  stands?: boolean;
  author: string;
  deleted: Date | null;
  space: SpaceFacts;
}
export interface PostFactsForPolicy extends ItemFacts {
  kind: PostKind;
  space: StrictSpaceFacts;
  /** Whether the asker is asked to confirm, and has. */
  asked: boolean;
  confirmed: boolean;
  /** Whether the asker works for a partner. */
  outsider: boolean;
}

const alive = (item: ItemFacts): Verdict => when(item.deleted === null, 'deleted');
const own = (item: ItemFacts): Verdict => when(item.asker === item.author, 'notAuthor');
const ours = (item: ItemFacts): Verdict => when(item.released !== true, 'releaseStays');
const mendable = (item: ItemFacts): Verdict => when(item.stands !== true, 'agreedStays');
const living = (item: ItemFacts): Verdict => when(item.space.archived === null, 'archived');

/** Who wrote it edits it, as long as they may still write there (negative case B09). */
export const canEdit = (item: ItemFacts): Verdict => all(alive(item), ours(item), mendable(item), own(item), canPublish(item.space));
/**
 * A page is written by all of the house whose word stands at once in its space; every other post by its author. What was approved once its author may mend
 * without a second approval, others' text in a moderated or formal space changes who could have published it.
 */
export const canEditPost = (post: PostFactsForPolicy): Verdict =>
  post.kind === 'page' ? all(alive(post), ours(post), when(!post.outsider, 'houseOnly'), canPublish(post.space), own(post) === true ? true : standsAtOnce(post.space)) : canEdit(post);
// An edit can't be submitted, so the sentence on submitting would lead nowhere.
function standsAtOnce(space: StrictSpaceFacts): Verdict {
  const verdict = canPublishAtOnce(space);
  return verdict === 'needsApproval' ? 'pageNeedsApproval' : verdict;
}
/** Who wrote it deletes it; owners and moderators of the space may, too. */
export const canDelete = (item: ItemFacts): Verdict =>
  all(alive(item), ours(item), mendable(item), living(item), canManage(item.space) === true ? true : all(own(item), canPublish(item.space)));
/** Who may delete it may say how confidential it is. */
export const canLabel = (item: ItemFacts): Verdict => canDelete({ ...item, stands: false });
/** Members answer. */
export const canComment = (post: ItemFacts): Verdict => all(alive(post), canPublish(post.space));
/** Who asked accepts the answer; owners and moderators may, too. */
export const canAccept = (post: PostFactsForPolicy): Verdict =>
  all(alive(post), when(post.kind === 'question', 'notQuestion'), living(post), canManage(post.space) === true ? true : all(own(post), canPublish(post.space)));
/** Who is asked confirms, once. */
export const canConfirm = (post: PostFactsForPolicy): Verdict => all(alive(post), when(post.asked, 'notAsked'), when(!post.confirmed, 'confirmed'));
/** Who stands in for somebody who is away confirms for them what still waits. */
export const canConfirmFor = (deputised: readonly string[], person: string): Verdict => when(deputised.includes(person), 'notDeputy');
/** Owners and moderators pin. */
export const canPinPost = (post: ItemFacts): Verdict => all(alive(post), canPin(post.space));
/** Author, owners and moderators move, out of a space that lives. */
export const canMove = (item: ItemFacts): Verdict => canDelete(item);
/** Everybody but the author thanks. */
export const canThank = (item: ItemFacts): Verdict => all(alive(item), when(item.asker !== item.author, 'ownWork'));
/** Who reads a text reads how it changed. */
export const canSeeHistory = (item: ItemFacts): Verdict => alive(item);
/** Author, owners and moderators see who has not confirmed yet. */
export const canSeeOpen = (item: ItemFacts): Verdict => all(alive(item), canManage(item.space) === true ? true : own(item));
/** Author, owners and moderators of the house distribute it formally. */
export const canDistribute = (item: ItemFacts & { outsider: boolean }): Verdict => all(canSeeOpen(item), when(!item.outsider, 'houseOnly'), living(item));
/** Members who write in its space ask for its release; what the release itself allows is its own policy's say. */
export const canAskRelease = (post: ItemFacts): Verdict => all(alive(post), when(post.released !== true, 'alreadyReleased'), canPublish(post.space));
