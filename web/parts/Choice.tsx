import { Check, ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Autocomplete, Button, Input, Label, ListBox, ListBoxItem, Popover, SearchField, Select, SelectValue, Text, type Key } from 'react-aria-components';
import { common } from '../../shared/words/common.ts';
import { useWords } from '../words/useWords.ts';
import { inputLook } from './Field.tsx';
import { itemLook, popoverLook } from './listLook.ts';
import { ToMend } from './ToMend.tsx';

/** `found` are further words by which a long list finds it. */
export type Option<V extends string> = { value: V; word: string; hint?: string; found?: string };
type ChoiceParts<V extends string> = { label: string; quietLabel?: boolean; small?: boolean; value: V | null; options: readonly Option<V>[]; onChange: (value: V) => void; hint?: string; error?: string; placeholder?: string; isDisabled?: boolean; long?: boolean };

/** One of a few words, to be chosen from a list; a `long` list is searched by what is typed above it. */
export function Choice<V extends string>({ label, quietLabel, small, value, options, onChange, hint, error, placeholder, isDisabled, long }: ChoiceParts<V>) {
  const say = useWords(common);
  const list = (
    <ListBox items={options.map((option) => ({ ...option, id: option.value }))} renderEmptyState={() => <p className="px-2.5 py-2 text-ink-3">{say('common.noMatch')}</p>} className="max-h-80 min-h-0 overflow-auto outline-none">
      {(option) => <ChoiceItem option={option} />}
    </ListBox>
  );
  return (
    <Select value={value} onChange={(key: Key | null) => key !== null && onChange(key as V)} placeholder={placeholder} isInvalid={error ? true : undefined} isDisabled={isDisabled} className="grid min-w-0 grid-cols-1 content-start gap-1">
      <Label className={quietLabel ? 'sr-only' : 'text-s font-semibold'}>{label}</Label>
      <Button className={`tap flex w-full items-center justify-between gap-2 rounded-s bg-card text-left ${small ? 'px-2.5 py-1 text-s' : 'px-3 py-2 text-m'} shadow-[inset_0_0_0_1px_var(--line-strong)] disabled:bg-sunken`}>
        <SelectValue className="truncate data-[placeholder]:text-ink-3">{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown aria-hidden="true" className="!size-4 text-ink-3" />
      </Button>
      {hint && (
        <Text slot="description" className="text-xs text-ink-3">
          {hint}
        </Text>
      )}
      <ToMend error={error} />
      <Popover className={`${popoverLook} ${long ? 'flex flex-col' : ''}`}>{long ? <Found options={options}>{list}</Found> : list}</Popover>
    </Select>
  );
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function Found({ options, children }: { options: readonly Option<string>[]; children: ReactElement }) {
  const say = useWords(common);
  const fits = (word: string, typed: string, { key }: { key: Key }): boolean => {
    const { hint = '', found = '' } = options.find((one) => one.value === key) ?? {};
    const within = plain(`${word} ${hint} ${found}`);
    return plain(typed).split(/[\s,]+/).every((part) => within.includes(part));
  };
  return (
    <Autocomplete filter={fits}>
      <SearchField autoFocus aria-label={say('common.find')} className="p-1 pb-2">
        <Input placeholder={say('common.find')} className={inputLook} />
      </SearchField>
      {children}
    </Autocomplete>
  );
}

/** One line of such a list. */
export function ChoiceItem({ option }: { option: Option<string> }) {
  return (
    <ListBoxItem id={option.value} textValue={option.word} className={itemLook}>
      {({ isSelected }) => (
        <>
          <span className="min-w-0 flex-1">
            <Text slot="label">{option.word}</Text>
            {option.hint && (
              <Text slot="description" className="block text-xs text-ink-2">
                {option.hint}
              </Text>
            )}
          </span>
          {isSelected && <Check aria-hidden="true" className="!size-4 text-house" />}
        </>
      )}
    </ListBoxItem>
  );
}
