import { useParams } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Partner, RelationEnd } from '../../shared/api/partners.ts';
import { common } from '../../shared/words/common.ts';
import { partners as words } from '../../shared/words/partners.ts';
import { useMe } from '../api/me.ts';
import { useBeginEnding, useChangePartner, useEnding, useEndRelation, usePartner, useReopen } from '../api/partners.ts';
import { Refused } from '../api/problem.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { administers } from '../shell/sections.ts';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { besidesProof, useProof } from './account/useProof.tsx';

/** The end of a relation as a procedure: what will happen, in numbers; announce; end; take the package along. */
export default function EndRelation() {
  const { partner: id } = useParams({ from: '/shell/partners/$partner/end' });
  const say = useWords(words);
  const me = useMe();
  const { data: partner, error: lost } = usePartner(id);
  const { data: end, error, refetch } = useEnding(id);
  if ([lost, error].some((one) => one instanceof Refused && (one.status === 404 || one.status === 403))) return <NotFound />;
  if (!partner || !end) return <Page title={say('partner.end')}>{error ? <Failed error={error} again={() => void refetch()} /> : <Waiting />}</Page>;
  return (
    <Page title={say('ending.title', { name: partner.name })} sub={say(end.state === 'ended' ? 'ending.done' : 'ending.sub')}>
      {end.state !== 'ended' && <What end={end} />}
      <Holds end={end} />
      {end.package && <Package partner={partner} made={end.package} />}
      {end.state === 'ended' && administers(me) && <Reopen partner={partner.id} />}
      {end.state !== 'ended' && partner.abilities.change.allowed && <Steps partner={partner} end={end} />}
    </Page>
  );
}

function What({ end }: { end: RelationEnd }) {
  const say = useWords(words);
  return (
    <section className="card mb-4 p-5 text-s">
      <h2 className="mb-2 font-semibold">{say('ending.what')}</h2>
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>{say('ending.access', { guests: end.guests, contacts: end.contacts })}</li>
        <li>{say('ending.invitations', { count: end.invitations, mails: end.mails })}</li>
        <li>{say('ending.packed')}</li>
        <li>{say('ending.stays')}</li>
      </ul>
    </section>
  );
}

function Holds({ end }: { end: RelationEnd }) {
  const say = useWords(words);
  return (
    <section className="card mb-4 p-5 text-s">
      <h2 className="mb-2 font-semibold">{say('ending.holds')}</h2>
      {end.spaces.length === 0 && <p className="text-ink-3">{say('ending.nothing')}</p>}
      <ul className="[&>li]:border-t [&>li]:border-line [&>li]:py-2 [&>li:first-child]:border-0">
        {end.spaces.map(({ space, ...counts }, place) => (
          <li key={space?.id ?? place} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className={space ? 'font-semibold' : 'text-ink-3'}>{space?.name ?? say('ending.hidden')}</span>
            <span className="text-ink-2">{say('ending.counts', counts)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Package({ partner, made }: { partner: Partner; made: NonNullable<RelationEnd['package']> }) {
  const say = useWords(words);
  const { holds } = made;
  return (
    <section className="card mb-4 p-5 text-s" aria-live="polite">
      <h2 className="mb-2 font-semibold">{say('ending.package')}</h2>
      {(made.state === 'waiting' || made.state === 'running') && (
        <>
          <p>{say('ending.running', { done: made.done, total: made.total })}</p>
          <progress aria-label={say('ending.package')} value={made.done} max={Math.max(made.total, 1)} className="mt-2 w-full" />
        </>
      )}
      {made.state === 'failed' && <p className="text-late">{say('ending.failed')}</p>}
      {holds && (
        <>
          <p className="mb-3">{say('ending.ready', { counts: say('ending.counts', holds), spaces: holds.spaces })}</p>
          <Fetch partner={partner.id} />
        </>
      )}
    </section>
  );
}

/** The download needs a fresh proof: asked for first, then the browser takes the file. */
function Fetch({ partner }: { partner: string }) {
  const say = useWords(words);
  const proof = useProof();
  const [error, setError] = useState<Error | null>(null);
  const address = `/api/v1/partners/${partner}/package`;
  const take = async (): Promise<void> => {
    const answer = await fetch(address, { method: 'HEAD' });
    if (answer.ok) return location.assign(address);
    const problem = new Refused({ type: answer.status === 403 ? 'urn:kontor:problem:proveAgain' : 'about:blank', title: `HTTP ${answer.status}`, status: answer.status });
    setError(problem);
    proof.failed(() => void take())(problem);
  };
  return (
    <>
      <Button look="loud" icon={Download} onPress={() => void take()}>
        {say('ending.download')}
      </Button>
      <Refusal error={besidesProof(error)} />
      {proof.sheet}
    </>
  );
}

function Reopen({ partner }: { partner: string }) {
  const say = useWords(words);
  const proof = useProof();
  const reopen = useReopen(partner);
  const run = (): void => reopen.run(undefined, { failed: proof.failed(run) });
  return (
    <div className="text-s">
      <p className="mb-2 text-ink-2">{say('ending.reopenText')}</p>
      <Button isPending={reopen.isPending} onPress={run}>
        {say('ending.reopen')}
      </Button>
      <Refusal error={besidesProof(reopen.error)} />
      {proof.sheet}
    </div>
  );
}

function Steps({ partner, end }: { partner: Partner; end: RelationEnd }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const proof = useProof();
  const announce = useBeginEnding(partner.id);
  const withdraw = useChangePartner(partner.id);
  const finish = useEndRelation(partner.id);
  const [sure, setSure] = useState(false);
  const begin = (): void => announce.run(undefined, { failed: proof.failed(begin) });
  const conclude = (): void => finish.run(undefined, { done: () => setSure(false), failed: proof.failed(conclude) });
  const error = besidesProof(announce.error ?? withdraw.error ?? finish.error);
  return (
    <div className="flex flex-wrap items-center gap-3">
      {end.state !== 'ending' && (
        <Button look="danger" isPending={announce.isPending} onPress={begin}>
          {say('ending.announce')}
        </Button>
      )}
      {end.state === 'ending' && (
        <>
          <Button look="danger" onPress={() => setSure(true)}>
            {say('ending.now')}
          </Button>
          <Button isPending={withdraw.isPending} onPress={() => withdraw.run({ state: 'active' })}>
            {say('ending.withdraw')}
          </Button>
        </>
      )}
      {!sure && <Refusal error={error} />}
      {sure && (
        <Sheet title={say('ending.sure', { name: partner.name })} isOpen close={() => setSure(false)} role="alertdialog">
          <p className="mb-4 text-s text-ink-2">{say('ending.sureText', { count: end.guests + end.contacts })}</p>
          <Refusal error={error} />
          <div className="mt-2 flex gap-3">
            <Button look="danger" isPending={finish.isPending} onPress={conclude}>
              {say('ending.now')}
            </Button>
            <Button onPress={() => setSure(false)}>{sayCommon('common.cancel')}</Button>
          </div>
        </Sheet>
      )}
      {proof.sheet}
    </div>
  );
}
