import type { Fault } from '../../shared/words/import.ts';

/** An archive that can't be imported at all; its sentence stands in shared/words/import.ts. */
export class ImportFault extends Error {
  override name = 'ImportFault';
  readonly fault: Fault;
  readonly values: Record<string, string>;
  constructor(fault: Fault, values: Record<string, string> = {}) {
    super([fault, ...Object.values(values)].join(': '));
    this.fault = fault;
    this.values = values;
  }
}
