import { DateInput, DateSegment } from 'react-aria-components';

/** The parts of a date or time, each to be typed or stepped by the arrow keys. */
export function Segments() {
  return (
    <DateInput className="flex min-w-0 flex-1 items-center whitespace-nowrap">
      {(segment) => (
        <DateSegment
          segment={segment}
          className="min-w-6 rounded-[3px] px-0.5 text-center tabular-nums outline-none data-[placeholder]:text-ink-3 data-[placeholder]:uppercase focus:bg-house focus:text-on-house data-[type=literal]:-mx-px data-[type=literal]:min-w-0 data-[type=literal]:px-0"
        />
      )}
    </DateInput>
  );
}

/** How the box around them looks: as every other input. */
export const boxLook =
  'tap flex w-full items-center gap-1 rounded-s bg-card py-1 pr-1 pl-2 text-m pointer-coarse:py-0 text-ink shadow-[inset_0_0_0_1px_var(--line-strong)] focus-within:outline-2 focus-within:outline-focus focus-within:-outline-offset-1 data-[invalid]:shadow-[inset_0_0_0_1px_var(--late)] data-[disabled]:bg-sunken';
