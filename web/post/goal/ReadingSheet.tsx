import { useState, type FormEvent } from 'react';
import type { Goal } from '../../../shared/api/goals.ts';
import { common } from '../../../shared/words/common.ts';
import { goals as words } from '../../../shared/words/goals.ts';
import { useAddReading } from '../../api/goals.ts';
import { Refused } from '../../api/problem.ts';
import { AmountField } from '../../parts/AmountField.tsx';
import { Button } from '../../parts/Button.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** Notes what was measured of a goal. */
export default function ReadingSheet({ post, goal, close }: { post: string; goal: Goal; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { today } = useDates();
  const [values, setValues] = useState({ day: today, value: Number.NaN, note: '' });
  const add = useAddReading(post);
  const set = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const wrong = add.error instanceof Refused ? add.error.field('day') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!values.day || !Number.isFinite(values.value)) return;
    const done = (): void => {
      toast(say('goal.added'));
      close();
    };
    add.run(values, { done });
  };
  return (
    <Sheet title={say('goal.add')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-s text-ink-2">{goal.measure}</p>
        <div className="grid grid-cols-2 gap-4">
          <DayField label={say('goal.day')} value={values.day} onChange={(day) => set({ day })} error={wrong} isRequired />
          <AmountField label={goal.unit ? `${say('goal.value')} (${goal.unit})` : say('goal.value')} value={values.value} onChange={(value) => set({ value })} isRequired />
        </div>
        <Field label={say('goal.note')} hint={say('goal.noteHint')} value={values.note} onChange={(note) => set({ note })} rows={2} maxLength={500} />
        {!wrong && <Refusal error={add.error} />}
        <div className="flex gap-3">
          <Button look="loud" type="submit" isPending={add.isPending} isDisabled={!values.day || !Number.isFinite(values.value)}>
            {sayCommon('common.save')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  );
}
