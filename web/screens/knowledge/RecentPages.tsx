import { pages as words } from '../../../shared/words/pages.ts';
import { usePages } from '../../api/pages.ts';
import { PageLines } from '../../pages/PageLines.tsx';
import { Empty, Failed, Waiting } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** The pages written last, over all spaces. */
export default function RecentPages() {
  const say = useWords(words);
  const { data, error, refetch } = usePages('recent');
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : <Waiting lines={2} />;
  if (data.items.length === 0) return <Empty title={say('knowledge.empty')} text={say('knowledge.emptyText')} />;
  return (
    <section>
      <h2 className="mb-2 text-s font-semibold text-ink-2">{say('knowledge.recent')}</h2>
      <PageLines lines={data.items} />
    </section>
  );
}
