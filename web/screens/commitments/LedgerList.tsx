import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LedgerLine } from '../../../shared/api/commitments.ts';
import { commitments as words } from '../../../shared/words/commitments.ts';
import { useLedger, type LedgerFilter } from '../../api/commitments.ts';
import { Empty, Failed, Waiting } from '../../parts/States.tsx';
import { useSpeech, useWords } from '../../words/useWords.ts';
import { LedgerRow } from './LedgerRow.tsx';

type Row = { month: string; post: string } | { line: LedgerLine };

const rowHeight = 76;
const monthHeight = 44;
const overscan = 12;

/** Lines under the month they are due in. */
function rowsOf(lines: readonly LedgerLine[]): Row[] {
  return lines.flatMap((line, at): Row[] => {
    const month = line.due.slice(0, 7);
    return lines[at - 1]?.due.slice(0, 7) === month ? [{ line }] : [{ month, post: line.post }, { line }];
  });
}

const keyOf = (row: Row): string => ('month' in row ? `${row.month} ${row.post}` : row.line.post);

/** The ledger as a list that draws only what is seen, however long it is, and reads on before its end comes into view. */
export function LedgerList({ filter }: { filter: LedgerFilter }) {
  const say = useWords(words);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useLedger(filter);
  const lines = data?.pages.flatMap((page) => page.items) ?? [];
  const rows = rowsOf(lines);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0), [data]);
  // oxlint-disable-next-line react/incompatible-library -- what it gives is used here alone
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (at) => ('month' in rows[at]! ? monthHeight : rowHeight),
    getItemKey: (at) => keyOf(rows[at]!),
    overscan,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const nearEnd = (items.at(-1)?.index ?? 0) >= rows.length - 1 - overscan;
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [nearEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (isPending) return <Waiting />;
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (lines.length === 0) return <Empty title={say('ledger.none')} text={say('ledger.noneText')} />;
  return (
    <ul ref={list} aria-label={say('ledger.rows')} className="relative" style={{ height: virtual.getTotalSize() }}>
      {items.map((item) => {
        const shown = rows[item.index]!;
        return (
          <li key={item.key} ref={virtual.measureElement} data-index={item.index} className="absolute inset-x-0 top-0" style={{ transform: `translateY(${item.start - top}px)` }}>
            {'month' in shown ? <Month month={shown.month} /> : <LedgerRow line={shown.line} />}
          </li>
        );
      })}
    </ul>
  );
}

function Month({ month }: { month: string }) {
  const { language } = useSpeech();
  const name = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
  return <h2 className="pt-4 pb-1.5 text-s font-semibold text-ink-2">{name}</h2>;
}
