import type { Label } from '../../../shared/api/basics.ts';
import type { PartnerState } from '../../../shared/api/partners.ts';
import { hasRole, isOutsider, type Asker } from '../asker.ts';
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

/** The whole house knows its partners; an outsider knows none but those beside them (negative case A04). */
export const canSeePartners = (asker: Pick<Asker, 'kind'>): Verdict => when(!isOutsider(asker), 'houseOnly');
/** Administrators and who answers for the relation in the house keep it, as long as it lasts. */
export const canKeepPartner = (asker: Asker, partner: RelationFacts): Verdict =>
  all(canSeeAgreements(asker, partner), when(partner.state !== 'ended', 'relationEnded'));
/** The same read its agreements, even those of a relation that has ended. */
export const canSeeAgreements = (asker: Asker, partner: RelationFacts): Verdict =>
  when(hasRole(asker, 'administrator') || asker.person === partner.houseContact, 'notHouseContact');
