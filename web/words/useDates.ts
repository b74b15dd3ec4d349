import { common } from '../../shared/words/common.ts';
import { dayOf, exactly, nameOfDay, nearDay, shortDay, timeOf, todayIn } from './dates.ts';
import { useSpeech, useWords } from './useWords.ts';

/** Dates as people say them, in the person's language and time zone. */
export function useDates() {
  const speech = useSpeech();
  const say = useWords(common);
  const today = todayIn(speech.timeZone);
  /** "heute", "gestern", "Freitag", "12. November" for a calendar day. */
  const day = (of: string): string => {
    const near = nearDay(of, today);
    return near ? say(`time.${near}`) : nameOfDay(of, today, speech);
  };
  const dayOfMoment = (moment: string): string => dayOf(new Date(moment), speech.timeZone);
  return {
    today,
    day,
    dayOfMoment,
    short: (of: string) => shortDay(of, speech),
    time: (moment: string) => timeOf(new Date(moment), speech),
    exact: (moment: string) => exactly(new Date(moment), speech),
    /** "heute, 08:15"; other days than today and yesterday without the time, unless `always`. */
    when: (moment: string, always = false): string => {
      const of = dayOfMoment(moment);
      const time = timeOf(new Date(moment), speech);
      return always || nearDay(of, today) ? say('time.dayTime', { day: day(of), time }) : day(of);
    },
  };
}
