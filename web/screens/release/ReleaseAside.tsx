import type { ReactNode } from 'react';
import type { Release } from '../../../shared/api/releases.ts';
import { release as words } from '../../../shared/words/release.ts';
import { useMe } from '../../api/me.ts';
import { When } from '../../parts/When.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** Beside a release: on which conditions, and how it went so far. */
export function ReleaseAside({ release }: { release: Release }) {
  return (
    <div className="grid gap-4">
      <Conditions release={release} />
      <Course release={release} />
    </div>
  );
}

function Conditions({ release }: { release: Release }) {
  const say = useWords(words);
  const dates = useDates();
  const lines: [string, ReactNode][] = [
    [say('review.until'), release.until ? dates.day(release.until) : say('review.noEnd')],
    [say('review.download'), say(release.download ? 'review.yesMarked' : 'review.viewOnly')],
    [say('review.revocable'), say(release.to ? 'review.anyTime' : 'review.notMail')],
    [say('review.onward'), say('review.notOn')],
    [say('review.label'), say(`label.${release.label}`)],
    ...(release.replaces ? [[say('review.replaces'), `F-${release.replaces.number}`] as [string, ReactNode]] : []),
    ...(release.reason ? [[say('review.purpose'), release.reason] as [string, ReactNode]] : []),
  ];
  return (
    <section className="card p-[18px]">
      <h2 className="mb-2.5 text-m font-semibold">{say('review.conditions')}</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-s">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Step = { word: string; at: string | null; by: string | null };

function Course({ release }: { release: Release }) {
  const say = useWords(words);
  const me = useMe();
  const approvers = release.approvers.map((one) => (one.id === me.id ? say('review.you') : one.name)).toSorted((a) => (a === say('review.you') ? -1 : 0));
  const names = approvers.length > 1 ? say('review.or', { a: approvers.slice(0, -1).join(', '), b: approvers.at(-1)! }) : (approvers[0] ?? say('review.nobody'));
  const steps: Step[] = [
    { word: say('review.written'), at: release.written, by: release.author.name },
    { word: say('review.askedFor'), at: release.requested, by: release.requestedBy.name },
    ...(release.decided ? [{ word: say(`release.${release.state === 'returned' || release.state === 'refused' ? release.state : 'released'}`), at: release.decided, by: release.decidedBy?.name ?? null }] : []),
    ...(release.ended ? [{ word: say(`release.${release.state}`), at: release.ended, by: release.endedBy?.name ?? null }] : []),
  ];
  return (
    <section className="card p-[18px]">
      <h2 className="mb-2 text-m font-semibold">{say('review.course')}</h2>
      <ol className="text-s">
        {steps.map((step) => (
          <Dot key={step.word}>
            {step.word}
            <span className="block text-xs text-ink-3">
              {step.at && <When moment={step.at} always />}
              {step.by && `, ${step.by}`}
            </span>
          </Dot>
        ))}
        {release.state === 'requested' && (
          <Dot now>
            {say('review.waits')}
            <span className="block text-xs text-ink-3 first-letter:uppercase">{names}</span>
          </Dot>
        )}
      </ol>
    </section>
  );
}

function Dot({ children, now = false }: { children: ReactNode; now?: boolean }) {
  return (
    <li className="relative ml-1.5 border-l-2 border-line py-2 pl-[18px]">
      <i aria-hidden="true" className={`absolute top-3.5 -left-[6px] size-2.5 rounded-full ${now ? 'bg-partners' : 'bg-line-strong'}`} />
      {children}
    </li>
  );
}
