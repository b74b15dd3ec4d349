import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { common } from '../../shared/words/common.ts';
import { times as words } from '../../shared/words/times.ts';
import { useSpaces } from '../api/spaces.ts';
import { useCalendars, useMakeCalendar, useRemoveCalendar } from '../api/time.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { CopyLine } from '../parts/CopyLine.tsx';
import { Page } from '../parts/Page.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { settingsSections } from '../shell/sections.ts';
import { CalendarLine } from '../times/CalendarLine.tsx';
import { useWords } from '../words/useWords.ts';

/** The secret addresses under which the person's calendar programs read commitments and dates. */
export default function Calendars() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data, error, isPending, refetch } = useCalendars();
  const { data: spaces = [] } = useSpaces();
  const [address, setAddress] = useState<string | null>(null);
  const { space: wanted = null } = useSearch({ from: '/shell/settings/calendars' });
  const [space, setSpace] = useState(wanted);
  const make = useMakeCalendar();
  const remove = useRemoveCalendar();
  const begin = (of: string | null): void => make.run(of, { done: (made) => (setAddress(made.address), setSpace(null)) });
  const rest = spaces.filter((one) => !data?.items.some((made) => made.space?.id === one.id));
  const chosen = rest.find((one) => one.id === space)?.id ?? null;
  const own = data?.items.find((one) => one.space === null);
  const line = { renew: begin, end: (id: string) => remove.run(id) };
  return (
    <Page nav={{ name: 'settings', sections: settingsSections }} title={say('calendars.title')} sub={say('calendars.sub')}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && (
        <div className="grid gap-4">
          <section className="card grid gap-3 p-4">
            <h2 className="text-m font-semibold">{say('calendars.own')}</h2>
            <p className="text-s text-ink-2">{say('calendars.ownText')}</p>
            {own ? (
              <CalendarLine calendar={own} {...line} />
            ) : (
              <div>
                <Button look="loud" isPending={make.isPending} onPress={() => begin(null)}>
                  {say('calendars.make')}
                </Button>
              </div>
            )}
          </section>
          <section className="card grid gap-3 p-4">
            <h2 className="text-m font-semibold">{say('calendars.ofSpace')}</h2>
            <p className="text-s text-ink-2">{say('calendars.ofSpaceText')}</p>
            {data.items.map((one) => one.space && <CalendarLine key={one.id} calendar={one} {...line} />)}
            <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
              <Choice label={say('calendars.space')} value={chosen} onChange={setSpace} placeholder={sayCommon('common.choose')} options={rest.map((one) => ({ value: one.id, word: one.name }))} />
              <Button isDisabled={chosen === null} isPending={make.isPending} className="min-h-10" onPress={() => chosen && begin(chosen)}>
                {say('calendars.make')}
              </Button>
            </div>
          </section>
          <p className="text-s text-ink-3">{say('calendars.labels')}</p>
          <Refusal error={make.error ?? remove.error} />
        </div>
      )}
      {address && (
        <Sheet title={say('calendars.address')} isOpen close={() => setAddress(null)} role="alertdialog">
          <p className="mb-4 text-s text-ink-2">{say('calendars.secret')}</p>
          <CopyLine label={say('calendars.address')} value={address} word={say('calendars.copy')} copied={say('calendars.copied')} />
          <Button look="loud" className="mt-4" onPress={() => setAddress(null)}>
            {say('calendars.done')}
          </Button>
        </Sheet>
      )}
    </Page>
  );
}
