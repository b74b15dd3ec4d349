import { Input, Label, NumberField } from 'react-aria-components';
import { inputLook } from './Field.tsx';

/** A number, typed as the interface's language writes it; NaN while it is empty. */
export function AmountField({ label, value, onChange, isRequired }: { label: string; value: number; onChange: (value: number) => void; isRequired?: boolean }) {
  return (
    <NumberField value={value} onChange={onChange} isRequired={isRequired} formatOptions={{ maximumFractionDigits: 3 }} className="grid gap-1">
      <Label className="text-s font-semibold">{label}</Label>
      <Input className={inputLook} />
    </NumberField>
  );
}
