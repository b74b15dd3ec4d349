import { useEffect } from 'react';
import type { NewGoal } from '../../shared/api/goals.ts';
import { goals as words } from '../../shared/words/goals.ts';
import { useMe } from '../api/me.ts';
import { AmountField } from '../parts/AmountField.tsx';
import { DayField } from '../parts/DayField.tsx';
import { Field } from '../parts/Field.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import type { PartFields } from './parts.ts';
import { PersonChips } from './PersonChips.tsx';

/** Of a goal: how it is measured, from where to where, until when, and who answers for it. */
const GoalFields: PartFields = function GoalFields({ post, change, shown }) {
  const say = useWords(words);
  const dates = useDates();
  const me = useMe();
  const goal: NewGoal = post.goal ?? { owner: me.id, measure: '', unit: '%', start: 0, target: 100, from: dates.today, until: yearsEnd(dates.today) };
  const begun = post.goal !== undefined;
  useEffect(() => {
    if (!begun) change({ goal });
  });
  const set = (more: Partial<NewGoal>): void => change({ goal: { ...goal, ...more } });
  return (
    <div className="grid gap-4 border-t border-line px-4 py-4">
      <Field label={say('goal.measure')} hint={say('goal.measureHint')} value={goal.measure} onChange={(measure) => set({ measure })} maxLength={120} isRequired isInvalid={shown && !goal.measure.trim()} />
      <div className="grid grid-cols-3 gap-4">
        <AmountField label={say('goal.start')} value={goal.start ?? Number.NaN} onChange={(start) => set({ start })} isRequired />
        <AmountField label={say('goal.target')} value={goal.target ?? Number.NaN} onChange={(target) => set({ target })} isRequired />
        <Field label={say('goal.unit')} value={goal.unit ?? ''} onChange={(unit) => set({ unit })} maxLength={20} />
      </div>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <DayField label={say('goal.from')} value={goal.from} onChange={(from) => set({ from })} isRequired />
        <DayField label={say('goal.until')} value={goal.until} min={goal.from || undefined} onChange={(until) => set({ until })} isRequired />
      </div>
      <div>
        <PersonChips label={say('goal.owner')} ids={goal.owner ? [goal.owner] : []} change={(ids) => set({ owner: ids.at(-1) ?? '' })} />
        <p className="mt-1 text-xs text-ink-3">{say('goal.ownerHint')}</p>
      </div>
    </div>
  );
};
export default GoalFields;

/** The end of the year, of the next one when that is less than a month away. */
const yearsEnd = (today: string): string => `${Number(today.slice(0, 4)) + (today.slice(5) >= '12-01' ? 1 : 0)}-12-31`;
