import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { PersonRef } from '../../shared/api/people.ts';
import { common } from '../../shared/words/common.ts';
import { usePeople } from '../api/people.ts';
import { useWords } from '../words/useWords.ts';
import { Avatar } from './Avatar.tsx';
import { Company } from './Company.tsx';
import { itemLook, popoverLook } from './listLook.ts';
import { inputLook } from './Field.tsx';

/** Finds a person by name and hands them over; empties itself afterwards. */
export function FindPerson({ label, placeholder, choose }: { label: string; placeholder?: string; choose: (person: PersonRef) => void }) {
  const say = useWords(common);
  const [text, setText] = useState('');
  // Each choice begins a fresh field: closed, empty, with the focus still in it.
  const [round, setRound] = useState(0);
  const { data } = usePeople(text.trim(), 8);
  const found = data?.items.filter((person) => person.state !== 'deactivated') ?? [];
  const take = (id: unknown): void => {
    const person = found.find((one) => one.id === id);
    if (!person) return;
    choose(person);
    setText('');
    setRound(round + 1);
  };
  return (
    <ComboBox key={round} autoFocus={round > 0} inputValue={text} onInputChange={setText} items={found} value={null} onChange={take} allowsEmptyCollection menuTrigger="input" className="grid gap-1">
      <Label className="text-s font-semibold">{label}</Label>
      <Input placeholder={placeholder} className={inputLook} />
      <Popover className={popoverLook}>
        <ListBox className="max-h-72 overflow-auto outline-none" renderEmptyState={() => <p className="px-2.5 py-2 text-ink-3">{say('common.noMatch')}</p>}>
          {(person: PersonRef) => (
            <ListBoxItem id={person.id} textValue={person.name} className={itemLook}>
              <Avatar person={person} size="s" />
              <span className="min-w-0">
                <Text slot="label">
                  {person.name}
                  <Company of={person.company} />
                </Text>
                {person.role && (
                  <Text slot="description" className="block truncate text-xs text-ink-3">
                    {person.role}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
