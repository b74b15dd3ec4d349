import { pages as words } from '../../shared/words/pages.ts';
import { useSources } from '../api/pages.ts';
import { useWords } from '../words/useWords.ts';
import { SourceLines } from './SourceLines.tsx';

/** What a page grew out of, as far as the reader reads it; nothing when it is nothing. */
export function Sources({ page }: { page: string }) {
  const say = useWords(words);
  const { data } = useSources(page);
  if (!data?.items.length) return null;
  return (
    <section className="mt-5 border-t border-line pt-3">
      <h2 className="text-s font-semibold">{say('pages.sources')}</h2>
      <SourceLines sources={data.items} />
    </section>
  );
}
