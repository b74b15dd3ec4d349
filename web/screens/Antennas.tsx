import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Antenna } from '../../shared/api/antennas.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useAntennas } from '../api/knowing.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { AntennaSheet } from './antennas/AntennaSheet.tsx';
import { useInWords } from './antennas/inWords.ts';

/** Saved searches that gather quietly. */
export default function Antennas() {
  const say = useWords(words);
  const { q } = useSearch({ from: '/shell/antennas' });
  const navigate = useNavigate();
  const [making, setMaking] = useState(q !== undefined);
  const { data, error, isPending, refetch } = useAntennas();
  const close = (): void => {
    setMaking(false);
    if (q !== undefined) void navigate({ to: '/antennas', search: {}, replace: true });
  };
  const button = (
    <Button look="loud" onPress={() => setMaking(true)}>
      {say('antennas.new')}
    </Button>
  );
  return (
    <Page title={say('antennas.title')} sub={say('antennas.sub')} action={data && data.items.length > 0 ? button : undefined}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && data.items.length === 0 && (
        <Empty title={say('antennas.none')} text={say('antennas.noneText')}>
          {button}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {data.items.map((antenna) => (
            <Line key={antenna.id} antenna={antenna} />
          ))}
        </ul>
      )}
      {making && <AntennaSheet query={q} close={close} />}
    </Page>
  );
}

function Line({ antenna }: { antenna: Antenna }) {
  const say = useWords(words);
  const inWords = useInWords();
  return (
    <li>
      <Link to="/antennas/$antenna" params={{ antenna: antenna.id }} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3 hover:bg-sunken">
        <span className="min-w-0 flex-1 basis-64">
          <span className="block font-serif font-semibold">{antenna.name}</span>
          <span className="block text-xs text-ink-3">{inWords(antenna)}</span>
        </span>
        <span className={antenna.fresh > 0 ? 'text-s font-semibold text-house' : 'text-xs text-ink-3'}>{say('antennas.fresh', { count: antenna.fresh })}</span>
      </Link>
    </li>
  );
}
