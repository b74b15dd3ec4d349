import { Inbox, MailPlus } from 'lucide-react';
import { useState } from 'react';
import type { MailInState } from '../../../shared/api/mailIn.ts';
import { mailInAdmin as words } from '../../../shared/words/mailInAdmin.ts';
import { useMakeTrial, usePoll } from '../../api/mailIn.ts';
import { Button } from '../../parts/Button.tsx';
import { CopyLine } from '../../parts/CopyLine.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { GateState } from './GateState.tsx';

/** Says how incoming mail fares, and lets one try it with an address that posts nowhere. */
export function TryMailIn({ state }: { state: MailInState }) {
  const say = useWords(words);
  const [address, setAddress] = useState<string | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const trial = useMakeTrial();
  const poll = usePoll();
  return (
    <div className="card mb-4 p-5">
      <GateState state={state} />
      <div className="flex flex-wrap gap-3">
        <Button icon={MailPlus} isPending={trial.isPending} onPress={() => trial.run(undefined, { done: (made) => setAddress(made.address) })}>
          {say('form.trial')}
        </Button>
        {state.settings?.mailbox && (
          <Button icon={Inbox} isPending={poll.isPending} onPress={() => poll.run(undefined, { done: (went) => setTaken(went.state.pollError ? null : went.taken) })}>
            {say('form.poll')}
          </Button>
        )}
      </div>
      <output className="mt-3 block text-s">
        {address && <CopyLine label={say('form.trialLabel')} value={address} word={say('form.copy')} copied={say('form.copied')} />}
        {address && <span className="mt-1 block text-xs text-ink-3">{say('form.trialHint')}</span>}
        {taken !== null && <span className="text-ok">{say('form.polledNow', { count: taken })}</span>}
      </output>
      <Refusal error={trial.error ?? poll.error} />
    </div>
  );
}
