import type { ItemFacts } from '../access/policies/post.ts';
import type { PostFacts } from './loadPosts.ts';
import type { Mine } from './presentPost.ts';

/** What the policies of its part need of a post and its reader. */
export const itemFacts = (post: PostFacts, mine: Pick<Mine, 'person' | 'role'>): ItemFacts => ({
  asker: mine.person,
  author: post.author.id,
  deleted: post.deleted,
  released: post.release !== null,
  space: { access: post.space.access, archived: post.space.archived, role: mine.role },
});
