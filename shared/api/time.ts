import { Type, type Static } from 'typebox';
import { Day, Id, Moment, Nullable } from './basics.ts';
import { SpaceRef } from './spaces.ts';

/** A country or state (ISO 3166), as DE or DE-BY. */
export const Region = Type.String({ pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$' });

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
