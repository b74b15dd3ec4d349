import { strictness as words } from '../../shared/words/strictness.ts';
import { useSubmissions } from '../api/submissions.ts';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { SubmissionCard } from './space/SubmissionCard.tsx';

/** What waits for the person's approval in all spaces, and what they submitted themself. */
export default function Submissions() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useSubmissions();
  return (
    <Page title={say('submissions.title')} sub={say('submissions.sub')}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data?.length === 0 && <Empty title={say('submissions.empty')} text={say('submissions.emptyText')} />}
      {data?.map((one) => <SubmissionCard key={one.id} submission={one} />)}
    </Page>
  );
}
