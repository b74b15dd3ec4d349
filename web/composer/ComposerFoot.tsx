import { Clock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { composer as words } from '../../shared/words/composer.ts';
import { Button } from '../parts/Button.tsx';
import { LabelFields, MarkingMeans } from '../post/LabelFields.tsx';
import { useWords } from '../words/useWords.ts';
import { ScheduleSheet } from './ScheduleSheet.tsx';
import type { Kept } from './useKeeping.ts';
import { isBlank, type Writing } from './writing.ts';

type FootParts = { writing: Writing; kept: Kept; change: (more: Partial<Writing['post']>) => void; release: () => string | null; close: () => void; discard: () => void };

/** Below the text: label, sending later, throwing away; and that the draft is kept. */
export function ComposerFoot({ writing, kept, change, release, close, discard }: FootParts) {
  const say = useWords(words);
  const [scheduling, setScheduling] = useState(false);
  const marking = { label: writing.post.label ?? 'internal', tlp: writing.post.tlp ?? null };
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line px-4 py-2">
      <div className="grid grid-cols-[9.5rem_10.5rem] gap-2 max-sm:w-full max-sm:grid-cols-2">
        <LabelFields small marking={marking} change={change} />
      </div>
      <Button look="text" icon={Clock} onPress={() => setScheduling(true)}>
        {say('schedule.later')}
      </Button>
      <Button look="text" icon={Trash2} onPress={discard}>
        {say('composer.discard')}
      </Button>
      <MarkingMeans marking={marking} />
      <span className="ml-auto flex items-center gap-3 text-xs text-ink-3">
        <span role="status">{kept !== 'no' && !isBlank(writing) && say(kept === 'server' ? 'composer.kept' : 'composer.keptHere')}</span>
        <Button look="text" className="!text-xs" onPress={close}>
          {say('composer.close')}
        </Button>
      </span>
      {scheduling && <ScheduleSheet writing={writing} release={release} close={() => setScheduling(false)} done={close} />}
    </div>
  );
}
