import type { Found } from '../../../shared/api/rules.ts';

/** Something found in a text: what, and between which UTF-16 code units. */
export interface Hit {
  found: Found;
  from: number;
  to: number;
}
