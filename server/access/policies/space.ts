import type { Audience } from '../../../shared/api/basics.ts';
import type { PersonKind } from '../../../shared/api/people.ts';
import type { PostKind } from '../../../shared/api/posts.ts';
import type { SpaceRole, Strictness } from '../../../shared/api/spaces.ts';
import { all, when, type Verdict } from '../verdict.ts';

/** What the policies of a space need to know. */
export interface SpaceFacts {
  access: 'open' | 'request' | 'invitation';
  archived: Date | null;
  /** The asker's role in it, null for none. */
  role: SpaceRole | null;
}

const leads = (space: SpaceFacts): boolean => space.role === 'owner' || space.role === 'moderator';

/** Who is in a space reads it; an open space is read by the whole house. */
export const canRead = (space: SpaceFacts): Verdict => when(space.role !== null || space.access === 'open', 'notMember');

/** Someone of a partner comes only into a partner space that names their company, and keeps nothing there. */
export const canAdmit = (space: { audience: Audience; partners: readonly string[] }, person: { kind: PersonKind; partner: string | null }, role: SpaceRole): Verdict =>
  person.kind === 'member'
    ? true
    : all(
        when(space.audience === 'partners' && person.partner !== null && space.partners.includes(person.partner), 'companyNotHere'),
        when(role === 'member' || role === 'reader', 'outsiderKeepsNothing'),
      );

/** What is written moves only to where no further company reads: outward it goes by release alone. */
export const canMoveBetween = (from: readonly string[], to: readonly string[]): Verdict => when(to.every((partner) => from.includes(partner)), 'widerAudience');

// What others must confirm, what the house sets itself and what it knows is made by the house.
const houseKinds: ReadonlySet<string> = new Set(['announcement', 'goal', 'page']);

/** Announcements, goals and pages are made by the house. */
export const canPublishKind = (asker: { kind: PersonKind }, kind: PostKind): Verdict => when(asker.kind === 'member' || !houseKinds.has(kind), 'houseOnly');

/** Members write; readers and archives stay silent. */
export const canPublish = (space: SpaceFacts): Verdict =>
  all(when(space.archived === null, 'archived'), when(space.role !== null, 'notMember'), when(space.role !== 'reader', 'readerOnly'));

/** What decides on whose word stands in a space at once. */
export interface StrictSpaceFacts extends SpaceFacts {
  strictness: Strictness;
  /** Whether the asker is named as one who publishes in a formal space. */
  named: boolean;
}

/** Who writes publishes at once in an open space; in a moderated one after approval, in a formal one when named. Who keeps the space always. */
export const canPublishAtOnce = (space: StrictSpaceFacts): Verdict =>
  all(canPublish(space), when(leads(space) || space.strictness !== 'moderated', 'needsApproval'), when(leads(space) || space.strictness !== 'formal' || space.named, 'notNamed'));

/** What needs approval is submitted by who may write. */
export const canSubmit = (space: StrictSpaceFacts): Verdict => all(canPublish(space), when(canPublishAtOnce(space) === 'needsApproval', 'noApprovalNeeded'));

/** Owners and moderators decide on what waits in a living space. */
export const canDecide = (space: SpaceFacts): Verdict => all(canManage(space), when(space.archived === null, 'archived'));

/** Everybody in the house may join an open space and ask to join one on request. */
export const canJoin = (space: SpaceFacts): Verdict =>
  all(when(space.role === null, 'alreadyMember'), when(space.archived === null, 'archived'), when(space.access !== 'invitation', 'invitationOnly'));

/** One leaves a space at any time, but not as its last owner. */
export const canLeave = (space: SpaceFacts, owners: number): Verdict =>
  all(when(space.role !== null, 'notMember'), when(space.role !== 'owner' || owners > 1, 'lastOwner'));

/** Owners and moderators keep the space: name, rules, members. */
export const canManage = (space: SpaceFacts): Verdict => when(leads(space), 'notOwner');

/** Owners and moderators pin in a living space. */
export const canPin = (space: SpaceFacts): Verdict => all(canManage(space), when(space.archived === null, 'archived'));
