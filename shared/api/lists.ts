import { Type, type Static } from 'typebox';
import { Ability, Day, Id, Moment, Nullable, OneOf } from './basics.ts';
import { PersonRef } from './people.ts';

/** What a distribution list wants of somebody: to confirm that they got it, to be told, or no more than that they may see it. */
export const ListPart = OneOf('must', 'informed', 'may');
export type ListPart = Static<typeof ListPart>;

const Field = Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })));
/** Everybody of the house to whom all that is named applies; upper and lower case are the same. */
const rule = { department: Field, site: Field, role: Field };
export const ListRule = Type.Object(rule);
export type ListRule = Static<typeof ListRule>;

/** An entry: a person by name, or a rule. */
export const ListEntry = Type.Object({ id: Id, part: ListPart, person: Nullable(PersonRef), rule: Nullable(ListRule), persons: Type.Integer() });
export type ListEntry = Static<typeof ListEntry>;

/** A distribution list. `persons` counts whom it means today, by the strictest part of each. */
export const DistributionList = Type.Object({
  id: Id,
  name: Type.String(),
  purpose: Type.String(),
  keeper: Nullable(PersonRef),
  changed: Moment,
  archived: Nullable(Moment),
  entries: Type.Array(ListEntry),
  persons: Type.Object({ must: Type.Integer(), informed: Type.Integer(), may: Type.Integer() }),
  abilities: Type.Object({ change: Ability }),
});
export type DistributionList = Static<typeof DistributionList>;

const NewEntry = Type.Object({ part: ListPart, person: Type.Optional(Nullable(Id)), ...rule }, { additionalProperties: false });
export type NewListEntry = Static<typeof NewEntry>;
const written = {
  name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  purpose: Type.String({ maxLength: 1000 }),
  /** All entries; what is not named here is no entry any more. */
  entries: Type.Array(NewEntry, { minItems: 1, maxItems: 200 }),
};
export const NewDistributionList = Type.Object({ ...written, purpose: Type.Optional(written.purpose) }, { additionalProperties: false });
export type NewDistributionList = Static<typeof NewDistributionList>;
export const DistributionListChange = Type.Partial(Type.Object({ ...written, keeper: Id, archived: Type.Boolean() }), { additionalProperties: false });
export type DistributionListChange = Static<typeof DistributionListChange>;

/** To whom a post goes by these lists, before it is distributed: in numbers, and by name who can't read its space. */
export const DistributionPreview = Type.Object({ must: Type.Integer(), informed: Type.Integer(), may: Type.Integer(), cannotRead: Type.Array(PersonRef) });
export type DistributionPreview = Static<typeof DistributionPreview>;

export const NewDistribution = Type.Object({ lists: Type.Array(Id, { minItems: 1, maxItems: 10, uniqueItems: true }), due: Type.Optional(Nullable(Day)) }, { additionalProperties: false });
export type NewDistribution = Static<typeof NewDistribution>;

/** Somebody as they were meant by a distribution. Nobody's reading is shown but the formal receipt that was asked for. */
export const Receiver = Type.Object({
  person: PersonRef,
  part: ListPart,
  /** The rule that named them; null when they stood on the list by name. */
  rule: Nullable(ListRule),
  reads: Type.Boolean(),
  asked: Type.Boolean(),
  confirmed: Nullable(Moment),
  confirmedBy: Nullable(PersonRef),
});
export type Receiver = Static<typeof Receiver>;

/** A formal distribution of a post; `receivers` only for its author and who keeps the space, null for other readers. */
export const Distribution = Type.Object({
  id: Id,
  list: Type.String(),
  version: Type.Integer(),
  due: Nullable(Day),
  distributed: Moment,
  by: Nullable(PersonRef),
  receivers: Nullable(Type.Array(Receiver)),
});
export type Distribution = Static<typeof Distribution>;
