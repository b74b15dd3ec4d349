import { useRegions } from '../api/time.ts';
import { useSpeech } from '../words/useWords.ts';
import { Choice } from './Choice.tsx';

type RegionParts = { label: string; hint: string; error?: string; isDisabled?: boolean };

/** A country or one of its states, by name. */
export function RegionChoice({ value, onChange, ...rest }: RegionParts & { value: string; onChange: (region: string) => void }) {
  const { data } = useRegions();
  return <Choice {...rest} value={value} onChange={onChange} options={(data?.items ?? []).map(({ region, name }) => ({ value: region, word: name }))} />;
}

/** The name of a country, with its state where one is known. */
export function RegionName({ country, region }: { country: string; region: string | null }) {
  const { data } = useRegions();
  const { language } = useSpeech();
  return data?.items.find((one) => one.region === (region ?? country))?.name ?? new Intl.DisplayNames(language, { type: 'region' }).of(country);
}

const ANY = 'any';

/** A state of a country, or none; not shown for countries whose states all keep the same holidays. */
export function StateChoice({ country, any, value, onChange, ...rest }: RegionParts & { country: string; any: string; value: string | null; onChange: (region: string | null) => void }) {
  const { data } = useRegions();
  const states = (data?.items ?? []).filter(({ region }) => region.startsWith(`${country}-`));
  if (states.length === 0) return null;
  const options = [{ value: ANY, word: any }, ...states.map(({ region, name }) => ({ value: region, word: name.slice(name.indexOf(',') + 2) }))];
  return <Choice {...rest} value={value ?? ANY} onChange={(chosen) => onChange(chosen === ANY ? null : chosen)} options={options} />;
}
