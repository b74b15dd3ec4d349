import { useState, type FormEvent } from 'react';
import type { Space } from '../../../shared/api/spaces.ts';
import { common } from '../../../shared/words/common.ts';
import { space as words } from '../../../shared/words/space.ts';
import { Refused } from '../../api/problem.ts';
import { useChangeSpace } from '../../api/spaces.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { StrictnessChoice } from './StrictnessChoice.tsx';
import { useWords } from '../../words/useWords.ts';

const accesses = ['open', 'request', 'invitation'] as const;

/** Changes name, description, rules and access of a space, or archives it; its audience stays. */
export function EditSpace({ space, close }: { space: Space; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [values, setValues] = useState({ name: space.name, description: space.description, rules: space.rules, access: space.access, strictness: space.strictness });
  const change = useChangeSpace(space.id);
  const set = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const wrong = change.error instanceof Refused ? change.error.field('name') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.run(values, { done: close });
  };
  return (
    <Sheet title={say('space.manage')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={say('create.name')} value={values.name} onChange={(name) => set({ name })} error={wrong} isRequired maxLength={80} />
        <Field label={say('create.description')} value={values.description} onChange={(description) => set({ description })} rows={3} maxLength={1000} />
        <Field label={say('space.rules')} value={values.rules} onChange={(rules) => set({ rules })} rows={4} maxLength={4000} />
        <Choice label={say('create.access')} value={values.access} onChange={(access) => set({ access })} options={accesses.map((value) => ({ value, word: say(`access.${value}`), hint: say(`access.${value}Hint`) }))} />
        <StrictnessChoice value={values.strictness} onChange={(strictness) => set({ strictness })} />
        {!wrong && <Refusal error={change.error} />}
        <div className="flex flex-wrap gap-3">
          <Button look="loud" type="submit" isPending={change.isPending}>
            {sayCommon('common.save')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
          <Button look="text" className="ml-auto" onPress={() => change.run({ archived: !space.archived }, { done: close })}>
            {say(space.archived ? 'space.reopen' : 'space.archive')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
