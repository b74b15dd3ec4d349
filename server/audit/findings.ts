import type { auditFindings } from '../../shared/words/audit.ts';

/** What is wrong with the chain, with the values of its sentence in shared/words/audit.ts. */
export interface Finding {
  kind: keyof (typeof auditFindings)['findings'];
  values: Record<string, string | number>;
}

/** Findings in their order, the first of each kind in words and the others counted, so that no damage makes an endless list. */
export class Findings {
  readonly list: Finding[] = [];
  readonly #most: number;
  count = 0;

  constructor(most = 50) {
    this.#most = most;
  }

  add(kind: Finding['kind'], values: Finding['values'] = {}): void {
    this.count += 1;
    if (this.list.length < this.#most) this.list.push({ kind, values });
  }
}
