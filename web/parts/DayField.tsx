import { lazy, Suspense } from 'react';
import { inputLook } from './Field.tsx';

export type DayFieldParts = { label: string; value: string; onChange: (value: string) => void; min?: string; error?: string; isRequired?: boolean; className?: string };

const DayEntry = lazy(() => import('./DayEntry.tsx'));
const TimeEntry = lazy(() => import('./TimeEntry.tsx'));

/** A calendar day (YYYY-MM-DD, empty for none), typed or picked, written as the interface's language writes it. Its code comes when it's used. */
export function DayField(parts: DayFieldParts) {
  return (
    <Suspense fallback={<Coming label={parts.label} className={parts.className} />}>
      <DayEntry {...parts} />
    </Suspense>
  );
}

/** A time of day (HH:MM, empty for none), written as the interface's language writes it. */
export function TimeField(parts: Omit<DayFieldParts, 'min'>) {
  return (
    <Suspense fallback={<Coming label={parts.label} className={parts.className} />}>
      <TimeEntry {...parts} />
    </Suspense>
  );
}

/** Keeps the room of a field whose code is on its way. */
function Coming({ label, className = '' }: { label: string; className?: string }) {
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <span className="text-s font-semibold">{label}</span>
      <span aria-hidden="true" className={inputLook}>
        &nbsp;
      </span>
    </div>
  );
}
