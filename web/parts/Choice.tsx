import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text, type Key } from 'react-aria-components';
import { itemLook, popoverLook } from './listLook.ts';
import { ToMend } from './ToMend.tsx';

export type Option<V extends string> = { value: V; word: string; hint?: string };
type ChoiceParts<V extends string> = { label: string; quietLabel?: boolean; small?: boolean; value: V | null; options: readonly Option<V>[]; onChange: (value: V) => void; hint?: string; error?: string; placeholder?: string; isDisabled?: boolean };

/** One of a few words, to be chosen from a list. */
export function Choice<V extends string>({ label, quietLabel, small, value, options, onChange, hint, error, placeholder, isDisabled }: ChoiceParts<V>) {
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
      <Popover className={popoverLook}>
        <ListBox items={options.map((option) => ({ ...option, id: option.value }))} className="max-h-80 overflow-auto outline-none">
          {(option) => <ChoiceItem option={option} />}
        </ListBox>
      </Popover>
    </Select>
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
              <Text slot="description" className="block text-xs text-ink-3">
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
