import { all, when, type Verdict } from '../verdict.ts';
import type { ItemFacts } from './post.ts';
import { canManage, canPublish } from './space.ts';

/** What the policies of a page need to know beyond those of its post. */
export interface PageFactsForPolicy extends ItemFacts {
  /** Whether the asker works for a partner. */
  outsider: boolean;
  /** Who keeps it, null for nobody. */
  owner: string | null;
}

const alive = (page: ItemFacts): Verdict => when(page.deleted === null, 'deleted');
const ours = (page: ItemFacts): Verdict => when(page.released !== true, 'releaseStays');
const ofHouse = (page: PageFactsForPolicy): Verdict => when(!page.outsider, 'houseOnly');
const keeps = (page: PageFactsForPolicy): Verdict => when(page.owner === null || page.owner === page.asker || page.author === page.asker || canManage(page.space) === true, 'notKeeper');

/** Who may take a post into the knowledge: everybody of the house who reads it. */
export const canTakeOver = (asker: { partner: string | null }): Verdict => when(asker.partner === null, 'houseOnly');
/** Who writes in the space puts pages at their place in its tree, released ones too. */
export const canArrange = (page: PageFactsForPolicy): Verdict => all(alive(page), ofHouse(page), canPublish(page.space));
/** Who keeps a page, its author and the owners of the space say who keeps it and when it is looked at again; a page without owner is taken on by anybody who writes. */
export const canKeep = (page: PageFactsForPolicy): Verdict => all(alive(page), ours(page), ofHouse(page), canPublish(page.space), keeps(page));
/** The same persons say that it is still right. */
export const canReview = (page: PageFactsForPolicy): Verdict => canKeep(page);
