import type { Knower } from '../../shared/api/knowledge.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useWords } from '../words/useWords.ts';

/** Why somebody stands among those who know: what they declare, that they answered, or both. */
export function useReasons(): (one: Knower) => string {
  const say = useWords(words);
  return ({ declared, answered }) => [declared && say('knowers.declared'), answered && say('knowers.answered')].filter(Boolean).join(', ');
}
