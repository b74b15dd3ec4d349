import { Label, ProgressBar } from 'react-aria-components';

/** How far something is, as words and as a bar; `quiet` leaves the words to screen readers. */
export function Bar({ label, share, quiet = false }: { label: string; share: number; quiet?: boolean }) {
  return (
    <ProgressBar value={share * 100} className="grid gap-1 text-s">
      {({ percentage = 0, valueText }) => (
        <>
          <span className="flex justify-between gap-3">
            <Label className={quiet ? 'sr-only' : 'truncate'}>{label}</Label>
            <span className="ml-auto text-ink-3 tabular-nums">{valueText}</span>
          </span>
          <span className="h-2 overflow-hidden rounded-full bg-sunken">
            <span className="block h-full rounded-full bg-house transition-[width] duration-300" style={{ width: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
