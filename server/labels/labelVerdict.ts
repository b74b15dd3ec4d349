import type { Label } from '../../shared/api/basics.ts';
import type { LabelReason, LabelVerdict } from '../../shared/api/labels.ts';
import { mayLeaveHouse, type Marking } from '../../shared/labels/order.ts';

/** What a company may receive: its labels, whether it ever signed an agreement on secrecy, and until when one holds (null: without end). */
export interface Receiver {
  name: string;
  labels: readonly Label[];
  everAgreed: boolean;
  agreement: { until: string | null } | null;
}

/**
 * Whether something of this label may be read by these companies. Strictly confidential things, and TLP:AMBER+STRICT and TLP:RED, leave the
 * house by no way. Everything above public needs an agreement on secrecy that holds, as a release does (`canReceive`); whether there never was
 * one or it ran out changes only what is said.
 */
export function labelVerdict(marking: Marking, receivers: readonly Receiver[]): LabelVerdict {
  const { label, tlp } = marking;
  if (!mayLeaveHouse(marking)) return { label, tlp, allowed: false, reasons: [{ why: label === 'strictly-confidential' ? 'strictlyConfidential' : 'tlp', allowed: false, partner: null, until: null }] };
  const reasons = receivers.map((receiver) => reasonFor(label, receiver));
  return { label, tlp, allowed: reasons.every((reason) => reason.allowed), reasons };
}

function reasonFor(label: Label, { name, labels, everAgreed, agreement }: Receiver): LabelReason {
  const of = (why: LabelReason['why'], allowed: boolean): LabelReason => ({ why, allowed, partner: name, until: agreement?.until ?? null });
  if (label === 'public') return of('permitted', true);
  if (!labels.includes(label)) return of('notPermitted', false);
  if (agreement) return of('agreed', true);
  return of(everAgreed ? 'agreementOver' : 'noAgreement', false);
}
