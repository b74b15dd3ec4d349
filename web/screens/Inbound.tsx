import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { InboundLine } from '../../shared/api/mailIn.ts';
import { common } from '../../shared/words/common.ts';
import { mailInAdmin as words } from '../../shared/words/mailInAdmin.ts';
import { useInbound, useMailIn } from '../api/mailIn.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { GateState } from './mail/GateState.tsx';
import { MailFromOutside } from './mail/MailFromOutside.tsx';

const states: readonly InboundLine['state'][] = ['posted', 'refused'];

/** Mails from outside with what became of each, and why; for administrators. */
export default function Inbound() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [state, setState] = useState<InboundLine['state'] | 'all'>('all');
  const gate = useMailIn();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInbound(state === 'all' ? null : state);
  const mails = data?.pages.flatMap((page) => page.items) ?? [];
  const action = (
    <div className="w-44">
      <Choice label={say('inbound.filter')} quietLabel small value={state} onChange={setState} options={[{ value: 'all', word: say('inbound.all') }, ...states.map((value) => ({ value, word: say(`inbound.${value}`) }))]} />
    </div>
  );
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('inbound.title')} sub={say('inbound.sub')} action={action}>
      {gate.data && <GateState state={gate.data} />}
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && mails.length === 0 && <Empty title={say('inbound.empty')} text={say('inbound.emptyText')} />}
      {mails.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {mails.map((mail) => (
            <MailFromOutside key={mail.id} mail={mail} />
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
          {say('inbound.settings')}
        </Link>
      </div>
    </Page>
  );
}
