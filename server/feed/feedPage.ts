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

/** The home feed as ready JSON: out of the read model where it reaches, else out of the database. Memberships come fresh with the asker. */
export async function feedPage(kontor: Kontor, asker: MemberAsker, wanted: Wanted): Promise<Bytes> {
  const limit = wanted.limit ?? PAGE;
  // What an outsider sees of a space begins with a moment of its own: the database decides alone.
  if (!kontor.readModel.usable || isOutsider(asker)) return fromDatabase(kontor, asker, wanted);
  const tails = await kontor.readModel.tails(asker.memberships.shown);
  const found = newestOf(tails, limit + 1, wanted.before) ?? (await kontor.read(asker, (ctx) => feedIds(ctx, { limit: limit + 1, before: wanted.before ?? null })));
  const ids = found.slice(0, limit);
  const items = await present(kontor, asker, ids);
  const next = found.length > limit ? `"${ids.at(-1)!}"` : 'null';
  const seen = asker.feedSeen ? `"${asker.feedSeen.toISOString()}"` : 'null';
  const end = `],"next":${next},"seen":${seen}}`;
  const bytes: Buffer[] = [open];
  let hashes = end;
  for (const [common, own] of items) {
    // Each card begins with the comma that parts it from the one before.
    bytes.push(bytes.length === 1 ? common.bytes.subarray(1) : common.bytes, own.bytes);
    hashes += common.hash + own.hash;
  }
  bytes.push(Buffer.from(end));
  return { bytes: Buffer.concat(bytes), hash: hashOf(hashes) };
}

async function fromDatabase(kontor: Kontor, asker: MemberAsker, wanted: Wanted): Promise<Bytes> {
  const feed = await kontor.read(asker, (ctx) => feedFor(ctx, wanted));
  await noteOpened(kontor, asker, feed.items);
  return bytesOf(JSON.stringify(feed));
}

/** The newest ids over all tails below `before`; null when a tail ends too early to be sure. Merges heads, so the cost follows the page. */
export function newestOf(tails: readonly (Tail | undefined)[], count: number, before: string | undefined): string[] | null {
  const heads: Head[] = [];
  for (const tail of tails) {
    if (tail === undefined) continue;
    const at = before === undefined ? 0 : firstBelow(tail.ids, before);
    if (at < tail.ids.length) heads.push({ tail, at, id: tail.ids[at]! });
    else if (!tail.whole) return null;
  }
  heads.sort((one, other) => (one.id < other.id ? 1 : -1));
  const newest: string[] = [];
  while (newest.length < count && heads.length > 0) {
    const [best] = heads as [Head];
    newest.push(best.id);
    if (++best.at < best.tail.ids.length) {
      best.id = best.tail.ids[best.at]!;
      sinkFirst(heads);
    } else if (best.tail.whole) heads.shift();
    else return newest.length < count ? null : newest;
  }
  return newest;
}

interface Head {
  readonly tail: Tail;
  at: number;
  id: string;
}

/** Moves the first of a list in falling order down to its place. */
function sinkFirst(heads: Head[]): void {
  const [moved] = heads as [Head];
  let place = 0;
  for (; place + 1 < heads.length && heads[place + 1]!.id > moved.id; place++) heads[place] = heads[place + 1]!;
  heads[place] = moved;
}

/** Where in a list of ids, newest first, those below `before` begin. */
function firstBelow(ids: readonly string[], before: string): number {
  const place = ids.findIndex((id) => id < before);
  return place === -1 ? ids.length : place;
}

async function present(kontor: Kontor, asker: MemberAsker, ids: readonly string[]): Promise<[Bytes, Bytes][]> {
  const cards = await kontor.readModel.cards(ids);
  const { roles } = asker.memberships;
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
