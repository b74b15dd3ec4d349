import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { lists } from '../../shared/words/lists.ts';
import { shell } from '../../shared/words/shell.ts';
import { useChangeMe, useMe } from '../api/me.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { chooseLook, useLook, type Look } from '../parts/look.ts';
import { Page } from '../parts/Page.tsx';
import { personEntries } from '../shell/personEntries.ts';
import { places } from '../shell/places.ts';
import { SignOut } from '../shell/SignOut.tsx';
import { useWords } from '../words/useWords.ts';

const looks: readonly Look[] = ['device', 'light', 'dark'];

/** What doesn't find room at the foot of a phone. */
export default function More() {
  const say = useWords(lists);
  const sayShell = useWords(shell);
  const me = useMe();
  const look = useLook();
  const change = useChangeMe();
  const [leaving, setLeaving] = useState(false);
  const rest = places.filter((place) => place.onPhone !== true && (place.open?.(me) ?? true));
  const line = 'flex min-h-12 w-full items-center gap-3 border-t border-line px-4 text-left first:border-0';
  return (
    <Page title={say('more.title')} sub={me.name}>
      <ul className="card mb-4">
        {rest.map(({ to, word, icon: Icon }) => (
          <li key={to} className="border-t border-line first:border-0">
            <Link to={to} className={`${line} border-0`}>
              <Icon aria-hidden="true" className="text-ink-3" />
              {sayShell(`shell.${word}`)}
            </Link>
          </li>
        ))}
        {personEntries(me).map(({ id, word, icon: Icon, to }) => (
          <li key={id} className="border-t border-line first:border-0">
            <Link to={to} className={`${line} border-0`}>
              <Icon aria-hidden="true" className="text-ink-3" />
              {sayShell(word)}
            </Link>
          </li>
        ))}
      </ul>
      <div className="card mb-4 grid gap-4 p-4">
        <Choice
          label={say('more.language')}
          value={me.language}
          onChange={(language) => change.run({ language })}
          options={[
            { value: 'de', word: say('more.german') },
            { value: 'en', word: say('more.english') },
          ]}
        />
        <Choice label={say('more.look')} value={look} onChange={chooseLook} options={looks.map((value) => ({ value, word: sayShell(`person.${value}`) }))} />
      </div>
      <Button onPress={() => setLeaving(true)}>{sayShell('person.signOut')}</Button>
      {leaving && <SignOut stay={() => setLeaving(false)} />}
    </Page>
  );
}
