import { Link } from '@tanstack/react-router';
import { mailAdmin as words } from '../../shared/words/mailAdmin.ts';
import { useMailServer } from '../api/mail.ts';
import { Page } from '../parts/Page.tsx';
import { SectionNav } from '../parts/SectionNav.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { MailServerForm } from './mail/MailServerForm.tsx';
import { TestMail } from './mail/TestMail.tsx';

/** How the house sends mail; for administrators. */
export default function MailServer() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useMailServer();
  const sub = data && (data.server ? say('server.set', { host: data.server.host }) : say('server.unset'));
  return (
    <Page title={say('server.title')} sub={sub}>
      <SectionNav name="administration" sections={adminSections} />
      {isPending && <Waiting lines={1} />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && <MailServerForm key={data.server ? 'set' : 'unset'} server={data.server} />}
      {data?.server && <TestMail />}
      {data && (
        <p className="mt-4 text-s">
          <Link to="/admin/outbox" className="text-house underline underline-offset-2">
            {say('server.outbox')}
          </Link>
        </p>
      )}
    </Page>
  );
}
