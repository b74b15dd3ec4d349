import { Link } from '@tanstack/react-router';
import type { Me } from '../../shared/api/people.ts';
import { common } from '../../shared/words/common.ts';
import { feed as words } from '../../shared/words/feed.ts';
import { useActions, useFeed } from '../api/feed.ts';
import { useMe } from '../api/me.ts';
import { ComposerBox } from '../composer/ComposerBox.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { hourNow } from '../words/dates.ts';
import { useSpeech, useWords } from '../words/useWords.ts';
import { AwayHint } from './home/AwayHint.tsx';
import { FeedEnd } from './home/FeedEnd.tsx';
import { FeedLists } from './home/FeedLists.tsx';
import { FreshButton } from './home/FreshButton.tsx';
import { HomeAside } from './home/HomeAside.tsx';
import { NoPosts } from './home/NoPosts.tsx';
import { Since } from './home/Since.tsx';
import { sortFeed } from './home/sortFeed.ts';
import { useMarkSeen } from './home/useMarkSeen.ts';

/** The newspaper of the house: what waits for the person, what is new, what was before; and it ends. */
export default function Home() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const me = useMe();
  const feed = useFeed();
  const actions = useActions();
  const sorted = feed.data && sortFeed(feed.data.pages, actions.data?.items ?? [], me.id);
  useMarkSeen(feed.data?.pages[0]);
  return (
    <Page title={say('feed.title')} heading={<Greeting me={me} />} sub={sorted && <Since feed={sorted} />} aside={<HomeAside actions={actions.data?.items ?? []} posts={sorted ? [...sorted.fresh, ...sorted.known] : []} />} asideBelow={false}>
      <AwayHint />
      <ComposerBox />
      <FreshButton list="home" />
      {me.counts.submissions > 0 && (
        <Link to="/submissions" className="card mb-4 block px-[18px] py-3 text-s font-semibold text-house">
          {say('feed.submissions', { count: me.counts.submissions })}
        </Link>
      )}
      {feed.isPending && <Waiting />}
      {feed.error && !feed.data && <Failed error={feed.error} what={say('feed.loadFailed')} again={() => void feed.refetch()} />}
      {sorted && sorted.total === 0 && <NoPosts />}
      {sorted && sorted.total > 0 && (
        <>
          <FeedLists feed={sorted} />
          <FeedEnd since={sorted.fresh.length > 0 ? sorted.seen : null} />
          {feed.hasNextPage && (
            <p className="text-center">
              <Button onPress={() => void feed.fetchNextPage()} isPending={feed.isFetchingNextPage}>
                {sayCommon('common.older')}
              </Button>
            </p>
          )}
        </>
      )}
    </Page>
  );
}

function Greeting({ me }: { me: Me }) {
  const say = useWords(words);
  const { timeZone } = useSpeech();
  const hour = hourNow(timeZone);
  const name = me.name.replace(/^((Dr|Prof|Dipl\.-Ing)\.\s*)+/, '').split(' ')[0] ?? me.name;
  return say(hour >= 4 && hour < 11 ? 'feed.morning' : hour >= 11 && hour < 18 ? 'feed.day' : 'feed.evening', { name });
}
