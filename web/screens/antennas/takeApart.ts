import type { Understood } from '../../../shared/api/feed.ts';
import { search as words } from '../../../shared/words/search.ts';
import { useWords } from '../../words/useWords.ts';
import { withFilter, withoutFilters } from '../search/filterWords.ts';

/** What is looked for: the words alone, and the filters as the search writes them. */
export type Apart = { text: string; filters: string };

/** Takes a query apart by how it was understood; a filter that leads to nothing any more stays among the words, where it can be mended. */
export function useTakeApart(): (asked: Understood) => Apart {
  const say = useWords(words);
  return ({ words: said, unknown, topic, in: space, from, kind, label, after, before }) => {
    const one = ({ word, quoted, not }: (typeof said)[number]): string => `${not ? '-' : ''}${quoted ? `"${word}"` : word}`;
    const filters = [
      ['topic', 'keyTopic', topic?.name],
      ['space', 'keySpace', space?.name],
      ['from', 'keyFrom', from?.name],
      ['kind', 'keyKind', kind],
      ['label', 'keyLabel', label],
      ['after', 'keyAfter', after],
      ['before', 'keyBefore', before],
    ] as const;
    return {
      text: [...said.map(one), ...unknown.filter((filter) => withoutFilters(filter) === '')].join(' '),
      filters: filters.reduce((query, [name, key, value]) => (value ? withFilter(query, name, { key: say(`filters.${key}`), value }) : query), ''),
    };
  };
}
