import { useState, type FormEvent } from 'react';
import type { Draft } from '../../shared/api/posts.ts';
import { common } from '../../shared/words/common.ts';
import { composer as words } from '../../shared/words/composer.ts';
import { useAction } from '../api/client.ts';
import { Button } from '../parts/Button.tsx';
import { DayField, TimeField } from '../parts/DayField.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { momentIn, nextWorkday, zoneName } from '../words/dates.ts';
import { useDates } from '../words/useDates.ts';
import { useSpeech, useWords } from '../words/useWords.ts';
import { missing, toSend, type Writing } from './writing.ts';

type ScheduleParts = { writing: Writing; release: () => string | null; close: () => void; done: () => void };

/** Keeps the post as a draft that goes out at a chosen time. */
export function ScheduleSheet({ writing, release, close, done }: ScheduleParts) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const dates = useDates();
  const { language, timeZone } = useSpeech();
  const [day, setDay] = useState(() => nextWorkday(dates.today));
  const [time, setTime] = useState('08:00');
  const [past, setPast] = useState(false);
  const lacks = missing(writing);
  const keep = useAction<{ draft: string | null; publishAt: string }, Draft>({
    call: ({ draft, publishAt }) => {
      const { draft: _same, ...content } = toSend(writing);
      const body = { space: writing.space, content, publishAt };
      return draft ? { method: 'PATCH', path: `/drafts/${draft}`, body } : { method: 'POST', path: '/drafts', body };
    },
    stale: () => [['drafts']],
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!day || !time) return;
    const at = momentIn(day, time, timeZone);
    setPast(at.getTime() <= Date.now());
    if (at.getTime() <= Date.now() || lacks) return;
    const publishAt = at.toISOString();
    keep.run(
      { draft: writing.draft, publishAt },
      {
        done: () => {
          release();
          toast(say('schedule.done', { when: dates.when(publishAt, true) }));
          done();
        },
      },
    );
  };
  return (
    <Sheet title={say('schedule.title')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-s text-ink-2">{lacks ? say(`composer.${lacks}`) : say('schedule.text')}</p>
        <div className="grid grid-cols-2 gap-4">
          <DayField label={say('schedule.day')} value={day} onChange={setDay} min={dates.today} isRequired />
          <TimeField label={say('schedule.time', { zone: zoneName({ language, timeZone }) })} value={time} onChange={setTime} error={past ? say('schedule.past') : undefined} isRequired />
        </div>
        <Refusal error={keep.error} />
        <div className="flex gap-3">
          <Button look="loud" type="submit" isDisabled={lacks !== null} isPending={keep.isPending}>
            {say('schedule.now')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  );
}
