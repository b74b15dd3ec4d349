import { useState } from 'react';
import { readAmount } from '../words/readAmount.ts';
import { useSpeech } from '../words/useWords.ts';
import { Field } from './Field.tsx';

/** A number, typed as the interface's language writes it; NaN while it is none. */
export function AmountField({ label, value, onChange, isRequired }: { label: string; value: number; onChange: (value: number) => void; isRequired?: boolean }) {
  const { language } = useSpeech();
  const [typed, setTyped] = useState(() => (Number.isFinite(value) ? String(value).replace('.', language === 'de' ? ',' : '.') : ''));
  const type = (text: string): void => {
    setTyped(text);
    onChange(readAmount(text, language));
  };
  return <Field label={label} inputMode="decimal" value={typed} onChange={type} isRequired={isRequired} maxLength={20} isInvalid={typed !== '' && !Number.isFinite(value)} />;
}
