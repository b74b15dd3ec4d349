import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { NewPoll } from '../../shared/api/polls.ts';
import { small as words } from '../../shared/words/small.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { DayField, TimeField } from '../parts/DayField.tsx';
import { Field } from '../parts/Field.tsx';
import { Tick } from '../parts/Tick.tsx';
import { momentIn, timeOf } from '../words/dates.ts';
import { useDates } from '../words/useDates.ts';
import { useSpeech, useWords } from '../words/useWords.ts';
import type { PartFields } from './parts.ts';

const MOST = 20;
type Row = { key: number; text: string };

/** Of a poll: what can be chosen, whether several, whether in secret, and until when. */
const PollFields: PartFields = function PollFields({ post, change, shown }) {
  const say = useWords(words);
  const [rows, setRows] = useState<Row[]>(() => [...(post.poll?.options ?? []), '', ''].slice(0, Math.max(2, post.poll?.options.length ?? 0)).map((text, key) => ({ key, text })));
  const poll: NewPoll = post.poll ?? { options: [] };
  const keep = (next: Row[]): void => {
    setRows(next);
    change({ poll: { ...poll, options: next.map(({ text }) => text.trim()).filter(Boolean) } });
  };
  const set = (more: Partial<NewPoll>): void => change({ poll: { ...poll, ...more } });
  const lacks = shown && new Set(poll.options).size < 2;
  return (
    <div className="grid gap-4 border-t border-line px-4 py-4">
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-s font-semibold">{say('poll.options')}</legend>
        {rows.map((row, place) => (
          <div key={row.key} className="flex items-end gap-1 [&_label]:sr-only">
            <Field label={say('poll.option', { n: place + 1 })} placeholder={say('poll.option', { n: place + 1 })} value={row.text} onChange={(text) => keep(rows.map((one) => (one.key === row.key ? { ...one, text } : one)))} maxLength={200} className="flex-1" />
            {rows.length > 2 && <IconButton icon={X} label={say('poll.remove', { n: place + 1 })} onPress={() => keep(rows.filter((one) => one.key !== row.key))} className="mb-1" />}
          </div>
        ))}
        {lacks && (
          <p role="alert" className="text-xs font-semibold text-late">
            {say('poll.needsTwo')}
          </p>
        )}
        {rows.length < MOST && (
          <div>
            <Button look="text" icon={Plus} onPress={() => keep([...rows, { key: Math.max(...rows.map((row) => row.key)) + 1, text: '' }])}>
              {say('poll.add')}
            </Button>
          </div>
        )}
      </fieldset>
      <div>
        <Tick label={say('poll.many')} isSelected={poll.many ?? false} onChange={(many) => set({ many })} />
        <Tick label={say('poll.secret')} hint={say('poll.secretHint')} isSelected={poll.secret ?? false} onChange={(secret) => set({ secret })} />
      </div>
      <Closing closes={poll.closes ?? null} change={(closes) => set({ closes })} />
    </div>
  );
};
export default PollFields;

function Closing({ closes, change }: { closes: string | null; change: (closes: string | null) => void }) {
  const say = useWords(words);
  const speech = useSpeech();
  const dates = useDates();
  const [day, setDay] = useState(closes ? dates.dayOfMoment(closes) : '');
  const [time, setTime] = useState(closes ? timeOf(new Date(closes), speech) : '18:00');
  const tell = (on: string, at: string): void => change(on && at ? momentIn(on, at, speech.timeZone).toISOString() : null);
  return (
    <div className="grid grid-cols-2 gap-4">
      <DayField label={say('poll.closes')} value={day} min={dates.today} onChange={(on) => (setDay(on), tell(on, time))} />
      {day && <TimeField label={say('poll.closesAt')} value={time} onChange={(at) => (setTime(at), tell(day, at))} />}
    </div>
  );
}
