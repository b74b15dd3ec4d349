import { Plus, X } from 'lucide-react';
import { rules as words } from '../../../shared/words/rules.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { TimeField } from '../../parts/DayField.tsx';
import { useWords } from '../../words/useWords.ts';

const most = 4;

/** The hours at which digests come. */
export function DigestTimes({ times, next, change }: { times: readonly string[]; next: string | null; change: (to: string[]) => void }) {
  const say = useWords(words);
  return (
    <section className="card p-4">
      <h2 className="text-m font-semibold">{say('rules.digests')}</h2>
      <p className="mb-3 text-s text-ink-3">
        {times.length === 0 ? say('rules.noDigest') : say('rules.digestsHint')} {times.length > 0 && next}
      </p>
      <div className="flex flex-wrap items-end gap-3">
        {times.map((time, place) => (
          <div key={place} className="flex items-end gap-1">
            <TimeField label={say('rules.at', { n: place + 1 })} value={time} onChange={(to) => change(times.with(place, to))} className="w-32" />
            <IconButton icon={X} label={say('rules.dropTime', { time })} onPress={() => change(times.toSpliced(place, 1))} className="mb-1" />
          </div>
        ))}
        {times.length < most && (
          <Button icon={Plus} onPress={() => change([...times, times.length === 0 ? '07:30' : '16:30'])} className="mb-1">
            {say('rules.addTime')}
          </Button>
        )}
      </div>
    </section>
  );
}
