import { useState, type FormEvent } from 'react';
import type { CheckIn } from '../../../shared/api/checkIns.ts';
import { checkIns as words } from '../../../shared/words/checkIns.ts';
import { common } from '../../../shared/words/common.ts';
import { useSetCheckIn } from '../../api/goals.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { DayField, TimeField } from '../../parts/DayField.tsx';
import { Field } from '../../parts/Field.tsx';
import { Refusal } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { useWeekdays } from './useWeekdays.ts';

const intervals = ['1', '2', '3', '4', '6', '8', '12'] as const;

/** Sets up or changes a question on a rhythm. */
export function CheckInForm({ space, checkIn, close }: { space: string; checkIn: CheckIn | null; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const dates = useDates();
  const names = useWeekdays();
  const [values, setValues] = useState({ question: checkIn?.question ?? '', hint: checkIn?.hint ?? '', weekdays: checkIn?.weekdays ?? [1], everyWeeks: checkIn?.everyWeeks ?? 1, at: checkIn?.at ?? '09:00', until: checkIn?.until ?? null });
  const set = useSetCheckIn(space);
  const change = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const toggle = (day: number, on: boolean): void => change({ weekdays: on ? [...values.weekdays, day] : values.weekdays.filter((one) => one !== day) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.run({ id: checkIn?.id ?? null, body: values }, { done: close });
  };
  return (
    <form onSubmit={submit} className="grid gap-4 border-t border-line pt-4">
      <Field label={say('checkIn.question')} hint={say('checkIn.questionHint')} value={values.question} onChange={(question) => change({ question })} maxLength={200} isRequired autoFocus />
      <Field label={say('checkIn.hint')} value={values.hint} onChange={(hint) => change({ hint })} rows={2} maxLength={1000} />
      <fieldset>
        <legend className="mb-1 font-semibold">{say('checkIn.weekdays')}</legend>
        <div className="grid grid-cols-2 gap-x-4">
          {names.map((name, place) => (
            <Tick key={name} label={name} isSelected={values.weekdays.includes(place + 1)} onChange={(on) => toggle(place + 1, on)} />
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-4">
        <Choice label={say('checkIn.every')} value={String(values.everyWeeks)} onChange={(weeks) => change({ everyWeeks: Number(weeks) })} options={intervals.map((value) => ({ value, word: say('checkIn.weeks', { count: Number(value) }) }))} />
        <TimeField label={say('checkIn.at')} value={values.at} onChange={(at) => change({ at })} isRequired />
        <DayField label={say('checkIn.until')} value={values.until ?? ''} min={dates.today} onChange={(until) => change({ until: until || null })} />
      </div>
      <Refusal error={set.error} />
      <div className="flex gap-3">
        <Button look="loud" type="submit" isPending={set.isPending} isDisabled={!values.question.trim() || values.weekdays.length === 0 || !values.at}>
          {checkIn ? sayCommon('common.save') : say('checkIn.save')}
        </Button>
        <Button onPress={close}>{sayCommon('common.cancel')}</Button>
      </div>
    </form>
  );
}
