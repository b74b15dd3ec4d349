import { CircleCheck, CircleDot, CircleX, type LucideIcon } from 'lucide-react';
import type { Goal, GoalOutcome } from '../../../shared/api/goals.ts';
import { goals as words } from '../../../shared/words/goals.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

const looks: Record<GoalOutcome, { icon: LucideIcon; ink: string }> = { reached: { icon: CircleCheck, ink: 'text-ok' }, partly: { icon: CircleDot, ink: 'text-partners' }, missed: { icon: CircleX, ink: 'text-late' } };

/** How a goal ended, in a word. */
export function OutcomeWord({ outcome }: { outcome: GoalOutcome }) {
  const say = useWords(words);
  const { icon: Icon, ink } = looks[outcome];
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${ink}`}>
      <Icon aria-hidden="true" className="!size-4" />
      {say(`outcome.${outcome}`)}
    </span>
  );
}

/** The account given of a goal. */
export function Outcome({ account }: { account: NonNullable<Goal['account']> }) {
  const say = useWords(words);
  const dates = useDates();
  return (
    <div className="mb-3 border-b border-line pb-3">
      <OutcomeWord outcome={account.outcome} />
      <p className="mt-1 whitespace-pre-line">{account.why}</p>
      <p className="mt-1 text-xs text-ink-3">{say('goal.givenBy', { name: account.by.name, when: dates.when(account.at, true) })}</p>
    </div>
  );
}
