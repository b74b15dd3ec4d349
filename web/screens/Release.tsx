import { useParams } from '@tanstack/react-router';
import type { Redaction, Release as Shown } from '../../shared/api/releases.ts';
import { release as words } from '../../shared/words/release.ts';
import { Refused } from '../api/problem.ts';
import { useRedact, useRelease } from '../api/releases.ts';
import { Page } from '../parts/Page.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { BlackWords, Checks } from './release/Checks.tsx';
import { Decide } from './release/Decide.tsx';
import { Outgoing } from './release/Outgoing.tsx';
import { Receipts } from './release/Receipts.tsx';
import { ReleaseAside } from './release/ReleaseAside.tsx';
import { StateMark } from './release/StateMark.tsx';
import { Way } from './release/Way.tsx';

/** One release: what goes from where to whom, what the checks found, and the decision. */
export default function Release() {
  const { release: id } = useParams({ from: '/shell/releases/$release' });
  const say = useWords(words);
  const { data, error, refetch } = useRelease(id);
  if (error instanceof Refused && error.status === 404) return <NotFound />;
  if (!data) return <Page title={say('release.releases')}>{error ? <Failed error={error} again={() => void refetch()} /> : <Waiting lines={3} />}</Page>;
  return <Whole key={id} release={data} />;
}

function Whole({ release }: { release: Shown }) {
  const say = useWords(words);
  const dates = useDates();
  const redact = useRedact(release.id);
  const set = (redactions: readonly Redaction[]): void => redact.run(redactions);
  const name = release.title ?? say('release.untitled');
  const title = release.companies.length === 1 && !name.includes(release.companies[0]!) ? say('review.titleFor', { title: name, company: release.companies[0]! }) : name;
  const about = { number: release.number, name: release.requestedBy.name, when: dates.when(release.requested, true) };
  const open = release.state === 'requested';
  return (
    <Page title={title} sub={say(release.abilities.decide.allowed ? 'review.subSecond' : 'review.sub', about)} action={open ? undefined : <StateMark state={release.state} />} aside={<ReleaseAside release={release} />}>
      <Way release={release} />
      <Outgoing release={release} redact={set} />
      {open ? (
        <section className="card mb-4 p-[18px]">
          <h2 className="mb-1.5 text-m font-semibold">{say('review.checks')}</h2>
          <Refusal error={redact.error} />
          <Checks checks={release.checks} source={release.source} label={say(`label.${release.label}`)} redactions={release.redactions} {...(release.abilities.redact.allowed ? { redact: set } : {})} />
          {release.abilities.redact.allowed && <BlackWords redactions={release.redactions} redact={set} />}
          <Decide release={release} />
        </section>
      ) : (
        <section className="card mb-4 p-[18px]">
          {release.decided && (release.state === 'released' || release.state === 'revoked' || release.state === 'expired') && (
            <>
              <h2 className="mb-1.5 text-m font-semibold">{say('review.receipts')}</h2>
              <Receipts release={release} />
            </>
          )}
          <Decide release={release} />
        </section>
      )}
    </Page>
  );
}
