import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, Moon, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { shell } from '../../shared/words/shell.ts';
import { useMe } from '../api/me.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { chooseLook, useLook, type Look } from '../parts/look.ts';
import { Menu } from '../parts/Menu.tsx';
import { useWords } from '../words/useWords.ts';
import { personEntries } from './personEntries.ts';
import { openShortcuts } from './Shortcuts.tsx';
import { SignOut } from './SignOut.tsx';

const nextLook: Record<Look, Look> = { device: 'light', light: 'dark', dark: 'device' };
const lookIcon = { device: SunMoon, light: Sun, dark: Moon };

/** The person at the foot of the navigation, with what concerns only them. */
export function PersonMenu() {
  const say = useWords(shell);
  const me = useMe();
  const navigate = useNavigate();
  const look = useLook();
  const [leaving, setLeaving] = useState(false);
  const entries = [
    ...personEntries(me).map(({ id, word, icon, to }) => ({ id, icon, word: say(word), run: () => void navigate({ to }) })),
    { id: 'look', word: `${say('person.look')}: ${say(`person.${nextLook[look]}`)}`, icon: lookIcon[nextLook[look]], run: () => chooseLook(nextLook[look]) },
    { id: 'shortcuts', word: say('person.shortcuts'), icon: Keyboard, run: openShortcuts },
    { id: 'signOut', word: say('person.signOut'), icon: LogOut, run: () => setLeaving(true) },
  ];
  return (
    <div className="border-t border-line pt-2">
      <Menu label={say('person.menu', { name: me.name })} placement="top start" entries={entries}>
        <Button className="flex w-full items-center gap-2.5 rounded-s p-2.5 text-left hover:bg-sunken">
          <Avatar person={me} size="s" />
          <span className="min-w-0 leading-tight">
            <span className="block truncate">{me.name}</span>
            <span className="text-xs text-ink-3">{say('shell.quietFrom', { time: me.rules.quiet.from })}</span>
          </span>
        </Button>
      </Menu>
      {leaving && <SignOut stay={() => setLeaving(false)} />}
    </div>
  );
}
