import type { EmergencyState } from '../../shared/api/emergency.ts';
import { emergency as words } from '../../shared/words/emergency.ts';
import { useEmergency } from '../api/emergency.ts';
import { Card } from '../parts/Card.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { When } from '../parts/When.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { CloseOutward } from './emergency/CloseOutward.tsx';
import { Reopening } from './emergency/Reopening.tsx';
import { StateSign } from './emergency/StateSign.tsx';
import { WaitingOutward } from './emergency/WaitingOutward.tsx';

/** One switch for all ways outward: how it stands, what that closes, what waits, and how it is opened again. */
export default function AdminEmergency() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useEmergency();
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('stop.title')} sub={say('stop.sub')}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && (
        <>
          <StateSign state={data} />
          {data.stop ? <Reopening stop={data.stop} state={data} /> : <CloseOutward outside={data.outside} />}
          {data.stop && <WaitingOutward waiting={data.waiting} />}
          <Consequences closed={data.stop !== null} />
          {data.past.length > 0 && <Past past={data.past} />}
        </>
      )}
    </Page>
  );
}

function Consequences({ closed }: { closed: boolean }) {
  const say = useWords(words);
  return (
    <Card title={say(closed ? 'stop.what' : 'stop.whatWould')}>
      <ul className="grid max-w-prose list-disc gap-1 pl-5 text-s text-ink-2">
        {(['guests', 'contacts', 'mails', 'releases', 'inside', 'reopening'] as const).map((one) => (
          <li key={one}>{say(`stop.${one}`)}</li>
        ))}
      </ul>
    </Card>
  );
}

function Past({ past }: Pick<EmergencyState, 'past'>) {
  const say = useWords(words);
  const name = (signed: { by: { name: string } | null } | null): string => signed?.by?.name ?? say('stop.server');
  return (
    <Card title={say('stop.past')}>
      <ul className="grid gap-3 text-s">
        {past.map((stop) => (
          <li key={stop.id}>
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">{stop.reason}</span>
              <span className="text-xs text-ink-3">
                <When moment={stop.started.when} always />
                {stop.reopened && (
                  <>
                    {' – '}
                    <When moment={stop.reopened.when} always />
                  </>
                )}
              </span>
            </p>
            <p className="text-ink-2">{say('stop.pastLine', { by: name(stop.started), asked: name(stop.reopenAsked), opened: name(stop.reopened) })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
