import { parseTime } from '@internationalized/date';
import { Label, TimeField } from 'react-aria-components';
import type { DayFieldParts } from './DayField.tsx';
import { boxLook, Segments } from './Segments.tsx';
import { ToMend } from './ToMend.tsx';

/** See TimeField of DayField.tsx. */
export default function TimeEntry({ label, value, onChange, error, isRequired, className = '' }: Omit<DayFieldParts, 'min'>) {
  const check = error ? ({ isInvalid: true, validationBehavior: 'aria' } as const) : {};
  return (
    <TimeField {...check} value={/^\d{2}:\d{2}$/.test(value) ? parseTime(value) : null} onChange={(time) => onChange(time?.toString().slice(0, 5) ?? '')} isRequired={isRequired} shouldForceLeadingZeros className={`grid content-start gap-1 ${className}`}>
      <Label className="text-s font-semibold">{label}</Label>
      <div className={`${boxLook} min-h-10`}>
        <Segments />
      </div>
      <ToMend error={error} />
    </TimeField>
  );
}
