import { Send } from 'lucide-react';
import { useState } from 'react';
import type { MailTest } from '../../../shared/api/mail.ts';
import { mailAdmin as words } from '../../../shared/words/mailAdmin.ts';
import { useTestMail } from '../../api/mail.ts';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** Sends a test mail to oneself and shows what the mail server said. */
export function TestMail() {
  const say = useWords(words);
  const [went, setWent] = useState<MailTest | null>(null);
  const test = useTestMail();
  return (
    <div className="card mt-4 grid justify-items-start gap-3 p-4">
      <Button icon={Send} isPending={test.isPending} onPress={() => test.run(undefined, { done: setWent })}>
        {say('server.test')}
      </Button>
      <output className="text-s">
        {went?.sent && <span className="text-ok">{say('server.tested')}</span>}
        {went && !went.sent && (
          <span className="text-late">
            {say('server.testFailed')} <span className="text-ink-2">{went.error}</span>
          </span>
        )}
      </output>
      <Refusal error={test.error} />
    </div>
  );
}
