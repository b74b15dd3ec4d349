import { pages as words } from '../../../shared/words/pages.ts';
import { usePages } from '../../api/pages.ts';
import { PageLines } from '../../pages/PageLines.tsx';
import { useWords } from '../../words/useWords.ts';

/** Pages whose day has come, or that nobody has touched for a year; nothing when there are none. */
export default function AgeingPages() {
  const say = useWords(words);
  const { data } = usePages('ageing', 10);
  if (!data?.items.length) return null;
  return (
    <section>
      <h2 className="mb-2 text-s font-semibold text-ink-2">{say('knowledge.ageing')}</h2>
      <PageLines lines={data.items} day />
    </section>
  );
}
