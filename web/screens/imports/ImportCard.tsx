import { Download, Play, Square } from 'lucide-react';
import type { ImportRun } from '../../../shared/api/imports.ts';
import { imports as words } from '../../../shared/words/import.ts';
import { reportUrl, useSteerImport } from '../../api/imports.ts';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from '../../parts/States.tsx';
import { When } from '../../parts/When.tsx';
import { useSpeech, useWords } from '../../words/useWords.ts';
import { Bar } from './Bar.tsx';

const ink: Record<ImportRun['state'], string> = { waiting: 'text-ink-2', running: 'text-house', finished: 'text-ok', stopped: 'text-partners', failed: 'text-late' };
const shown = ['persons', 'spaces', 'posts', 'comments', 'files', 'known'] as const;

/** One import: how far it is, what is in, and what is not and why. */
export function ImportCard({ run }: { run: ImportRun }) {
  const say = useWords(words);
  const { language } = useSpeech();
  const steer = useSteerImport();
  const counts = shown.filter((what) => run.counts[what] > 0);
  return (
    <article className="card mb-4 grid gap-3 p-5" aria-label={run.name}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 truncate font-semibold">{run.name}</h3>
        <span className={`text-s font-semibold ${ink[run.state]}`}>{run.stopping ? say('page.stopping') : say(`state.${run.state}`)}</span>
        <p className="w-full text-xs text-ink-3">
          {say(`page.${run.format}`)}, {run.by ? say('page.by', { name: run.by.name }) : say('page.command')}, <When moment={run.created} always />
        </p>
      </header>
      {run.fault && <p className="text-s text-late">{run.fault}</p>}
      {(run.state === 'running' || run.state === 'waiting') && <Bar quiet label={say('page.progress', { name: run.name })} share={run.total > 0 ? run.done / run.total : 0} />}
      {counts.length > 0 && (
        <dl className="flex flex-wrap gap-x-6 gap-y-2 text-s">
          {counts.map((what) => (
            <div key={what} className="flex gap-1.5">
              <dt className="text-ink-2">{say(`counts.${what}`)}</dt>
              <dd className="font-semibold tabular-nums">{run.counts[what].toLocaleString(language)}</dd>
            </div>
          ))}
        </dl>
      )}
      {run.left.length > 0 && <LeftOut run={run} />}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {(run.state === 'running' || run.state === 'waiting') && !run.stopping && (
          <Button icon={Square} isPending={steer.isPending} onPress={() => steer.run({ run: run.id, to: 'stop' })}>
            {say('page.stop')}
          </Button>
        )}
        {(run.state === 'stopped' || run.state === 'failed') && run.by && (
          <Button icon={Play} isPending={steer.isPending} onPress={() => steer.run({ run: run.id, to: 'resume' })}>
            {say('page.resume')}
          </Button>
        )}
      </div>
      <Refusal error={steer.error} />
    </article>
  );
}

function LeftOut({ run }: { run: ImportRun }) {
  const say = useWords(words);
  const { language } = useSpeech();
  const count = run.left.reduce((sum, one) => sum + one.count, 0);
  return (
    <details className="text-s">
      <summary className="tap cursor-pointer py-1 text-ink-2">{say('page.left', { count })}</summary>
      <ul className="mt-1 grid gap-1">
        {run.left.map((one) => (
          <li key={one.why} className="grid grid-cols-[4.5rem_1fr] gap-3">
            <span className="text-right font-semibold tabular-nums">{one.count.toLocaleString(language)}</span>
            <span>{one.says}</span>
          </li>
        ))}
      </ul>
      <a href={reportUrl(run.id)} download className="tap mt-3 inline-flex items-center gap-1.5 text-house underline underline-offset-2">
        <Download aria-hidden="true" className="!size-4" />
        {say('page.report')}
      </a>
    </details>
  );
}
