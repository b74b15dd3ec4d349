import type { Day } from '../../shared/time/day.ts';
import { addDays } from '../../shared/time/day.ts';

/** Whole days for ical-generator: they have no time zone, and the end is the day after (RFC 5545, 3.6.1). */
export const wholeDays = (from: Day, until: Day) => ({ allDay: true, floating: true, start: new Date(`${from}T00:00:00Z`), end: new Date(`${addDays(until, 1)}T00:00:00Z`), timezone: 'UTC' }) as const;
