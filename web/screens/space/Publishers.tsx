import { PenLine, X } from 'lucide-react';
import type { Space } from '../../../shared/api/spaces.ts';
import { strictness as words } from '../../../shared/words/strictness.ts';
import { usePublishers, useSetPublisher } from '../../api/spaces.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { Company } from '../../parts/Company.tsx';
import { FindPerson } from '../../parts/FindPerson.tsx';
import { Beside } from '../../parts/Page.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** Who publishes in a formal space besides those who keep it; its owners name them. */
export function Publishers({ space }: { space: Space }) {
  const say = useWords(words);
  const { data = [] } = usePublishers(space.id);
  const set = useSetPublisher(space.id);
  const manage = space.abilities.manage.allowed;
  return (
    <div className="grid gap-3">
      <Beside icon={<PenLine aria-hidden="true" />} title={say('strictness.named')}>
        {data.length === 0 && <li className="text-s text-ink-3">{say('strictness.nobodyNamed')}</li>}
        {data.map((person) => (
          <li key={person.id} className="flex items-center gap-2.5 text-s">
            <Avatar person={person} size="s" />
            <span className="min-w-0 flex-1 truncate">
              {person.name}
              <Company of={person.company} />
            </span>
            {manage && <IconButton icon={X} label={say('strictness.unname', { name: person.name })} onPress={() => set.run({ person: person.id, named: false })} />}
          </li>
        ))}
      </Beside>
      {manage && <FindPerson label={say('strictness.name')} choose={(person) => set.run({ person: person.id, named: true })} />}
      <Refusal error={set.error} />
    </div>
  );
}
