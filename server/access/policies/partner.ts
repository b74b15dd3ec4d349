import type { Label } from '../../../shared/api/basics.ts';
import type { PartnerState } from '../../../shared/api/partners.ts';
import { hasRole, type Asker } from '../asker.ts';
import { all, when, type Verdict } from '../verdict.ts';

/** What decides on what a partner may receive. */
export interface ReceiverFacts {
  state: PartnerState;
  /** The labels that the house has opened to the partner. */
  labels: readonly Label[];
  /** Whether an agreement on secrecy (NDA) is valid today. */
  secrecy: boolean;
}

const mayOneReceive = (label: Label, partner: ReceiverFacts): Verdict =>
  all(
    when(partner.state !== 'ended', 'relationEnded'),
    when(partner.labels.includes(label), 'labelNotForPartner'),
    when(label === 'public' || partner.secrecy, 'noAgreement'),
  );

/**
 * What is labelled so goes to these partners: the labels of every one allow it, and above public each has a valid agreement on secrecy.
 * Strictly confidential goes to nobody, and what has no receiver does not go out.
 */
export const canReceive = (label: Label, partners: readonly ReceiverFacts[]): Verdict =>
  all(when(label !== 'strictly-confidential', 'strictlyStays'), when(partners.length > 0, 'noPartner'), ...partners.map((partner) => mayOneReceive(label, partner)));

/** What the policies of a relation need to know. */
export interface RelationFacts {
  state: PartnerState;
  /** Who answers for the relation in the house. */
  houseContact: string | null;
}

/** Administrators and who answers for the relation in the house keep it, as long as it lasts. */
export const canKeepPartner = (asker: Asker, partner: RelationFacts): Verdict =>
  all(canSeeAgreements(asker, partner), when(partner.state !== 'ended', 'relationEnded'));
/** The same read its agreements, even those of a relation that has ended. */
export const canSeeAgreements = (asker: Asker, partner: RelationFacts): Verdict =>
  when(hasRole(asker, 'administrator') || asker.person === partner.houseContact, 'notHouseContact');
/** Into a living partner space comes a company whose relation lasts. */
export const canAdmitCompany = (space: { audience: 'internal' | 'partners' | 'public'; archived: Date | null }, state: PartnerState): Verdict =>
  all(when(space.audience === 'partners', 'notPartnerSpace'), when(space.archived === null, 'archived'), when(state === 'active' || state === 'prospective', 'relationEnded'));

/** What the policies of somebody of a partner need to know. */
export interface OutsiderFacts {
  sponsor: string | null;
  /** Whether the sponsor can still answer for them. */
  sponsored: boolean;
  /** Whether the asker keeps a space they are in. */
  keepsSpace: boolean;
  state: PartnerState;
}

/** The sponsor prolongs or ends a guest's time; without one, who keeps their space, and administrators always. */
export const canReviewOutsider = (asker: Asker, person: OutsiderFacts): Verdict =>
  when(hasRole(asker, 'administrator') || asker.person === person.sponsor || (!person.sponsored && person.keepsSpace), 'notSponsor');
/** No time is given in a relation that ends. */
export const canProlongOutsider = (asker: Asker, person: OutsiderFacts): Verdict =>
  all(canReviewOutsider(asker, person), when(person.state === 'active' || person.state === 'prospective', 'relationEnded'), when(person.sponsored, 'sponsorGone'));
/** Who keeps a space they are in, and administrators, take over as sponsor. */
export const canSponsor = (asker: Asker, person: OutsiderFacts): Verdict =>
  all(when(asker.person !== person.sponsor, 'sponsorAlready'), when(hasRole(asker, 'administrator') || person.keepsSpace, 'notOwner'), when(person.state === 'active' || person.state === 'prospective', 'relationEnded'));
/** The sheet of a relation is for the house and for the people of this partner; of other relations they know nothing. */
export const maySeeSheet = (asker: Asker, partner: string): boolean => asker.partner === null || asker.partner === partner;
