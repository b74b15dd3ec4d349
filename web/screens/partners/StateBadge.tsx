import type { PartnerState } from '../../../shared/api/partners.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useWords } from '../../words/useWords.ts';

const looks: Record<PartnerState, string> = { prospective: 'bg-sunken text-ink-2', active: 'bg-partners-soft text-partners', ending: 'bg-late-soft text-late', ended: 'bg-sunken text-ink-2' };

/** How a relation stands, in a word and a colour. */
export function StateBadge({ state }: { state: PartnerState }) {
  const say = useWords(words);
  return <span className={`flex-none rounded-full px-2.5 py-[3px] text-xs font-semibold ${looks[state]}`}>{say(`state.${state}`)}</span>;
}
