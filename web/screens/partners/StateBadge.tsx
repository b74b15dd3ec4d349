import type { PartnerState } from '../../../shared/api/partners.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { Pill } from '../../parts/Pill.tsx';
import { useWords } from '../../words/useWords.ts';

const looks: Record<PartnerState, string> = { prospective: 'bg-sunken text-ink-2', active: 'bg-partners-soft text-partners', ending: 'bg-late-soft text-late', ended: 'bg-sunken text-ink-2' };

/** How a relation stands, in a word and a colour. */
export function StateBadge({ state }: { state: PartnerState }) {
  const say = useWords(words);
  return <Pill look={looks[state]}>{say(`state.${state}`)}</Pill>;
}
