import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckIn } from '../../../shared/api/checkIns.ts';
import type { Space } from '../../../shared/api/spaces.ts';
import { checkIns as words } from '../../../shared/words/checkIns.ts';
import { useCheckIns, useEndCheckIn, useSetCheckIn } from '../../api/goals.ts';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Failed, Refusal, Waiting } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { CheckInForm } from './CheckInForm.tsx';
import { useWeekdays } from './useWeekdays.ts';

/** The questions that a space asks on a rhythm, with their last rounds; its keepers set them up. */
export default function CheckIns({ space, close }: { space: Space; close: () => void }) {
  const say = useWords(words);
  const { data, error, isPending } = useCheckIns(space.id);
  const [open, setOpen] = useState<CheckIn | 'new' | null>(null);
  const keeps = space.abilities.manage.allowed && space.archived === null;
  return (
    <Sheet title={say('checkIn.title')} isOpen close={close}>
      <div className="grid gap-4 text-s">
        <p className="text-ink-2">{say('checkIn.text')}</p>
        {isPending && <Waiting lines={1} />}
        {error && !data && <Failed error={error} />}
        {open ? (
          <CheckInForm key={open === 'new' ? 'new' : open.id} space={space.id} checkIn={open === 'new' ? null : open} close={() => setOpen(null)} />
        ) : (
          <>
            {data?.length === 0 && <p>{say('checkIn.none')}</p>}
            {data?.map((one) => (
              <Question key={one.id} checkIn={one} keeps={keeps} change={() => setOpen(one)} />
            ))}
            {data && keeps && (
              <div>
                <Button look={data.length === 0 ? 'loud' : 'quiet'} onPress={() => setOpen('new')}>
                  {say('checkIn.add')}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </Sheet>
  );
}

function Question({ checkIn, keeps, change }: { checkIn: CheckIn; keeps: boolean; change: () => void }) {
  const say = useWords(words);
  const dates = useDates();
  const weekdays = useWeekdays();
  const set = useSetCheckIn(checkIn.space);
  const end = useEndCheckIn(checkIn.space);
  const days = new Intl.ListFormat(document.documentElement.lang).format(checkIn.weekdays.map((day) => weekdays[day - 1]!));
  return (
    <section className="border-t border-line pt-3">
      <h3 className="font-serif text-m font-semibold">{checkIn.question}</h3>
      <p className="text-ink-2">{say('checkIn.rhythm', { days, weeks: say('checkIn.weeks', { count: checkIn.everyWeeks }), at: checkIn.at })}</p>
      <p className="text-xs text-ink-3">{checkIn.paused ? say('checkIn.paused') : checkIn.next ? say('checkIn.next', { when: dates.when(checkIn.next, true) }) : say('checkIn.over')}</p>
      {checkIn.failed && <p className="mt-1 text-late">{say(checkIn.failed.startsWith('rule') ? 'checkIn.heldBack' : 'checkIn.failed')}</p>}
      {checkIn.rounds.length > 0 && (
        <ul className="mt-2" aria-label={say('checkIn.rounds')}>
          {checkIn.rounds.slice(0, 4).map((round) => (
            <li key={round.post}>
              <Link to="/posts/$post" params={{ post: round.post }} className="text-house underline decoration-1 underline-offset-2">
                {say('checkIn.round', { day: dates.day(round.day), answers: round.answers })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {keeps && (
        <p className="mt-2 flex flex-wrap gap-x-5">
          <Button look="text" onPress={change}>
            {say('checkIn.change')}
          </Button>
          <Button look="text" onPress={() => set.run({ id: checkIn.id, body: { paused: !checkIn.paused } })}>
            {say(checkIn.paused ? 'checkIn.goOn' : 'checkIn.pause')}
          </Button>
          <Button look="text" onPress={() => end.run(checkIn.id, { done: () => toast(say('checkIn.ended')) })}>
            {say('checkIn.end')}
          </Button>
        </p>
      )}
      <Refusal error={set.error ?? end.error} />
    </section>
  );
}
