import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';

/** A box to tick, with its sentence and perhaps a hint. */
export function Tick({ label, hint, isSelected, onChange, isDisabled }: { label: string; hint?: string; isSelected: boolean; onChange: (to: boolean) => void; isDisabled?: boolean }) {
  return (
    <Checkbox isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} className="tap group flex cursor-default items-start gap-2.5 py-1 text-s">
      <span className="mt-0.5 grid size-[18px] flex-none place-items-center rounded-s bg-card shadow-[inset_0_0_0_1px_var(--line-strong)] group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus group-selected:bg-house group-selected:text-on-house group-selected:shadow-none">
        {isSelected && <Check aria-hidden="true" className="!size-3.5" />}
      </span>
      <span>
        {label}
        {hint && <span className="block text-xs text-ink-3">{hint}</span>}
      </span>
    </Checkbox>
  );
}
