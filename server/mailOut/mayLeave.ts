import { labelVerdict, type Receiver } from '../labels/labelVerdict.ts';
import type { Marking } from '../../shared/labels/order.ts';

/**
 * How much of labelled things may go to a company by mail, where it can't be called back: all of it, only that there is something
 * (confidential and TLP:AMBER, negative case M01), or nothing at all (what the company may not receive today, and what stays in the house).
 */
export function mayLeave(things: readonly Marking[], company: Receiver): 'whole' | 'hint' | 'nothing' {
  if (things.some((thing) => !labelVerdict(thing, [company]).allowed)) return 'nothing';
  return things.some(({ label, tlp }) => label === 'confidential' || tlp === 'amber') ? 'hint' : 'whole';
}
