import type { Strictness } from '../../../shared/api/spaces.ts';
import { strictness as words } from '../../../shared/words/strictness.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useWords } from '../../words/useWords.ts';

const all: readonly Strictness[] = ['open', 'moderated', 'formal'];

/** How strict a space is. */
export function StrictnessChoice({ value, onChange }: { value: Strictness; onChange: (to: Strictness) => void }) {
  const say = useWords(words);
  return <Choice label={say('strictness.title')} value={value} onChange={onChange} options={all.map((one) => ({ value: one, word: say(`strictness.${one}`), hint: say(`strictness.${one}Hint`) }))} />;
}
