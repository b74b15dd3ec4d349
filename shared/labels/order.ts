import type { Label, Tlp } from '../api/basics.ts';

/** Label and Traffic Light Protocol of an item. */
export interface Marking {
  label: Label;
  tlp: Tlp | null;
}

/** The labels from the most open to the strictest. */
export const labelOrder = ['public', 'internal', 'confidential', 'strictly-confidential'] as const satisfies readonly Label[];
/** TLP 2.0 from the most open to the strictest. */
export const tlpOrder = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const satisfies readonly Tlp[];

const labelRank = (label: Label): number => labelOrder.indexOf(label);
// Without the second field nothing is promised beyond the label, as with TLP:CLEAR.
const tlpRank = (tlp: Tlp | null): number => (tlp === null ? 0 : tlpOrder.indexOf(tlp));

/** The stricter of two labels. */
const stricterLabel = (one: Label, other: Label): Label => (labelRank(one) >= labelRank(other) ? one : other);

/** The strictest marking of several, field by field. */
export const strictest = (first: Marking, ...others: readonly Marking[]): Marking =>
  others.reduce<Marking>((so, next) => ({ label: stricterLabel(so.label, next.label), tlp: tlpRank(next.tlp) > tlpRank(so.tlp) || so.tlp === null ? (next.tlp ?? so.tlp) : so.tlp }), { label: first.label, tlp: first.tlp });

/** Whether a change opens something up, in either field: then it needs a reason. */
export const lowers = (from: Marking, to: Marking): boolean => labelRank(to.label) < labelRank(from.label) || tlpRank(to.tlp) < tlpRank(from.tlp);

/** Whether mails may say what the item says: title, text, file names (negative case M01). */
export const mayBeMailed = ({ label, tlp }: Marking): boolean => labelRank(label) < labelRank('confidential') && tlpRank(tlp) < tlpRank('amber+strict');

/** Whether the item may leave the house at all, by any way. */
export const mayLeaveHouse = ({ label, tlp }: Marking): boolean => label !== 'strictly-confidential' && tlpRank(tlp) < tlpRank('amber+strict');
