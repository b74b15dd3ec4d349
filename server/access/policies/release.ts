import type { Label, Tlp } from '../../../shared/api/basics.ts';
import type { ReleaseState } from '../../../shared/api/releases.ts';
import type { SpaceRole } from '../../../shared/api/spaces.ts';
import { all, when, type Verdict } from '../verdict.ts';

/** What the policies of a release need to know; `asker` is a person's id. */
export interface ReleaseFacts {
  asker: string;
  state: ReleaseState;
  requester: string;
  author: string;
  decider: string | null;
  /** Whether the asker is named as approver or deputy for this space and label. */
  approver: boolean;
  /** Whether the asker has the same mail address as requester or author, written in another way: a second account is no second person. */
  samePerson: boolean;
  fromRole: SpaceRole | null;
  toRole: SpaceRole | null;
  /** Administrators and auditors read the register. */
  registrar: boolean;
}

/** What of a source decides whether it can be released at all. */
export interface SourceFacts {
  deleted: Date | null;
  label: Label;
  tlp: Tlp | null;
  /** Whether it is itself the copy of a release. */
  released: boolean;
  /** Whether somebody of a partner wrote it. */
  foreign: boolean;
}

const keeps = (role: SpaceRole | null): boolean => role === 'owner' || role === 'moderator';
const involved = (facts: ReleaseFacts): boolean => facts.asker === facts.requester || facts.asker === facts.author || facts.asker === facts.decider;

/** Nothing released goes on to others, nothing of a partner is the house's to release, and some labels leave by no path (negative case E01). */
export const canRelease = (source: SourceFacts): Verdict =>
  all(
    when(source.deleted === null, 'deleted'),
    when(!source.released, 'alreadyReleased'),
    when(!source.foreign, 'notOurs'),
    when(source.label !== 'strictly-confidential', 'strictlyStays'),
    when(source.tlp !== 'red' && source.tlp !== 'amber+strict', 'tlpStays'),
  );

/** Who asked, wrote, decides or keeps one of the spaces sees it; so do those who read the register. */
export const canSeeRelease = (facts: ReleaseFacts): Verdict => when(involved(facts) || facts.approver || facts.registrar || keeps(facts.fromRole) || keeps(facts.toRole), 'notInvolved');

/** A second person decides: never who asked or wrote it, whatever else they are (negative case E02). */
export const canDecide = (facts: ReleaseFacts): Verdict =>
  all(
    when(facts.state === 'requested', 'alreadyDecided'),
    when(facts.asker !== facts.requester && facts.asker !== facts.author && !facts.samePerson, 'releaseSecond'),
    when(facts.approver, 'notApprover'),
  );

/** Requester and approvers blacken, as long as nobody has decided. */
export const canRedact = (facts: ReleaseFacts): Verdict => all(when(facts.state === 'requested', 'alreadyDecided'), when(facts.asker === facts.requester || facts.approver, 'notApprover'));

/** Who asked takes the request back. */
export const canWithdraw = (facts: ReleaseFacts): Verdict => all(when(facts.state === 'requested' || facts.state === 'returned', 'alreadyDecided'), when(facts.asker === facts.requester, 'notAuthor'));

/** Who asked, released, may release, or keeps one of the spaces takes it back at any time. */
export const canRevoke = (facts: ReleaseFacts): Verdict =>
  all(when(facts.state === 'released', 'notReleased'), when(facts.asker === facts.requester || facts.asker === facts.decider || facts.approver || keeps(facts.fromRole) || keeps(facts.toRole), 'notInvolved'));
