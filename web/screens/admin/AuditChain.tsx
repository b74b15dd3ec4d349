import { Download, ShieldAlert, ShieldCheck, ShieldQuestion, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AuditState } from '../../../shared/api/audit.ts';
import { audit as words } from '../../../shared/words/audit.ts';
import { auditFile, useAudit } from '../../api/audit.ts';
import { Button } from '../../parts/Button.tsx';
import { Failed } from '../../parts/States.tsx';
import { When } from '../../parts/When.tsx';
import { useSizes } from '../../words/useSizes.ts';
import { useWords } from '../../words/useWords.ts';

/** Whether the log is as it was written, and what auditors take along to see for themselves. */
export function AuditChain() {
  const say = useWords(words);
  const { data, error, refetch, check, isChecking } = useAudit();
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <section aria-labelledby="audit-chain" className="card mb-5 p-5">
      <h2 id="audit-chain" className="text-m font-semibold">
        {say('chain.title')}
      </h2>
      <p className="mt-1 text-s text-ink-2">{say('chain.text')}</p>
      <Verdict state={data} />
      <Facts state={data} />
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button onPress={check} isDisabled={isChecking}>
          {say('chain.check')}
        </Button>
        <span role="status" className="text-s text-ink-3">
          {isChecking && say('chain.checking')}
        </span>
      </div>
      {data.head && <Downloads />}
    </section>
  );
}

function Verdict({ state: { checked } }: { state: AuditState }) {
  const say = useWords(words);
  const { count } = useSizes();
  if (!checked) return <Sign icon={ShieldQuestion} title={say('chain.unchecked')} text={say('chain.uncheckedText')} look="bg-sunken text-ink-2" />;
  if (checked.count === 0) return <Sign icon={ShieldCheck} title={say('chain.well', { seq: count(Number(checked.seq ?? 0)) })} text={say('chain.wellText')} look="bg-ok-soft text-ok" />;
  return (
    <Sign icon={ShieldAlert} title={say('chain.broken', { count: checked.count })} text={say('chain.brokenText')} look="bg-late-soft text-late" role="alert">
      <ul className="mt-2 list-disc pl-5">
        {checked.findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
        {checked.count > checked.findings.length && <li>{say('chain.more', { count: checked.count - checked.findings.length })}</li>}
      </ul>
    </Sign>
  );
}

function Sign({ icon: Icon, title, text, look, role, children }: { icon: LucideIcon; title: string; text: string; look: string; role?: 'alert'; children?: ReactNode }) {
  return (
    <div role={role} className={`mt-4 flex gap-3 rounded-m px-4 py-3 text-s ${look}`}>
      <Icon aria-hidden="true" className="mt-0.5 !size-5 shrink-0" />
      <div className="min-w-0">
        <p className="text-m font-semibold">{title}</p>
        <p className="text-ink-2">{text}</p>
        {children}
      </div>
    </div>
  );
}

function Facts({ state: { head, waiting, checked } }: { state: AuditState }) {
  const say = useWords(words);
  const { count } = useSizes();
  const facts: [string, ReactNode][] = [
    ...(checked ? ([[say('chain.checked'), <When key="checked" moment={checked.created} always />]] as [string, ReactNode][]) : []),
    ...(head ? ([[say('chain.head'), <When key="head" moment={head.created} always />]] as [string, ReactNode][]) : []),
    [say('chain.events'), count(head?.size ?? 0)],
    ...(checked && checked.trimmed > 0 ? ([[say('chain.trimmed'), count(checked.trimmed)]] as [string, ReactNode][]) : []),
    ...(waiting > 0 ? ([[say('chain.waiting'), count(waiting)]] as [string, ReactNode][]) : []),
  ];
  return (
    <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-s sm:grid-cols-[auto_1fr_auto_1fr]">
      {facts.map(([word, value]) => (
        <div key={word} className="contents">
          <dt className="text-ink-3">{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Downloads() {
  const say = useWords(words);
  return (
    <div className="mt-4 border-t border-line pt-4 text-s">
      <h3 className="font-semibold">{say('chain.downloads')}</h3>
      <p className="mt-1 max-w-prose text-ink-2">{say('chain.downloadsText')}</p>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {(['head', 'key', 'export'] as const).map((file) => (
          <a key={file} href={auditFile(file)} download className="tap inline-flex items-center gap-1.5 text-house underline underline-offset-2">
            <Download aria-hidden="true" className="!size-4" />
            {say(`chain.${file}File`)}
          </a>
        ))}
      </p>
    </div>
  );
}
