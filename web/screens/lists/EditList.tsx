import { useState, type FormEvent } from 'react';
import type { DistributionList, ListPart, NewListEntry } from '../../../shared/api/lists.ts';
import { common } from '../../../shared/words/common.ts';
import { listsWords as words } from '../../../shared/words/distribution.ts';
import { useChangeList, useMakeList } from '../../api/lists.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';
import { AddEntry } from './AddEntry.tsx';
import { EntryLine } from './EntryLine.tsx';

/** An entry while it is edited; `word` is how it is called. */
export type Line = { part: ListPart; word: string; entry: Omit<NewListEntry, 'part'> };

const lineOf = ({ part, person, rule }: DistributionList['entries'][number]): Line =>
  person ? { part, word: person.name, entry: { person: person.id } } : { part, word: [rule?.department, rule?.site, rule?.role].filter(Boolean).join(', '), entry: { ...rule } };

/** Makes or changes a distribution list. */
export function EditList({ list, close }: { list: DistributionList | null; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [name, setName] = useState(list?.name ?? '');
  const [purpose, setPurpose] = useState(list?.purpose ?? '');
  const [lines, setLines] = useState<readonly Line[]>(() => list?.entries.map(lineOf) ?? []);
  const [lacks, setLacks] = useState(false);
  const make = useMakeList();
  const change = useChangeList(list?.id ?? '');
  const action = list ? change : make;
  const wrong = action.error instanceof Refused ? action.error.field('name') : undefined;
  const done = (word: string) => (): void => {
    toast(word);
    close();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setLacks(lines.length === 0);
    if (lines.length === 0) return;
    const body = { name, purpose, entries: lines.map(({ part, entry }) => ({ part, ...entry })) };
    action.run(body, { done: done(say('lists.saved')) });
  };
  return (
    <Sheet title={list ? list.name : say('lists.new')} isOpen close={close} wide>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={say('lists.name')} hint={say('lists.nameHint')} value={name} onChange={setName} error={wrong} isRequired maxLength={120} />
        <Field label={say('lists.purpose')} value={purpose} onChange={setPurpose} rows={2} maxLength={1000} />
        <section>
          <h3 className="mb-1 text-s font-semibold">{say('lists.entries')}</h3>
          <ul>
            {lines.map((line, at) => (
              <EntryLine key={`${at} ${line.word}`} line={line} change={(part) => setLines(lines.map((one, place) => (place === at ? { ...one, part } : one)))} remove={() => setLines(lines.filter((_, place) => place !== at))} />
            ))}
          </ul>
          {lacks && (
            <p role="alert" className="py-2 text-s font-semibold text-late">
              {say('lists.needsEntry')}
            </p>
          )}
          <AddEntry add={(line) => (setLacks(false), setLines([...lines, line]))} />
        </section>
        {!wrong && <Refusal error={action.error} />}
        <div className="flex flex-wrap gap-3">
          <Button look="loud" type="submit" isPending={action.isPending}>
            {say('lists.save')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
          {list && (
            <Button look="text" className="ml-auto" onPress={() => change.run({ archived: true }, { done: done(say('lists.rested')) })}>
              {say('lists.rest')}
            </Button>
          )}
        </div>
      </form>
    </Sheet>
  );
}
