import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Kontor } from '../kontor.ts';
import type { Heard, Live } from '../live/live.ts';
import { loadPosts } from '../posts/loadPosts.ts';
import { cardOf, type Card } from './card.ts';
import { Shelf } from './shelf.ts';
import { loadMarks, loadReaderCounts, loadTails, type Marks, type ReaderCount } from './loads.ts';

/** The newest posts of a space, newest first; `whole` when there are no older ones. */
export interface Tail {
  readonly ids: readonly string[];
  readonly whole: boolean;
}

const TAIL_LENGTH = 60;
const MOST_CARDS = 6000;
const MOST_SPACES = 20_000;
const MOST_PERSONS = 3000;

/**
 * What home feeds are made of, kept in the process: tails of spaces, cards of posts, reader counts, each person's marks. Everything here
 * can be thrown away at any time; what may be seen is decided on every read from memberships fresh out of the database, and no finished
 * feed is kept. Entries fall when their event is heard (this node at commit, others by LISTEN/NOTIFY).
 */
export class ReadModel {
  readonly #kontor: () => Kontor;
  readonly #live: Live;
  readonly #tails: Shelf<Tail>;
  readonly #cards: Shelf<Card>;
  readonly #readers: Shelf<ReaderCount>;
  readonly #marks: Shelf<Marks>;

  constructor(live: Live, kontor: () => Kontor) {
    this.#kontor = kontor;
    this.#live = live;
    const owner = () => kontor().database.owner;
    this.#tails = new Shelf(MOST_SPACES, (spaces) => loadTails(owner(), spaces, TAIL_LENGTH));
    this.#cards = new Shelf(MOST_CARDS, async (ids) => new Map((await loadPosts(owner(), ids)).map((post) => [post.id, cardOf(post)])));
    this.#readers = new Shelf(MOST_SPACES, (spaces) => loadReaderCounts(owner(), spaces));
    this.#marks = new Shelf(MOST_PERSONS, (persons) => loadMarks(owner(), persons));
    live.heed((heard) => this.#forget(heard));
  }

  /** False while the wire to the database is cut or the model is switched off: then read from the database alone. */
  get usable(): boolean {
    return this.#live.connected && this.#kontor().config.readModel;
  }
  tails(spaces: readonly string[]): Promise<(Tail | undefined)[]> {
    return this.#tails.take(spaces);
  }
  cards(posts: readonly string[]): Promise<(Card | undefined)[]> {
    return this.#cards.take(posts);
  }
  /** How many read each space. Inside a transaction its own connection is given: one that waits for a second one would starve all others. */
  async readers(spaces: readonly string[], db: Kysely<Tables> = this.#kontor().database.owner): Promise<Map<string, ReaderCount>> {
    const load = (missing: readonly string[]) => loadReaderCounts(db, missing);
    if (!this.usable) return load(spaces);
    const counts = await this.#readers.take(spaces, load);
    return new Map(spaces.flatMap((space, place) => (counts[place] === undefined ? [] : [[space, counts[place]]])));
  }
  async marks(person: string): Promise<Marks> {
    return (await this.#marks.take([person]))[0]!;
  }

  #forget({ kind, actor, space, post, subject }: Heard): void {
    if (actor) this.#marks.drop(actor);
    if (post) this.#cards.drop(post);
    const [noun] = kind.split('.') as [string];
    if (kind === 'many' || kind === 'post.moved' || kind === 'comment.moved' || noun === 'house') return this.#forgetAll();
    if (kind === 'post.published' || kind === 'post.deleted' || kind === 'post.restored') {
      if (space) this.#tails.drop(space);
    }
    // A decision shows the title of the one before and after it.
    if (kind === 'post.edited' || kind === 'post.deleted') this.#cards.dropWhere(({ post: { decision } }) => decision?.replaces?.id === post || decision?.replacedBy?.id === post);
    if (kind === 'post.edited' || kind === 'post.deleted') this.#cards.dropWhere(({ post: { part } }) => (part as { links?: { post: string }[] } | null)?.links?.some((link) => link.post === post) === true);
    if (kind === 'post.restored') this.#cards.clear();
    if ((noun === 'membership' || noun === 'company') && space) this.#readers.drop(space);
    if (noun === 'marks' && subject) this.#marks.drop(subject);
    // Who leaves a space is not named in it any more.
    if (noun === 'membership' && space) this.#cards.dropWhere(({ post: { space: of } }) => of.id === space && of.publishers.length > 0);
    if (noun === 'topic') this.#cards.clear();
    if (noun === 'person' || noun === 'space' || noun === 'partner') {
      this.#readers.clear();
      this.#cards.clear();
    }
  }

  #forgetAll(): void {
    this.#tails.clear();
    this.#cards.clear();
    this.#readers.clear();
    this.#marks.clear();
  }
}
