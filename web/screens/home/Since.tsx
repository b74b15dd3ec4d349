import { feed as words } from '../../../shared/words/feed.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { minutesToRead, type SortedFeed } from './sortFeed.ts';

/** How much is new since when, and how long it takes to read. */
export function Since({ feed: { seen, news, moreFresh } }: { feed: SortedFeed }) {
  const say = useWords(words);
  const dates = useDates();
  if (!seen) return say('feed.first');
  const since = dates.when(seen, true);
  if (news.length === 0) return say('feed.nothingNew', { since });
  return say('feed.fresh', { count: news.length, more: moreFresh ? say('feed.moreThan') : '', since, minutes: minutesToRead(news) });
}
