import { Button } from 'react-aria-components';
import type { MailState, OutboxLine } from '../../../shared/api/mail.ts';
import { mailAdmin as words } from '../../../shared/words/mailAdmin.ts';
import { When } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';

const ink: Record<MailState, string> = { waiting: 'text-ink-2', sent: 'text-ok', failed: 'text-late', kept: 'text-partners', withdrawn: 'text-ink-3' };

/** One mail: to whom, what about, and how it stands. */
export function MailLine({ mail, open }: { mail: OutboxLine; open: () => void }) {
  const say = useWords(words);
  return (
    <li>
      <Button onPress={open} className="grid w-full grid-cols-[1fr_auto] gap-x-3 px-4 py-3 text-left text-s leading-snug hover:bg-sunken">
        <span className="truncate font-semibold">{mail.subject || say(`purpose.${mail.purpose}`)}</span>
        <span className="text-right text-xs text-ink-3">
          <When moment={mail.sent ?? mail.created} always />
        </span>
        <span className="truncate text-ink-2">
          {say(`purpose.${mail.purpose}`)} {say('outbox.to', { recipient: mail.recipient })}
        </span>
        <span className={`text-right text-xs font-semibold ${ink[mail.state]}`}>{say(`state.${mail.state}`)}</span>
        {mail.error && (
          <span className="col-span-2 text-xs text-late">
            {mail.error} ({say('outbox.tries', { count: mail.attempts })})
          </span>
        )}
      </Button>
    </li>
  );
}
