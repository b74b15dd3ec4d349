import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MailState } from '../../shared/api/mail.ts';
import { common } from '../../shared/words/common.ts';
import { mailAdmin as words } from '../../shared/words/mailAdmin.ts';
import { useOutbox } from '../api/mail.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { MailLine } from './mail/MailLine.tsx';
import { MailSheet } from './mail/MailSheet.tsx';

const states: readonly MailState[] = ['kept', 'waiting', 'failed', 'sent', 'withdrawn'];

/** The mails of the house: sent, waiting, failed or kept; for administrators. */
export default function Outbox() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [state, setState] = useState<MailState | 'all'>('all');
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOutbox(state === 'all' ? null : state);
  const mails = data?.pages.flatMap((page) => page.items) ?? [];
  const action = (
    <div className="w-44">
      <Choice label={say('outbox.filter')} quietLabel small value={state} onChange={setState} options={[{ value: 'all', word: say('outbox.all') }, ...states.map((value) => ({ value, word: say(`state.${value}`) }))]} />
    </div>
  );
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('outbox.title')} sub={say('outbox.sub')} action={action}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && mails.length === 0 && <Empty title={say('outbox.empty')} text={say('outbox.emptyText')} />}
      {mails.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {mails.map((mail) => (
            <MailLine key={mail.id} mail={mail} open={() => setOpen(mail.id)} />
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3 text-s">
        {hasNextPage && (
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {sayCommon('common.older')}
          </Button>
        )}
        <Link to="/admin/mail" className="text-house underline underline-offset-2">
          {say('outbox.settings')}
        </Link>
      </div>
      {open && <MailSheet id={open} close={() => setOpen(null)} />}
    </Page>
  );
}
