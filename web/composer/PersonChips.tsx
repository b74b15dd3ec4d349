import { usePerson } from '../api/people.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Chip } from '../parts/Chip.tsx';
import { FindPerson } from '../parts/FindPerson.tsx';

/** Some persons by their ids: found by name, each can be taken off again. */
export function PersonChips({ label, ids, change }: { label: string; ids: readonly string[]; change: (ids: string[]) => void }) {
  return (
    <div className="grid gap-2">
      <FindPerson label={label} choose={(person) => !ids.includes(person.id) && change([...ids, person.id])} />
      {ids.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {ids.map((id) => (
            <PersonChip key={id} id={id} remove={() => change(ids.filter((one) => one !== id))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PersonChip({ id, remove }: { id: string; remove: () => void }) {
  const { data: person } = usePerson(id);
  return person ? <Chip name={person.name} remove={remove} picture={<Avatar person={person} size="s" />} /> : null;
}
