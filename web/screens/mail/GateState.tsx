import type { MailInState } from '../../../shared/api/mailIn.ts';
import { mailInAdmin as words } from '../../../shared/words/mailInAdmin.ts';
import { useWords } from '../../words/useWords.ts';

/** Whether mail can come in at all, and what is wrong. */
export function GateState({ state }: { state: MailInState }) {
  const say = useWords(words);
  const { settings, listening, error, pollError } = state;
  if (!settings) return <p className="mb-4 text-s text-ink-2">{say('inbound.off')}</p>;
  return (
    <div className="mb-4 grid gap-1 text-s text-ink-2">
      {listening && <p>{say('inbound.listening', { host: listening.host, port: String(listening.port) })}</p>}
      {settings.mailbox && <p>{say('inbound.polled')}</p>}
      {error && (
        <p className="text-late">
          {say('inbound.failing')} <span className="text-ink-2">{error}</span>
        </p>
      )}
      {pollError && (
        <p className="text-late">
          {say('inbound.pollFailing')} <span className="text-ink-2">{pollError}</span>
        </p>
      )}
    </div>
  );
}
