import { DoorClosed, DoorOpen } from 'lucide-react';
import type { EmergencyState } from '../../../shared/api/emergency.ts';
import { emergency as words } from '../../../shared/words/emergency.ts';
import { When } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';

/** Open or closed, large enough to be seen from the door. */
export function StateSign({ state: { stop, outside } }: { state: EmergencyState }) {
  const say = useWords(words);
  const Icon = stop ? DoorClosed : DoorOpen;
  return (
    <section role="status" className={`mb-4 flex gap-4 rounded-m px-5 py-5 ${stop ? 'bg-late-soft' : 'bg-ok-soft'}`}>
      <Icon aria-hidden="true" className={`mt-0.5 !size-8 ${stop ? 'text-late' : 'text-ok'}`} />
      <div className="min-w-0">
        <h2 className={`font-serif text-xl font-semibold ${stop ? 'text-late' : 'text-ok'}`}>{say(stop ? 'stop.closed' : 'stop.open')}</h2>
        {!stop && <p className="mt-1 text-s text-ink-2">{say('stop.openText', outside)}</p>}
        {stop && (
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-s">
            <dt className="text-ink-2">{say('stop.since')}</dt>
            <dd>
              <When moment={stop.started.when} always />
            </dd>
            <dt className="text-ink-2">{say('stop.by')}</dt>
            <dd>{stop.started.by?.name ?? say('stop.server')}</dd>
            <dt className="text-ink-2">{say('stop.reason')}</dt>
            <dd className="[overflow-wrap:anywhere]">{stop.reason}</dd>
          </dl>
        )}
      </div>
    </section>
  );
}
