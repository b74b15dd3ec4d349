import { useNavigate, useParams } from '@tanstack/react-router';
import { Check, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Antenna } from '../../shared/api/antennas.ts';
import type { Hit } from '../../shared/api/feed.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useAntennas, useGathered, useRemoveAntenna, useSeeAntenna } from '../api/knowing.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { AntennaSheet } from './antennas/AntennaSheet.tsx';
import { useInWords } from './antennas/inWords.ts';
import { HitLine } from './search/HitLine.tsx';

/** What one antenna gathered: new above known. */
export default function AntennaPage() {
  const { antenna: id } = useParams({ from: '/shell/antennas/$antenna' });
  const say = useWords(words);
  const inWords = useInWords();
  const { data, error, refetch } = useAntennas();
  const antenna = data?.items.find((one) => one.id === id);
  if (!data) return <Page title={say('antennas.title')}>{error ? <Failed error={error} again={() => void refetch()} /> : <Waiting />}</Page>;
  if (!antenna) return <NotFound />;
  return (
    <Page title={antenna.name} sub={inWords(antenna)}>
      <Tools antenna={antenna} />
      <Items id={id} />
    </Page>
  );
}

function Tools({ antenna }: { antenna: Antenna }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const see = useSeeAntenna(antenna.id);
  const remove = useRemoveAntenna(antenna.id);
  const takeDown = (): void => remove.run(undefined, { done: () => (toast(say('antennas.removed')), void navigate({ to: '/antennas', search: {}, replace: true })) });
  return (
    <div className="mb-4 flex flex-wrap gap-x-5 gap-y-2">
      {antenna.fresh > 0 && (
        <Button icon={Check} onPress={() => see.run()} isPending={see.isPending}>
          {say('antennas.seen')}
        </Button>
      )}
      <Button look="text" className="mx-0" icon={Pencil} onPress={() => setEditing(true)}>
        {say('antennas.edit')}
      </Button>
      <Button look="text" className="mx-0" icon={Trash2} onPress={takeDown} isPending={remove.isPending}>
        {say('antennas.remove')}
      </Button>
      {editing && <AntennaSheet antenna={antenna} close={() => setEditing(false)} />}
    </div>
  );
}

function Items({ id }: { id: string }) {
  const say = useWords(words);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useGathered(id);
  if (isPending) return <Waiting />;
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  const items = data.pages.flatMap((page) => page.items);
  const seen = data.pages[0]?.seen ?? '';
  const fresh = items.filter((item) => item.id > seen);
  if (items.length === 0) return <Empty title={say('antennas.empty')} text={say('antennas.emptyText')} />;
  return (
    <>
      <Hits title={say('antennas.newItems')} hits={fresh} />
      <Hits title={say('antennas.known')} hits={items.filter((item) => item.id <= seen)} />
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {say('antennas.more')}
        </Button>
      )}
    </>
  );
}

function Hits({ title, hits }: { title: string; hits: readonly Hit[] }) {
  if (hits.length === 0) return null;
  return (
    <section aria-label={title} className="mb-4">
      <p className="mb-2 text-s font-semibold text-ink-2">{title}</p>
      <ol className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {hits.map((hit) => (
          <HitLine key={hit.id} hit={hit} />
        ))}
      </ol>
    </section>
  );
}
