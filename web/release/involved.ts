import type { Me } from '../../shared/api/people.ts';
import type { Post } from '../../shared/api/posts.ts';

/** Whether the page of a post's release is likely to open for the person: its author, those who keep the space, and who reads the register. */
export const isInvolved = (post: Post, me: Me): boolean =>
  me.kind === 'member' && (post.author.id === me.id || post.abilities.pin.allowed || me.houseRoles.includes('administrator') || me.houseRoles.includes('auditor'));
