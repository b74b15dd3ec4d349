import { Download } from 'lucide-react';
import { useState } from 'react';
import type { EventLine } from '../../shared/api/admin.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import { admin as words } from '../../shared/words/admin.ts';
import { common } from '../../shared/words/common.ts';
import { eventsFile, useEvents, type LogFilter } from '../api/admin.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { DayField } from '../parts/DayField.tsx';
import { FindPerson } from '../parts/FindPerson.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { When } from '../parts/When.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { AuditChain } from './admin/AuditChain.tsx';
import { useKindWord } from './admin/useKindWord.ts';

type Family = keyof (typeof words)['families'];
const families = Object.keys(words.families) as Family[];
type Chosen = { family: Family | 'all'; actor: PersonRef | null; from: string; until: string };

const filterOf = ({ family, actor, from, until }: Chosen): LogFilter => ({
  ...(family === 'all' ? {} : { kind: `${family}.` }),
  ...(actor ? { actor: actor.id } : {}),
  ...(from ? { from: new Date(`${from}T00:00`).toISOString() } : {}),
  // The day named is still in it.
  ...(until ? { until: new Date(new Date(`${until}T00:00`).getTime() + 86_400_000).toISOString() } : {}),
});

/** The event log with filters, and as a file; for administrators and auditors. */
export default function AdminLog() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [chosen, setChosen] = useState<Chosen>({ family: 'all', actor: null, from: '', until: '' });
  const filter = filterOf(chosen);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEvents(filter);
  const events = data?.pages.flatMap((page) => page.items) ?? [];
  const file = (
    <a href={eventsFile(filter)} download className="tap inline-flex min-h-8 items-center gap-1.5 rounded-s px-3.5 py-2 text-s leading-tight font-semibold text-ink-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-sunken hover:text-ink">
      <Download aria-hidden="true" className="!size-4" />
      {say('log.csv')}
    </a>
  );
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('log.title')} sub={say('log.sub')} action={file}>
      <AuditChain />
      <Filters chosen={chosen} change={(more) => setChosen((before) => ({ ...before, ...more }))} />
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && events.length === 0 && <Empty title={say('log.empty')} text={say('log.emptyText')} />}
      {events.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {events.map((event) => (
            <Line key={event.id} event={event} />
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

function Filters({ chosen, change }: { chosen: Chosen; change: (more: Partial<Chosen>) => void }) {
  const say = useWords(words);
  return (
    <div className="mb-4 grid items-end gap-4 sm:grid-cols-2">
      <Choice label={say('log.kind')} value={chosen.family} onChange={(family) => change({ family })} options={[{ value: 'all' as const, word: say('log.all') }, ...families.map((value) => ({ value, word: say(`families.${value}`) })).toSorted((one, other) => one.word.localeCompare(other.word))]} />
      {chosen.actor ? (
        <div className="flex flex-wrap items-center justify-between gap-2 text-s">
          <span>{say('log.only', { name: chosen.actor.name })}</span>
          <Button onPress={() => change({ actor: null })}>{say('log.everybody')}</Button>
        </div>
      ) : (
        <FindPerson label={say('log.person')} placeholder={say('log.anyPerson')} choose={(actor) => change({ actor })} />
      )}
      <DayField label={say('log.from')} value={chosen.from} onChange={(from) => change({ from })} />
      <DayField label={say('log.until')} value={chosen.until} onChange={(until) => change({ until })} />
    </div>
  );
}

const told = ['changed', 'role', 'from', 'to', 'why', 'what', 'reaction', 'scopes', 'version', 'access'];

/** What the log holds besides, as it stands there: names of fields and roles, no content. */
const factsOf = (data: EventLine['data']): string =>
  Object.entries(data)
    .filter(([name, value]) => told.includes(name) && (typeof value === 'number' || (typeof value === 'string' && value.length < 60) || (Array.isArray(value) && value.length > 0)))
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');

function Line({ event }: { event: EventLine }) {
  const say = useWords(words);
  const kindWord = useKindWord();
  const more = [
    event.space && say('log.in', { space: event.space.name ?? say('log.closedSpace') }),
    event.subject?.name && event.subject.id !== event.actor?.id && say('log.about', { name: event.subject.name }),
  ].filter(Boolean);
  const facts = factsOf(event.data);
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-4 px-4 py-2.5 text-s leading-snug">
      <span className="min-w-0">
        <span className="font-semibold">{kindWord(event.kind)}</span> <span className="text-ink-2">{event.actor?.name ?? say('log.house')}</span>
      </span>
      <span className="text-right text-xs text-ink-3">
        <When moment={event.created} always />
      </span>
      {(more.length > 0 || facts) && (
        <span className="col-span-2 text-xs text-ink-3 [overflow-wrap:anywhere]">
          {more.join(' · ')} {facts && <code className="text-xs">{facts}</code>}
        </span>
      )}
    </li>
  );
}
