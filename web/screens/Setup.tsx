import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { Language } from '../../shared/api/basics.ts';
import { signin } from '../../shared/words/signin.ts';
import { useAction } from '../api/client.ts';
import { startAnew, useSetup } from '../api/me.ts';
import { Refused } from '../api/problem.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Field } from '../parts/Field.tsx';
import { Refusal } from '../parts/States.tsx';
import { TimeZoneChoice } from '../parts/TimeZoneChoice.tsx';
import { deviceTimeZone } from '../words/language.ts';
import { useSwitchLanguage } from '../words/switchLanguage.ts';
import { useSpeech, useWords } from '../words/useWords.ts';
import { Door } from './signin/Door.tsx';

type Founding = { house: string; language: Language; timeZone: string; administrator: { name: string; email: string; password: string } };

/** The first run: four things and Kontor is open; or a look at the demo company first. */
export default function Setup() {
  const say = useWords(signin);
  const navigate = useNavigate();
  const { data: setup } = useSetup();
  const found = useAction<Founding>({ call: (body) => ({ method: 'POST', path: '/setup', body }), done: () => void startAnew().then(() => navigate({ to: '/' })) });
  const demo = useAction<void>({ call: () => ({ method: 'POST', path: '/setup/demo' }), done: () => void startAnew().then(() => navigate({ to: '/sign-in' })) });
  return (
    <Door title={say('setup.title')} lead={say('setup.lead')} beside={setup?.needed && <DemoOffer open={() => demo.run()} isPending={demo.isPending} error={demo.error} />}>
      <FoundingForm found={found} />
    </Door>
  );
}

function FoundingForm({ found }: { found: ReturnType<typeof useAction<Founding>> }) {
  const say = useWords(signin);
  const { language } = useSpeech();
  const choose = useSwitchLanguage();
  const [values, setValues] = useState({ house: '', name: '', email: '', password: '', timeZone: deviceTimeZone() });
  const set = (field: keyof typeof values) => (value: string) => setValues((before) => ({ ...before, [field]: value }));
  const wrong = (field: string) => (found.error instanceof Refused ? found.error.field(field) : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { house, timeZone, ...administrator } = values;
    found.run({ house, language, timeZone, administrator });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label={say('setup.house')} hint={say('setup.houseHint')} value={values.house} onChange={set('house')} error={wrong('house')} autoComplete="organization" isRequired maxLength={120} />
      <Field label={say('setup.name')} value={values.name} onChange={set('name')} error={wrong('name')} autoComplete="name" isRequired maxLength={120} />
      <Field label={say('setup.email')} type="email" value={values.email} onChange={set('email')} error={wrong('email')} autoComplete="username" isRequired />
      <Field label={say('setup.password')} hint={say('setup.passwordHint')} type="password" value={values.password} onChange={set('password')} error={wrong('password')} autoComplete="new-password" minLength={10} isRequired />
      <Choice
        label={say('setup.language')}
        value={language}
        onChange={choose}
        options={[
          { value: 'de', word: say('setup.german') },
          { value: 'en', word: say('setup.english') },
        ]}
      />
      <TimeZoneChoice label={say('setup.timeZone')} value={values.timeZone} onChange={set('timeZone')} error={wrong('timeZone')} />
      <Refusal error={found.error} />
      <Button look="loud" type="submit" isPending={found.isPending}>
        {say('setup.finish')}
      </Button>
    </form>
  );
}

function DemoOffer({ open, isPending, error }: { open: () => void; isPending: boolean; error: Error | null }) {
  const say = useWords(signin);
  return (
    <section className="w-full max-w-sm rounded-m bg-house-soft p-6 text-house sm:mt-16" aria-labelledby="demo">
      <h2 id="demo" className="font-serif text-l font-semibold">
        {say('setup.demoTitle')}
      </h2>
      <p className="mt-1 mb-4 text-s">{say('setup.demoText')}</p>
      <Refusal error={error} />
      <Button className="!text-house" onPress={open} isPending={isPending}>
        {say('setup.demoOpen')}
      </Button>
      <p role="status" className={isPending ? 'mt-3 text-s' : 'sr-only'}>
        {isPending && say('setup.demoFilling')}
      </p>
    </section>
  );
}
