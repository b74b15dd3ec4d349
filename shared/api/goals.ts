import { Type, type Static } from 'typebox';
import { Ability, Day, Id, Moment, Nullable, OneOf } from './basics.ts';
import { PersonRef } from './people.ts';

/** How a goal ended. */
export const GoalOutcome = OneOf('reached', 'partly', 'missed');
export type GoalOutcome = Static<typeof GoalOutcome>;

const Amount = Type.Number({ minimum: -1e12, maximum: 1e12 });
const Measure = Type.String({ minLength: 1, maxLength: 120 });
const Unit = Type.String({ maxLength: 20 });

/** What a goal wants to reach: how it is measured, from where to where, in which days (inclusive), and who answers for it. */
export const NewGoal = Type.Object({ owner: Id, measure: Measure, unit: Type.Optional(Unit), start: Amount, target: Amount, from: Day, until: Day }, { additionalProperties: false });
export type NewGoal = Static<typeof NewGoal>;

export const GoalChange = Type.Partial(NewGoal, { additionalProperties: false });
export type GoalChange = Static<typeof GoalChange>;

/** What was measured on a day; the last one of a day counts. */
export const NewReading = Type.Object({ day: Day, value: Amount, note: Type.Optional(Type.String({ maxLength: 500 })), confirmed: Type.Optional(Type.String({ maxLength: 64 })) }, { additionalProperties: false });
export type NewReading = Static<typeof NewReading>;

const Reading = Type.Object({ id: Id, day: Day, value: Type.Number(), note: Type.String(), by: PersonRef, created: Moment });

/** The account given at the end: how it ended and why. */
export const NewAccount = Type.Object({ outcome: GoalOutcome, why: Type.String({ minLength: 1, maxLength: 4000 }), confirmed: Type.Optional(Type.String({ maxLength: 64 })) }, { additionalProperties: false });
export type NewAccount = Static<typeof NewAccount>;

/** The part of a goal: the result it wants stands in the title. Readings are the newest 200, oldest first. */
export const Goal = Type.Object({
  owner: PersonRef,
  measure: Type.String(),
  unit: Type.String(),
  start: Type.Number(),
  target: Type.Number(),
  from: Day,
  until: Day,
  readings: Type.Array(Reading),
  account: Nullable(Type.Object({ outcome: GoalOutcome, why: Type.String(), by: PersonRef, at: Moment })),
  abilities: Type.Object({ measure: Ability, account: Ability, link: Ability }),
});
export type Goal = Static<typeof Goal>;
