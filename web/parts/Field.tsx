import { Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { ToMend } from './ToMend.tsx';

/** How every input looks. */
export const inputLook = 'tap w-full rounded-s bg-card px-3 py-2 text-m text-ink shadow-[inset_0_0_0_1px_var(--line-strong)] focus:outline-2 focus:outline-focus focus:-outline-offset-1 invalid:shadow-[inset_0_0_0_1px_var(--late)] disabled:bg-sunken';

type FieldParts = Omit<TextFieldProps, 'children' | 'className'> & { label: string; hint?: string; error?: string; rows?: number; placeholder?: string; min?: string; className?: string };

/** A labelled line (or `rows` lines) of text, its hint, and beside it what to mend. */
export function Field({ label, hint, error, rows, placeholder, min, className = '', ...rest }: FieldParts) {
  // What the server refused is marked, but must not keep the form from being sent again, as the browser's own check would.
  const check = error ? ({ isInvalid: true, validationBehavior: 'aria' } as const) : {};
  return (
    <TextField {...rest} {...check} className={`grid content-start gap-1 ${className}`}>
      <Label className="text-s font-semibold">{label}</Label>
      {rows ? <TextArea rows={rows} placeholder={placeholder} className={inputLook} /> : <Input placeholder={placeholder} min={min} className={inputLook} />}
      {hint && (
        <Text slot="description" className="text-xs text-ink-3">
          {hint}
        </Text>
      )}
      <ToMend error={error} least={rest.minLength} />
    </TextField>
  );
}
