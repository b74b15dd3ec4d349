import { useState, type FormEvent } from 'react';
import type { Me, PersonRef } from '../../../shared/api/people.ts';
import { common } from '../../../shared/words/common.ts';
import { people as words } from '../../../shared/words/people.ts';
import { useChangeMe } from '../../api/me.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { Refusal } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { ChosenPerson } from './ProfileFields.tsx';

/** From when until when the person is away, and who stands in. */
export function AbsenceCard({ me }: { me: Me }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { today } = useDates();
  const save = useChangeMe();
  const [away, setAway] = useState(me.absence !== null);
  const [values, setValues] = useState({ from: me.absence?.from ?? today, until: me.absence?.until ?? today });
  const [deputy, setDeputy] = useState<PersonRef | null>(me.absence?.deputy ?? null);
  const wrong = (field: string): string | undefined => (save.error instanceof Refused ? save.error.field(field) : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.run({ absence: away ? { ...values, deputy: deputy?.id ?? null } : null }, { done: () => toast(say('profile.saved')) });
  };
  const anyWrong = wrong('absence.until') ?? wrong('absence.deputy');
  return (
    <Card title={say('profile.absence')} text={say('profile.absenceText')}>
      <form onSubmit={submit} className="grid gap-4">
        <Tick label={say('profile.away')} isSelected={away} onChange={setAway} />
        {away && (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <DayField label={say('profile.from')} value={values.from} onChange={(from) => setValues({ ...values, from })} isRequired />
              <DayField label={say('profile.until')} value={values.until} onChange={(until) => setValues({ ...values, until })} error={wrong('absence.until')} isRequired />
            </div>
            <ChosenPerson label={say('profile.deputy')} person={deputy} choose={setDeputy} error={wrong('absence.deputy')} />
          </>
        )}
        {!anyWrong && <Refusal error={save.error} />}
        <div>
          <Button type="submit" isPending={save.isPending}>
            {sayCommon('common.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
