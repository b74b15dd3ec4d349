import { hash } from 'node:crypto';
import type { PostFacts } from '../posts/loadPosts.ts';
import { presentPart } from '../posts/parts/parts.ts';
import { presentPost, type Mine } from '../posts/presentPost.ts';

/** Bytes with a hash of their own, so that an answer made of them needs no hash over all of it. */
export interface Bytes {
  readonly bytes: Buffer;
  readonly hash: string;
}

/** A short name of a text that changes with it. */
export const hashOf = (text: string): string => hash('sha1', text, 'base64url');

/** A text as bytes with their hash. */
export const bytesOf = (text: string): Bytes => ({ bytes: Buffer.from(text), hash: hashOf(text) });

/** A post ready to be sent: what all readers see alike as bytes of JSON, and the rest for each kind of reader as it is asked for. */
export interface Card {
  readonly post: PostFacts;
  readonly common: Bytes;
  readonly ends: Map<string, Bytes>;
}

const nobody: Mine = { person: '', partner: null, role: null, bookmarked: false, watched: false, thanked: false, asked: false, confirmed: null, readers: 0, companies: 1 };
const MOST_ENDS = 64;

/** Makes the card of a post. What depends on the reader is left out of `common`, which begins with a comma and whose last brace is left open. */
export function cardOf(post: PostFacts): Card {
  const { space: _space, mine: _mine, abilities: _abilities, required: _required, ...common } = presentPost({ ...post, part: null }, nobody);
  return { post, common: bytesOf(`,${JSON.stringify(common).slice(0, -1)}`), ends: new Map() };
}

/** The bytes of a card for one reader; together, after a comma, the same JSON as presentPost gives, fields in another order. */
export const cardParts = (card: Card, mine: Mine): [Bytes, Bytes] => [card.common, endOf(card, mine)];

function endOf(card: Card, mine: Mine): Bytes {
  const key = keyOf(card.post, mine);
  const kept = card.ends.get(key);
  if (kept) return kept;
  const { space, mine: marks, abilities, required } = presentPost(card.post, mine);
  const end = bytesOf(`,${JSON.stringify({ space, required, ...presentPart(card.post, mine), mine: marks, abilities }).slice(1)}`);
  if (card.ends.size >= MOST_ENDS) card.ends.clear();
  card.ends.set(key, end);
  return end;
}

/** What two readers have alike for whom a post ends alike; short, since it is made for every post of every feed. */
function keyOf(post: PostFacts, mine: Mine): string {
  const flags = (mine.person === post.author.id ? 1 : 0) + (mine.bookmarked ? 2 : 0) + (mine.watched ? 4 : 0) + (mine.thanked ? 8 : 0) + (mine.asked ? 16 : 0);
  const key = `${mine.role} ${mine.readers} ${mine.companies} ${flags}`;
  if (post.part === null && mine.confirmed === null && !mine.deputised) return key;
  return `${key} ${mine.person} ${mine.confirmed?.getTime()} ${mine.deputised?.map((one) => one.id).join(',')}`;
}
