import { partKinds } from '../../shared/api/parts.ts';
import type { NewPost, PostChange, PostKind } from '../../shared/api/posts.ts';
import { Problem } from '../problems.ts';

/** The fields of a post that one kind alone has. */
const kindOf: Readonly<Record<string, PostKind>> = { decision: 'decision', required: 'announcement', ...Object.fromEntries(partKinds.map((kind) => [kind, kind])) };

/** Refuses every field that belongs to another kind of post, by its name: what somebody gives is never left out in silence. */
export function demandOfKind(kind: PostKind, given: NewPost | PostChange): void {
  const foreign = Object.entries(given).filter(([field, value]) => value !== undefined && (kindOf[field] ?? kind) !== kind);
  if (foreign.length > 0) throw new Problem('invalid', { fields: foreign.map(([field]) => ({ field, says: 'otherKind' })) });
}
