import type { PersonRef } from '../../shared/api/people.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { useMembers, useSpace } from '../api/spaces.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Company } from '../parts/Company.tsx';
import { FindPerson } from '../parts/FindPerson.tsx';
import { useWords } from '../words/useWords.ts';

type OwnerParts = { label: string; space: string; person: PersonRef | null; choose: (person: PersonRef | null) => void; only?: (person: PersonRef) => boolean };

/** One reader of a space: of an open one found in the directory, else chosen from its members. */
export function OwnerField({ label, space: id, person, choose, only = () => true }: OwnerParts) {
  const say = useWords(words);
  const { data: space } = useSpace(id);
  const open = space?.access === 'open';
  const { data } = useMembers(id, !open);
  if (person)
    return (
      <div className="grid gap-1">
        <span className="text-s font-semibold">{label}</span>
        <span className="flex min-h-[40px] items-center gap-2.5 text-s">
          <Avatar person={person} size="s" />
          <span className="min-w-0 flex-1">
            {person.name}
            <Company of={person.company} />
          </span>
          <Button look="text" onPress={() => choose(null)} aria-label={`${say('make.change')}: ${label}`}>
            {say('make.change')}
          </Button>
        </span>
      </div>
    );
  if (open) return <FindPerson label={label} placeholder={say('make.choose')} choose={choose} />;
  const members = (data?.items ?? []).map((member) => member.person).filter(only);
  return (
    <Choice
      label={label}
      placeholder={say('make.choose')}
      value={null}
      options={members.map((one) => ({ value: one.id, word: one.name, hint: one.company ?? one.role ?? undefined }))}
      onChange={(chosen) => choose(members.find((one) => one.id === chosen) ?? null)}
    />
  );
}
