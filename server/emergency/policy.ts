import type { Asker } from '../access/asker.ts';
import type { Verdict } from '../access/verdict.ts';

/** What the policies ask of an open stop. */
export interface StopFacts {
  reopenAsked: { by: { id: string } | null } | null;
}

/** A stop that nobody has asked to end can be asked to. */
export const canAsk = ({ reopenAsked }: StopFacts): Verdict => (reopenAsked ? 'askedAlready' : true);

/** Who asked never confirms, whatever their role (negative case E02). */
export function canConfirm({ reopenAsked }: StopFacts, asker: Pick<Asker, 'person' | 'via'>): Verdict {
  if (!reopenAsked) return 'notAskedYet';
  if (asker.via.kind !== 'session') return 'inPerson';
  return reopenAsked.by?.id === asker.person ? 'secondPerson' : true;
}
