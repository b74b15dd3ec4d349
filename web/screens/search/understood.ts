import type { Understood } from '../../../shared/api/feed.ts';
import { post as postWords } from '../../../shared/words/post.ts';
import { search as words } from '../../../shared/words/search.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** A query in words instead of its filters: what is looked for, then each filter. */
export function useUnderstood(): (asked: Understood) => string[] {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const dates = useDates();
  const kindWord = (kind: string): string => (kind in postWords.kind ? sayPost(`kind.${kind as keyof typeof postWords.kind}`) : say(`search.${kind as 'comment' | 'file'}`));
  return ({ words: said, topic, in: space, from, kind, label, after, before, unknown }) => {
    const wanted = said.filter((one) => !one.not).map(({ word, quoted }) => (quoted ? say('asked.exactly', { word }) : word));
    const filters = [
      topic && say('asked.topic', { name: topic.name }),
      space && say('asked.in', { name: space.name }),
      from && say('asked.from', { name: from.name }),
      kind && say('asked.kind', { kind: kindWord(kind) }),
      label && sayPost('label.named', { label: sayPost(`label.${label}`) }),
      after && say('asked.after', { day: dates.day(after) }),
      before && say('asked.before', { day: dates.day(before) }),
      ...said.filter((one) => one.not).map(({ word }) => say('asked.not', { word })),
      ...unknown.map((filter) => say('asked.gone', { filter })),
    ];
    return [wanted.join(' '), ...filters].filter((part): part is string => Boolean(part));
  };
}
