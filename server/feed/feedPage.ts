import type { MemberAsker } from '../access/asker.ts';
import type { SpaceRole } from '../../shared/api/spaces.ts';
import type { Kontor } from '../kontor.ts';
import type { PostFacts } from '../posts/loadPosts.ts';
import { mineOf } from '../posts/mineOf.ts';
import type { Mine } from '../posts/presentPost.ts';
import { cardJson } from './card.ts';
import { feedFor } from './feedFor.ts';
import { feedIds } from './feedIds.ts';
import type { Marks } from './loads.ts';
import type { Tail } from './readModel.ts';

interface Wanted {
  limit?: number;
  before?: string;
}

const PAGE = 20;

/** The home feed as JSON text: out of the read model where it reaches, else out of the database. Memberships come fresh with the asker. */
export async function feedPage(kontor: Kontor, asker: MemberAsker, wanted: Wanted): Promise<string> {
  const limit = wanted.limit ?? PAGE;
  if (!kontor.readModel.usable) return JSON.stringify(await kontor.read(asker, (ctx) => feedFor(ctx, wanted)));
  const spaces = asker.spaces.filter((space) => space.level !== 'hidden').map((space) => space.id);
  const tails = await kontor.readModel.tails(spaces);
  const found = newestOf(tails, limit + 1, wanted.before) ?? (await kontor.read(asker, (ctx) => feedIds(ctx, { limit: limit + 1, before: wanted.before ?? null })));
  const ids = found.slice(0, limit);
  const items = await present(kontor, asker, ids);
  const next = found.length > limit ? `"${ids.at(-1)!}"` : 'null';
  const seen = asker.feedSeen ? `"${asker.feedSeen.toISOString()}"` : 'null';
  return `{"items":[${items.join(',')}],"next":${next},"seen":${seen}}`;
}

/** The newest ids over all tails below `before`; null when a tail ends too early to be sure. */
export function newestOf(tails: ReadonlyMap<string, Tail>, count: number, before: string | undefined): string[] | null {
  const all: string[] = [];
  // No post at or below this id may be taken: some cut tail could hold a newer one that is not here.
  let floor = '';
  for (const tail of tails.values()) {
    for (const id of tail.ids) if (before === undefined || id < before) all.push(id);
    const last = tail.ids.at(-1);
    if (!tail.whole && last !== undefined && last > floor) floor = last;
  }
  const newest = all.toSorted((a, b) => (a < b ? 1 : -1)).slice(0, count);
  const sure = floor === '' || (newest.length === count && newest.at(-1)! >= floor);
  return sure ? newest : null;
}

async function present(kontor: Kontor, asker: MemberAsker, ids: readonly string[]): Promise<string[]> {
  const cards = await kontor.readModel.cards(ids);
  const roles = new Map(asker.spaces.map((space) => [space.id, space.role]));
  // A post that was moved away meanwhile is not shown: only spaces the asker is in now.
  const shown = ids.flatMap((id) => {
    const card = cards.get(id);
    return card && card.post.deleted === null && roles.has(card.post.space.id) ? [card] : [];
  });
  const readers = await kontor.readModel.readers([...new Set(shown.map((card) => card.post.space.id))]);
  const marks = await kontor.readModel.marks(asker.person);
  const asked = await askedOf(kontor, asker, shown.map((card) => card.post).filter((post) => post.required !== null || post.id < marks.since));
  return shown.map((card) => cardJson(card, asked.get(card.post.id) ?? mineFrom(asker, card.post, { marks, role: roles.get(card.post.space.id)!, readers: readers.get(card.post.space.id) ?? 0 })));
}

/** Required readings are asked of the database: whether one must confirm is nothing to be kept. */
async function askedOf(kontor: Kontor, asker: MemberAsker, posts: readonly PostFacts[]): Promise<Map<string, Mine>> {
  return posts.length === 0 ? new Map() : kontor.read(asker, (ctx) => mineOf(ctx, posts));
}

function mineFrom(asker: MemberAsker, post: PostFacts, { marks, role, readers }: { marks: Marks; role: SpaceRole; readers: number }): Mine {
  return { person: asker.person, role, readers, bookmarked: marks.bookmarked.has(post.id), watched: marks.watched.has(post.id), thanked: marks.thanked.has(post.id), asked: false, confirmed: null };
}
