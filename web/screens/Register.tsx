import { useSearch } from '@tanstack/react-router';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import type { PersonRef } from '../../shared/api/people.ts';
import type { RegisterFilter, RegisterSummary } from '../../shared/api/releases.ts';
import { common } from '../../shared/words/common.ts';
import { release as words } from '../../shared/words/release.ts';
import { registerFile, useRegister, useRegisterSummary } from '../api/releases.ts';
import { useSpaces } from '../api/spaces.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { DayField } from '../parts/DayField.tsx';
import { FindPerson } from '../parts/FindPerson.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { ReleaseNav } from './release/ReleaseNav.tsx';
import { ReleaseRow } from './release/ReleaseRow.tsx';

type Chosen = { partner: string; space: string; label: string; state: string; person: PersonRef | null; from: string; until: string };
const nothing: Chosen = { partner: '', space: '', label: '', state: '', person: null, from: '', until: '' };

const filterOf = ({ person, ...chosen }: Chosen): RegisterFilter =>
  Object.fromEntries(Object.entries({ ...chosen, person: person?.id ?? '' }).filter(([, value]) => value !== '')) as RegisterFilter;

/** What has left the house: the answer in figures, then every release. */
export default function Register() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { partner = '' } = useSearch({ from: '/shell/register' });
  const [chosen, setChosen] = useState({ ...nothing, partner });
  const filter = filterOf(chosen);
  const summary = useRegisterSummary();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRegister(filter);
  const lines = data?.pages.flatMap((page) => page.items) ?? [];
  const action = (
    <div className="unprinted flex flex-wrap gap-2">
      <a href={registerFile(filter)} download className="tap inline-flex min-h-8 items-center gap-1.5 rounded-s px-3.5 py-2 text-s leading-tight font-semibold text-ink-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-sunken hover:text-ink">
        <Download aria-hidden="true" className="!size-4" />
        {say('register.csv')}
      </a>
      <Button icon={Printer} onPress={() => window.print()}>
        {say('register.print')}
      </Button>
    </div>
  );
  return (
    <Page title={say('register.title')} sub={say('register.sub')} action={action}>
      <ReleaseNav />
      {summary.data && <Answer summary={summary.data} />}
      <Filters chosen={chosen} change={(more) => setChosen((before) => ({ ...before, ...more }))} companies={summary.data?.companies ?? []} />
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && lines.length === 0 && <Empty title={say('register.none')} text={say('register.noneText')} />}
      {lines.length > 0 && (
        <ul className="card">
          {lines.map((line) => (
            <ReleaseRow key={line.id} line={line} register />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="unprinted mt-4" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {sayCommon('common.older')}
        </Button>
      )}
    </Page>
  );
}

/** The managing director's answer: one sentence, and what each company got. */
function Answer({ summary }: { summary: RegisterSummary }) {
  const say = useWords(words);
  const { companies, released } = summary;
  return (
    <section className="card mb-5 p-5">
      <h2 className="sr-only">{say('register.answerTitle')}</h2>
      {!summary.whole && <p className="mb-1.5 text-s text-partners">{say('register.part')}</p>}
      <p className="max-w-[60ch] font-serif text-l leading-snug font-semibold">{released === 0 ? say('register.answerNone') : say('register.answer', { ...figures(summary), companies: companies.length })}</p>
      {released > 0 && <p className="mt-1 text-s text-ink-2">{say('register.answerMore', figures(summary))}</p>}
      {companies.length > 0 && (
        <table className="mt-4 w-full text-s">
          <thead>
            <tr className="text-left text-xs text-ink-3">
              <th scope="col" className="py-1 font-normal">{say('register.company')}</th>
              <th scope="col" className="py-1 text-right font-normal">{say('register.releases')}</th>
              <th scope="col" className="py-1 pl-3 text-right font-normal">{say('register.standing')}</th>
              <th scope="col" className="py-1 pl-3 text-right font-normal">{say('register.openedThere')}</th>
            </tr>
          </thead>
          <tbody>
            {companies.map((company) => (
              <tr key={company.id} className="border-t border-line">
                <th scope="row" className="py-1.5 text-left font-semibold text-partners">{company.name}</th>
                <td className="py-1.5 text-right tabular-nums">{company.releases}</td>
                <td className="py-1.5 text-right tabular-nums">{company.standing}</td>
                <td className="py-1.5 text-right tabular-nums">{company.opened}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const figures = ({ whole: _whole, companies: _companies, labels: _labels, ...numbers }: RegisterSummary): Record<string, number> => numbers;

function Filters({ chosen, change, companies }: { chosen: Chosen; change: (more: Partial<Chosen>) => void; companies: RegisterSummary['companies'] }) {
  const say = useWords(words);
  const { data: spaces = [] } = useSpaces();
  const any = { value: '', word: say('register.any') };
  return (
    <div className="unprinted mb-4 grid gap-4">
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Choice label={say('register.partner')} value={chosen.partner} onChange={(partner) => change({ partner })} options={[any, ...companies.map((one) => ({ value: one.id, word: one.name }))]} />
        <Choice label={say('register.space')} value={chosen.space} onChange={(space) => change({ space })} options={[any, ...spaces.map((one) => ({ value: one.id, word: one.name }))]} />
        {chosen.person ? (
          <div className="flex flex-wrap items-center justify-between gap-2 text-s">
            <span>{say('register.only', { name: chosen.person.name })}</span>
            <Button onPress={() => change({ person: null })}>{say('register.everybody')}</Button>
          </div>
        ) : (
          <FindPerson label={say('register.person')} placeholder={say('register.any')} choose={(person) => change({ person })} />
        )}
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-4 max-sm:grid-cols-2">
        <Choice label={say('register.label')} value={chosen.label} onChange={(label) => change({ label })} options={[any, ...(['public', 'internal', 'confidential'] as const).map((value) => ({ value, word: say(`label.${value}`) }))]} />
        <Choice label={say('register.state')} value={chosen.state} onChange={(state) => change({ state })} options={[any, ...(['released', 'revoked', 'expired'] as const).map((value) => ({ value, word: say(`release.${value}`) }))]} />
        <DayField label={say('register.from')} value={chosen.from} onChange={(from) => change({ from })} />
        <DayField label={say('register.until')} value={chosen.until} onChange={(until) => change({ until })} />
      </div>
    </div>
  );
}
