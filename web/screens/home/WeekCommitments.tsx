import { Link } from '@tanstack/react-router';
import { HandHelping } from 'lucide-react';
import type { LedgerLine } from '../../../shared/api/commitments.ts';
import { commitments as words } from '../../../shared/words/commitments.ts';
import { useLedger } from '../../api/commitments.ts';
import { useMe } from '../../api/me.ts';
import { Beside } from '../../parts/Page.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

const mostShown = 4;
const daysAhead = 7;
const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What the person has promised or is promised within a week, and what is late; nothing when there is nothing. */
export default function WeekCommitments() {
  const say = useWords(words);
  const dates = useDates();
  const { data } = useLedger({ mine: 'true', which: 'open', to: dayAfter(dates.today, daysAhead) });
  const lines = data?.pages[0]?.items ?? [];
  if (lines.length === 0) return null;
  return (
    <Beside icon={<HandHelping aria-hidden="true" />} title={say('ledger.week')}>
      {lines.slice(0, mostShown).map((line) => (
        <li key={line.post} className="flex gap-2.5 text-s leading-[1.35]">
          <span className={`w-11 flex-none font-semibold ${line.due < dates.today ? 'text-late' : 'text-ink-2'}`}>{dates.short(line.due)}</span>
          <span className="min-w-0">
            <Link to="/posts/$post" params={{ post: line.post }} className="line-clamp-2 hover:underline">
              {line.title}
            </Link>
            <Sides line={line} />
          </span>
        </li>
      ))}
      {lines.length > mostShown && (
        <li>
          <Link to="/commitments" className="text-s text-ink-2 hover:text-ink hover:underline">
            {say('ledger.toList')}
          </Link>
        </li>
      )}
    </Beside>
  );
}

/** Who owes whom, from where the person stands. */
function Sides({ line: { giver, receiver } }: { line: LedgerLine }) {
  const say = useWords(words);
  const me = useMe();
  const nameOf = (side: LedgerLine['giver']): string => side.partner?.name ?? side.person.name;
  const text = giver.person.id === me.id ? say('ledger.youOwe', { name: nameOf(receiver) }) : receiver.person.id === me.id ? say('ledger.owesYou', { name: nameOf(giver) }) : `${nameOf(giver)} → ${nameOf(receiver)}`;
  return <span className="block text-xs text-ink-3">{text}</span>;
}
