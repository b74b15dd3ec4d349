import type { Readers } from '../../shared/api/basics.ts';
import { common } from '../../shared/words/common.ts';
import { useWords } from '../words/useWords.ts';

/** Who reads as people say it: "34 Personen, nur Brandt Pumpen", or "2 Firmen, 18 Personen, 7 davon bei Ahrens". */
export function useReaders(): (readers: Readers) => string {
  const say = useWords(common);
  return ({ persons, companies }) => {
    const [only, ...others] = companies;
    const people = say('audience.people', { count: persons });
    if (companies.length === 1 && only) return `${people}, ${say('audience.only', { name: only.name })}`;
    const outside = others.filter((company) => company.id !== null).map((company, place) => say(place === 0 ? 'audience.ofThem' : 'audience.at', { persons: company.persons, name: company.name }));
    return [say('audience.firms', { companies: companies.length }), people, ...outside].join(', ');
  };
}
