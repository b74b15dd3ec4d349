import { useSubmissions } from '../../api/submissions.ts';
import { SubmissionCard } from './SubmissionCard.tsx';

/** What waits in one space for the person to decide, and what they submitted themself. */
export function Submissions({ space }: { space: string }) {
  const { data = [] } = useSubmissions(space);
  return data.map((one) => <SubmissionCard key={one.id} submission={one} inSpace />);
}
