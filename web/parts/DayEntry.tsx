import { parseDate, type CalendarDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, DatePicker, Dialog, Group, Heading, Label, Popover } from 'react-aria-components';
import { useState } from 'react';
import type { DayFieldParts } from './DayField.tsx';
import { boxLook, Segments } from './Segments.tsx';
import { ToMend } from './ToMend.tsx';

const dayIn = (text: string): CalendarDate | null => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : null);
/** While a year is typed it passes through 2, 20 and 202: no day is told before it is one of our time. */
const ourTime = '1900-01-01';

/** What stands in the field while it is typed; `onChange` hears of whole days only, and may take its time to bring them back. */
function useTyped({ value, onChange }: Pick<DayFieldParts, 'value' | 'onChange'>) {
  const [day, setDay] = useState(() => dayIn(value));
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== told) setDay(dayIn(value));
    setTold(value);
  }
  const type = (next: CalendarDate | null): void => {
    setDay(next);
    const text = next && next.toString() >= ourTime ? next.toString() : '';
    if (text === told) return;
    setTold(text);
    onChange(text);
  };
  return [day, type] as const;
}

/** See DayField. */
export default function DayEntry({ label, value, onChange, min = ourTime, error, isRequired, className = '' }: DayFieldParts) {
  const [day, type] = useTyped({ value, onChange });
  const check = error ? ({ isInvalid: true, validationBehavior: 'aria' } as const) : {};
  return (
    <DatePicker {...check} value={day} onChange={type} minValue={dayIn(min)} isRequired={isRequired} shouldForceLeadingZeros className={`grid content-start gap-1 ${className}`}>
      <Label className="text-s font-semibold">{label}</Label>
      <Group className={boxLook}>
        <Segments />
        <Button className={arrow}>
          <CalendarDays aria-hidden="true" />
        </Button>
      </Group>
      <ToMend error={error} />
      <Popover className="risen rounded-m bg-card p-3 shadow-[0_0_0_1px_var(--line),0_12px_32px_rgb(0_0_0/0.18)]">
        <Dialog className="outline-none">
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

const arrow = 'inline-flex size-8 shrink-0 items-center justify-center rounded-s text-ink-3 hover:bg-sunken hover:text-ink disabled:opacity-40 pointer-coarse:size-11';

function Month() {
  return (
    <Calendar className="text-s">
      <header className="mb-2 flex items-center justify-between gap-2">
        <Button slot="previous" className={arrow}>
          <ChevronLeft aria-hidden="true" />
        </Button>
        <Heading className="font-semibold" />
        <Button slot="next" className={arrow}>
          <ChevronRight aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell className="pb-1 text-xs font-semibold text-ink-3">{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className="grid size-9 cursor-default place-items-center rounded-s tabular-nums outline-none hover:bg-sunken focus-visible:outline-2 focus-visible:outline-focus data-[today]:font-bold data-[today]:text-house outside-month:invisible disabled:opacity-40 disabled:hover:bg-transparent selected:bg-house selected:text-on-house pointer-coarse:size-11"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
