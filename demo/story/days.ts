import type { Clock, StoryText, Workday } from './types.ts';

const zone = 'Europe/Berlin';
/** The story's own day ends here; earlier than this, "today" is the working day before, so that nothing lies in the future. */
const lastWord = '09:30';

const isWorkday = (date: Temporal.PlainDate): boolean => date.dayOfWeek <= 5;

function step(date: Temporal.PlainDate, by: 1 | -1): Temporal.PlainDate {
  let next = date.add({ days: by });
  while (!isWorkday(next)) next = next.add({ days: by });
  return next;
}

/** The date that the story calls its day 0 when told at `now`: the last working day on which all of its words have been spoken. */
export function storyToday(now: Temporal.Instant): Temporal.PlainDate {
  const local = now.toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  const early = Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(lastWord)) < 0;
  return isWorkday(date) && !early ? date : step(date, -1);
}

/** The date of a working day of the story told at `now`. */
export function dateOf(day: Workday, now: Temporal.Instant): Temporal.PlainDate {
  let date = storyToday(now);
  for (let i = 0; i < Math.abs(day); i++) date = step(date, day < 0 ? -1 : 1);
  return date;
}

/** The instant of a day and time of the story told at `now`; days keep their order, so later in the story is later in time. */
export function momentOf(day: Workday, time: Clock, now: Temporal.Instant): Temporal.Instant {
  return dateOf(day, now).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/** The text with every `{{day:n}}` written out as a German date, e.g. "Freitag, 27. November". */
export function withDays(text: StoryText, now: Temporal.Instant): StoryText {
  return text.replace(/\{\{day:(-?\d+)\}\}/g, (_, n: string) =>
    dateOf(Number(n), now).toLocaleString('de-DE', { weekday: 'long', day: 'numeric', month: 'long' }));
}
