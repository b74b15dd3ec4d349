import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import type { NoticeRules } from '../../../shared/api/people.ts';
import { rules as words } from '../../../shared/words/rules.ts';
import { TimeField } from '../../parts/DayField.tsx';
import { useWords } from '../../words/useWords.ts';

type Quiet = NoticeRules['quiet'];

/** When no mail comes. */
export function QuietHours({ quiet, change }: { quiet: Quiet; change: (to: Quiet) => void }) {
  const say = useWords(words);
  return (
    <section className="card p-4">
      <h2 className="text-m font-semibold">{say('rules.quiet')}</h2>
      <p className="mb-3 text-s text-ink-3">{say('rules.quietHint')}</p>
      <div className="flex flex-wrap gap-3">
        <TimeField label={say('rules.from')} value={quiet.from} onChange={(from) => change({ ...quiet, from })} isRequired className="w-32" />
        <TimeField label={say('rules.until')} value={quiet.until} onChange={(until) => change({ ...quiet, until })} isRequired className="w-32" />
      </div>
      <Checkbox isSelected={quiet.weekends} onChange={(weekends) => change({ ...quiet, weekends })} className="tap group mt-3 flex items-center gap-2.5 text-s">
        <span className="grid size-5 place-items-center rounded-[4px] shadow-[inset_0_0_0_1.5px_var(--line-strong)] group-selected:bg-house group-selected:text-on-house group-selected:shadow-none group-focus-visible:outline-2 group-focus-visible:outline-focus">
          <Check aria-hidden="true" className="invisible !size-4 group-selected:visible" />
        </span>
        {say('rules.weekends')}
      </Checkbox>
    </section>
  );
}
