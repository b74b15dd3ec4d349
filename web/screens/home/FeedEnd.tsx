import { feed as words } from '../../../shared/words/feed.ts';
import { useMe } from '../../api/me.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** The feed ends, and says when the next digest comes. */
export function FeedEnd({ since }: { since: string | null }) {
  const say = useWords(words);
  const dates = useDates();
  const { nextDigest } = useMe();
  const day = nextDigest && dates.dayOfMoment(nextDigest);
  const when = nextDigest && day && (day === dates.today ? say('feed.at', { time: dates.time(nextDigest) }) : say('feed.atDay', { day: dates.day(day), time: dates.time(nextDigest) }));
  return (
    <p className="py-7 text-center text-ink-3">
      <span className="block font-serif text-l leading-snug font-semibold text-ink-2">{since ? say('feed.endSince', { since: dates.day(dates.dayOfMoment(since)) }) : say('feed.end')}</span>
      {when && say('feed.nextDigest', { when })}
    </p>
  );
}
