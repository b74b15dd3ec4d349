import type { DeadLetter, Queue } from '../../shared/api/admin.ts';
import { admin as words } from '../../shared/words/admin.ts';
import { common } from '../../shared/words/common.ts';
import { useDeadLetters, useDrop, useJobs, useRetry } from '../api/admin.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { When } from '../parts/When.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { useKindWord } from './admin/useKindWord.ts';

/** What failed for good, and how the queues stand. */
export default function AdminJobs() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useJobs();
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('jobs.title')} sub={say('jobs.sub')}>
      <Dead />
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && <Queues queues={data.queues} />}
    </Page>
  );
}

function Dead() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeadLetters();
  const letters = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-m font-semibold">{say('jobs.dead')}</h2>
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && <p className="mb-3 text-s text-ink-3">{say(letters.length > 0 ? 'jobs.deadText' : 'jobs.noDead')}</p>}
      {letters.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {letters.map((letter) => (
            <Letter key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="mt-4" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {sayCommon('common.older')}
        </Button>
      )}
    </section>
  );
}

function Letter({ letter }: { letter: DeadLetter }) {
  const say = useWords(words);
  const kindWord = useKindWord();
  const [retry, drop] = [useRetry(), useDrop()];
  return (
    <li className="grid gap-2 px-4 py-3 text-s">
      <span className="flex flex-wrap justify-between gap-x-4">
        <span>
          <span className="font-semibold">{letter.reaction}</span> {letter.kind && <span className="text-ink-2">{say('jobs.after', { kind: kindWord(letter.kind) })}</span>}
        </span>
        <span className="text-xs text-ink-3">
          <When moment={letter.failed} always />
        </span>
      </span>
      {letter.error && <span className="text-xs text-late [overflow-wrap:anywhere]">{letter.error}</span>}
      <Refusal error={retry.error ?? drop.error} />
      <span className="flex flex-wrap gap-3">
        <Button onPress={() => retry.run(letter.id, { done: () => toast(say('jobs.retried')) })} isPending={retry.isPending}>
          {say('jobs.retry')}
        </Button>
        <Button look="text" className="mx-0" onPress={() => drop.run(letter.id, { done: () => toast(say('jobs.dropped')) })} isPending={drop.isPending}>
          {say('jobs.drop')}
        </Button>
      </span>
    </li>
  );
}

function Queues({ queues }: { queues: readonly Queue[] }) {
  const say = useWords(words);
  const nameOf = ({ name }: Queue): string => (name in words.queues ? say(`queues.${name as keyof (typeof words)['queues']}`) : name);
  const inOrder = queues.map((queue) => ({ queue, name: nameOf(queue) })).toSorted((one, other) => one.name.localeCompare(other.name));
  const cell = 'px-3 py-2 text-right tabular-nums';
  return (
    <section>
      <h2 id="queues" className="mb-3 text-m font-semibold">
        {say('jobs.queues')}
      </h2>
      <div className="card relative overflow-x-auto" tabIndex={0} role="region" aria-labelledby="queues">
        <table className="w-full text-s">
          <thead className="text-xs text-ink-3">
            <tr>
              <th scope="col" className="px-3 py-2 text-left font-semibold">
                {say('jobs.queue')}
              </th>
              {(['waiting', 'running', 'retrying', 'lastRun'] as const).map((word) => (
                <th key={word} scope="col" className="px-3 py-2 text-right font-semibold">
                  {say(`jobs.${word}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ queue, name }) => (
              <tr key={queue.name} className="border-t border-line">
                <th scope="row" className="px-3 py-2 text-left font-normal">
                  {name}
                </th>
                <td className={cell}>{queue.waiting}</td>
                <td className={cell}>{queue.running}</td>
                <td className={cell}>{queue.retrying}</td>
                <td className={`${cell} text-xs text-ink-2`}>{queue.lastRun ? <When moment={queue.lastRun} always /> : say('jobs.never')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
