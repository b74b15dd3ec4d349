import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Delivery, NoticeKind, NoticeRules } from '../../../shared/api/people.ts';
import { rules as words } from '../../../shared/words/rules.ts';
import { useWords } from '../../words/useWords.ts';

const kinds: readonly NoticeKind[] = ['required', 'asked', 'due', 'mention', 'answer', 'watched', 'space'];
const deliveries: readonly Delivery[] = ['now', 'digest', 'never'];

type Chosen = NoticeRules['deliveries'];

/** For each kind of notice: a mail at once, in a digest, or none. */
export function Deliveries({ deliveries: chosen, change }: { deliveries: Chosen; change: (to: Chosen) => void }) {
  const say = useWords(words);
  return (
    <section className="card">
      <h2 className="px-4 pt-4 pb-2 text-m font-semibold">{say('rules.kinds')}</h2>
      {kinds.map((kind) => (
        <RadioGroup
          key={kind}
          value={chosen[kind]}
          onChange={(to) => change({ ...chosen, [kind]: to as Delivery })}
          orientation="horizontal"
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line px-4 py-2.5"
        >
          <Label className="min-w-0 flex-[1_1_14rem] text-s">{say(`kind.${kind}`)}</Label>
          <div className="flex flex-none gap-0.5 rounded-full bg-sunken p-0.5">
            {deliveries.map((delivery) => (
              <Radio
                key={delivery}
                value={delivery}
                className="tap inline-flex min-h-7 cursor-pointer items-center justify-center rounded-full px-3 text-xs text-ink-2 hover:text-ink selected:bg-card selected:font-semibold selected:text-house selected:shadow-[0_0_0_1px_var(--line-strong)] focus-visible:outline-2 focus-visible:outline-focus"
              >
                {say(`rules.${delivery}`)}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      ))}
    </section>
  );
}
