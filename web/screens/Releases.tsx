import { useState } from 'react';
import { release as words } from '../../shared/words/release.ts';
import { common } from '../../shared/words/common.ts';
import { useMe } from '../api/me.ts';
import { useReleases, type ReleaseList } from '../api/releases.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { ReleaseNav } from './release/ReleaseNav.tsx';
import { ReleaseRow } from './release/ReleaseRow.tsx';

const lists: readonly ReleaseList[] = ['waiting', 'mine', 'all'];

/** Releases: what waits for the person, what they asked for, and all they have to do with. */
export default function Releases() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const me = useMe();
  const [list, setList] = useState<ReleaseList>('waiting');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useReleases(list);
  const lines = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('release.releases')} sub={say('release.releasesSub')}>
      <ReleaseNav />
      <div role="group" aria-label={say('release.releases')} className="mb-4 flex flex-wrap gap-2">
        {lists.map((one) => (
          <Button key={one} onPress={() => setList(one)} aria-pressed={one === list} className={one === list ? '!bg-card !text-ink !shadow-[inset_0_0_0_1.5px_var(--house)]' : ''}>
            {say(`release.${one}`)}
            {one === 'waiting' && me.counts.releases > 0 && <span className="rounded-full bg-house px-[7px] text-xs font-semibold text-on-house">{me.counts.releases}</span>}
          </Button>
        ))}
      </div>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && lines.length === 0 && <Empty title={say(list === 'waiting' ? 'release.noneWaiting' : 'release.none')} text={say(list === 'waiting' ? 'release.noneWaitingText' : 'release.noneText')} />}
      {lines.length > 0 && (
        <ul className="card">
          {lines.map((line) => (
            <ReleaseRow key={line.id} line={line} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="mt-4" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {sayCommon('common.older')}
        </Button>
      )}
    </Page>
  );
}
