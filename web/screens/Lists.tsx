import { ListChecks, Plus } from 'lucide-react';
import { useState } from 'react';
import type { DistributionList, ListEntry } from '../../shared/api/lists.ts';
import { listsWords as words } from '../../shared/words/distribution.ts';
import { useLists } from '../api/lists.ts';
import { Button } from '../parts/Button.tsx';
import { Company } from '../parts/Company.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { EditList } from './lists/EditList.tsx';

const parts = ['must', 'informed', 'may'] as const;

/** The distribution lists of the house. */
export default function Lists() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useLists();
  const [editing, setEditing] = useState<DistributionList | 'new' | null>(null);
  const add = (
    <Button look="loud" icon={Plus} onPress={() => setEditing('new')}>
      {say('lists.new')}
    </Button>
  );
  return (
    <Page title={say('lists.title')} sub={say('lists.sub')} action={data?.length ? add : undefined}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data?.length === 0 && (
        <Empty title={say('lists.empty')} text={say('lists.emptyText')}>
          {add}
        </Empty>
      )}
      {data?.map((list) => <ListCard key={list.id} list={list} edit={() => setEditing(list)} />)}
      {editing && <EditList list={editing === 'new' ? null : editing} close={() => setEditing(null)} />}
    </Page>
  );
}

function ListCard({ list, edit }: { list: DistributionList; edit: () => void }) {
  const say = useWords(words);
  return (
    <section aria-label={list.name} className="card mb-4 px-[18px] py-4">
      <div className="flex items-start gap-3">
        <ListChecks aria-hidden="true" className="mt-1 text-ink-3" />
        <div className="min-w-0 flex-1">
          <h2 className="font-serif text-l font-semibold">{list.name}</h2>
          {list.purpose && <p className="text-s text-ink-2">{list.purpose}</p>}
          {list.keeper && <p className="text-xs text-ink-3">{say('lists.keeper', { name: list.keeper.name })}</p>}
        </div>
        {list.abilities.change.allowed && (
          <Button look="text" onPress={edit}>
            {say('lists.edit')}
          </Button>
        )}
      </div>
      {parts.map((part) => (
        <Part key={part} part={part} list={list} />
      ))}
    </section>
  );
}

function Part({ part, list }: { part: (typeof parts)[number]; list: DistributionList }) {
  const say = useWords(words);
  const entries = list.entries.filter((entry) => entry.part === part);
  if (entries.length === 0) return null;
  return (
    <div className="mt-3 border-t border-line pt-2 text-s sm:grid sm:grid-cols-[190px_1fr] sm:gap-4">
      <h3 className="font-semibold">
        {say(`part.${part}`)} <span className="block text-xs font-normal text-ink-3">{say('lists.today', { count: list.persons[part] })}</span>
      </h3>
      <ul className="text-ink-2">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryWords entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An entry in words: a name, or what applies to those it means and how many they are today. */
function EntryWords({ entry: { person, rule, persons } }: { entry: ListEntry }) {
  const say = useWords(words);
  if (person)
    return (
      <>
        {person.name}
        <Company of={person.company} />
      </>
    );
  return `${[rule?.department, rule?.site, rule?.role].filter(Boolean).join(', ')} (${say('lists.today', { count: persons })})`;
}
