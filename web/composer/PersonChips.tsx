import { X } from 'lucide-react';
import { common } from '../../shared/words/common.ts';
import { usePerson } from '../api/people.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { IconButton } from '../parts/Button.tsx';
import { FindPerson } from '../parts/FindPerson.tsx';
import { useWords } from '../words/useWords.ts';

/** Some persons by their ids: found by name, each can be taken off again. */
export function PersonChips({ label, ids, change }: { label: string; ids: readonly string[]; change: (ids: string[]) => void }) {
  return (
    <div className="grid gap-2">
      <FindPerson label={label} choose={(person) => !ids.includes(person.id) && change([...ids, person.id])} />
      {ids.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {ids.map((id) => (
            <Chip key={id} id={id} remove={() => change(ids.filter((one) => one !== id))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Chip({ id, remove }: { id: string; remove: () => void }) {
  const say = useWords(common);
  const { data: person } = usePerson(id);
  if (!person) return null;
  return (
    <li className="inline-flex items-center gap-2 rounded-full bg-sunken py-0.5 pr-0.5 pl-1 text-s">
      <Avatar person={person} size="s" />
      {person.name}
      <IconButton icon={X} label={say('common.remove', { name: person.name })} onPress={remove} />
    </li>
  );
}
