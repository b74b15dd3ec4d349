import { useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { times as words } from '../../shared/words/times.ts';
import { Refused } from '../api/problem.ts';
import { useReliability } from '../api/time.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { SheetSide } from '../times/SheetSide.tsx';
import { useSpeech, useWords } from '../words/useWords.ts';

/** The sheet of a relation for the yearly talk: one printed page, the same for both companies. */
export default function ReliabilityPage() {
  const { partner } = useParams({ strict: false });
  const say = useWords(words);
  const { language } = useSpeech();
  const { data, error, refetch } = useReliability(partner ?? null);
  if (error instanceof Refused && error.status === 404) return <NotFound />;
  if (!data) return <Page title={say('sheet.title')}>{error ? <Failed error={error} again={() => void refetch()} /> : <Waiting />}</Page>;
  const day = (of: string): string => new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${of}T12:00:00Z`));
  const print = (
    <Button icon={Printer} className="unprinted" onPress={() => window.print()}>
      {say('sheet.print')}
    </Button>
  );
  const names = { house: data.house, partner: data.partner.name };
  return (
    <Page title={say('sheet.title')} sub={`${say('sheet.between', names)} · ${say('sheet.period', { from: day(data.from), to: day(data.to) })}`} action={print} audience="partners">
      <SheetSide name={names.house} side={data.byHouse} fewest={data.fewest} />
      <SheetSide name={names.partner} side={data.byPartner} fewest={data.fewest} />
      <p className="mb-2 text-s text-ink-2">{say('sheet.same')}</p>
      <p className="text-xs text-ink-3">{say('sheet.rule')}</p>
    </Page>
  );
}
