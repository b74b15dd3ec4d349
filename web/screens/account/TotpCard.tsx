import { useState } from 'react';
import type { TotpSetup } from '../../../shared/api/account.ts';
import { account as words } from '../../../shared/words/account.ts';
import { useRenewCodes, useSetUpTotp, useTotp, useTurnOffTotp } from '../../api/account.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { CodesSheet, SetUpSheet } from './TotpSheets.tsx';
import { besidesProof, useProof } from './useProof.tsx';

/** Switches the second step on and off, and gives new backup codes. */
export function TotpCard() {
  const say = useWords(words);
  const dates = useDates();
  const { data: totp } = useTotp();
  const [setup, setSetup] = useState<TotpSetup | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const proof = useProof();
  const prepare = useSetUpTotp();
  const renew = useRenewCodes();
  const off = useTurnOffTotp();
  const begin = (): void => prepare.run(undefined, { done: setSetup, failed: proof.failed(begin) });
  const again = (): void => renew.run(undefined, { done: (given) => setCodes(given.codes), failed: proof.failed(again) });
  const end = (): void => off.run(undefined, { done: () => toast(say('totp.isOff')), failed: proof.failed(end) });
  const since = totp?.since;
  return (
    <Card title={say('totp.title')} text={since ? say('totp.on', { since: dates.when(since), codes: totp.recoveryCodes }) : say('totp.off')}>
      <div className="flex flex-wrap gap-3">
        {totp && !totp.on && (
          <Button onPress={begin} isPending={prepare.isPending}>
            {say('totp.setUp')}
          </Button>
        )}
        {totp?.on && (
          <>
            <Button onPress={again} isPending={renew.isPending}>
              {say('totp.newCodes')}
            </Button>
            <Button onPress={end} isPending={off.isPending}>
              {say('totp.turnOff')}
            </Button>
          </>
        )}
      </div>
      <Refusal error={besidesProof(prepare.error ?? renew.error ?? off.error)} />
      {setup && <SetUpSheet setup={setup} close={() => setSetup(null)} done={(given) => (setSetup(null), setCodes(given))} />}
      {codes && <CodesSheet codes={codes} close={() => setCodes(null)} />}
      {proof.sheet}
    </Card>
  );
}
