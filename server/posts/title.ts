import type { PostKind } from '../../shared/api/posts.ts';
import { Problem } from '../problems.ts';

/** A title without line breaks and outer blanks, null when there is none. */
export const titleOf = (given: string | null | undefined): string | null => given?.replace(/\s+/g, ' ').trim() || null;

/** A note may do without a title; a question, a decision and an announcement are found by theirs. */
export function demandTitle(kind: PostKind, title: string | null): void {
  if (kind !== 'note' && title === null) throw new Problem('invalid', { fields: [{ field: 'title', says: 'title' }] });
}
