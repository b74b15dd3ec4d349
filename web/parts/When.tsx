import { useDates } from '../words/useDates.ts';

/** A moment as people say it; the exact time as title and for screen readers. */
export function When({ moment, always = false }: { moment: string; always?: boolean }) {
  const dates = useDates();
  return (
    <time dateTime={moment} title={dates.exact(moment)}>
      <span aria-hidden="true" className="whitespace-nowrap">{dates.when(moment, always)}</span>
      <span className="sr-only">{dates.exact(moment)}</span>
    </time>
  );
}
