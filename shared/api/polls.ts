import { Type, type Static } from 'typebox';
import { Ability, Id, Moment, Nullable } from './basics.ts';
import { PersonRef } from './people.ts';

/** What a poll asks: the question stands in the title. `many` lets a person choose several; of a secret one nobody sees who chose what. */
export const NewPoll = Type.Object(
  {
    options: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 2, maxItems: 20 }),
    many: Type.Optional(Type.Boolean()),
    secret: Type.Optional(Type.Boolean()),
    closes: Type.Optional(Nullable(Moment)),
  },
  { additionalProperties: false },
);
export type NewPoll = Static<typeof NewPoll>;

/** What a person chooses; an empty list takes their vote back. */
export const Vote = Type.Object({ options: Type.Array(Id, { maxItems: 20, uniqueItems: true }) }, { additionalProperties: false });

/** One choice of a poll; votes and names are null while they are not shown. */
export const PollOption = Type.Object({ id: Id, text: Type.String(), votes: Nullable(Type.Integer()), by: Nullable(Type.Array(PersonRef)) });
export type PollOption = Static<typeof PollOption>;

/** The part of a poll. A secret one shows how it stands when it is closed and enough took part. */
export const Poll = Type.Object({
  many: Type.Boolean(),
  secret: Type.Boolean(),
  closes: Nullable(Moment),
  closed: Nullable(Moment),
  voters: Type.Integer(),
  /** How many must take part before a secret one shows how it ended. */
  least: Type.Integer(),
  shown: Type.Boolean(),
  options: Type.Array(PollOption),
  mine: Type.Array(Id),
  abilities: Type.Object({ vote: Ability, close: Ability }),
});
export type Poll = Static<typeof Poll>;
