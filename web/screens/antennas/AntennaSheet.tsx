import { X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Antenna } from '../../../shared/api/antennas.ts';
import { common } from '../../../shared/words/common.ts';
import { knowing as words } from '../../../shared/words/knowing.ts';
import { useChangeAntenna, useMakeAntenna } from '../../api/knowing.ts';
import { Refused } from '../../api/problem.ts';
import { useSpaces } from '../../api/spaces.ts';
import { PersonChips } from '../../composer/PersonChips.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

const listOf = (line: string): string[] => [...new Set(line.split(',').map((word) => word.trim()).filter((word) => word.length > 1))].slice(0, 20);

/** Sets up an antenna, from a query where one is given, or changes one. */
export function AntennaSheet({ antenna, query = '', close }: { antenna?: Antenna; query?: string; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const make = useMakeAntenna();
  const change = useChangeAntenna(antenna?.id ?? '');
  const { error, isPending } = antenna ? change : make;
  const [name, setName] = useState(antenna?.name ?? query.replace(/^\w+:|"/gu, ''));
  const [search, setSearch] = useState(antenna?.query ?? query);
  const [out, setOut] = useState(antenna?.without.words.join(', ') ?? '');
  const [persons, setPersons] = useState(antenna?.without.persons.map((one) => one.id) ?? []);
  const [spaces, setSpaces] = useState(antenna?.without.spaces.map((one) => one.id) ?? []);
  const wrong = error instanceof Refused ? error.field('query') : undefined;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const given = { name: name.trim(), query: search.trim(), without: { words: listOf(out), persons, spaces } };
    if (antenna) change.run(given, { done: close });
    else make.run(given, { done: close });
  };
  return (
    <Sheet title={say(antenna ? 'antennas.edit' : 'antennas.new')} isOpen close={close}>
      <form onSubmit={save} className="grid gap-4">
        <Field label={say('antennas.name')} value={name} onChange={setName} isRequired maxLength={80} autoComplete="off" />
        <Field label={say('antennas.query')} hint={say('antennas.queryHint')} value={search} onChange={setSearch} error={wrong} isRequired maxLength={400} autoComplete="off" />
        <Field label={say('antennas.words')} hint={say('antennas.wordsHint')} value={out} onChange={setOut} maxLength={400} autoComplete="off" />
        <PersonChips label={say('antennas.persons')} ids={persons} change={setPersons} />
        <SpacesOut ids={spaces} change={setSpaces} />
        {!wrong && <Refusal error={error} />}
        <div>
          <Button look="loud" type="submit" isPending={isPending}>
            {sayCommon('common.save')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function SpacesOut({ ids, change }: { ids: readonly string[]; change: (ids: string[]) => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data: spaces = [] } = useSpaces();
  const rest = spaces.filter((one) => !ids.includes(one.id));
  return (
    <div className="grid gap-2">
      <Choice label={say('antennas.spaces')} placeholder={say('antennas.addSpace')} value={null} options={rest.map((one) => ({ value: one.id, word: one.name }))} onChange={(id) => change([...ids, id])} />
      {ids.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {spaces
            .filter((one) => ids.includes(one.id))
            .map((one) => (
              <li key={one.id} className="inline-flex items-center gap-1 rounded-full bg-sunken py-0.5 pr-0.5 pl-3 text-s">
                {one.name}
                <IconButton icon={X} label={sayCommon('common.remove', { name: one.name })} onPress={() => change(ids.filter((id) => id !== one.id))} />
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
