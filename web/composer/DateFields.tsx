import { useState } from 'react';
import type { NewDate } from '../../shared/api/dates.ts';
import { small as words } from '../../shared/words/small.ts';
import { DayField, TimeField } from '../parts/DayField.tsx';
import { Field } from '../parts/Field.tsx';
import { Tick } from '../parts/Tick.tsx';
import { momentIn, timeOf } from '../words/dates.ts';
import { useDates } from '../words/useDates.ts';
import { useSpeech, useWords } from '../words/useWords.ts';
import type { PartFields } from './parts.ts';

interface Filled {
  whole: boolean;
  day: string;
  lastDay: string;
  starts: string;
  ends: string;
}

/** Of a date: the day, from when to when or the whole of it, and where. */
const DateFields: PartFields = function DateFields({ post, change, shown }) {
  const say = useWords(words);
  const speech = useSpeech();
  const dates = useDates();
  const date = post.date;
  const [filled, setFilled] = useState<Filled>(() => ({
    whole: date?.from !== undefined,
    day: date?.starts ? dates.dayOfMoment(date.starts) : (date?.from ?? ''),
    lastDay: date?.until ?? '',
    starts: date?.starts ? timeOf(new Date(date.starts), speech) : '09:00',
    ends: date?.ends ? timeOf(new Date(date.ends), speech) : '10:00',
  }));
  const [place, setPlace] = useState(date?.place ?? '');
  const tell = (next: Filled, where: string): void => {
    setFilled(next);
    setPlace(where);
    change({ date: given(next, where, speech.timeZone) });
  };
  const set = (more: Partial<Filled>): void => tell({ ...filled, ...more }, place);
  const wrong = shown && (!filled.day || (!filled.whole && filled.ends < filled.starts));
  return (
    <div className="grid gap-4 border-t border-line px-4 py-4">
      <div className="grid grid-cols-[1.3fr_1fr_1fr] gap-4 max-sm:grid-cols-2">
        <DayField label={say('date.day')} value={filled.day} onChange={(day) => set({ day })} isRequired className="max-sm:col-span-2" />
        {filled.whole ? (
          <DayField label={say('date.lastDay')} value={filled.lastDay || filled.day} min={filled.day || undefined} onChange={(lastDay) => set({ lastDay })} className="col-span-2 max-sm:col-span-2" />
        ) : (
          <>
            <TimeField label={say('date.starts')} value={filled.starts} onChange={(starts) => set({ starts })} isRequired />
            <TimeField label={say('date.ends')} value={filled.ends} onChange={(ends) => set({ ends })} isRequired />
          </>
        )}
      </div>
      <Tick label={say('date.whole')} isSelected={filled.whole} onChange={(whole) => set({ whole })} />
      <Field label={say('date.place')} hint={say('date.placeHint')} value={place} onChange={(where) => tell(filled, where)} maxLength={200} />
      {wrong && (
        <p role="alert" className="text-s font-semibold text-late">
          {say('date.needsDay')}
        </p>
      )}
    </div>
  );
};
export default DateFields;

/** What is sent of it; nothing of a time while the day or a time is missing. */
function given({ whole, day, lastDay, starts, ends }: Filled, place: string, timeZone: string): NewDate {
  const where = place.trim() ? { place } : { place: '' };
  if (!day || (!whole && (!starts || !ends))) return where;
  if (whole) return { ...where, from: day, until: lastDay > day ? lastDay : day };
  return { ...where, starts: momentIn(day, starts, timeZone).toISOString(), ends: momentIn(day, ends, timeZone).toISOString() };
}
