import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { common } from '../../shared/words/common.ts';
import { useWords } from '../words/useWords.ts';
import { IconButton } from './Button.tsx';

/** One of several chosen things, which can be taken off again; the line of a list. `picture` stands before its name. */
export function Chip({ name, remove, picture }: { name: string; remove: () => void; picture?: ReactNode }) {
  const say = useWords(common);
  return (
    <li className={`inline-flex items-center rounded-full bg-sunken py-0.5 pr-0.5 text-s ${picture ? 'gap-2 pl-1' : 'gap-1 pl-3'}`}>
      {picture}
      {name}
      <IconButton icon={X} label={say('common.remove', { name })} onPress={remove} className="!size-7" />
    </li>
  );
}
