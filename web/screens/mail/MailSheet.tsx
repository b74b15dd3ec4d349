import { mailAdmin as words } from '../../../shared/words/mailAdmin.ts';
import { useOutboxMail } from '../../api/mail.ts';
import { Sheet } from '../../parts/Sheet.tsx';
import { Failed, Waiting } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** A mail of the outbox in its plain text. */
export function MailSheet({ id, close }: { id: string; close: () => void }) {
  const say = useWords(words);
  const { data, error, isPending } = useOutboxMail(id);
  return (
    <Sheet title={data?.subject || say('outbox.title')} isOpen close={close} wide>
      {isPending && <Waiting lines={1} />}
      {error && !data && <Failed error={error} />}
      {data && (
        <>
          <p className="mb-3 text-s text-ink-3">
            {say(`purpose.${data.purpose}`)} {say('outbox.to', { recipient: data.recipient })}
          </p>
          {data.text ? (
            <pre className="overflow-auto rounded-s bg-sunken p-4 font-sans text-s whitespace-pre-wrap [overflow-wrap:anywhere]">{data.text}</pre>
          ) : (
            <p className="text-s text-ink-2">{say(data.state === 'sent' ? 'outbox.noText' : 'outbox.nothingLeft')}</p>
          )}
        </>
      )}
    </Sheet>
  );
}
