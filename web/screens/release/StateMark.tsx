import { Ban, Check, Clock, CornerUpLeft, Hourglass, Undo2, X, type LucideIcon } from 'lucide-react';
import type { ReleaseState } from '../../../shared/api/releases.ts';
import { release as words } from '../../../shared/words/release.ts';
import { Pill } from '../../parts/Pill.tsx';
import { useWords } from '../../words/useWords.ts';

const looks: Record<ReleaseState, { icon: LucideIcon; look: string }> = {
  requested: { icon: Hourglass, look: 'bg-partners-soft text-partners' },
  returned: { icon: CornerUpLeft, look: 'bg-partners-soft text-partners' },
  refused: { icon: X, look: 'bg-late-soft text-late' },
  void: { icon: Ban, look: 'bg-sunken text-ink-2' },
  released: { icon: Check, look: 'bg-ok-soft text-ok' },
  revoked: { icon: Undo2, look: 'bg-late-soft text-late' },
  expired: { icon: Clock, look: 'bg-sunken text-ink-2' },
};

/** The state of a release: icon, word and colour. */
export function StateMark({ state }: { state: ReleaseState }) {
  const say = useWords(words);
  return <Pill {...looks[state]}>{say(`release.${state}`)}</Pill>;
}
