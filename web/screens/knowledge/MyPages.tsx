import { pages as words } from '../../../shared/words/pages.ts';
import { usePages } from '../../api/pages.ts';
import { PageLines } from '../../pages/PageLines.tsx';
import { useWords } from '../../words/useWords.ts';

/** The pages that the person keeps, by the day on which they are looked at again. */
export default function MyPages() {
  const say = useWords(words);
  const { data } = usePages('mine', 50);
  if (!data?.items.length) return null;
  return (
    <section>
      <h2 className="mb-2 text-s font-semibold text-ink-2">{say('knowledge.mine')}</h2>
      <PageLines lines={data.items} day own />
    </section>
  );
}
