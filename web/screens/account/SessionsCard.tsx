import { account as words } from '../../../shared/words/account.ts';
import { common } from '../../../shared/words/common.ts';
import { useEndOthers, useEndSession, useSessions } from '../../api/account.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** Where one is signed in, with sign-out for each and for all others. */
export function SessionsCard() {
  const say = useWords(words);
  const dates = useDates();
  const sayCommon = useWords(common);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSessions();
  const end = useEndSession();
  const others = useEndOthers();
  const sessions = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={say('sessions.title')}>
      <ul className="mb-4 text-s last:mb-0">
        {sessions.map((session) => (
          <li key={session.id} className="flex min-h-11 items-center justify-between gap-3 border-t border-line py-2 first:border-0">
            <span>
              <span className="block font-semibold">{session.agent}</span>
              <span className="block text-xs text-ink-3">{session.present ? say('sessions.present') : say('sessions.seen', { day: dates.day(session.seen) })}</span>
            </span>
            {!session.present && (
              <Button look="text" className="mx-0" aria-label={say('sessions.endNamed', { agent: session.agent })} onPress={() => end.run(session.id)}>
                {say('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={end.error ?? others.error} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {sessions.length > 1 && (
          <Button onPress={() => others.run(undefined, { done: ({ ended }) => toast(say('sessions.ended', { count: ended })) })} isPending={others.isPending}>
            {say('sessions.endOthers')}
          </Button>
        )}
        {hasNextPage && (
          <Button look="text" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {sayCommon('common.older')}
          </Button>
        )}
      </div>
    </Card>
  );
}
