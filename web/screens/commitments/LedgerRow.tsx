import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { LedgerLine } from '../../../shared/api/commitments.ts';
import { commitments as words } from '../../../shared/words/commitments.ts';
import { ConfidenceMark, StateMark, shownState } from '../../commitment/StateMark.tsx';
import { useDue, useMoved } from '../../commitment/useDue.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** A side in a few words: the owner, and the company or, among people of the house, the department. */
export function SideName({ side }: { side: LedgerLine['giver'] }) {
  const from = side.partner?.name ?? side.department;
  return (
    <>
      {side.person.name}
      {from && <span className={side.partner ? 'text-partners' : 'text-ink-2'}> ({from})</span>}
    </>
  );
}

/** One commitment of the ledger: when, what, who to whom, and how it stands. Drawn once, however often the list around it moves. */
export const LedgerRow = memo(function LedgerRow({ line }: { line: LedgerLine }) {
  const say = useWords(words);
  const dates = useDates();
  const inWords = useDue();
  const moved = useMoved()(line);
  const done = line.waits.some((one) => one.for === 'confirm');
  const state = shownState({ state: line.state, due: line.due, done }, dates.today);
  const waits = line.waits.map((one) => line[one.side].person.name).join(', ');
  return (
    <Link to="/posts/$post" params={{ post: line.post }} className="card mb-1.5 grid grid-cols-[4.5rem_1fr_auto] items-start gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-sunken max-sm:grid-cols-[1fr_auto]">
      <span className={`text-s tabular-nums max-sm:col-span-1 ${state === 'late' ? 'font-semibold text-late' : 'text-ink-2'}`}>
        {line.week ? inWords(line.due, line.week, true) : dates.short(line.due)}
        {line.moveDue && <span className="block text-xs text-partners">{say('ledger.movingTo', { day: line.moveWeek ? inWords(line.moveDue, line.moveWeek, true) : dates.short(line.moveDue) })}</span>}
      </span>
      <span className="min-w-0 max-sm:order-3 max-sm:col-span-2">
        <span className="block font-serif text-m leading-snug font-semibold">{line.title}</span>
        <span className="mt-0.5 block text-xs text-ink-2">
          <SideName side={line.giver} /> <span aria-hidden="true">→</span> <SideName side={line.receiver} />
          <span className="text-ink-2"> · {line.space.name}</span>
          {moved && <span> · {moved}</span>}
          {waits && <span className="font-semibold text-partners"> · {say('ledger.waitsFor', { name: waits })}</span>}
        </span>
      </span>
      <span className="flex flex-col items-end gap-1">
        <StateMark state={state} />
        {line.confidence && (state === 'accepted' || state === 'moved' || state === 'late') && <ConfidenceMark level={line.confidence} />}
      </span>
    </Link>
  );
});
