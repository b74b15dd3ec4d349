import { Type, type Static } from 'typebox';
import { Ability, Day, Doc, Id, Label, Moment, Nullable, OneOf, Tlp } from './basics.ts';
import { PersonRef } from './people.ts';
import { SpaceRef } from './spaces.ts';

/** What a page was begun as. */
export const PageTemplate = OneOf('howTo', 'decision', 'lesson', 'meeting');
export type PageTemplate = Static<typeof PageTemplate>;

const Months = Type.Integer({ minimum: 1, maximum: 60 });
const Source = Type.Object({ post: Id, comment: Type.Optional(Nullable(Id)) }, { additionalProperties: false });

/** What a new page carries: its place in the tree, who keeps it (the writer when missing), after how many months it is looked at again (12 when missing, null for never), and what it grew out of. */
export const NewPage = Type.Object(
  {
    template: Type.Optional(Nullable(PageTemplate)),
    parent: Type.Optional(Nullable(Id)),
    owner: Type.Optional(Id),
    reviewMonths: Type.Optional(Nullable(Months)),
    sources: Type.Optional(Type.Array(Source, { maxItems: 20 })),
  },
  { additionalProperties: false },
);
export type NewPage = Static<typeof NewPage>;

/** What can be changed of a page beside its text; the text itself is changed as that of every post. */
export const PageChange = Type.Partial(
  Type.Object({
    parent: Nullable(Id),
    /** Stands right behind this page among those of the same parent; null for the first place. */
    after: Nullable(Id),
    owner: Id,
    review: Nullable(Day),
    reviewMonths: Nullable(Months),
  }),
  { additionalProperties: false },
);
export type PageChange = Static<typeof PageChange>;

const PageAbilities = Type.Object({ arrange: Ability, keep: Ability, review: Ability });

/** A page beyond its text. `ages` is the day from which it counts as ageing: that of its review, or a year after it was last written or looked at. */
export const PageShown = Type.Object({
  parent: Nullable(Id),
  template: Nullable(PageTemplate),
  owner: Nullable(PersonRef),
  /** Who wrote its present state. */
  editor: PersonRef,
  review: Nullable(Day),
  reviewMonths: Nullable(Type.Integer()),
  reviewed: Nullable(Type.Object({ at: Moment, by: Nullable(PersonRef) })),
  ages: Day,
  abilities: PageAbilities,
});
export type PageShown = Static<typeof PageShown>;

/** A page in the tree of a space, or in a list over spaces. */
export const PageLine = Type.Object({
  id: Id,
  title: Type.String(),
  parent: Nullable(Id),
  space: SpaceRef,
  label: Label,
  owner: Nullable(PersonRef),
  review: Nullable(Day),
  ages: Day,
  /** When it was last written. */
  written: Moment,
  released: Type.Boolean(),
});
export type PageLine = Static<typeof PageLine>;

/** What a page grew out of, as far as the asker reads it. */
export const PageSource = Type.Object({
  post: Id,
  comment: Nullable(Id),
  kind: Type.String(),
  title: Type.String(),
  author: PersonRef,
  space: SpaceRef,
  created: Moment,
});
export type PageSource = Static<typeof PageSource>;

/** How a page out of a post begins: its text with files of the asker's own, and where it comes from. */
export const PageBeginning = Type.Object({
  title: Nullable(Type.String()),
  doc: Doc,
  label: Label,
  tlp: Nullable(Tlp),
  space: Id,
  sources: Type.Array(PageSource),
});
export type PageBeginning = Static<typeof PageBeginning>;
