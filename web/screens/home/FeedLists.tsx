import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { feed as words } from '../../../shared/words/feed.ts';
import { Button } from '../../parts/Button.tsx';
import { PostCard } from '../../post/PostCard.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import type { SortedFeed } from './sortFeed.ts';

/** So many of what waits stand above the news; the rest a press away. */
const first = 2;

/** What waits, what is new, a quiet line, what is known. */
export function FeedLists({ feed: { waiting, fresh, known, seen } }: { feed: SortedFeed }) {
  const say = useWords(words);
  const dates = useDates();
  const [all, setAll] = useState(false);
  return (
    <>
      {waiting.length > 0 && (
        <section>
          <h2 className="mb-2 text-s font-semibold text-ink-2">{say('feed.forYou')}</h2>
          {waiting.slice(0, all ? waiting.length : first).map(({ why, post }) => (
            <PostCard key={post.id} post={post} why={say(`why.${why}`)} briefly />
          ))}
          {!all && waiting.length > first && (
            <Button look="text" icon={ChevronDown} onPress={() => setAll(true)}>
              {say('feed.moreWaiting', { count: waiting.length - first })}
            </Button>
          )}
        </section>
      )}
      {fresh.length > 0 && (
        <section>
          <h2 className={waiting.length > 0 ? 'mt-6 mb-2 text-s font-semibold text-ink-2' : 'sr-only'}>{say('feed.newPosts')}</h2>
          {fresh.map((post) => (
            <PostCard key={post.id} post={post} />
          ))}
        </section>
      )}
      {known.length > 0 && (
        <section>
          {fresh.length > 0 && seen ? (
            <h2 className="my-6 flex items-center gap-4 text-center text-xs font-normal text-ink-3 before:h-px before:flex-1 before:bg-line-strong after:h-px after:flex-1 after:bg-line-strong">{say('feed.untilHere', { since: dates.when(seen, true) })}</h2>
          ) : (
            <h2 className={waiting.length > 0 ? 'mt-6 mb-2 text-s font-semibold text-ink-2' : 'sr-only'}>{say(seen ? 'feed.known' : 'feed.posts')}</h2>
          )}
          {known.map((post) => (
            <PostCard key={post.id} post={post} />
          ))}
        </section>
      )}
    </>
  );
}
