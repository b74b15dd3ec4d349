import { Ban, Check, Globe } from 'lucide-react';
import type { LabelReason, LabelVerdict } from '../../shared/api/labels.ts';
import { leaving as words } from '../../shared/words/leaving.ts';
import { post as postWords } from '../../shared/words/post.ts';
import { Button } from '../parts/Button.tsx';
import { Tick } from '../parts/Tick.tsx';
import { FindingLine } from '../post/FindingLine.tsx';
import { tlpWord } from '../post/LabelBadge.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import type { Checking } from './useChecking.ts';

const mostShown = 8;

/** What rules and labels say before something is sent where outsiders read: calm lines above the button. `asPublic` labels it public, where a missing agreement holds it back. */
export function CheckPanel({ checking, asPublic }: { checking: Checking; asPublic?: () => void }) {
  const say = useWords(words);
  const { result, confirmed, confirm, asks } = checking;
  if (!result) return null;
  const { findings, label, blocked, hash } = result;
  const warned = findings.length > 0 && !blocked && label?.allowed !== false;
  return (
    <section aria-label={say('check.title')} className="border-t border-line px-4 py-3">
      <h2 className="text-s font-semibold">{say('check.title')}</h2>
      <ul className="[&>li+li]:border-t [&>li]:border-line">
        {findings.slice(0, mostShown).map((finding, place) => (
          <FindingLine key={place} finding={finding} />
        ))}
        {findings.length > mostShown && <li className="py-2 text-s text-ink-3">{say('check.more', { count: findings.length - mostShown })}</li>}
        {label?.reasons.map((reason, place) => <LabelLine key={place} reason={reason} verdict={label} />)}
        {findings.length === 0 && label?.allowed !== false && <Line look="ok" text={say('check.clear')} />}
      </ul>
      {asPublic && label?.reasons.some((reason) => !reason.allowed && (reason.why === 'noAgreement' || reason.why === 'agreementOver')) && (
        <Button icon={Globe} className="mt-1" onPress={asPublic}>
          {say('check.asPublic')}
        </Button>
      )}
      {blocked && <p className="mt-1 text-s font-semibold text-late">{say('check.blocked')}</p>}
      {warned && <Tick label={say('check.confirm')} isSelected={confirmed === hash} onChange={(on) => confirm(on ? hash : null)} />}
      <p role="alert" className="text-s font-semibold text-late empty:hidden">
        {asks && warned && confirmed !== hash && say('check.please')}
      </p>
    </section>
  );
}

function LabelLine({ reason, verdict }: { reason: LabelReason; verdict: LabelVerdict }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const dates = useDates();
  const { why, allowed, partner, until } = reason;
  const values = { label: sayPost(`label.${verdict.label}`), partner: partner ?? '', tlp: verdict.tlp ? tlpWord(verdict.tlp) : '' };
  const text = why === 'notPermitted' && partner === null ? say('check.publicOnly') : say(`check.${why}`, values);
  const more = why === 'agreed' ? (until ? say('check.agreedUntil', { day: dates.day(until) }) : say('check.agreedEndless')) : undefined;
  return <Line look={allowed ? 'ok' : 'block'} text={text} more={more} />;
}

const looks = { ok: { Icon: Check, ink: 'text-ok' }, block: { Icon: Ban, ink: 'text-late' } };

function Line({ look, text, more }: { look: keyof typeof looks; text: string; more?: string }) {
  const { Icon, ink } = looks[look];
  return (
    <li className="flex items-start gap-2.5 py-2 text-s">
      <Icon aria-hidden="true" className={`mt-0.5 !size-[17px] ${ink}`} />
      <p>
        {text}
        {more && <span className="block text-xs text-ink-3">{more}</span>}
      </p>
    </li>
  );
}
