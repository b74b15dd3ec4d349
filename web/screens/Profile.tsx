import { useState, type FormEvent } from 'react';
import type { Me } from '../../shared/api/people.ts';
import { common } from '../../shared/words/common.ts';
import { people as words } from '../../shared/words/people.ts';
import { useChangeMe, useMe } from '../api/me.ts';
import { Refused } from '../api/problem.ts';
import { Button } from '../parts/Button.tsx';
import { Card } from '../parts/Card.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Page } from '../parts/Page.tsx';
import { Refusal } from '../parts/States.tsx';
import { Tick } from '../parts/Tick.tsx';
import { TimeZoneChoice } from '../parts/TimeZoneChoice.tsx';
import { toast } from '../parts/toast.tsx';
import { settingsSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { AbsenceCard } from './people/AbsenceCard.tsx';
import { PhotoCard } from './people/PhotoCard.tsx';
import { changeOf, ProfileFields, valuesOf } from './people/ProfileFields.tsx';

/** How colleagues see the person, and in which language and time Kontor speaks to them. */
export default function Profile() {
  const say = useWords(words);
  const me = useMe();
  return (
    <Page nav={{ name: 'settings', sections: settingsSections }} title={say('profile.title')} sub={say(me.kind === 'member' ? 'profile.sub' : 'profile.subGuest')}>
      <PhotoCard />
      <ProfileForm me={me} />
      {me.kind === 'member' && <AbsenceCard me={me} />}
    </Page>
  );
}

function ProfileForm({ me }: { me: Me }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const save = useChangeMe();
  const [values, setValues] = useState(() => valuesOf(me));
  const [more, setMore] = useState({ showEmail: me.showEmail, language: me.language, timeZone: me.timeZone });
  const outside = me.kind !== 'member';
  const outsideChange = () => {
    const { name, role, phone } = changeOf(values);
    return { name, role, phone, language: more.language, timeZone: more.timeZone };
  };
  const wrong = (field: string): string | undefined => (save.error instanceof Refused ? save.error.field(field) : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.run(outside ? outsideChange() : { ...changeOf(values), ...more }, { done: () => toast(say('profile.saved')) });
  };
  return (
    <Card title={say('profile.about')}>
      <form onSubmit={submit} className="grid gap-4">
        <ProfileFields values={values} change={(change) => setValues((before) => ({ ...before, ...change }))} wrong={wrong} outside={outside} />
        {!outside && <Tick label={say('profile.showEmail')} hint={me.email} isSelected={more.showEmail} onChange={(showEmail) => setMore({ ...more, showEmail })} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice
            label={say('profile.language')}
            value={more.language}
            onChange={(language) => setMore({ ...more, language })}
            options={[
              { value: 'de', word: say('profile.german') },
              { value: 'en', word: say('profile.english') },
            ]}
          />
          <TimeZoneChoice label={say('profile.timeZone')} value={more.timeZone} onChange={(timeZone) => setMore({ ...more, timeZone })} error={wrong('timeZone')} />
        </div>
        <Refusal error={save.error} />
        <div>
          <Button look="loud" type="submit" isPending={save.isPending}>
            {sayCommon('common.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
