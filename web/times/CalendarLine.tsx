import type { Calendar } from '../../shared/api/time.ts';
import { times as words } from '../../shared/words/times.ts';
import { Button } from '../parts/Button.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

/** A calendar that has an address: when it was last read, and how to renew or end the address. */
export function CalendarLine({ calendar, renew, end }: { calendar: Calendar; renew: (space: string | null) => void; end: (id: string) => void }) {
  const say = useWords(words);
  const dates = useDates();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3 text-s">
      <span className="min-w-0 flex-1">
        {calendar.space && <b className="block font-semibold">{calendar.space.name}</b>}
        <span className="text-ink-3">{calendar.used ? say('calendars.used', { day: dates.day(calendar.used) }) : say('calendars.never')}</span>
      </span>
      <Button onPress={() => renew(calendar.space?.id ?? null)}>{say('calendars.renew')}</Button>
      <Button onPress={() => end(calendar.id)}>{say('calendars.end')}</Button>
    </div>
  );
}
