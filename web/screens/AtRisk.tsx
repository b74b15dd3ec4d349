import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AtRisk as Risk } from '../../shared/api/knowledge.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useAtRisk } from '../api/knowing.ts';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';

/** Where know-how of the house is at risk, as counts over groups. */
export default function AtRisk() {
  const say = useWords(words);
  const { data, error, refetch } = useAtRisk();
  return (
    <Page title={say('risk.title')} sub={say('risk.sub')}>
      {!data && (error ? <Failed error={error} again={() => void refetch()} /> : <Waiting />)}
      {data && <Figures risk={data} />}
    </Page>
  );
}

const link = 'tap inline-flex items-center text-s text-ink-2 underline decoration-1 underline-offset-4 hover:text-ink';

function Figures({ risk }: { risk: Risk }) {
  const say = useWords(words);
  const { minimumGroup: least, months, single, unanswered } = risk;
  return (
    <>
      <div className="mb-4 grid gap-4">
        <Figure title={say('risk.single')} value={single.topics} least={least}>
          <p>{say('risk.singleText', { months })}</p>
          {single.named.length > 0 && <Named named={single.named} />}
        </Figure>
        <Figure title={say('risk.week')} value={unanswered.week} least={least}>
          {unanswered.month !== null && <p>{say('risk.month', { count: unanswered.month })}</p>}
          <Link to="/knowledge/questions" className={link}>
            {say('risk.toQuestions')}
          </Link>
        </Figure>
        <Figure title={say('risk.pages')} value={risk.pagesPastReview} least={least} />
      </div>
      <p className="max-w-prose text-s text-ink-3">{say('risk.foot', { months, least })}</p>
      <Link to="/settings/knowledge" className={link}>
        {say('risk.consent')}
      </Link>
    </>
  );
}

/** A figure with its sentence; one that would speak of too few is not shown, and says so. */
function Figure({ title, value, least, children }: { title: string; value: number | null; least: number; children?: ReactNode }) {
  const say = useWords(words);
  return (
    <section className="card flex gap-5 p-5 max-sm:flex-col max-sm:gap-2">
      <p className={value === null ? 'w-28 flex-none text-s font-semibold text-ink-3' : 'w-28 flex-none font-serif text-xl font-semibold tabular-nums'}>{value ?? say('risk.hidden')}</p>
      <div className="min-w-0 flex-1 text-s text-ink-2">
        <h2 className="text-m font-semibold text-ink">{title}</h2>
        {value === null && <p>{say('risk.hiddenText', { least })}</p>}
        {children}
      </div>
    </section>
  );
}

function Named({ named }: { named: Risk['single']['named'] }) {
  const say = useWords(words);
  return (
    <>
      <h3 className="mt-3 font-semibold text-ink">{say('risk.named')}</h3>
      <ul className="[&>li]:border-t [&>li]:border-line [&>li]:py-1.5 [&>li:first-child]:border-0">
        {named.map(({ topic, person }) => (
          <li key={topic.id} className="flex flex-wrap justify-between gap-x-4">
            <Link to="/topics/$topic" params={{ topic: topic.id }} className="font-semibold hover:underline">
              {topic.name}
            </Link>
            <Link to="/people/$person" params={{ person: person.id }} className="hover:underline">
              {person.name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
