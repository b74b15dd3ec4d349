import type { Kysely } from 'kysely';
import type { Language } from '../../../shared/api/basics.ts';
import type { NewPost, PostChange, PostKind } from '../../../shared/api/posts.ts';
import type { Doc } from '../../../shared/richtext/doc.ts';
import type { Tables } from '../../database/tables.ts';
import type { Ctx } from '../../kontor.ts';
import type { LoadedSpace } from '../../spaces/spaceFor.ts';
import type { PostFacts } from '../loadPosts.ts';
import type { Mine } from '../presentPost.ts';

/** A post that is being published, its row written already. */
export interface Publishing {
  id: string;
  space: LoadedSpace;
  title: string | null;
  doc: Doc;
}

/** A post that is being edited, as it was, with what becomes of its common fields. */
export interface Editing {
  post: PostFacts;
  title: string | null;
  doc: Doc;
}

/** On which day whom a mail reminds, in which language. */
export interface Reminding {
  today: string;
  language: Language;
  reader: string;
}

/** What a kind of post has beyond the common: its own table, and a field of the API named like the kind. */
export interface Part<Facts, Own = undefined> {
  readonly kind: PostKind;
  /** Writes the part in the transaction that publishes. Bad or missing input throws a Problem, and nothing is published. */
  publish(ctx: Ctx, post: Publishing, given: NewPost): Promise<void>;
  /** Writes what a change of the post carries for the part; returns what is to be answered in the thread, so that who takes part by mail alone hears of it. */
  edit?(ctx: Ctx, post: Editing, change: PostChange): Promise<Doc | undefined>;
  /** What all readers of these posts see alike, in a fixed number of statements under the row security of the connection. Kept until an event names the post. */
  load(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, Facts>>;
  /** Whether the post stays as it is: neither edited nor deleted nor moved any more. */
  stands?(facts: Facts): boolean;
  /** What a mail to people outside says of it, line by line, as plain text. */
  said?(facts: Facts, language: Language): string[];
  /** What a mail says that reminds somebody outside of it on a day; null when there is nothing to remind of (any more). */
  reminds?(facts: Facts, on: Reminding): string[] | null;
  /** What only the asker has in these posts; such posts are asked of the database on each read. */
  mine?(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Own>>;
  /** The part as the API shows it to one reader, with `abilities` where something may be done. */
  present(facts: Facts, reader: { post: PostFacts; mine: Mine; own: Own | undefined }): object;
}
