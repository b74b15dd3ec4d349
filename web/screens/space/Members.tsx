import { useState } from 'react';
import type { PersonRef } from '../../../shared/api/people.ts';
import type { History, Member, Space, SpaceRole } from '../../../shared/api/spaces.ts';
import { space as words } from '../../../shared/words/space.ts';
import { useMembers, useSetMember } from '../../api/spaces.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Company } from '../../parts/Company.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { FindPerson } from '../../parts/FindPerson.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { AdmitPerson } from './AdmitPerson.tsx';
import { useWords } from '../../words/useWords.ts';

const roles: readonly SpaceRole[] = ['owner', 'moderator', 'member', 'reader'];

/** All members; owners add people, change their roles and take them out. */
export function Members({ space, close }: { space: Space; close: () => void }) {
  const say = useWords(words);
  const { data } = useMembers(space.id, true);
  const set = useSetMember(space.id);
  const [adding, setAdding] = useState(0);
  const [outsider, setOutsider] = useState<PersonRef | null>(null);
  const manage = space.abilities.manage.allowed;
  const add = (person: string, history?: History): void => {
    set.run({ person, role: 'member', history });
    setOutsider(null);
    setAdding(adding + 1);
  };
  return (
    <Sheet title={`${say('space.members')}: ${space.name}`} isOpen close={close}>
      {manage && <FindPerson key={adding} label={say('space.add')} placeholder={say('space.addHint')} choose={(person) => (person.company ? setOutsider(person) : add(person.id))} />}
      {outsider && <AdmitPerson space={space.id} person={outsider} add={(history) => add(outsider.id, history)} close={() => setOutsider(null)} />}
      <div className="mt-3">
        <Refusal error={set.error} />
      </div>
      <ul className="mt-2 text-s">
        {data?.items.map((member) => (
          <MemberLine key={member.person.id} member={member} change={manage ? (role) => set.run({ person: member.person.id, role }) : undefined} />
        ))}
      </ul>
    </Sheet>
  );
}

function MemberLine({ member: { person, role }, change }: { member: Member; change?: (role: SpaceRole | null) => void }) {
  const say = useWords(words);
  const options = [...roles.filter((value) => !person.company || value === 'member' || value === 'reader').map((value) => ({ value: value as string, word: say(`role.${value}`) })), { value: 'remove', word: say('role.remove') }];
  return (
    <li className="flex items-center gap-2.5 border-t border-line py-2">
      <Avatar person={person} size="s" />
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          {person.name}
          <Company of={person.company} />
        </span>
        <span className="block truncate text-xs text-ink-3">{person.role}</span>
      </span>
      {change ? (
        <div className="w-44">
          <Choice label={say('space.role', { name: person.name })} quietLabel value={role as string} options={options} onChange={(to) => change(to === 'remove' ? null : (to as SpaceRole))} />
        </div>
      ) : (
        <span className="text-xs text-ink-3">{say(`role.${role}`)}</span>
      )}
    </li>
  );
}
