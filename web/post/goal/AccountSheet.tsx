import { useState, type FormEvent } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { GoalOutcome } from '../../../shared/api/goals.ts';
import { common } from '../../../shared/words/common.ts';
import { goals as words } from '../../../shared/words/goals.ts';
import { useGiveAccount } from '../../api/goals.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';

const outcomes: readonly GoalOutcome[] = ['reached', 'partly', 'missed'];

/** Closes a goal with an account of it. */
export default function AccountSheet({ post, close }: { post: string; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [outcome, setOutcome] = useState<GoalOutcome | null>(null);
  const [why, setWhy] = useState('');
  const give = useGiveAccount(post);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const done = (): void => {
      toast(say('goal.justClosed'));
      close();
    };
    if (outcome && why.trim()) give.run({ outcome, why }, { done });
  };
  return (
    <Sheet title={say('goal.account')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-s text-ink-2">{say('goal.accountText')}</p>
        <RadioGroup value={outcome} onChange={(to) => setOutcome(to as GoalOutcome)} isRequired className="grid gap-1">
          <Label className="text-s font-semibold">{say('goal.outcome')}</Label>
          <div className="flex flex-wrap gap-2">
            {outcomes.map((one) => (
              <Radio key={one} value={one} className="tap inline-flex min-h-8 cursor-pointer items-center rounded-s px-3 py-1 text-s text-ink-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-sunken focus-visible:outline-2 focus-visible:outline-focus selected:bg-house-soft selected:font-semibold selected:text-house selected:shadow-[inset_0_0_0_1.5px_var(--house)]">
                {say(`outcome.${one}`)}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <Field label={say('goal.why')} hint={say('goal.whyHint')} value={why} onChange={setWhy} rows={4} maxLength={4000} isRequired />
        <Refusal error={give.error} />
        <div className="flex gap-3">
          <Button look="loud" type="submit" isPending={give.isPending} isDisabled={!outcome || !why.trim()}>
            {say('goal.close')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  );
}
