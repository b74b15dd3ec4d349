import { Type, type Static } from 'typebox';
import { Day, Id, Moment, Nullable } from './basics.ts';
import { SpaceRef } from './spaces.ts';

/** A country or state (ISO 3166), as DE or DE-BY. */
export const Region = Type.String({ pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$', examples: ['DE-BY'] });

/** The days on which the house, and a partner, don't work: weekends, and holidays with their names. */
export const WorkingDays = Type.Object({
  sides: Type.Array(Type.Object({ name: Type.String(), region: Type.String(), free: Type.Array(Type.Object({ day: Day, holiday: Nullable(Type.String()) })) })),
});
export type WorkingDays = Static<typeof WorkingDays>;

/** A secret address under which calendar programs read what the asker may see: of a space, or (null) what concerns them. */
export const Calendar = Type.Object({ id: Id, space: Nullable(SpaceRef), created: Moment, used: Nullable(Day) });
export type Calendar = Static<typeof Calendar>;

export const NewCalendar = Type.Object({ space: Nullable(Id) }, { additionalProperties: false });
export type NewCalendar = Static<typeof NewCalendar>;

const reminder = { day: Day, time: Type.Optional(Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })) };

/** When the asker wishes to be reminded of a post, in their own time zone; without an hour at eight in the morning. */
export const NewReminder = Type.Object(reminder, { additionalProperties: false });
export type NewReminder = Static<typeof NewReminder>;

/** A reminder of the asker that is still to come. */
export const Reminder = Type.Object({ post: Id, title: Nullable(Type.String()), space: SpaceRef, at: Moment });
export type Reminder = Static<typeof Reminder>;

/** How many commitments of one side ended how; `open` are past their day without a word. The others add up to `total` with it. */
export const ReliabilityFigures = Type.Object({ total: Type.Integer(), keptOnTime: Type.Integer(), movedWithNotice: Type.Integer(), late: Type.Integer(), broken: Type.Integer(), open: Type.Integer() });
export type ReliabilityFigures = Static<typeof ReliabilityFigures>;

const OneSide = Type.Object({ year: Nullable(ReliabilityFigures), before: Nullable(ReliabilityFigures) });

/** The sheet of a relation from a day to today, and the twelve months before; null where fewer than `fewest` commitments stand behind a figure. */
export const Reliability = Type.Object({
  partner: Type.Object({ id: Id, name: Type.String() }),
  house: Type.String(),
  from: Day,
  to: Day,
  fewest: Type.Integer(),
  byHouse: OneSide,
  byPartner: OneSide,
});
export type Reliability = Static<typeof Reliability>;
