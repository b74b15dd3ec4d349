import { knowing as words } from '../../shared/words/knowing.ts';
import { useWords } from '../words/useWords.ts';
import { NamesField } from './NamesField.tsx';

const MOST = 8;

/** The topics of a post, by name. */
export function TopicsField({ names, change, quiet = false }: { names: readonly string[]; change: (names: string[]) => void; quiet?: boolean }) {
  const say = useWords(words);
  return <NamesField label={say('topics.field')} placeholder={say('topics.placeholder')} names={names} change={change} most={MOST} quiet={quiet} />;
}
