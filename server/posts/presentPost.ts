import type { Post, PostAbilities } from '../../shared/api/posts.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { SpaceRole } from '../../shared/api/spaces.ts';
import * as policy from '../access/policies/post.ts';
import { ability } from '../access/verdict.ts';
import type { PostFacts } from './loadPosts.ts';
import { partStands, presentPart } from './parts/parts.ts';

/** What of a post depends on who reads it. */
export interface Mine {
  person: string;
  /** The partner company of the reader, null of members. */
  partner: string | null;
  role: SpaceRole | null;
  bookmarked: boolean;
  watched: boolean;
  thanked: boolean;
  asked: boolean;
  confirmed: Date | null;
  /** Who is away and whom the reader stands in for, as far as they must still confirm it. */
  deputised?: readonly PersonRef[];
  readers: number;
  companies: number;
  /** Of kinds with a part that says so: what only the reader has in it. */
  part?: unknown;
}

/** What the policies need of a post and its reader. */
export const policyFacts = (post: PostFacts, mine: Pick<Mine, 'person' | 'partner' | 'role' | 'asked' | 'confirmed'>): policy.PostFactsForPolicy => ({
  asker: mine.person,
  author: post.author.id,
  deleted: post.deleted,
  kind: post.kind,
  released: post.release !== null,
  stands: partStands(post),
  asked: mine.asked,
  confirmed: mine.confirmed !== null,
  outsider: mine.partner !== null,
  space: { access: post.space.access, archived: post.space.archived, role: mine.role, strictness: post.space.strictness, named: post.space.publishers.includes(mine.person) },
});

/** What the reader may do with the post, each no with its reason. */
function postAbilities(post: PostFacts, mine: Mine): PostAbilities {
  const facts = policyFacts(post, mine);
  return {
    edit: ability(policy.canEditPost(facts)),
    delete: ability(policy.canDelete(facts)),
    label: ability(policy.canLabel(facts)),
    comment: ability(policy.canComment(facts)),
    accept: ability(policy.canAccept(facts)),
    confirm: ability(policy.canConfirm(facts)),
    pin: ability(policy.canPinPost(facts)),
    move: ability(policy.canMove(facts)),
    thank: ability(policy.canThank(facts)),
    release: ability(policy.canAskRelease(facts)),
    seeHistory: ability(policy.canSeeHistory(facts)),
    seeOpen: ability(policy.canSeeOpen(facts)),
    distribute: ability(policy.canDistribute(facts)),
  };
}

/** A post as the API shows it to one reader. How many have confirmed is for those who may see who has not. */
export function presentPost(post: PostFacts, mine: Mine): Post {
  const abilities = postAbilities(post, mine);
  const { doc: _doc, space, required, outward, part: _part, ...same } = post;
  return {
    ...same,
    space: { id: space.id, name: space.name, audience: space.audience, readers: mine.readers, companies: mine.companies },
    created: post.created.toISOString(),
    edited: post.edited?.toISOString() ?? null,
    deleted: post.deleted?.toISOString() ?? null,
    pinned: post.pinned?.toISOString() ?? null,
    required: required && {
      due: required.due,
      asked: abilities.seeOpen.allowed ? required.asked : 0,
      confirmed: abilities.seeOpen.allowed ? required.confirmed : 0,
      waitsForMe: mine.asked && mine.confirmed === null,
      confirmedByMe: mine.confirmed?.toISOString() ?? null,
      standInFor: [...(mine.deputised ?? [])],
    },
    outward: outward.map((one) => ({ ...one, released: one.released.toISOString() })),
    ...presentPart(post, mine),
    mine: { bookmarked: mine.bookmarked, watched: mine.watched, thanked: mine.thanked },
    abilities,
  };
}
