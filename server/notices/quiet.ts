import type { NoticeRules } from '../../shared/api/people.ts';

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const zoned = (moment: Date, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
const isWeekend = (day: { dayOfWeek: number }): boolean => day.dayOfWeek >= 6;

/** Whether a moment lies in the quiet hours of a person: their evening and night, and weekends if they chose so. */
export function isQuiet(rules: NoticeRules, timeZone: string, moment: Date): boolean {
  const local = zoned(moment, timeZone);
  if (rules.quiet.weekends && isWeekend(local)) return true;
  const now = local.hour * 60 + local.minute;
  const from = minutesOf(rules.quiet.from);
  const until = minutesOf(rules.quiet.until);
  if (from === until) return false;
  return from < until ? now >= from && now < until : now >= from || now < until;
}

const DAYS_AHEAD = 10;

/** The next moment at which a digest may go out to a person, null when they chose no hour or only quiet ones. */
export function nextDigest(rules: NoticeRules, timeZone: string, after: Date): Date | null {
  const start = zoned(after, timeZone);
  for (let day = 0; day < DAYS_AHEAD; day++) {
    for (const clock of rules.digestAt.toSorted()) {
      const at = start.add({ days: day }).withPlainTime(clock);
      const moment = new Date(at.epochMilliseconds);
      if (moment > after && !(rules.quiet.weekends && isWeekend(at))) return moment;
    }
  }
  return null;
}
