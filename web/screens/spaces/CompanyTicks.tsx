import { partners as words } from '../../../shared/words/partners.ts';
import { usePartners } from '../../api/partners.ts';
import { Tick } from '../../parts/Tick.tsx';
import { useWords } from '../../words/useWords.ts';

/** Which companies read in a new partner space from the start. */
export function CompanyTicks({ chosen, choose }: { chosen: readonly string[]; choose: (companies: string[]) => void }) {
  const say = useWords(words);
  const { data } = usePartners();
  const open = (data?.items ?? []).filter((one) => one.state === 'active' || one.state === 'prospective');
  return (
    <fieldset>
      <legend className="text-s font-semibold">{say('space.withCompanies')}</legend>
      {data && open.length === 0 && <p className="text-s text-ink-3">{say('space.noPartners')}</p>}
      {open.map(({ id, name, secrecy }) => (
        <Tick key={id} label={name} hint={say(secrecy ? 'partners.secrecy' : 'partners.noSecrecy')} isSelected={chosen.includes(id)} onChange={(on) => choose(on ? [...chosen, id] : chosen.filter((one) => one !== id))} />
      ))}
    </fieldset>
  );
}
