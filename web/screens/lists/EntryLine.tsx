import { X } from 'lucide-react';
import type { ListPart } from '../../../shared/api/lists.ts';
import { listsWords as words } from '../../../shared/words/distribution.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Line } from './EditList.tsx';

const parts: readonly ListPart[] = ['must', 'informed', 'may'];

/** One entry of a list that is edited: whom it means, and what it wants of them. */
export function EntryLine({ line, change, remove }: { line: Line; change: (part: ListPart) => void; remove: () => void }) {
  const say = useWords(words);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2 text-s">
      <span className="min-w-0 flex-1 basis-40">
        {line.word}
        <span className="block text-xs text-ink-3">{say(line.entry.person ? 'lists.byName' : 'lists.byRule')}</span>
      </span>
      <div className="w-44">
        <Choice label={line.word} quietLabel small value={line.part} onChange={change} options={parts.map((part) => ({ value: part, word: say(`part.${part}`), hint: say(`part.${part}Hint`) }))} />
      </div>
      <IconButton icon={X} label={say('lists.remove', { what: line.word })} onPress={remove} />
    </li>
  );
}
