import { timeZones } from '../words/timeZones.ts';
import { useSpeech } from '../words/useWords.ts';
import { Choice } from './Choice.tsx';

type ZoneParts = { label: string; value: string; onChange: (zone: string) => void; error?: string; isDisabled?: boolean };

/** A time zone by its city and the name of its time, found by either. */
export function TimeZoneChoice({ value, ...rest }: ZoneParts) {
  const { language } = useSpeech();
  const options = timeZones(language, value);
  return <Choice {...rest} long value={value} options={options} hint={options.find((one) => one.value === value)?.hint} />;
}
