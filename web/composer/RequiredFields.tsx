import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import type { NewPost } from '../../shared/api/posts.ts';
import { composer as words } from '../../shared/words/composer.ts';
import { useSpace } from '../api/spaces.ts';
import { Choice } from '../parts/Choice.tsx';
import { DayField } from '../parts/DayField.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { PersonChips } from './PersonChips.tsx';

type Required = NonNullable<NewPost['required']>;

/** Of an announcement: whether it must be confirmed, by whom and by when. */
export function RequiredFields({ space, required, change }: { space: string | null; required: Required | undefined; change: (required: Required | undefined) => void }) {
  const say = useWords(words);
  const dates = useDates();
  const { data } = useSpace(space ?? '', space !== null);
  return (
    <div className="grid gap-4 border-t border-line px-4 py-4">
      <Checkbox isSelected={required !== undefined} onChange={(on) => change(on ? { from: 'all', due: null } : undefined)} className="tap group flex items-center gap-2.5 text-s font-semibold">
        <span className="grid size-5 place-items-center rounded-[4px] shadow-[inset_0_0_0_1.5px_var(--line-strong)] group-selected:bg-house group-selected:text-on-house group-selected:shadow-none group-focus-visible:outline-2 group-focus-visible:outline-focus">
          <Check aria-hidden="true" className="invisible !size-4 group-selected:visible" />
        </span>
        {say('required.ask')}
      </Checkbox>
      {required && (
        <>
          <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
            <Choice
              label={say('required.who')}
              value={required.from === 'all' ? 'all' : 'some'}
              onChange={(who) => change({ ...required, from: who === 'all' ? 'all' : [] })}
              options={[
                { value: 'all', word: say('required.all', { count: data?.readers.persons ?? 0 }) },
                { value: 'some', word: say('required.some') },
              ]}
            />
            <DayField label={say('required.due')} value={required.due ?? ''} onChange={(due) => change({ ...required, due: due || null })} min={dates.today} />
          </div>
          {required.from !== 'all' && <PersonChips label={say('required.persons')} ids={required.from} change={(from) => change({ ...required, from })} />}
        </>
      )}
    </div>
  );
}
