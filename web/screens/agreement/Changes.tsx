import type { SettingChange } from '../../../shared/api/agreement.ts';
import { agreement as words } from '../../../shared/words/agreement.ts';
import { useSettingChanges } from '../../api/agreement.ts';
import { Button } from '../../parts/Button.tsx';
import { Failed, Waiting } from '../../parts/States.tsx';
import { When } from '../../parts/When.tsx';
import { timeZoneWord } from '../../words/timeZones.ts';
import { useSpeech, useWords } from '../../words/useWords.ts';

/** What was changed of the settings of the house: when, by whom, from what to what. */
export function Changes() {
  const say = useWords(words);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useSettingChanges();
  const changes = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={say('agreement.changes')}>
      <h2 className="mt-6 mb-2 text-m font-semibold">{say('agreement.changes')}</h2>
      {isPending && <Waiting lines={1} />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && changes.length === 0 && <p className="text-s text-ink-3">{say('agreement.noChanges')}</p>}
      {changes.length > 0 && (
        <ul className="card">
          {changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="mt-4" onPress={() => void fetchNextPage()}>
          {say('agreement.older')}
        </Button>
      )}
    </section>
  );
}

function Change({ change: { what, person, changed, before, after } }: { change: SettingChange }) {
  const say = useWords(words);
  const known = what in words.what;
  return (
    <li className="border-t border-line px-[18px] py-3 text-s first:border-0">
      <p>
        <b className="font-semibold">{known ? say(`what.${what as keyof typeof words.what}`) : what}</b>
        <span className="text-ink-3">
          {' '}
          · {person?.name ?? 'Kontor'}, <When moment={changed} always />
        </span>
      </p>
      <dl className="mt-1 grid grid-cols-[60px_1fr] gap-x-3 text-xs text-ink-2">
        <dt className="text-ink-3">{say('agreement.before')}</dt>
        <dd className="break-words">
          <Value what={what} of={before} />
        </dd>
        <dt className="text-ink-3">{say('agreement.since')}</dt>
        <dd className="break-words">
          <Value what={what} of={after} />
        </dd>
      </dl>
    </li>
  );
}

/** A kept value as words; inner names stay as they are kept. */
function Value({ what, of }: { what: string; of: unknown }) {
  const say = useWords(words);
  const { language } = useSpeech();
  const show = (value: unknown): string => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return say('agreement.nothing');
    if (typeof value === 'boolean') return say(value ? 'agreement.yes' : 'agreement.no');
    if (what === 'timeZone' && typeof value === 'string') return timeZoneWord(value, language);
    if (isHours(value)) return say(value.weekends ? 'agreement.hoursWeekend' : 'agreement.hours', { site: value.site ?? say('agreement.everySite'), from: value.from, until: value.until });
    if (Array.isArray(value)) return value.map(show).join('; ');
    if (typeof value === 'object') return Object.entries(value).map(([name, one]) => `${name}: ${show(one)}`).join(', ');
    return String(value as string | number);
  };
  return show(of);
}

const isHours = (value: unknown): value is { site: string | null; from: string; until: string; weekends: boolean } => typeof value === 'object' && value !== null && 'site' in value && 'from' in value && 'until' in value;
