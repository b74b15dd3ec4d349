import { Type, type Static } from 'typebox';
import { Day, Id, Moment, Nullable } from './basics.ts';

/** A day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
const Weekday = Type.Integer({ minimum: 1, maximum: 7 });

const asked = {
  question: Type.String({ minLength: 1, maxLength: 200 }),
  hint: Type.Optional(Type.String({ maxLength: 1000 })),
  weekdays: Type.Array(Weekday, { minItems: 1, maxItems: 7, uniqueItems: true }),
  everyWeeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
  /** A time of day of the house, HH:MM. */
  at: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
  from: Type.Optional(Day),
  until: Type.Optional(Nullable(Day)),
};

/** A question that a space asks on a rhythm. */
export const NewCheckIn = Type.Object({ ...asked, confirmed: Type.Optional(Type.String({ maxLength: 64 })) }, { additionalProperties: false });
export type NewCheckIn = Static<typeof NewCheckIn>;

export const CheckInChange = Type.Partial(Type.Object({ ...asked, paused: Type.Boolean(), confirmed: Type.String({ maxLength: 64 }) }), { additionalProperties: false });
export type CheckInChange = Static<typeof CheckInChange>;

/** Such a question as it stands, with the posts of its last rounds, newest first. Nothing says who has not answered. */
export const CheckIn = Type.Object({
  id: Id,
  space: Id,
  question: Type.String(),
  hint: Type.String(),
  weekdays: Type.Array(Weekday),
  everyWeeks: Type.Integer(),
  at: Type.String(),
  from: Day,
  until: Nullable(Day),
  paused: Nullable(Moment),
  next: Nullable(Moment),
  failed: Nullable(Type.String()),
  rounds: Type.Array(Type.Object({ post: Id, day: Day, answers: Type.Integer() })),
});
export type CheckIn = Static<typeof CheckIn>;
