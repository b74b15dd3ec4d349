import type { EmergencyState } from '../../../shared/api/emergency.ts';
import { emergency as words } from '../../../shared/words/emergency.ts';
import { Card } from '../../parts/Card.tsx';
import { When } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';

/** What goes out, or comes in, as soon as the ways are open again. */
export function WaitingOutward({ waiting }: Pick<EmergencyState, 'waiting'>) {
  const say = useWords(words);
  const counts = [say('stop.waitingMails', { count: waiting.mails }), say('stop.waitingNotices', { count: waiting.notices }), say('stop.waitingInbound', { count: waiting.inbound })];
  return (
    <Card title={say('stop.waiting')} text={say('stop.waitingText')}>
      <p className="text-m font-semibold">{counts.join(' · ')}</p>
      {waiting.first.length > 0 && (
        <ul className="mt-3 text-s [&>li]:border-t [&>li]:border-line [&>li]:py-2">
          {waiting.first.map((mail) => (
            <li key={mail.id} className="flex flex-wrap justify-between gap-x-4">
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {mail.subject && <span className="font-semibold">{mail.subject} </span>}
                <span className="text-ink-2">{mail.recipient}</span>
              </span>
              <span className="text-xs text-ink-3">
                <When moment={mail.created} always />
              </span>
            </li>
          ))}
          {waiting.mails > waiting.first.length && <li className="text-ink-3">{say('stop.more')}</li>}
        </ul>
      )}
    </Card>
  );
}
