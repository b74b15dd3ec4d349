import { useState } from 'react';
import type { Push } from '../../../shared/api/push.ts';
import { push as words } from '../../../shared/words/push.ts';
import { Refused } from '../../api/problem.ts';
import { beginPush, canBeTold, endPush, tryPush, usePush } from '../../api/push.ts';
import { Button } from '../../parts/Button.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** Whether the device in the person's hands tells them that there is something. */
export function Devices() {
  const say = useWords(words);
  const { data } = usePush();
  if (!data) return null;
  return (
    <section className="card mt-4 p-4">
      <h2 className="text-m font-semibold">{say('push.title')}</h2>
      <p className="mt-1 mb-3 text-s text-ink-3">{say('push.text')}</p>
      {data.key === null ? <p className="text-s">{say('push.off')}</p> : canBeTold() ? <Own push={data} keyOfHouse={data.key} /> : <p className="text-s">{say('push.unable')}</p>}
    </section>
  );
}

function Own({ push, keyOfHouse }: { push: Push; keyOfHouse: string }) {
  const say = useWords(words);
  const dates = useDates();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const doing = (work: () => Promise<string>) => (): void => {
    setBusy(true);
    setTrouble('');
    work()
      .then(setTrouble, (error: unknown) => setTrouble(error instanceof Refused ? error.message : say('push.failed')))
      .finally(() => setBusy(false));
  };
  const begin = doing(async () => ((await beginPush(keyOfHouse)) === 'denied' ? say('push.denied') : ''));
  const end = doing(async () => (await endPush(), ''));
  const trial = doing(async () => {
    if (!(await tryPush())) return say('push.notTaken');
    toast(say('push.taken'));
    return '';
  });
  return (
    <>
      {push.since && (
        <p className="mb-3 text-s">
          {say('push.since', { since: dates.when(push.since, true) })} {push.sent && say('push.sent', { sent: dates.when(push.sent, true) })}
        </p>
      )}
      {trouble && (
        <p role="alert" className="mb-3 rounded-s bg-late-soft px-3 py-2 text-s text-late">
          {trouble}
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        {push.since ? (
          <>
            <Button onPress={trial} isPending={busy}>
              {say('push.trial')}
            </Button>
            <Button onPress={end} isDisabled={busy}>
              {say('push.end')}
            </Button>
          </>
        ) : (
          <Button onPress={begin} isPending={busy}>
            {say('push.begin')}
          </Button>
        )}
      </p>
    </>
  );
}
