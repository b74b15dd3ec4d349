import { times as words } from '../../../shared/words/times.ts';
import { useSpeech, useWords } from '../../words/useWords.ts';

/** Says of how many commitments a view shows how many; nothing where it shows all. */
export function NotAll({ shown, total }: { shown: number; total: number }) {
  const say = useWords(words);
  const { language } = useSpeech();
  if (shown >= total) return null;
  const number = (count: number): string => new Intl.NumberFormat(language).format(count);
  return <p className="mb-3 rounded-m bg-sunken px-4 py-2.5 text-s text-ink-2">{say('line.notAll', { shown: number(shown), total: number(total) })}</p>;
}
