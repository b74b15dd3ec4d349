import { useState, type FormEvent, type ReactNode } from 'react';
import type { Antenna } from '../../../shared/api/antennas.ts';
import type { Understood } from '../../../shared/api/feed.ts';
import type { TopicRef } from '../../../shared/api/topics.ts';
import { common } from '../../../shared/words/common.ts';
import { knowing as words } from '../../../shared/words/knowing.ts';
import { useChangeAntenna, useMakeAntenna } from '../../api/knowing.ts';
import { Refused } from '../../api/problem.ts';
import { useFound } from '../../api/search.ts';
import { useSpaces } from '../../api/spaces.ts';
import { PersonChips } from '../../composer/PersonChips.tsx';
import { FindTopic } from '../../knowing/FindTopic.tsx';
import { Button } from '../../parts/Button.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal, Waiting } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { Filters } from '../search/Filters.tsx';
import { useUnderstood } from '../search/understood.ts';
import { useTakeApart } from './takeApart.ts';

const listOf = (line: string): string[] => [...new Set(line.split(',').map((word) => word.trim()).filter((word) => word.length > 1))].slice(0, 20);

const nothing: Understood = { text: '', words: [], in: null, from: null, kind: null, label: null, topic: null, before: null, after: null, unknown: [] };

/** Sets up an antenna, from a query where one is given, or changes one. */
export function AntennaSheet({ antenna, query = '', close }: { antenna?: Antenna; query?: string; close: () => void }) {
  const say = useWords(words);
  const given = useFound(antenna ? '' : query, undefined);
  const asked = antenna?.understood ?? (query === '' || given.error ? { ...nothing, words: query ? [{ word: query, quoted: false, not: false }] : [] } : given.data?.pages[0]?.query);
  return (
    <Sheet title={say(antenna ? 'antennas.edit' : 'antennas.new')} isOpen close={close}>
      {asked ? <AntennaForm antenna={antenna} asked={asked} close={close} /> : <Waiting lines={1} />}
    </Sheet>
  );
}

function AntennaForm({ antenna, asked, close }: { antenna?: Antenna; asked: Understood; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const make = useMakeAntenna();
  const change = useChangeAntenna(antenna?.id ?? '');
  const { error, isPending } = antenna ? change : make;
  const takeApart = useTakeApart();
  const [begun] = useState(() => takeApart(asked));
  const [name, setName] = useState(antenna?.name ?? [...asked.words.filter((one) => !one.not).map((one) => one.word), asked.topic?.name, asked.in?.name, asked.from?.name].filter(Boolean).join(' ').slice(0, 80));
  const [text, setText] = useState(begun.text);
  const [filters, setFilters] = useState(begun.filters);
  const [out, setOut] = useState(antenna?.without.words.join(', ') ?? '');
  const [persons, setPersons] = useState(antenna?.without.persons.map((one) => one.id) ?? []);
  const [spaces, setSpaces] = useState(antenna?.without.spaces.map((one) => one.id) ?? []);
  const [topics, setTopics] = useState<readonly TopicRef[]>(antenna?.without.topics ?? []);
  const wrong = error instanceof Refused ? error.field('query') : undefined;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const touched = !antenna || text !== begun.text || filters !== begun.filters;
    const given = { name: name.trim(), query: touched ? `${text} ${filters}`.trim() : antenna.query, without: { words: listOf(out), persons, spaces, topics: topics.map((one) => one.id) } };
    if (antenna) change.run(given, { done: close });
    else make.run(given, { done: close });
  };
  return (
    <form onSubmit={save} className="grid gap-4">
      <Field label={say('antennas.name')} value={name} onChange={setName} isRequired maxLength={80} autoComplete="off" />
      <Field label={say('antennas.query')} hint={say('antennas.queryHint')} value={text} onChange={setText} error={wrong} isRequired={filters === ''} maxLength={300} autoComplete="off" />
      <Narrowed filters={filters} begun={asked} change={setFilters} />
      <Field label={say('antennas.words')} hint={say('antennas.wordsHint')} value={out} onChange={setOut} maxLength={400} autoComplete="off" />
      <TopicsOut topics={topics} change={setTopics} />
      <PersonChips label={say('antennas.persons')} ids={persons} change={setPersons} />
      <SpacesOut ids={spaces} change={setSpaces} />
      {!wrong && <Refusal error={error} />}
      <div>
        <Button look="loud" type="submit" isPending={isPending}>
          {sayCommon('common.save')}
        </Button>
      </div>
    </form>
  );
}

/** The filters in words, and below, when opened, as the controls of the search. */
function Narrowed({ filters, begun, change }: { filters: string; begun: Understood; change: (filters: string) => void }) {
  const say = useWords(words);
  const inWords = useUnderstood();
  const found = useFound(filters, undefined).data?.pages[0]?.query ?? begun;
  const understood = filters === '' ? undefined : { ...found, words: [], unknown: [] };
  return (
    <details>
      <summary className="tap w-fit cursor-pointer rounded-s py-1 text-s">
        <span className="font-semibold">{say('antennas.narrowed')}</span> <span className="text-ink-2">{understood ? inWords(understood).join(' · ') : say('antennas.notNarrowed')}</span>
      </summary>
      <div className="mt-2 rounded-m bg-sunken p-4">
        <Filters q={filters} understood={understood} change={change} titled={false} />
      </div>
    </details>
  );
}

function SpacesOut({ ids, change }: { ids: readonly string[]; change: (ids: string[]) => void }) {
  const say = useWords(words);
  const { data: spaces = [] } = useSpaces();
  const rest = spaces.filter((one) => !ids.includes(one.id));
  return (
    <Chosen of={spaces.filter((one) => ids.includes(one.id))} remove={(gone) => change(ids.filter((id) => id !== gone))}>
      <Choice label={say('antennas.spaces')} placeholder={say('antennas.addSpace')} value={null} options={rest.map((one) => ({ value: one.id, word: one.name }))} onChange={(id) => change([...ids, id])} />
    </Chosen>
  );
}

function TopicsOut({ topics, change }: { topics: readonly TopicRef[]; change: (topics: TopicRef[]) => void }) {
  const say = useWords(words);
  return (
    <Chosen of={topics} remove={(gone) => change(topics.filter((one) => one.id !== gone))}>
      <FindTopic label={say('antennas.topics')} placeholder={say('antennas.addTopic')} choose={(topic) => !topics.some((one) => one.id === topic.id) && change([...topics, topic])} />
    </Chosen>
  );
}

function Chosen({ of, remove, children }: { of: readonly TopicRef[]; remove: (id: string) => void; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      {children}
      {of.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {of.map((one) => (
            <Chip key={one.id} name={one.name} remove={() => remove(one.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}
