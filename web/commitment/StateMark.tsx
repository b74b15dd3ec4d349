import { ArrowRightLeft, CalendarX, Check, CheckCheck, Hourglass, Undo2, X, type LucideIcon } from 'lucide-react';
import type { CommitmentState, Confidence } from '../../shared/api/commitments.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { Pill } from '../parts/Pill.tsx';
import { useWords } from '../words/useWords.ts';

type Shown = CommitmentState | 'late' | 'done';
const looks: Record<Shown, { icon: LucideIcon; look: string }> = {
  proposed: { icon: Hourglass, look: 'bg-partners-soft text-partners' },
  accepted: { icon: Check, look: 'bg-house-soft text-house' },
  moved: { icon: ArrowRightLeft, look: 'bg-house-soft text-house' },
  done: { icon: Check, look: 'bg-ok-soft text-ok' },
  kept: { icon: CheckCheck, look: 'bg-ok-soft text-ok' },
  late: { icon: CalendarX, look: 'bg-late-soft text-late' },
  broken: { icon: X, look: 'bg-late-soft text-late' },
  withdrawn: { icon: Undo2, look: 'bg-sunken text-ink-2' },
  declined: { icon: X, look: 'bg-sunken text-ink-2' },
};

/** How a commitment stands: icon, word and colour. */
export function StateMark({ state }: { state: Shown }) {
  const say = useWords(words);
  return <Pill {...looks[state]}>{say(`state.${state}`)}</Pill>;
}

const ink: Record<Confidence, string> = { onTrack: 'text-ok', atRisk: 'text-partners', late: 'text-late' };

/** The giver's judgement in a word, with a dot of its colour. */
export function ConfidenceMark({ level }: { level: Confidence }) {
  const say = useWords(words);
  return (
    <span className={`inline-flex items-baseline gap-1.5 text-xs font-semibold whitespace-nowrap ${ink[level]}`}>
      <i aria-hidden="true" className="dot" />
      {say(`confidence.${level}`)}
    </span>
  );
}

/** What is shown of a commitment's state on a day: one that is open and past is late, one reported as done waits. */
export const shownState = ({ state, due, done }: { state: CommitmentState; due: string; done: boolean }, today: string): Shown =>
  state !== 'accepted' && state !== 'moved' ? state : done ? 'done' : due < today ? 'late' : state;
