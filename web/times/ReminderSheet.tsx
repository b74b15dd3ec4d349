import { useState, type FormEvent } from 'react';
import type { Post } from '../../shared/api/posts.ts';
import { common } from '../../shared/words/common.ts';
import { times as words } from '../../shared/words/times.ts';
import { useDropReminder, useReminders, useSetReminder } from '../api/time.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { exactly, momentIn } from '../words/dates.ts';
import { useDates } from '../words/useDates.ts';
import { useSpeech, useWords } from '../words/useWords.ts';
import { wishIn } from './wish.ts';

const quick = ['tomorrow', 'monday', 'week', 'month'] as const;

/** Asks on which day the person wants to be reminded of a post, in their own words, and shows how they are understood. */
export default function ReminderSheet({ post, close }: { post: Post; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const dates = useDates();
  const speech = useSpeech();
  const { data } = useReminders();
  const [text, setText] = useState('');
  const [instead, setInstead] = useState<string | null>(null);
  const set = useSetReminder(post.id);
  const drop = useDropReminder(post.id);
  const before = data?.items.find((one) => one.post === post.id);
  const wish = wishIn(text, dates.today, speech);
  const day = instead ?? wish?.day;
  const exact = (of: string, time: string): string => exactly(momentIn(of, time, speech.timeZone), speech);
  const write = (said: string): void => (setText(said), setInstead(null));
  const run = (event: FormEvent): void => {
    event.preventDefault();
    if (wish && day) set.run({ day, time: wish.time }, { done: () => (close(), toast(say('remind.wished', { when: exact(day, wish.time) }))) });
  };
  const other = wish?.other && wish.other !== day ? wish.other : instead ? wish?.day : null;
  return (
    <Sheet title={say('remind.title')} isOpen close={close}>
      {before && (
        <p className="mb-4 text-s text-ink-2">
          {say('remind.wished', { when: dates.exact(before.at) })}{' '}
          <Button look="text" className="mx-0" isPending={drop.isPending} onPress={() => drop.run(undefined, { done: () => (close(), toast(say('remind.dropped'))) })}>
            {say('remind.drop')}
          </Button>
        </p>
      )}
      <form onSubmit={run} className="grid gap-3">
        <div className="flex flex-wrap gap-2">
          {quick.map((one) => (
            <Button key={one} onPress={() => write(say(`remind.${one}`))}>
              {say(`remind.${one}`)}
            </Button>
          ))}
        </div>
        <Field label={say('remind.when')} hint={say('remind.hint')} value={text} onChange={write} maxLength={200} autoFocus autoComplete="off" />
        <p role="status" className="min-h-6 text-s font-semibold">
          {text.trim() !== '' && !wish && <span className="text-late">{say('remind.unknown')}</span>}
          {wish?.past && <span className="text-late">{say('remind.past')}</span>}
          {wish && day && !wish.past && say('remind.understood', { when: exact(day, wish.time) })}
          {other && (
            <Button look="text" className="mx-1" onPress={() => setInstead(other === wish?.day ? null : other)}>
              {say('remind.or', { day: dates.day(other) })}
            </Button>
          )}
        </p>
        <Refusal error={set.error ?? drop.error} />
        <div className="flex gap-3">
          <Button look="loud" type="submit" isDisabled={!wish || wish.past} isPending={set.isPending}>
            {say('remind.set')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  );
}
