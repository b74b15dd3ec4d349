import type { Reliability, ReliabilityFigures } from '../../shared/api/time.ts';
import { times as words } from '../../shared/words/times.ts';
import { useWords } from '../words/useWords.ts';

const outcomes = ['keptOnTime', 'movedWithNotice', 'late', 'broken', 'open'] as const;
const colours: Record<(typeof outcomes)[number], string> = { keptOnTime: 'var(--ok)', movedWithNotice: 'var(--house)', late: 'var(--partners)', broken: 'var(--late)', open: 'var(--line-strong)' };

const share = (count: number, total: number): string => `${Math.round((count / total) * 100)} %`;

/** What one company promised: a bar of how it ended, and the figures behind it, beside those of the year before. */
export function SheetSide({ name, side, fewest }: { name: string; side: Reliability['byHouse']; fewest: number }) {
  const say = useWords(words);
  const { year, before } = side;
  return (
    <section className="card mb-5 p-5 max-sm:p-4">
      <h2 className="mb-1 text-m font-semibold">{say('sheet.gave', { name })}</h2>
      {!year && <p className="text-s text-ink-2">{say('sheet.tooFew', { fewest })}</p>}
      {year && (
        <>
          <p className="mb-3 text-s text-ink-3">{say('sheet.total', { count: year.total })}</p>
          <Bar figures={year} />
          <table className="w-full text-s">
            <thead>
              <tr className="text-left text-xs text-ink-3">
                <th className="py-1 font-normal">{say('sheet.how')}</th>
                <th scope="col" className="py-1 pl-3 text-right align-bottom font-normal">{say('sheet.count')}</th>
                <th scope="col" className="py-1 pl-3 text-right align-bottom font-normal">{say('sheet.share')}</th>
                <th scope="col" className="py-1 pl-3 text-right align-bottom font-normal">{say('sheet.before')}</th>
              </tr>
            </thead>
            <tbody>
              {outcomes.map((outcome) => (
                <tr key={outcome} className="border-t border-line">
                  <th scope="row" className="py-1.5 text-left font-normal">
                    <svg width="10" height="10" aria-hidden="true" className="mr-2 inline-block">
                      <rect width="10" height="10" rx="3" fill={colours[outcome]} />
                    </svg>
                    {say(`sheet.${outcome}`)}
                  </th>
                  <td className="pl-3 text-right tabular-nums">{year[outcome]}</td>
                  <td className="pl-3 text-right font-semibold tabular-nums">{share(year[outcome], year.total)}</td>
                  <td className="pl-3 text-right text-ink-3 tabular-nums">{before ? `${share(before[outcome], before.total)} (${before[outcome]})` : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** The same as one bar; the table says it in figures. */
function Bar({ figures }: { figures: ReliabilityFigures }) {
  const widthOf = (outcome: (typeof outcomes)[number]): number => (figures[outcome] / figures.total) * 1000;
  const parts = outcomes.map((outcome, place) => {
    const before = outcomes.slice(0, place).reduce((sum, one) => sum + widthOf(one), 0);
    return widthOf(outcome) > 0 && <rect key={outcome} x={before} width={Math.max(0, widthOf(outcome) - 3)} height="24" fill={colours[outcome]} />;
  });
  return (
    <svg viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true" className="mb-3 h-5 w-full rounded-s">
      {parts}
    </svg>
  );
}
