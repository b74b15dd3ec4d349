import type { EmergencyState, EmergencyStop } from '../../../shared/api/emergency.ts';
import { emergency as words } from '../../../shared/words/emergency.ts';
import { useAskReopening, useConfirmReopening, useWithdrawReopening } from '../../api/emergency.ts';
import { useMe } from '../../api/me.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from '../account/useProof.tsx';

/** How the ways are opened again: one asks, another confirms. */
export function Reopening({ stop: { reopenAsked }, state: { abilities } }: { stop: EmergencyStop; state: EmergencyState }) {
  const say = useWords(words);
  const me = useMe();
  const dates = useDates();
  const proof = useProof();
  const [ask, confirm, withdraw] = [useAskReopening(), useConfirmReopening(), useWithdrawReopening()];
  const runAsk = (): void => ask.run(undefined, { failed: proof.failed(runAsk) });
  const runConfirm = (): void => confirm.run(undefined, { done: () => toast(say('stop.reopened')), failed: proof.failed(runConfirm) });
  const when = reopenAsked ? dates.when(reopenAsked.when, true) : '';
  const own = reopenAsked?.by?.id === me.id;
  return (
    <Card title={say('stop.reopen')} text={!reopenAsked && say('stop.askText')}>
      {reopenAsked && <p className="mb-4 max-w-prose text-m">{own ? say('stop.askedByMe', { when }) : say('stop.asked', { name: reopenAsked.by?.name ?? '', when })}</p>}
      <Refusal error={besidesProof(ask.error ?? confirm.error ?? withdraw.error)} />
      <div className="flex flex-wrap gap-3">
        {abilities.ask.allowed && (
          <Button look="loud" isPending={ask.isPending} onPress={runAsk}>
            {say('stop.ask')}
          </Button>
        )}
        {abilities.confirm.allowed && (
          <Button look="loud" isPending={confirm.isPending} onPress={runConfirm}>
            {say('stop.confirm')}
          </Button>
        )}
        {reopenAsked && (
          <Button isPending={withdraw.isPending} onPress={() => withdraw.run()}>
            {say('stop.withdraw')}
          </Button>
        )}
      </div>
      {proof.sheet}
    </Card>
  );
}
