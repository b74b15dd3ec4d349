import { imports as words } from '../../shared/words/import.ts';
import { useImports } from '../api/imports.ts';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { ImportCard } from './imports/ImportCard.tsx';
import { NewImport } from './imports/NewImport.tsx';

/** Archives of other programs: upload one, see how it comes in and what stayed out; for administrators. */
export default function Imports() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useImports();
  const runs = data?.items ?? [];
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('page.title')} sub={say('page.sub')}>
      {!(error && !data) && <NewImport />}
      {isPending && <Waiting lines={1} />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && runs.length === 0 && <Empty title={say('page.none')} text={say('page.noneText')} />}
      {runs.length > 0 && <h2 className="mt-7 mb-2 text-s font-semibold text-ink-2">{say('page.runs')}</h2>}
      {runs.map((run) => (
        <ImportCard key={run.id} run={run} />
      ))}
    </Page>
  );
}
