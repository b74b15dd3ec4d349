import { commitments as words } from '../../shared/words/commitments.ts';
import { daysOfWeek } from '../../shared/time/week.ts';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

/** A due day or week as people say it: "27. November", "KW 48 (23.11. bis 29.11.)". */
export function useDue(): (due: string, week: string | null, brief?: boolean) => string {
  const say = useWords(words);
  const dates = useDates();
  return (due, week, brief = false) => {
    const days = week && daysOfWeek(week);
    if (!week || !days) return dates.day(due);
    const number = Number(week.slice(6));
    return brief ? say('box.week', { week: number }) : say('box.weekDays', { week: number, from: dates.short(days.first), to: dates.short(days.last) });
  };
}

type Moved = { due: string; week: string | null; firstDue: string; firstWeek: string | null };

/** From when to when a commitment was moved, in words; null where the first day holds. Its title is its author's and may name the old day. */
export function useMoved(): (of: Moved, brief?: boolean) => string | null {
  const say = useWords(words);
  const inWords = useDue();
  const dates = useDates();
  const short = (due: string, week: string | null): string => (week ? inWords(due, week, true) : dates.short(due));
  return ({ due, week, firstDue, firstWeek }, brief = false) => (due === firstDue ? null : say(brief ? 'box.movedBriefly' : 'box.movedTo', { from: short(firstDue, firstWeek), to: short(due, week) }));
}
