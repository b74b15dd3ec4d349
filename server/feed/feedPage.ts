import { isOutsider, type MemberAsker } from '../access/asker.ts';
import type { SpaceRole } from '../../shared/api/spaces.ts';
import type { Kontor } from '../kontor.ts';
import type { PostFacts } from '../posts/loadPosts.ts';
import { mineOf, readersBeside } from '../posts/mineOf.ts';
import { asksForMine } from '../posts/parts/parts.ts';
import type { Mine } from '../posts/presentPost.ts';
import { noteOpened } from '../release/receipts.ts';
import { bytesOf, cardParts, hashOf, type Bytes } from './card.ts';
import { feedFor } from './feedFor.ts';
import { feedIds } from './feedIds.ts';
import type { Marks, ReaderCount } from './loads.ts';
import type { Tail } from './readModel.ts';

interface Wanted {
  limit?: number;
  before?: string;
}

const PAGE = 20;
const open = Buffer.from('{"items":[');
const comma = bytesOf(',');

/** The home feed as ready JSON: out of the read model where it reaches, else out of the database. Memberships come fresh with the asker. */
export async function feedPage(kontor: Kontor, asker: MemberAsker, wanted: Wanted): Promise<Bytes> {
  const limit = wanted.limit ?? PAGE;
  // What an outsider sees of a space begins with a moment of its own: the database decides alone.
  if (!kontor.readModel.usable || isOutsider(asker)) return fromDatabase(kontor, asker, wanted);
  const spaces = asker.spaces.filter((space) => space.level !== 'hidden').map((space) => space.id);
  const tails = await kontor.readModel.tails(spaces);
  const found = newestOf(tails, limit + 1, wanted.before) ?? (await kontor.read(asker, (ctx) => feedIds(ctx, { limit: limit + 1, before: wanted.before ?? null })));
  const ids = found.slice(0, limit);
  const items = await present(kontor, asker, ids);
  const next = found.length > limit ? `"${ids.at(-1)!}"` : 'null';
  const seen = asker.feedSeen ? `"${asker.feedSeen.toISOString()}"` : 'null';
  const end = `],"next":${next},"seen":${seen}}`;
  const parts = items.flatMap((item, place) => (place === 0 ? item : [comma, ...item]));
  return { bytes: Buffer.concat([open, ...parts.map((part) => part.bytes), Buffer.from(end)]), hash: hashOf(parts.map((part) => part.hash).join(' ') + end) };
}

async function fromDatabase(kontor: Kontor, asker: MemberAsker, wanted: Wanted): Promise<Bytes> {
  const feed = await kontor.read(asker, (ctx) => feedFor(ctx, wanted));
  await noteOpened(kontor, asker, feed.items);
  return bytesOf(JSON.stringify(feed));
}

/** The newest ids over all tails below `before`; null when a tail ends too early to be sure. Merges heads, so the cost follows the page. */
export function newestOf(tails: readonly (Tail | undefined)[], count: number, before: string | undefined): string[] | null {
  const heads = tails.filter((tail) => tail !== undefined).map((tail) => ({ tail, at: before === undefined ? 0 : firstBelow(tail.ids, before) }));
  const newest: string[] = [];
  while (newest.length < count) {
    let best: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.at >= head.tail.ids.length) {
        if (!head.tail.whole) return null;
        continue;
      }
      if (!best || head.tail.ids[head.at]! > best.tail.ids[best.at]!) best = head;
    }
    if (!best) break;
    newest.push(best.tail.ids[best.at++]!);
  }
  return newest;
}

/** Where in a list of ids, newest first, those below `before` begin. */
function firstBelow(ids: readonly string[], before: string): number {
  const place = ids.findIndex((id) => id < before);
  return place === -1 ? ids.length : place;
}

async function present(kontor: Kontor, asker: MemberAsker, ids: readonly string[]): Promise<Bytes[][]> {
  const cards = await kontor.readModel.cards(ids);
  const roles = new Map(asker.spaces.map((space) => [space.id, space.role]));
  // A post that was moved away meanwhile is not shown: only spaces the asker is in now.
  const shown = cards.filter((card) => card !== undefined).filter(({ post }) => post.deleted === null && roles.has(post.space.id));
  const readers = await kontor.readModel.readers([...new Set(shown.map((card) => card.post.space.id))]);
  const marks = await kontor.readModel.marks(asker.person);
  const asked = await askedOf(kontor, asker, shown.map((card) => card.post).filter((post) => post.required !== null || asksForMine(post.kind) || post.id < marks.since));
  return shown.map((card) => cardParts(card, asked.get(card.post.id) ?? mineFrom(asker, card.post, { marks, role: roles.get(card.post.space.id)!, count: readers.get(card.post.space.id) })));
}

/** Asked of the database is what is the reader's own and nothing to be kept: whether one must confirm, how one voted. */
async function askedOf(kontor: Kontor, asker: MemberAsker, posts: readonly PostFacts[]): Promise<Map<string, Mine>> {
  return posts.length === 0 ? new Map() : kontor.read(asker, (ctx) => mineOf(ctx, posts));
}

function mineFrom(asker: MemberAsker, post: PostFacts, { marks, role, count }: { marks: Marks; role: SpaceRole; count: ReaderCount | undefined }): Mine {
  return { person: asker.person, partner: null, role, ...readersBeside(count), bookmarked: marks.bookmarked.has(post.id), watched: marks.watched.has(post.id), thanked: marks.thanked.has(post.id), asked: false, confirmed: null };
}
