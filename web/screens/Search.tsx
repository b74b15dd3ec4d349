import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Radio } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { HitKind } from '../../shared/api/feed.ts';
import { knowing } from '../../shared/words/knowing.ts';
import { search as words } from '../../shared/words/search.ts';
import { useMe } from '../api/me.ts';
import { useFound } from '../api/search.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { Filters } from './search/Filters.tsx';
import { HitLine } from './search/HitLine.tsx';
import { KindTabs } from './search/KindTabs.tsx';
import { SearchHelp } from './search/SearchHelp.tsx';

const pause = 300;

/** Finds again what the person may read: one field, the hits by kind, and the filters beside it. */
export default function Search() {
  const say = useWords(words);
  const navigate = useNavigate();
  const { q = '', kind } = useSearch({ from: '/shell/search' });
  const found = useFound(q, kind);
  const first = found.data?.pages[0];
  const go = (to: string, replace = false): void => void navigate({ to: '/search', search: { ...(to ? { q: to } : {}), ...(to && kind ? { kind } : {}) }, replace });
  const filters = <Filters q={q} understood={q ? first?.query : undefined} change={(to) => go(to)} />;
  return (
    <Page title={say('search.title')} aside={filters} asideBelow={false}>
      <SearchForm q={q} go={go} />
      <details className="mb-4 lg:hidden">
        <summary className="tap w-fit cursor-pointer rounded-s py-1 text-s font-semibold text-ink-2">{say('filters.title')}</summary>
        <div className="card mt-2 p-4">{filters}</div>
      </details>
      {q === '' ? <SearchHelp /> : <Results q={q} kind={kind} found={found} />}
    </Page>
  );
}

/** The field; it searches when the typing pauses, and at once with Enter. */
function SearchForm({ q, go }: { q: string; go: (q: string, replace?: boolean) => void }) {
  const say = useWords(words);
  const [text, setText] = useState(q);
  const sent = useRef(q);
  useEffect(() => {
    if (q !== sent.current) setText(q);
    sent.current = q;
  }, [q]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = wanted;
      go(wanted, true);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, go]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sent.current = text.trim();
    go(text.trim());
  };
  return (
    <search>
      <form onSubmit={submit} className="mb-4 flex items-end gap-3">
        <Field label={say('search.field')} onKeyDown={toHits} value={text} onChange={setText} type="search" className="flex-1" autoFocus={q === ''} maxLength={500} autoComplete="off" />
        <Button look="loud" type="submit" className="min-h-10">
          {say('search.go')}
        </Button>
      </form>
    </search>
  );
}

const hits = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('a[data-hit]')];

/** From the field the arrow leads to the first hit. */
function toHits(event: { key: string; preventDefault: () => void }): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  hits()[0]?.focus();
}

/** From hit to hit by the arrows, and from the first back into the field. */
function alongHits(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = hits();
  const at = all.indexOf(document.activeElement as HTMLElement) + step;
  event.preventDefault();
  (all[at] ?? (at < 0 ? document.querySelector<HTMLElement>('search input') : null))?.focus();
}

function Results({ q, kind, found }: { q: string; kind: HitKind | undefined; found: ReturnType<typeof useFound> }) {
  const say = useWords(words);
  const sayKnowing = useWords(knowing);
  const me = useMe();
  if (found.isPending) return <Waiting />;
  if (found.error && !found.data) return <Failed error={found.error} again={() => void found.refetch()} />;
  const [first] = found.data.pages;
  if (!first) return null;
  const items = found.data.pages.flatMap((page) => page.items);
  const { unknown } = first.query;
  return (
    <>
      <KindTabs q={q} kind={kind} counts={first.counts} />
      <p role="status" className={unknown.length > 0 ? 'mb-3 text-s text-partners' : 'sr-only'}>
        {unknown.length > 0 ? say('search.unknown', { count: unknown.length, said: unknown.join(', ') }) : say('search.found', { count: items.length })}
      </p>
      {items.length === 0 && <Empty title={say('search.none', { query: q })} text={say('search.noneText')} />}
      {items.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links inside are the controls
        <ol aria-label={say('search.results')} onKeyDown={alongHits} className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {items.map((hit) => (
            <HitLine key={`${hit.kind} ${hit.id}`} hit={hit} />
          ))}
        </ol>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        {found.hasNextPage && (
          <Button onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>
            {say('search.more')}
          </Button>
        )}
        {me.kind === 'member' && (
          <Link to="/antennas" search={{ q }} className="tap inline-flex items-center gap-1.5 text-s text-ink-2 hover:text-ink hover:underline">
            <Radio aria-hidden="true" className="!size-4" />
            {sayKnowing('antennas.fromSearch')}
          </Link>
        )}
      </div>
    </>
  );
}
