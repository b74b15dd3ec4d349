import { Link } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useState, type ComponentType } from 'react';
import { commitments as words } from '../../../shared/words/commitments.ts';
import type { Ledger, LedgerQuery } from '../../../shared/api/commitments.ts';
import { useLedger, type LedgerFilter } from '../../api/commitments.ts';
import { useMe } from '../../api/me.ts';
import { usePartners } from '../../api/partners.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { useWords } from '../../words/useWords.ts';
import { LedgerCalendar } from './LedgerCalendar.tsx';
import { LedgerList } from './LedgerList.tsx';
import { LedgerTimeLine } from './LedgerTimeLine.tsx';

export type Scope = 'all' | 'mine' | 'given' | 'received' | 'myGiven' | 'myReceived';
type Which = NonNullable<LedgerQuery['which']>;

/** A way to look at a ledger; all of them share its filters. */
interface View {
  id: string;
  word: 'list' | 'calendar' | 'timeLine';
  Show: ComponentType<{ filter: LedgerFilter }>;
}

const views: readonly View[] = [
  { id: 'list', word: 'list', Show: LedgerList },
  { id: 'calendar', word: 'calendar', Show: LedgerCalendar },
  { id: 'timeLine', word: 'timeLine', Show: LedgerTimeLine },
];

const scopes: Record<Scope, Pick<LedgerFilter, 'mine' | 'side'>> = { all: {}, mine: { mine: 'true' }, given: { side: 'giver' }, received: { side: 'receiver' }, myGiven: { mine: 'true', side: 'giver' }, myReceived: { mine: 'true', side: 'receiver' } };
const whiches: readonly Which[] = ['open', 'late', 'waiting', 'settled', 'all'];

/** A ledger with its filters: as a list, a calendar, a time line. `fixed` is where it is of, and is not asked for. */
export function LedgerBody({ fixed, begin = 'all' }: { fixed: Pick<LedgerFilter, 'space' | 'partner'>; begin?: Scope }) {
  const say = useWords(words);
  const me = useMe();
  const [scope, setScope] = useState<Scope>(begin);
  const [which, setWhich] = useState<Which>('open');
  const [partner, setPartner] = useState(fixed.partner ?? '');
  const [text, setText] = useState('');
  const [view, setView] = useState('list');
  const place: LedgerFilter = { ...fixed, ...(partner ? { partner } : {}), ...scopes[scope], ...(text.trim() ? { q: text.trim() } : {}) };
  const filter: LedgerFilter = { ...place, which, ...(which === 'settled' ? { order: 'latest' } : {}) };
  const counts = useLedger(filter).data?.pages[0]?.counts ?? null;
  const { data: partners } = usePartners('', me.kind === 'member' && !fixed.space);
  const { Show } = views.find((one) => one.id === view)!;
  return (
    <>
      <div className="unprinted mb-3 grid grid-cols-2 items-end gap-3 lg:grid-cols-4">
        <Choice label={say('ledger.scope')} value={scope} onChange={setScope} options={(Object.keys(scopes) as Scope[]).map((value) => ({ value, word: say(`ledger.${value}`) }))} />
        <Choice label={say('ledger.state')} value={which} onChange={setWhich} options={whiches.map((value) => ({ value, word: whichWord(value, counts, say) }))} />
        {!fixed.space && me.kind === 'member' && (
          <Choice label={say('ledger.partner')} value={partner} onChange={setPartner} options={[{ value: '', word: say('ledger.anyPartner') }, ...(partners?.items ?? []).map((one) => ({ value: one.id, word: one.name }))]} />
        )}
        <Field label={say('ledger.search')} value={text} onChange={setText} type="search" maxLength={100} />
      </div>
      <div className="unprinted mb-2 flex flex-wrap items-center gap-x-5 border-b border-line">
        <div role="group" aria-label={say('ledger.views')} className="flex flex-wrap gap-x-5">
          {views.map((one) => (
            <button key={one.id} type="button" aria-pressed={view === one.id} onClick={() => setView(one.id)} className="tap -mb-px inline-flex items-center border-b-2 border-transparent py-2 text-s text-ink-2 hover:text-ink aria-pressed:border-house aria-pressed:font-semibold aria-pressed:text-ink">
              {say(`ledger.${one.word}`)}
            </button>
          ))}
        </div>
        <Link to="/settings/calendars" search={fixed.space ? { space: fixed.space } : {}} className="tap ml-auto inline-flex items-center gap-1.5 py-2 text-s text-ink-2 hover:text-ink hover:underline">
          <CalendarPlus aria-hidden="true" className="!size-4" />
          {say('ledger.subscribe')}
        </Link>
      </div>
      <Show filter={filter} />
    </>
  );
}

type Say = ReturnType<typeof useWords<typeof words>>;

const whichWord = (which: Which, counts: Ledger['counts'], say: Say): string => (which === 'all' ? say('ledger.everything') : say(`ledger.${which}`, { count: counts?.[which] ?? 0 }));
