import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { LedgerLine } from '../../../shared/api/commitments.ts';
import { addDays, addMonths } from '../../../shared/time/day.ts';
import { mondayOf } from '../../../shared/time/week.ts';
import { times as words } from '../../../shared/words/times.ts';
import { useLedgerBetween, type LedgerFilter } from '../../api/commitments.ts';
import { useMoved } from '../../commitment/useDue.ts';
import { useMe } from '../../api/me.ts';
import { useWorkingDays } from '../../api/time.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Failed, Waiting } from '../../parts/States.tsx';
import { HolidayList } from '../../times/HolidayList.tsx';
import { partnerOf } from '../../times/partnerOf.ts';
import { TimeLine } from '../../times/TimeLine.tsx';
import { sidesOf } from '../../times/TimeLineRow.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { NotAll } from './NotAll.tsx';

const spans = ['3', '6', '12'] as const;
const STEP = 200;

/** The ledger along the days, from two weeks ago on, with the working days and holidays of both sides; it prints. */
export function LedgerTimeLine({ filter }: { filter: LedgerFilter }) {
  const say = useWords(words);
  const { today } = useDates();
  const [most, setMost] = useState(STEP);
  const [months, setMonths] = useState<(typeof spans)[number]>('3');
  const from = addDays(mondayOf(today), -14);
  const to = addDays(addMonths(from, Number(months)), -1);
  const { data, error, refetch } = useLedgerBetween(filter, from, to);
  const partner = filter.partner ?? partnerOf(data?.lines ?? []);
  const { data: days } = useWorkingDays({ from, to, ...(partner ? { partner } : {}) });
  const lines = data?.lines.slice(0, most) ?? [];
  return (
    <section aria-label={say('line.title')}>
      <div className="unprinted my-4 flex flex-wrap items-center justify-between gap-3">
        <div className="w-44">
          <Choice small quietLabel label={say('line.span')} value={months} onChange={setMonths} options={spans.map((value) => ({ value, word: say(`line.months${value}`) }))} />
        </div>
        <Button icon={Printer} onPress={() => window.print()}>
          {say('sheet.print')}
        </Button>
      </div>
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <NotAll shown={lines.length} total={data.total} />
          <div className="card mb-4 p-4">
            <TimeLine lines={lines} from={from} to={to} today={today} free={days?.sides ?? []} />
            {lines.length === 0 && <p className="mt-3 text-s text-ink-2">{say('line.none')}</p>}
            {data.lines.length > most && (
              <Button className="unprinted mt-3" onPress={() => setMost(most + STEP)}>
                {say('line.next', { count: Math.min(STEP, data.lines.length - most) })}
              </Button>
            )}
          </div>
          {days && <HolidayList sides={days.sides} />}
          {lines.length > 0 && <Table lines={lines} />}
        </>
      )}
    </section>
  );
}

/** What the picture shows, in words. */
function Table({ lines }: { lines: readonly LedgerLine[] }) {
  const say = useWords(words);
  const dates = useDates();
  const house = useMe().house.name;
  const moved = useMoved();
  return (
    <section className="card overflow-x-auto p-4">
      <h2 className="mb-2 text-s font-semibold">{say('line.table')}</h2>
      <table className="w-full text-s">
        <thead>
          <tr className="text-left text-xs text-ink-3">
            {(['what', 'due', 'state'] as const).map((head) => (
              <th key={head} scope="col" className="py-1 pr-3 font-normal">
                {say(`line.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.post} className="border-t border-line align-top">
              <td className="py-1.5 pr-3">
                <Link to="/posts/$post" params={{ post: line.post }} className="hover:underline">
                  {line.title}
                </Link>
                <span className="block text-xs text-ink-3">{sidesOf(line, house)}</span>
              </td>
              <td className="py-1.5 pr-3">
                <span className="whitespace-nowrap max-sm:whitespace-normal">{line.week ? say('line.week', { week: Number(line.week.slice(6)) }) : dates.day(line.due)}</span>
                {moved(line) && <span className="block text-xs text-ink-2">{moved(line)}</span>}
              </td>
              <td className={`py-1.5 ${line.late ? 'font-semibold text-late' : 'text-ink-2'}`}>{say(`line.${line.late ? 'late' : line.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
