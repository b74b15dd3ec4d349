import { useSpeech } from '../words/useWords.ts';

/** A leaf of the calendar: day and month of a calendar day (YYYY-MM-DD). It only repeats what stands beside it in words, so it is silent. */
export function DayLeaf({ day }: { day: string }) {
  const { language } = useSpeech();
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)).replace('.', '');
  return (
    <span aria-hidden="true" className="grid h-12 w-[42px] flex-none place-content-center rounded-s bg-sunken text-center leading-none">
      <span className="font-serif text-l font-semibold">{Number(day.slice(8))}</span>
      <span className="text-[0.7rem] text-ink-2">{month}</span>
    </span>
  );
}
