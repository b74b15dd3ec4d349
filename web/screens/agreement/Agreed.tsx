import type { WorksAgreement } from '../../../shared/api/agreement.ts';
import { agreement as words } from '../../../shared/words/agreement.ts';
import { useWords } from '../../words/useWords.ts';

/** The works agreement in sentences, for those who do not set it. */
export function Agreed({ agreement: { minimumGroup, deputyNeeded, quiet } }: { agreement: WorksAgreement }) {
  const say = useWords(words);
  return (
    <section className="card mb-4 p-4">
      <h2 className="mb-2 text-m font-semibold">{say('agreement.set')}</h2>
      <ul className="grid max-w-[70ch] list-disc gap-2 pl-5 text-s text-ink-2">
        <li>{say('agreement.group', { count: minimumGroup })}</li>
        <li>{deputyNeeded ? `${say('agreement.deputyNeeded')}.` : say('agreement.deputyFree')}</li>
        <li>
          {say('agreement.quiet')}: {quiet.length === 0 ? say('agreement.noQuiet') : say('agreement.quietHint')}
          <ul>
            {quiet.map((hours) => (
              <li key={JSON.stringify(hours)}>{say(hours.weekends ? 'agreement.hoursWeekend' : 'agreement.hours', { site: hours.site ?? say('agreement.everySite'), from: hours.from, until: hours.until })}</li>
            ))}
          </ul>
        </li>
      </ul>
    </section>
  );
}
