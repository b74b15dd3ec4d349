import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { knowing as words } from '../../shared/words/knowing.ts';
import { Chip } from '../parts/Chip.tsx';
import { itemLook, popoverLook } from '../parts/listLook.ts';
import { inputLook } from '../parts/Field.tsx';
import { useWords } from '../words/useWords.ts';
import { useTopicsLike } from '../api/knowing.ts';

type NamesParts = { label: string; placeholder: string; names: readonly string[]; change: (names: string[]) => void; most: number; chars?: number; quiet?: boolean; /** A heading above says the label already. */ bare?: boolean };

const same = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

/** Some names as chips; topics of the house are offered while one types, and Enter or a comma takes a new one. */
export function NamesField({ label, placeholder, names, change, most, chars = 40, quiet = false, bare = false }: NamesParts) {
  const say = useWords(words);
  const [text, setText] = useState('');
  const [round, setRound] = useState(0);
  const typed = text.replace(/\s+/g, ' ').trim();
  const { data } = useTopicsLike(typed);
  const known = (data?.items ?? []).map((topic) => topic.name).filter((name) => !names.some((one) => same(one, name)));
  const isNew = typed !== '' && ![...known, ...names].some((name) => same(name, typed));
  const items = [...known.map((name) => ({ id: name, word: name })), ...(isNew ? [{ id: typed, word: say('topics.add', { name: typed }) }] : [])];
  const add = (name: string): void => {
    const clean = name.replace(/\s+/g, ' ').trim().slice(0, chars);
    if (clean && !names.some((one) => same(one, clean))) change([...names, clean].slice(0, most));
    setText('');
    setRound(round + 1);
  };
  const input = (to: string): void => (to.endsWith(',') ? add(to.slice(0, -1)) : setText(to));
  return (
    <div className={quiet ? 'flex flex-wrap items-center gap-2' : 'grid gap-2'}>
      {quiet && <Chips names={names} change={change} />}
      {names.length < most && (
        <ComboBox
          key={round}
          autoFocus={round > 0}
          inputValue={text}
          onInputChange={input}
          items={items}
          value={null}
          onChange={(key) => key !== null && add(String(key))}
          allowsCustomValue
          allowsEmptyCollection
          menuTrigger="input"
          className={quiet ? 'min-w-40 flex-1' : 'grid gap-1'}
        >
          <Label className={quiet || bare ? 'sr-only' : 'text-s font-semibold'}>{label}</Label>
          <Input
            placeholder={placeholder}
            maxLength={chars}
            onKeyDown={(event) => {
              // With a line of the list in focus React Aria takes it; else what was typed is meant.
              if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant') || typed === '') return;
              event.preventDefault();
              add(typed);
            }}
            className={quiet ? 'tap w-full bg-transparent py-1 text-s outline-none focus:underline' : inputLook}
          />
          <Popover className={popoverLook}>
            <ListBox className="max-h-60 overflow-auto outline-none" renderEmptyState={() => <p className="px-2.5 py-2 text-ink-3">{placeholder}</p>}>
              {(item: { id: string; word: string }) => (
                <ListBoxItem id={item.id} textValue={item.id} className={itemLook}>
                  {item.word}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
      {!quiet && <Chips names={names} change={change} />}
    </div>
  );
}

function Chips({ names, change }: { names: readonly string[]; change: (names: string[]) => void }) {
  if (names.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {names.map((name) => (
        <Chip key={name} name={name} remove={() => change(names.filter((one) => one !== name))} />
      ))}
    </ul>
  );
}
