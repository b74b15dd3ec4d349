import { CalendarPlus, MapPin } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { DateAnswerWord, DatePart as DateShown } from '../../shared/api/dates.ts';
import { common } from '../../shared/words/common.ts';
import { small as words } from '../../shared/words/small.ts';
import { useAnswerDate, useCallOff } from '../api/goals.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal, useErrorText } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { DayLeaf } from '../parts/DayLeaf.tsx';
import { useDates } from '../words/useDates.ts';
import { useSpeech, useWords } from '../words/useWords.ts';
import type { PartView } from './parts.ts';

const answers: readonly DateAnswerWord[] = ['yes', 'maybe', 'no'];

/** A date: its leaf of the calendar, who comes, and the way into one's own calendar. */
const DatePart: PartView = function DatePart({ post, briefly }) {
  const say = useWords(words);
  const dates = useDates();
  const [calling, setCalling] = useState(false);
  const { date } = post;
  if (!date) return null;
  return (
    <div className="mt-3 rounded-s border border-line px-3.5 py-3 text-s">
      <div className="flex gap-3.5">
        <DayLeaf day={date.from} />
        <div className={`min-w-0 flex-1 ${date.cancelled ? 'text-ink-3 line-through' : ''}`}>
          <When date={date} />
          {date.place && (
            <p className="mt-0.5 flex items-start gap-1.5 text-ink-2">
              <MapPin aria-hidden="true" className="mt-0.5 !size-4" />
              <span className="min-w-0">{date.place}</span>
            </p>
          )}
        </div>
      </div>
      {date.cancelled && (
        <p className="mt-2.5 font-semibold text-late">
          {say('date.cancelled', { name: date.cancelled.by.name, when: dates.when(date.cancelled.at, true) })}
          {date.cancelled.why && <span className="block font-normal text-ink-2">{date.cancelled.why}</span>}
        </p>
      )}
      {date.abilities.answer.allowed && <Answer post={post.id} mine={date.mine} />}
      <Names date={date} briefly={briefly} />
      <p className="unprinted mt-1.5 flex flex-wrap items-center gap-x-5">
        <a href={`/api/v1/posts/${post.id}/date.ics`} download className="tap inline-flex min-h-8 items-center gap-1.5 text-house underline-offset-4 hover:underline">
          <CalendarPlus aria-hidden="true" className="!size-4" />
          {say('date.calendar')}
        </a>
        {date.abilities.cancel.allowed && !briefly && (
          <Button look="text" onPress={() => setCalling(true)}>
            {say('date.callOff')}
          </Button>
        )}
      </p>
      {calling && <CallOff post={post.id} close={() => setCalling(false)} />}
    </div>
  );
};
export default DatePart;

function When({ date }: { date: DateShown }) {
  const say = useWords(words);
  const dates = useDates();
  const { language, timeZone } = useSpeech();
  const named = (day: string): string => new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  if (!date.starts || !date.ends) return <p className="font-semibold">{date.from === date.until ? named(date.from) : say('date.days', { from: named(date.from), until: named(date.until) })}</p>;
  const first = dates.dayOfMoment(date.starts);
  const last = dates.dayOfMoment(date.ends);
  const zone = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' }).formatToParts(new Date(date.starts)).find((part) => part.type === 'timeZoneName')?.value;
  return (
    <p>
      <span className="font-semibold">{first === last ? named(first) : say('date.days', { from: named(first), until: named(last) })}</span>
      <span className="block" title={`${dates.exact(date.starts)} (${zone ?? timeZone})`}>
        {say('date.time', { from: dates.time(date.starts), until: dates.time(date.ends) })}
      </span>
    </p>
  );
}

function Answer({ post, mine }: { post: string; mine: DateAnswerWord | null }) {
  const say = useWords(words);
  const text = useErrorText();
  const answer = useAnswerDate(post);
  const tell = (keys: ReadonlySet<unknown>): void => answer.run(([...keys][0] as DateAnswerWord | undefined) ?? null, { failed: (error) => toast(text(error)) });
  return (
    <ToggleButtonGroup aria-label={say('date.yourAnswer')} selectionMode="single" selectedKeys={mine ? [mine] : []} onSelectionChange={tell} isDisabled={answer.isPending} className="unprinted mt-3 flex flex-wrap gap-2">
      {answers.map((one) => (
        <ToggleButton key={one} id={one} className="tap min-h-8 rounded-s px-3 py-1 text-s text-ink-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-sunken selected:bg-house-soft selected:font-semibold selected:text-house selected:shadow-[inset_0_0_0_1.5px_var(--house)]">
          {say(`date.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Names({ date: { answers: given }, briefly }: { date: DateShown; briefly: boolean }) {
  const say = useWords(words);
  const shown = answers.filter((one) => given[one].length > 0 && (!briefly || one === 'yes'));
  if (answers.every((one) => given[one].length === 0)) return <p className="mt-2 text-xs text-ink-3">{say('date.nobody')}</p>;
  return shown.map((one) => (
    <p key={one} className="mt-2 text-xs text-ink-3">
      {say(`date.${one}Names`, { names: given[one].map((person) => person.name).join(', ') })}
    </p>
  ));
}

function CallOff({ post, close }: { post: string; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [why, setWhy] = useState('');
  const callOff = useCallOff(post);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    callOff.run({ why }, { done: close });
  };
  return (
    <Sheet title={say('date.callOffTitle')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-s text-ink-2">{say('date.callOffText')}</p>
        <Field label={say('date.why')} value={why} onChange={setWhy} rows={2} maxLength={500} autoFocus />
        <Refusal error={callOff.error} />
        <div className="flex gap-3">
          <Button look="danger" type="submit" isPending={callOff.isPending}>
            {say('date.callOff')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  );
}
