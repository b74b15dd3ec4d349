import { Link } from '@tanstack/react-router';
import { mailInAdmin } from '../../shared/words/mailInAdmin.ts';
import { mailAdmin as words } from '../../shared/words/mailAdmin.ts';
import { useMailServer } from '../api/mail.ts';
import { useMailIn } from '../api/mailIn.ts';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { MailServerForm } from './mail/MailServerForm.tsx';
import { MailInForm } from './mail/MailInForm.tsx';
import { TestMail } from './mail/TestMail.tsx';
import { TryMailIn } from './mail/TryMailIn.tsx';

/** How the house sends mail; for administrators. */
export default function MailServer() {
  const say = useWords(words);
  const sayIn = useWords(mailInAdmin);
  const { data, error, isPending, refetch } = useMailServer();
  const mailIn = useMailIn();
  const sub = data && (data.server ? say('server.set', { host: data.server.host }) : say('server.unset'));
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('server.title')} sub={sub}>
      {isPending && <Waiting lines={1} />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && <MailServerForm key={data.server ? 'set' : 'unset'} server={data.server} />}
      {data?.server && <TestMail />}
      {data && (
        <p className="mt-4 mb-8 text-s">
          <Link to="/admin/outbox" className="text-house underline underline-offset-2">
            {say('server.outbox')}
          </Link>
        </p>
      )}
      {mailIn.error && !mailIn.data && <Failed error={mailIn.error} again={() => void mailIn.refetch()} />}
      {data && mailIn.data && <MailInForm key={mailIn.data.settings ? 'in' : 'shut'} settings={mailIn.data.settings} />}
      {mailIn.data?.settings && <TryMailIn state={mailIn.data} />}
      {mailIn.data && (
        <p className="mt-4 text-s">
          <Link to="/admin/inbound" className="text-house underline underline-offset-2">
            {sayIn('inbound.title')}
          </Link>
        </p>
      )}
    </Page>
  );
}
