import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { common } from '../../../shared/words/common.ts';
import { signin } from '../../../shared/words/signin.ts';
import { useAction } from '../../api/client.ts';
import { startAnew } from '../../api/me.ts';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** Leaves the demo for good, as its administrator: it is emptied and the first-run page appears. */
export function LeaveDemo({ administrator }: { administrator: string }) {
  const say = useWords(signin);
  const sayCommon = useWords(common);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const enter = useAction<{ email: string }>({ call: (body) => ({ method: 'POST', path: '/demo/session', body }) });
  const empty = useAction<void>({ call: () => ({ method: 'DELETE', path: '/setup/demo' }), done: () => void startAnew().then(() => navigate({ to: '/setup' })) });
  return (
    <>
      <Button look="text" onPress={() => setAsking(true)}>
        {say('signin.demoLeave')}
      </Button>
      <Sheet title={say('signin.demoLeaveTitle')} isOpen={asking} close={() => setAsking(false)} role="alertdialog">
        <p className="mb-4">{say('signin.demoLeaveText')}</p>
        <Refusal error={enter.error ?? empty.error} />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button look="danger" isPending={enter.isPending || empty.isPending} onPress={() => enter.run({ email: administrator }, { done: () => empty.run() })}>
            {say('signin.demoLeaveNow')}
          </Button>
          <Button onPress={() => setAsking(false)}>{sayCommon('common.cancel')}</Button>
        </div>
      </Sheet>
    </>
  );
}
