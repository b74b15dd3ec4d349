import { Link } from '@tanstack/react-router';
import type { CommitmentStep } from '../../shared/api/commitments.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { useSteps } from '../api/commitments.ts';
import { Company } from '../parts/Company.tsx';
import { When } from '../parts/When.tsx';
import { useWords } from '../words/useWords.ts';
import { useDue } from './useDue.ts';

/** Every step of a commitment: who, when, what and why, with the mail that says it. */
export function Steps({ post }: { post: string }) {
  const say = useWords(words);
  const { data } = useSteps(post, true);
  if (!data) return null;
  return (
    <div className="mt-3 border-t border-line pt-2.5">
      <p aria-hidden="true" className="mb-1 text-xs font-semibold text-ink-2">
        {say('box.steps')}
      </p>
      <ol aria-label={say('box.steps')} className="grid gap-1.5 text-xs">
        {data.items.map((step) => (
          <StepLine key={step.id} step={step} />
        ))}
      </ol>
    </div>
  );
}

function StepLine({ step }: { step: CommitmentStep }) {
  const say = useWords(words);
  const inWords = useDue();
  const values = {
    due: step.due ? inWords(step.due, step.week, true) : '',
    before: step.beforeDue ? inWords(step.beforeDue, step.beforeWeek, true) : '',
    level: step.confidence ? say(`confidence.${step.confidence}`) : '',
    for: step.for?.name ?? '',
    to: step.to?.name ?? '',
  };
  return (
    <li className="text-ink-2">
      <When moment={step.created} /> · <b className="font-semibold text-ink">{step.by.name}</b>
      <Company of={step.by.company} /> {say(`step.${step.what}`, values)}
      {step.for && step.what !== 'handedOver' && <span className="text-ink-3"> ({say('step.forWhom', { name: step.for.name })})</span>}
      {step.evidence && (
        <>
          {' · '}
          <Link to="/posts/$post" params={{ post: step.evidence.post }} hash={step.evidence.comment ?? undefined} className="underline decoration-1 underline-offset-2">
            {say('step.evidence')}
          </Link>
        </>
      )}
      {step.why && <span className="block text-ink">„{step.why}“</span>}
    </li>
  );
}
