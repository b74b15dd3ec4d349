import type { SpaceRole } from '../../shared/api/spaces.ts';
import type { PostFacts } from '../posts/loadPosts.ts';
import { postAbilities, presentPost, type Mine } from '../posts/presentPost.ts';

/** A post ready to be sent: everything that all readers see alike as JSON text, and the abilities per role as they are asked for. */
export interface Card {
  readonly post: PostFacts;
  readonly common: string;
  readonly abilities: Map<string, string>;
}

const nobody: Mine = { person: '', role: null, bookmarked: false, watched: false, thanked: false, asked: false, confirmed: null, readers: 0 };

/** Makes the card of a post. What depends on the reader is left out of `common`, whose last brace is left open. */
export function cardOf(post: PostFacts): Card {
  const { space: _space, mine: _mine, abilities: _abilities, required: _required, ...common } = presentPost(post, nobody);
  return { post, common: JSON.stringify(common).slice(0, -1), abilities: new Map() };
}

/** What the card's reader may do, as JSON; the same for all who have this role and relation to the post. */
function abilitiesJson(card: Card, mine: Mine): string {
  const key = `${mine.role as SpaceRole | null} ${mine.person === card.post.author.id} ${mine.asked} ${mine.confirmed !== null}`;
  let json = card.abilities.get(key);
  if (json === undefined) card.abilities.set(key, (json = JSON.stringify(postAbilities(card.post, mine))));
  return json;
}

/** The JSON of a card for one reader, the same as presentPost gives. */
export function cardJson(card: Card, mine: Mine): string {
  const { post } = card;
  const required = post.required ? JSON.stringify(presentPost(post, mine).required) : 'null';
  const space = JSON.stringify({ id: post.space.id, name: post.space.name, audience: post.space.audience, readers: mine.readers, companies: 1 });
  const marks = `{"bookmarked":${mine.bookmarked},"watched":${mine.watched},"thanked":${mine.thanked}}`;
  return `${card.common},"space":${space},"required":${required},"mine":${marks},"abilities":${abilitiesJson(card, mine)}}`;
}
