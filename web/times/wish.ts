import { recogniseDate } from '../../shared/time/recognise/recognise.ts';
import { addDays } from '../../shared/time/day.ts';
import { momentIn } from '../words/dates.ts';

type Speech = { language: 'de' | 'en'; timeZone: string };
/** The hour of a reminder for which none was said, as the server takes it. */
const MORNING = '08:00';

export type Wish = { day: string; time: string; other: string | null; past: boolean };

/** When somebody wishes to be reminded by these words: of a week its Monday, else the day they name. Null when they name none. */
export function wishIn(words: string, today: string, { language, timeZone }: Speech): Wish | null {
  const found = recogniseDate(words, { today, language });
  if (!found) return null;
  const day = found.week === undefined ? found.day : found.start > today ? found.start : addDays(today, 1);
  const time = found.time ?? MORNING;
  return { day, time, other: found.week === undefined ? (found.other ?? null) : null, past: momentIn(day, time, timeZone).getTime() <= Date.now() };
}
