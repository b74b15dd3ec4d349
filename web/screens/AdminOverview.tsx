import { Link } from '@tanstack/react-router';
import type { Overview } from '../../shared/api/admin.ts';
import { admin as words } from '../../shared/words/admin.ts';
import { useOverview } from '../api/admin.ts';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { When } from '../parts/When.tsx';
import { adminSections } from '../shell/sections.ts';
import { useSizes } from '../words/useSizes.ts';
import { useWords } from '../words/useWords.ts';
import { Figures } from './admin/Figures.tsx';

/** The house in figures, and what needs an administrator. */
export default function AdminOverview() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useOverview();
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('overview.title')} sub={data && say('overview.sub', { version: data.version, house: data.house.name })}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && (
        <div className="grid gap-4 sm:grid-cols-2">
          <People data={data} />
          <Work data={data} />
          <Contents data={data} />
          <Storage data={data} />
          <Backup data={data} />
        </div>
      )}
    </Page>
  );
}

type Part = { data: Overview };

function People({ data: { persons } }: Part) {
  const say = useWords(words);
  const { count } = useSizes();
  return <Figures title={say('overview.persons')} figures={(['active', 'invited', 'deactivated', 'administrators'] as const).map((state) => ({ word: say(`overview.${state}`), value: count(persons[state]) }))} />;
}

function Work({ data: { jobs, mail } }: Part) {
  const say = useWords(words);
  const { count } = useSizes();
  const figures = [
    { word: say('overview.waiting'), value: count(jobs.waiting + jobs.retrying) },
    { word: say('overview.dead'), value: count(jobs.dead), late: jobs.dead > 0 },
    { word: say('overview.mailWaiting'), value: count(mail.waiting + mail.kept) },
    { word: say('overview.mailFailed'), value: count(mail.failed), late: mail.failed > 0 },
  ];
  return (
    <Figures title={say('overview.work')} figures={figures}>
      {!mail.server && (
        <p className="mt-3 text-s text-ink-2">
          {say('overview.noMail')}{' '}
          <Link to="/admin/mail" className="text-house underline underline-offset-2">
            {say('overview.setMail')}
          </Link>
        </p>
      )}
    </Figures>
  );
}

function Contents({ data: { spaces, content } }: Part) {
  const say = useWords(words);
  const { count } = useSizes();
  const figures = [
    { word: say('overview.spaces'), value: count(spaces.active + spaces.archived) },
    { word: say('overview.archived'), value: count(spaces.archived) },
    { word: say('overview.ownerless'), value: count(spaces.ownerless), late: spaces.ownerless > 0 },
    { word: say('overview.posts'), value: count(content.posts) },
    { word: say('overview.comments'), value: count(content.comments) },
  ];
  return <Figures title={say('overview.content')} figures={figures} />;
}

function Storage({ data: { storage, database, content } }: Part) {
  const say = useWords(words);
  const { count, size } = useSizes();
  const figures = [
    { word: say('overview.files'), value: count(content.files) },
    { word: say('overview.fileBytes'), value: size(storage.bytes) },
    { word: say('overview.database', { version: database.version }), value: size(database.bytes) },
  ];
  return (
    <Figures title={say('overview.storage')} figures={figures}>
      {storage.kinds.length > 0 && (
        <details className="mt-3 text-s">
          <summary className="tap cursor-pointer text-ink-2">{say('overview.kinds')}</summary>
          <ul className="mt-2 grid gap-1.5">
            {storage.kinds.map((kind) => (
              <li key={kind.type} className="flex flex-wrap justify-between gap-x-4 text-xs text-ink-2">
                <span className="[overflow-wrap:anywhere]">{kind.type}</span>
                <span className="tabular-nums">{say('overview.kindLine', { files: kind.files, size: size(kind.bytes) })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="mt-3 text-xs text-ink-3 [overflow-wrap:anywhere]">
        {say('overview.place')}: {storage.place}
      </p>
    </Figures>
  );
}

function Backup({ data: { backup } }: Part) {
  const say = useWords(words);
  const { size } = useSizes();
  return (
    <section className="card p-4 text-s sm:col-span-2">
      <h2 className="mb-2 text-m font-semibold">{say('overview.backup')}</h2>
      {backup ? (
        <p className="text-ink-2 [overflow-wrap:anywhere]">
          {say('overview.lastBackup', { size: size(backup.bytes), file: backup.file })} {say('overview.made')}: <When moment={backup.created} always />.
        </p>
      ) : (
        <p className="text-ink-2">{say('overview.noBackup')}</p>
      )}
    </section>
  );
}
