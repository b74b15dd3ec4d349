import { useState, type FormEvent } from 'react';
import type { AdminPerson } from '../../../shared/api/account.ts';
import type { Person } from '../../../shared/api/people.ts';
import { common } from '../../../shared/words/common.ts';
import { people as words } from '../../../shared/words/people.ts';
import { useChangePerson } from '../../api/adminPeople.ts';
import { usePerson } from '../../api/people.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal, Waiting } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { changeOf, ProfileFields, valuesOf } from '../people/ProfileFields.tsx';

/** Changes profile and address of a person. */
export function EditPersonSheet({ person, close }: { person: AdminPerson; close: () => void }) {
  const say = useWords(words);
  const { data } = usePerson(person.id);
  return (
    <Sheet title={`${say('admin.editProfile')}: ${person.name}`} isOpen close={close} wide>
      {data ? <EditForm person={data} email={person.email ?? ''} close={close} /> : <Waiting lines={1} />}
    </Sheet>
  );
}

function EditForm({ person, email: before, close }: { person: Person; email: string; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [values, setValues] = useState(() => valuesOf(person));
  const [email, setEmail] = useState(before);
  const save = useChangePerson(person.id);
  const taken = save.error instanceof Refused && save.error.type.endsWith(':emailTaken') ? save.error.message : undefined;
  const wrong = (field: string): string | undefined => (save.error instanceof Refused ? save.error.field(field) : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.run({ ...changeOf(values), ...(email.trim() !== before ? { email: email.trim() } : {}) }, { done: close });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label={say('profile.email')} type="email" value={email} onChange={setEmail} error={taken ?? wrong('email')} autoComplete="off" isRequired />
      <ProfileFields values={values} change={(more) => setValues((now) => ({ ...now, ...more }))} wrong={wrong} />
      {!taken && <Refusal error={save.error} />}
      <div className="flex gap-3">
        <Button look="loud" type="submit" isPending={save.isPending}>
          {sayCommon('common.save')}
        </Button>
        <Button onPress={close}>{sayCommon('common.cancel')}</Button>
      </div>
    </form>
  );
}
