import { Link } from '@tanstack/react-router';
import { feed as words } from '../../../shared/words/feed.ts';
import { useMe } from '../../api/me.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** For who was away: the way to what came meanwhile, by importance. */
export function AwayHint() {
  const say = useWords(words);
  const dates = useDates();
  const { away } = useMe().feed;
  if (!away) return null;
  return (
    <p className="card mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 px-[18px] py-3 text-s">
      {say('away.hint', { since: dates.when(away) })}
      <Link to="/catch-up" className="tap inline-flex items-center font-semibold text-house hover:underline">
        {say('away.action')}
      </Link>
    </p>
  );
}
