import { Suspense } from 'react';
import { pages as words } from '../../shared/words/pages.ts';
import { Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { sections } from './knowledge/sections.ts';

/** The entrance to what the house knows. */
export default function Knowledge() {
  const say = useWords(words);
  return (
    <Page title={say('knowledge.title')} sub={say('knowledge.sub')}>
      <div className="grid gap-6">
        {sections.map(({ id, Section }) => (
          <Suspense key={id} fallback={<Waiting lines={1} />}>
            <Section />
          </Suspense>
        ))}
      </div>
    </Page>
  );
}
