import { Type, type Static } from 'typebox';
import { Day, Id, Label, Moment, Nullable, OneOf } from './basics.ts';
import { ActionWhy } from './feed.ts';
import { NoticeKind, PersonRef } from './people.ts';
import { PostKind } from './posts.ts';
import { SpaceRef } from './spaces.ts';

/** The parts of a catch-up, the most important first; what is in none of them is the rest, by space. */
export const CatchUpSection = OneOf('confirm', 'asked', 'commitments', 'decisions', 'answers');
export type CatchUpSection = Static<typeof CatchUpSection>;

/** One thing to catch up with. `why`: what needs the asker, the notice that told of it, or that it is new; `last` is the newest of `times` words on it. */
export const CatchUpItem = Type.Object({
  post: Type.Object({ id: Id, kind: PostKind, title: Nullable(Type.String()), label: Label, comments: Type.Integer(), created: Moment }),
  author: PersonRef,
  space: SpaceRef,
  excerpt: Type.String(),
  why: Type.Unsafe<ActionWhy | NoticeKind | 'new'>({ type: 'string', enum: [...new Set([...(ActionWhy as unknown as { enum: string[] }).enum, ...(NoticeKind as unknown as { enum: string[] }).enum, 'new'])] }),
  due: Nullable(Day),
  last: Nullable(Type.Object({ actor: Nullable(PersonRef), comment: Nullable(Id), excerpt: Type.String() })),
  times: Type.Integer(),
  /** Whether it stays until it is done, whatever was ticked off. */
  stays: Type.Boolean(),
});
export type CatchUpItem = Static<typeof CatchUpItem>;

/** What came between two moments, each thing once, where it matters most. A `total` beyond the items says how many there are. */
export const CatchUp = Type.Object({
  since: Moment,
  until: Moment,
  sections: Type.Array(Type.Object({ name: CatchUpSection, total: Type.Integer(), items: Type.Array(CatchUpItem) })),
  rest: Type.Array(Type.Object({ space: SpaceRef, total: Type.Integer(), items: Type.Array(CatchUpItem) })),
});
export type CatchUp = Static<typeof CatchUp>;

/** All up to `until` is seen: what came after the page was made is not. */
export const AllSeen = Type.Object({ until: Moment }, { additionalProperties: false });
