import type { Antenna } from '../../../shared/api/antennas.ts';
import { knowing as words } from '../../../shared/words/knowing.ts';
import { useWords } from '../../words/useWords.ts';

/** What an antenna leaves out, in one line; null when it leaves out nothing. */
export function useLeftOut(): (antenna: Antenna) => string | null {
  const say = useWords(words);
  return ({ without }) => {
    const what = [...without.words, ...without.topics.map((one) => one.name), ...without.spaces.map((one) => one.name), ...without.persons.map((one) => one.name)];
    return what.length > 0 ? say('antennas.without', { what: what.join(', ') }) : null;
  };
}
