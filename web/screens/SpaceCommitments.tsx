import { useParams } from '@tanstack/react-router';
import { commitments as words } from '../../shared/words/commitments.ts';
import { Refused } from '../api/problem.ts';
import { useSpace } from '../api/spaces.ts';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { LedgerBody } from './commitments/LedgerBody.tsx';
import { SpaceAside } from './space/SpaceAside.tsx';
import { SpaceTabs } from './space/SpaceTabs.tsx';

/** What is promised in a space. */
export default function SpaceCommitments() {
  const { space: id } = useParams({ from: '/shell/spaces/$space/commitments' });
  const { data: space, error, refetch } = useSpace(id);
  const say = useWords(words);
  if (error instanceof Refused && error.status === 404) return <NotFound />;
  if (!space) return <Page title={say('ledger.title')}>{error ? <Failed error={error} again={() => void refetch()} /> : <Waiting />}</Page>;
  return (
    <Page key={id} title={`${say('ledger.title')} · ${space.name}`} heading={space.name} sub={space.description || undefined} aside={<SpaceAside space={space} />} audience={space.audience}>
      <SpaceTabs space={id} />
      <LedgerBody fixed={{ space: id }} />
    </Page>
  );
}
