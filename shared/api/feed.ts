import { Type, type Static } from 'typebox';
import { Day, Id, Label, Moment, Nullable, OneOf } from './basics.ts';
import { PersonRef, NoticeKind } from './people.ts';
import { Post } from './posts.ts';
import { SpaceRef } from './spaces.ts';
import { TopicRef } from './topics.ts';

/** The home feed: posts of the person's spaces, newest first. `seen` parts new from known; it ends with `next: null`. */
export const Feed = Type.Object({ items: Type.Array(Post), next: Nullable(Type.String()), seen: Nullable(Moment) });
export type Feed = Static<typeof Feed>;

/** Why a post needs the asker: to confirm that it was read, for themself or for somebody away; a commitment that needs their word; a question that names them; a goal of theirs whose time is over; a question without answer that was passed on to them. */
export const ActionWhy = OneOf('confirm', 'deputy', 'promise', 'asked', 'account', 'review', 'know');
export type ActionWhy = Static<typeof ActionWhy>;

/** What needs the asker first, each with the day until which, where there is one. */
export const Actions = Type.Object({ items: Type.Array(Type.Object({ why: ActionWhy, due: Nullable(Day), post: Post })) });
export type Actions = Static<typeof Actions>;

/** What a person is told: who did what, where. */
export const Notice = Type.Object({
  id: Id,
  kind: NoticeKind,
  actor: Nullable(PersonRef),
  post: Type.Object({ id: Id, title: Type.String() }),
  comment: Nullable(Id),
  space: SpaceRef,
  excerpt: Type.String(),
  urgent: Type.Boolean(),
  created: Moment,
  seen: Nullable(Moment),
});
export type Notice = Static<typeof Notice>;

export const HitKind = OneOf('post', 'comment', 'file', 'person', 'space');
export type HitKind = Static<typeof HitKind>;

/** One hit of the search; `snippet` marks matches with <mark> and is otherwise escaped HTML. `post` is where a comment or file stands. */
export const Hit = Type.Object({
  kind: HitKind,
  id: Id,
  title: Type.String(),
  snippet: Type.String(),
  post: Nullable(Type.Object({ id: Id, kind: Type.String() })),
  space: Nullable(SpaceRef),
  person: Nullable(PersonRef),
  /** Of a question: the beginning of its accepted answer. */
  answer: Nullable(Type.Object({ id: Id, text: Type.String(), author: PersonRef })),
  accepted: Type.Boolean(),
  created: Nullable(Moment),
});
export type Hit = Static<typeof Hit>;

/** How a query was understood: its words as written (`quoted`: together in this order; `not`: left out), its filters, and in `unknown` those that mean nothing. */
export const Understood = Type.Object({
  text: Type.String(), words: Type.Array(Type.Object({ word: Type.String(), quoted: Type.Boolean(), not: Type.Boolean() })),
  in: Nullable(SpaceRef), from: Nullable(PersonRef), kind: Nullable(Type.String()), label: Nullable(Label), topic: Nullable(TopicRef), before: Nullable(Type.String()), after: Nullable(Type.String()), unknown: Type.Array(Type.String()),
});
export type Understood = Static<typeof Understood>;

/** What a search found, the best first; a count of 200 means 200 or more. */
export const SearchResult = Type.Object({
  query: Understood,
  counts: Type.Object({ post: Type.Integer(), comment: Type.Integer(), file: Type.Integer(), person: Type.Integer(), space: Type.Integer() }),
  items: Type.Array(Hit),
  next: Nullable(Type.String()),
});
export type SearchResult = Static<typeof SearchResult>;

/** What fits while one types: spaces, persons and posts by title, few of each. */
export const Suggestions = Type.Object({
  spaces: Type.Array(SpaceRef),
  people: Type.Array(PersonRef),
  posts: Type.Array(Type.Object({ id: Id, kind: Type.String(), title: Type.String(), space: SpaceRef })),
});
export type Suggestions = Static<typeof Suggestions>;

/** One message of the event stream: ids only; the browser fetches what it may read. */
export const LiveMessage = Type.Object({ id: Type.String(), kind: Type.String(), space: Nullable(Id), post: Nullable(Id), comment: Nullable(Id) });
export type LiveMessage = Static<typeof LiveMessage>;
