import { admin as words } from '../../../shared/words/admin.ts';
import { useWords } from '../../words/useWords.ts';

type Kind = keyof (typeof words)['kinds'];

/** What a kind of event is called; its name in the code when there is no word for it yet. */
export function useKindWord(): (kind: string) => string {
  const say = useWords(words);
  return (kind) => {
    const key = kind.replace('.', '_');
    return key in words.kinds ? say(`kinds.${key as Kind}`) : kind;
  };
}
