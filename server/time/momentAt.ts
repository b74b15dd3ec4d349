import type { Day } from '../../shared/time/day.ts';

/**
 * The moment of a day and hour (HH:MM) in a time zone. An hour that the change to summer time leaves out is taken after the gap;
 * one that comes twice, the first time (as RFC 5545 reads local times).
 */
export const momentAt = (day: Day, time: string, timeZone: string): Date => new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
