import { Link } from '@tanstack/react-router';
import { CheckCheck, ListChecks, SlidersHorizontal } from 'lucide-react';
import type { Notice } from '../../shared/api/feed.ts';
import { catchUp } from '../../shared/words/catchUp.ts';
import { common } from '../../shared/words/common.ts';
import { lists } from '../../shared/words/lists.ts';
import { rules } from '../../shared/words/rules.ts';
import { markNoticesSeen, useNotices } from '../api/feed.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { AwayHint } from './home/AwayHint.tsx';
import { NoticeLine } from './forMe/NoticeLine.tsx';
import { useHasDuties, WaitsForYou } from './forMe/WaitsForYou.tsx';

/** What the person is told, grouped by day. */
export default function ForMe() {
  const say = useWords(lists);
  const sayCommon = useWords(common);
  const sayRules = useWords(rules);
  const sayCatchUp = useWords(catchUp);
  const duties = useHasDuties();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useNotices();
  const notices = data?.pages.flatMap((page) => page.items) ?? [];
  const fresh = notices.filter((notice) => !notice.seen).length;
  const action = (
    <div className="flex flex-wrap items-center gap-3 max-sm:-ml-2 max-sm:gap-x-1">
      <Link to="/catch-up" className="tap inline-flex min-h-8 items-center gap-1.5 rounded-s px-2 text-s text-ink-2 hover:bg-sunken hover:text-ink">
        <ListChecks aria-hidden="true" className="!size-4" />
        {sayCatchUp('catchUp.title')}
      </Link>
      <Link to="/settings/notices" className="tap inline-flex min-h-8 items-center gap-1.5 rounded-s px-2 text-s text-ink-2 hover:bg-sunken hover:text-ink">
        <SlidersHorizontal aria-hidden="true" className="!size-4" />
        {sayRules('rules.open')}
      </Link>
      {fresh > 0 && (
        <Button icon={CheckCheck} className="max-sm:ml-2" onPress={() => void markNoticesSeen({ all: true })}>
          {say('forMe.seen')}
        </Button>
      )}
    </div>
  );
  return (
    <Page title={say('forMe.title')} sub={data && say('forMe.sub', { count: fresh })} action={action}>
      <AwayHint />
      <WaitsForYou />
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && notices.length === 0 && !duties && <Empty title={say('forMe.empty')} text={say('forMe.emptyText')} />}
      <Days notices={notices} />
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {sayCommon('common.older')}
        </Button>
      )}
    </Page>
  );
}

function Days({ notices }: { notices: readonly Notice[] }) {
  const dates = useDates();
  const days = Map.groupBy(notices, (notice) => dates.dayOfMoment(notice.created));
  return [...days].map(([day, of]) => (
    <section key={day} className="mb-6">
      <h2 className="mb-2 text-s font-semibold text-ink-2 first-letter:uppercase">{dates.day(day)}</h2>
      <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {of.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  ));
}
