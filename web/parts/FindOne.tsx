import { useState, type ReactNode } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { common } from '../../shared/words/common.ts';
import { useWords } from '../words/useWords.ts';
import { inputLook } from './Field.tsx';
import { itemLook, popoverLook } from './listLook.ts';

type Named = { id: string; name: string };
type FindParts<T extends Named> = { label: string; placeholder?: string; text: string; setText: (text: string) => void; found: readonly T[]; choose: (one: T) => void; children: (one: T) => ReactNode };

/** Finds one thing by its name and hands it over; empties itself afterwards. `found` fits the typed text; `children` draw a line of the list. */
export function FindOne<T extends Named>({ label, placeholder, text, setText, found, choose, children }: FindParts<T>) {
  const say = useWords(common);
  // Each choice begins a fresh field: closed, empty, with the focus still in it.
  const [round, setRound] = useState(0);
  const take = (id: unknown): void => {
    const one = found.find((each) => each.id === id);
    if (!one) return;
    choose(one);
    setText('');
    setRound(round + 1);
  };
  return (
    <ComboBox key={round} autoFocus={round > 0} inputValue={text} onInputChange={setText} items={found} value={null} onChange={take} allowsEmptyCollection menuTrigger="input" className="grid gap-1">
      <Label className="text-s font-semibold">{label}</Label>
      <Input placeholder={placeholder} className={inputLook} />
      <Popover className={popoverLook}>
        <ListBox className="max-h-72 overflow-auto outline-none" renderEmptyState={() => <p className="px-2.5 py-2 text-ink-3">{say('common.noMatch')}</p>}>
          {(one: T) => (
            <ListBoxItem id={one.id} textValue={one.name} className={itemLook}>
              {children(one)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
