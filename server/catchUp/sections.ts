import type { CatchUpSection } from '../../shared/api/catchUp.ts';
import type { ActionWhy } from '../../shared/api/feed.ts';
import type { NoticeKind } from '../../shared/api/people.ts';
import type { PostKind } from '../../shared/api/posts.ts';

/** Why somebody hears of a post: it needs them, a notice told of it, or it is new. */
export type Why = ActionWhy | NoticeKind | 'new';

/** What decides where a thing stands on the catch-up page and in the digest. */
export interface Sortable {
  readonly post: string;
  readonly kind: PostKind;
  readonly why: Why;
}

/** Where a thing can stand, the most important first. */
const sections = ['confirm', 'asked', 'commitments', 'decisions', 'answers', 'rest'] as const satisfies readonly (CatchUpSection | 'rest')[];
export type Section = (typeof sections)[number];

/** Where a thing belongs by itself. */
function sectionOf({ kind, why }: Pick<Sortable, 'kind' | 'why'>): Section {
  if (why === 'confirm' || why === 'required' || why === 'deputy') return 'confirm';
  if (why === 'due') return kind === 'commitment' ? 'commitments' : 'asked';
  if (why === 'mention' || why === 'answer') return 'answers';
  if (why !== 'new' && why !== 'watched' && why !== 'space') return 'asked';
  return kind === 'commitment' ? 'commitments' : kind === 'decision' ? 'decisions' : 'rest';
}

/** The same things in sections, empty ones left out; of several about one post all stand where the most important of them belongs. */
export function intoSections<T extends Sortable>(things: readonly T[]): { name: Section; things: T[] }[] {
  const places = new Map<string, number>();
  for (const thing of things) places.set(thing.post, Math.min(places.get(thing.post) ?? sections.length, sections.indexOf(sectionOf(thing))));
  return sections.map((name, place) => ({ name, things: things.filter((thing) => places.get(thing.post) === place) })).filter((section) => section.things.length > 0);
}
