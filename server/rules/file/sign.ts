import type { Found } from '../../../shared/api/rules.ts';

/** Something about a file that a reader doesn't see at first sight: what, on which page or sheet, and a little of it. */
export interface Sign {
  found: Found;
  part: string | null;
  excerpt: string;
}
