import type { Antenna } from '../../../shared/api/antennas.ts';
import { knowing as words } from '../../../shared/words/knowing.ts';
import { useWords } from '../../words/useWords.ts';
import { useUnderstood } from '../search/understood.ts';

/** What an antenna gathers and what it leaves out, in one line. */
export function useInWords(): (antenna: Antenna) => string {
  const say = useWords(words);
  const understood = useUnderstood();
  return ({ understood: asked, without }) => {
    const what = [...without.words, ...without.topics.map((one) => one.name), ...without.spaces.map((one) => one.name), ...without.persons.map((one) => one.name)];
    return [...understood(asked), ...(what.length > 0 ? [say('antennas.without', { what: what.join(', ') })] : [])].join(' · ');
  };
}
