import type { StorageFigures } from '../../shared/api/files.ts';
import { admin as words } from '../../shared/words/admin.ts';
import { useStorage } from '../api/admin.ts';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { adminSections } from '../shell/sections.ts';
import { useSizes } from '../words/useSizes.ts';
import { useWords } from '../words/useWords.ts';
import { Figures } from './admin/Figures.tsx';
import { StorageLimits } from './admin/StorageLimits.tsx';

/** What lies in the storage, whether it answers, and how much may be stored. */
export default function AdminStorage() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useStorage();
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('storage.title')} sub={say('storage.sub')}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && (
        <div className="grid gap-4">
          <Room figures={data} />
          <Counts figures={data} />
          <StorageLimits limits={data.limits} />
        </div>
      )}
    </Page>
  );
}

type Part = { figures: StorageFigures };

function Room({ figures: { bytes, limits, place, problem } }: Part) {
  const say = useWords(words);
  const { size } = useSizes();
  const used = say('storage.used', { used: size(bytes), limit: size(limits.house) });
  const full = bytes >= limits.house;
  return (
    <section className="card p-4 text-s" aria-labelledby="room">
      <h2 id="room" className="text-m font-semibold">
        {used}
      </h2>
      <meter aria-label={used} min={0} max={Math.max(limits.house, 1)} value={Math.min(bytes, limits.house)} className={`room my-2.5 block h-2 w-full ${full ? 'text-late' : 'text-house'}`} />
      <p className={full ? 'font-semibold text-late' : 'text-ink-2'}>{full ? say('storage.full') : say('storage.left', { left: size(limits.house - bytes) })}</p>
      <p className="mt-3 text-ink-2 [overflow-wrap:anywhere]">
        {say('storage.place')}: {place}
      </p>
      {problem ? (
        <p role="alert" className="mt-2 rounded-s bg-late-soft px-3 py-2 text-late">
          {say('storage.silent', { why: problem })}
        </p>
      ) : (
        <p className="text-ink-3">{say('storage.answers')}</p>
      )}
    </section>
  );
}

const counted = ['files', 'versions', 'blobs', 'uploads', 'waiting', 'refused', 'unread'] as const;

function Counts({ figures }: Part) {
  const say = useWords(words);
  const { count } = useSizes();
  return <Figures title={say('storage.figures')} figures={counted.map((name) => ({ word: say(`storage.${name}`), value: count(figures[name]) }))} />;
}
