import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { NewSpace } from '../../../shared/api/spaces.ts';
import { common } from '../../../shared/words/common.ts';
import { space as words } from '../../../shared/words/space.ts';
import { Refused } from '../../api/problem.ts';
import { useCreateSpace } from '../../api/spaces.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { StrictnessChoice } from '../space/StrictnessChoice.tsx';
import { CompanyTicks } from './CompanyTicks.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

const empty: NewSpace = { name: '', audience: 'internal', access: 'open', description: '' };
const audiences = ['internal', 'partners', 'public'] as const;
const accesses = ['open', 'request', 'invitation'] as const;

/** Asks for what a new space needs, and goes there. */
export function CreateSpace({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const navigate = useNavigate();
  const [values, setValues] = useState(empty);
  const create = useCreateSpace();
  const set = (more: Partial<NewSpace>): void => setValues((before) => ({ ...before, ...more }));
  const wrong = create.error instanceof Refused ? create.error.field('name') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const done = (space: { id: string }): void => {
      close();
      setValues(empty);
      void navigate({ to: '/spaces/$space', params: { space: space.id } });
    };
    create.run(values, { done });
  };
  return (
    <Sheet title={say('create.title')} isOpen={isOpen} close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={say('create.name')} hint={say('create.nameHint')} value={values.name} onChange={(name) => set({ name })} error={wrong} isRequired maxLength={80} autoFocus />
        <Choice
          label={say('create.audience')}
          hint={say('create.audienceHint')}
          value={values.audience}
          onChange={(audience) => set(audience === 'partners' ? { audience, access: 'invitation' } : { audience, companies: undefined })}
          options={audiences.map((value) => ({ value, word: sayCommon(`audience.${value}`), hint: say(`create.${value}Hint`) }))}
        />
        <Choice label={say('create.access')} value={values.access} onChange={(access) => set({ access })} options={accesses.map((value) => ({ value, word: say(`access.${value}`), hint: say(`access.${value}Hint`) }))} />
        <StrictnessChoice value={values.strictness ?? 'open'} onChange={(strictness) => set({ strictness })} />
        {values.audience === 'partners' && <CompanyTicks chosen={values.companies ?? []} choose={(companies) => set({ companies })} />}
        <Field label={say('create.description')} value={values.description ?? ''} onChange={(description) => set({ description })} rows={3} maxLength={1000} />
        {!wrong && <Refusal error={create.error} />}
        <div className="flex gap-3">
          <Button look="loud" type="submit" isPending={create.isPending}>
            {say('create.now')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  );
}
