import { Link } from '@tanstack/react-router';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { AdminPerson } from '../../../shared/api/account.ts';
import { people as words } from '../../../shared/words/people.ts';
import { useReactivate } from '../../api/adminPeople.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Company } from '../../parts/Company.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { Menu, type MenuEntry } from '../../parts/Menu.tsx';
import { useWords } from '../../words/useWords.ts';
import { DeactivateSheet } from './DeactivateSheet.tsx';
import { EditPersonSheet } from './EditPersonSheet.tsx';
import { RolesSheet } from './RolesSheet.tsx';

type Opened = 'edit' | 'roles' | 'deactivate' | null;

/** A person with address, state and roles, and what an administrator can do. */
export function AdminPersonLine({ person }: { person: AdminPerson }) {
  const say = useWords(words);
  const reactivate = useReactivate();
  const [opened, setOpened] = useState<Opened>(null);
  const closed = person.state === 'deactivated';
  const entries: MenuEntry[] = [
    { id: 'edit', word: say('admin.editProfile'), run: () => setOpened('edit') },
    ...(closed ? [{ id: 'reactivate', word: say('admin.reactivate'), run: () => reactivate.run(person.id) }] : person.company ? [] : [{ id: 'roles', word: say('admin.changeRoles'), run: () => setOpened('roles') }]),
    ...(person.abilities.deactivate.allowed && !closed ? [{ id: 'deactivate', word: say('admin.deactivate'), late: true, run: () => setOpened('deactivate') }] : []),
  ];
  const close = (): void => setOpened(null);
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <Avatar person={person} size="s" />
      <span className={`min-w-0 flex-1 ${closed ? 'text-ink-3' : ''}`}>
        <Link to="/people/$person" params={{ person: person.id }} className="block truncate font-semibold">
          {person.name}
          <Company of={person.company} />
        </Link>
        <span className="block truncate text-xs text-ink-3">{[person.email, person.role, person.department].filter(Boolean).join(' · ')}</span>
      </span>
      <Marks person={person} />
      <Menu label={say('admin.actions', { name: person.name })} entries={entries}>
        <IconButton icon={MoreHorizontal} label={say('admin.actions', { name: person.name })} />
      </Menu>
      {opened === 'edit' && <EditPersonSheet person={person} close={close} />}
      {opened === 'roles' && <RolesSheet person={person} close={close} />}
      {opened === 'deactivate' && <DeactivateSheet person={person} close={close} />}
    </li>
  );
}

function Marks({ person }: { person: AdminPerson }) {
  const say = useWords(words);
  const marks = [...(person.state === 'active' ? [] : [say(`admin.${person.state}`)]), ...person.houseRoles.map((role) => say(`admin.${role}`)), ...(person.twoFactor ? [say('admin.twoFactor')] : [])];
  return <span className="flex flex-none flex-col items-end text-right text-xs text-ink-2">{marks.map((mark) => <span key={mark}>{mark}</span>)}</span>;
}
