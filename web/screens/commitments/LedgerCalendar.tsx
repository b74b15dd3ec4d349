import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { LedgerLine } from '../../../shared/api/commitments.ts';
import { addDays, addMonths, firstOfMonth, lastOfMonth, partsOf, weekdayOf } from '../../../shared/time/day.ts';
import { mondayOf, weekOf } from '../../../shared/time/week.ts';
import { commitments as words } from '../../../shared/words/commitments.ts';
import { useLedgerBetween, type LedgerFilter } from '../../api/commitments.ts';
import { shownState } from '../../commitment/StateMark.tsx';
import { useMoved } from '../../commitment/useDue.ts';
import { useWorkingDays } from '../../api/time.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Failed } from '../../parts/States.tsx';
import { HolidayOf } from '../../times/HolidayOf.tsx';
import { partnerOf } from '../../times/partnerOf.ts';
import { useDates } from '../../words/useDates.ts';
import { useSpeech, useWords } from '../../words/useWords.ts';
import { SideName } from './LedgerRow.tsx';
import { NotAll } from './NotAll.tsx';

const mostInCell = 4;
const none = { lines: [], total: 0 };

/** The ledger by month: each commitment on its last day, those of a week beside the week's number. */
export function LedgerCalendar({ filter }: { filter: LedgerFilter }) {
  const say = useWords(words);
  const { today } = useDates();
  const { language } = useSpeech();
  const [first, setFirst] = useState(() => firstOfMonth(partsOf(today).year, partsOf(today).month));
  const { year, month } = partsOf(first);
  const [from, to] = [mondayOf(first), addDays(mondayOf(lastOfMonth(year, month)), 6)];
  const { data, error, refetch } = useLedgerBetween(filter, from, to);
  const { lines, total } = data ?? none;
  const partner = filter.partner ?? partnerOf(lines);
  const { data: work } = useWorkingDays({ from, to, ...(partner ? { partner } : {}) });
  const byDay = Map.groupBy(lines.filter((line) => line.week === null), (line) => line.due);
  const byWeek = Map.groupBy(lines.filter((line) => line.week !== null), (line) => line.week!);
  const mondays = Array.from({ length: 6 }, (_, row) => addDays(from, row * 7)).filter((monday) => monday <= to);
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${first}T12:00:00Z`));
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <section aria-label={name}>
      <div className="mb-3 flex items-center gap-2">
        <h2 aria-live="polite" className="min-w-40 font-serif text-l font-semibold">
          {name}
        </h2>
        <IconButton icon={ChevronLeft} label={say('ledger.before')} onPress={() => setFirst(addMonths(first, -1))} />
        <IconButton icon={ChevronRight} label={say('ledger.after')} onPress={() => setFirst(addMonths(first, 1))} />
        <Button look="text" className="ml-2" onPress={() => setFirst(firstOfMonth(partsOf(today).year, partsOf(today).month))}>
          {say('ledger.today')}
        </Button>
      </div>
      <NotAll shown={lines.length} total={total} />
      {error && <Failed error={error} again={() => void refetch()} />}
      <table className="card w-full table-fixed border-separate border-spacing-0 text-xs max-sm:hidden">
        <thead>
          <tr>
            <th scope="col" className="w-14 px-2 py-2 text-left font-semibold text-ink-3">
              {say('ledger.weekNumber')}
            </th>
            {Array.from({ length: 7 }, (_, at) => (
              <th key={at} scope="col" className={`px-2 py-2 text-left font-semibold ${at > 4 ? 'w-[9%] text-ink-3' : 'text-ink-2'}`}>
                {weekday.format(new Date(`${addDays(from, at)}T12:00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mondays.map((monday) => (
            <tr key={monday}>
              <th scope="row" className="border-t border-line px-2 py-1.5 text-left align-top font-normal text-ink-3">
                {Number(weekOf(monday).slice(6))}
              </th>
              {Array.from({ length: 7 }, (_, at) => addDays(monday, at)).map((day) => (
                <td key={day} className={`h-24 border-t border-l border-line px-1.5 py-1.5 align-top ${day.slice(0, 7) === first.slice(0, 7) ? '' : 'bg-sunken'} ${weekdayOf(day) > 5 ? 'bg-sunken' : ''}`}>
                  <p className={`mb-1 tabular-nums ${day === today ? 'font-bold text-house' : 'text-ink-2'}`}>{Number(day.slice(8))}</p>
                  {work && <HolidayOf day={day} sides={work.sides} />}
                  <Cell lines={[...(byDay.get(day) ?? []), ...(weekdayOf(day) === 5 ? (byWeek.get(weekOf(day)) ?? []) : [])]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <PhoneDays lines={lines} />
    </section>
  );
}

const looks: Record<string, string> = { late: 'border-late text-late', broken: 'border-late text-late', kept: 'border-ok text-ok', done: 'border-ok text-ok', proposed: 'border-partners text-partners' };

/** What is due in one cell: a line each, the rest as a number. */
function Cell({ lines }: { lines: readonly LedgerLine[] }) {
  const say = useWords(words);
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="grid grid-cols-1 gap-1">
        {lines.slice(0, all ? lines.length : mostInCell).map((line) => (
          <Entry key={line.post} line={line} />
        ))}
      </ul>
      {!all && lines.length > mostInCell && (
        <Button look="text" className="!text-xs" onPress={() => setAll(true)}>
          {say('ledger.more', { count: lines.length - mostInCell })}
        </Button>
      )}
    </>
  );
}

function Entry({ line }: { line: LedgerLine }) {
  const say = useWords(words);
  const { today } = useDates();
  const state = shownState({ state: line.state, due: line.due, done: line.waits.some((one) => one.for === 'confirm') }, today);
  const movedOf = useMoved();
  const moved = movedOf(line);
  return (
    <li>
      <Link to="/posts/$post" params={{ post: line.post }} title={[line.title, moved, say(`state.${state}`)].filter(Boolean).join(' · ')} className={`block min-h-6 rounded-[3px] border-l-3 py-0.5 pl-1.5 leading-tight [overflow-wrap:anywhere] hyphens-auto hover:underline ${looks[state] ?? 'border-house text-ink'}`}>
        <span className="line-clamp-2 hyphens-auto">{line.title}</span>
        {moved && (
          <span aria-hidden="true" className="block text-ink-2">
            {movedOf(line, true)}
          </span>
        )}
        <span className="sr-only">
          , {moved && `${moved}, `}
          {say(`state.${state}`)}
        </span>
      </Link>
    </li>
  );
}

/** On a phone the days that have something, one under the other. */
function PhoneDays({ lines }: { lines: readonly LedgerLine[] }) {
  const say = useWords(words);
  const dates = useDates();
  const moved = useMoved();
  if (lines.length === 0) return <p className="py-6 text-center text-s text-ink-3 sm:hidden">{say('ledger.none')}</p>;
  return (
    <ul className="card sm:hidden">
      {[...Map.groupBy(lines, (line) => line.due)].map(([day, due]) => (
        <li key={day} className="border-t border-line px-4 py-2.5 text-s first:border-0">
          <p className="mb-1 text-xs font-semibold text-ink-2">{dates.day(day)}</p>
          <ul className="grid gap-1.5">
            {due.map((line) => (
              <li key={line.post}>
                <Link to="/posts/$post" params={{ post: line.post }} className="block min-h-11 hover:underline">
                  {line.title}
                  <span className="block text-xs text-ink-2">
                    <SideName side={line.giver} /> <span aria-hidden="true">→</span> <SideName side={line.receiver} />
                    {moved(line) && <span> · {moved(line)}</span>}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
