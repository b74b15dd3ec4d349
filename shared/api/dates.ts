import { Type, type Static } from 'typebox';
import { Ability, Day, Moment, Nullable, OneOf } from './basics.ts';
import { PersonRef } from './people.ts';

/** When and where: whole days (`from`, `until` inclusive), or a time with `starts` and `ends`. What it is stands in the title. */
export const NewDate = Type.Object(
  {
    from: Type.Optional(Day),
    until: Type.Optional(Day),
    starts: Type.Optional(Moment),
    ends: Type.Optional(Moment),
    place: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type NewDate = Static<typeof NewDate>;

export const DateAnswerWord = OneOf('yes', 'maybe', 'no');
export type DateAnswerWord = Static<typeof DateAnswerWord>;

/** Whether a person comes; null takes the answer back. */
export const DateAnswer = Type.Object({ answer: Nullable(DateAnswerWord) }, { additionalProperties: false });

export const Cancellation = Type.Object({ why: Type.Optional(Type.String({ maxLength: 500 })), confirmed: Type.Optional(Type.String({ maxLength: 64 })) }, { additionalProperties: false });

/** The part of a date; `starts` and `ends` are null for whole days, which are days of `zone`. Of each answer the first hundred names. */
export const DatePart = Type.Object({
  from: Day,
  until: Day,
  starts: Nullable(Moment),
  ends: Nullable(Moment),
  zone: Type.String(),
  place: Type.String(),
  cancelled: Nullable(Type.Object({ at: Moment, by: PersonRef, why: Type.String() })),
  answers: Type.Object({ yes: Type.Array(PersonRef), maybe: Type.Array(PersonRef), no: Type.Array(PersonRef) }),
  mine: Nullable(DateAnswerWord),
  abilities: Type.Object({ answer: Ability, change: Ability, cancel: Ability }),
});
export type DatePart = Static<typeof DatePart>;
