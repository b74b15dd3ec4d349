import { useState, type FormEvent } from 'react';
import type { EmergencyState } from '../../../shared/api/emergency.ts';
import { common } from '../../../shared/words/common.ts';
import { emergency as words } from '../../../shared/words/emergency.ts';
import { useCloseOutward } from '../../api/emergency.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';

/** Asks for the reason, then once more with the consequence in numbers, and closes. */
export function CloseOutward({ outside }: Pick<EmergencyState, 'outside'>) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [sure, setSure] = useState(false);
  const close = useCloseOutward();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = reason.trim() !== '';
    setMissing(!given);
    setSure(given);
  };
  return (
    <Card title={say('stop.close')}>
      <form onSubmit={submit} className="grid max-w-prose gap-4" noValidate>
        <Field label={say('stop.why')} hint={say('stop.whyHint')} rows={2} value={reason} onChange={setReason} maxLength={500} error={missing && reason.trim() === '' ? say('stop.whyMissing') : undefined} />
        <div>
          <Button look="danger" type="submit">
            {say('stop.close')}
          </Button>
        </div>
      </form>
      <Sheet title={say('stop.sure')} isOpen={sure} close={() => setSure(false)} role="alertdialog">
        <p className="mb-3 text-s text-ink-2">{say('stop.sureText', outside)}</p>
        <p className="mb-4 rounded-s bg-sunken px-3 py-2 text-s [overflow-wrap:anywhere]">{reason.trim()}</p>
        <Refusal error={close.error} />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button look="danger" isPending={close.isPending} onPress={() => close.run(reason.trim(), { done: () => toast(say('stop.done')) })}>
            {say('stop.closeNow')}
          </Button>
          <Button onPress={() => setSure(false)}>{sayCommon('common.cancel')}</Button>
        </div>
      </Sheet>
    </Card>
  );
}
