import { Link } from '@tanstack/react-router';
import type { ReleaseLine } from '../../../shared/api/releases.ts';
import { release as words } from '../../../shared/words/release.ts';
import { When } from '../../parts/When.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { StateMark } from './StateMark.tsx';

/** One release in a list; in the register with who checked it. */
export function ReleaseRow({ line, register = false }: { line: ReleaseLine; register?: boolean }) {
  const say = useWords(words);
  const dates = useDates();
  const to = line.to ?? line.contacts.join(', ');
  const facts = [
    register && line.decidedBy && say('register.by', { name: line.decidedBy.name }),
    register && line.redacted > 0 && say('register.redacted', { count: line.redacted }),
    line.until && say('register.validUntil', { day: dates.day(line.until) }),
    register && (line.contacts.length > 0 ? say('register.mailed') : say(line.download ? 'register.download' : 'register.view')),
  ].filter(Boolean);
  return (
    <li className="border-t border-line first:border-0">
      <Link to="/releases/$release" params={{ release: line.id }} className="grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-1 px-[18px] py-3.5 hover:bg-sunken">
        <span className="min-w-0">
          <span className="block font-serif text-m leading-snug font-semibold">{line.title ?? say('release.untitled')}</span>
          <span className="mt-0.5 block text-s text-ink-2">
            {line.from} <span aria-hidden="true">→</span> <span className="text-partners">{[to, ...line.companies.filter((name) => !to.includes(name))].filter(Boolean).join(' · ')}</span>
          </span>
          <span className="mt-0.5 block text-xs text-ink-3">
            F-{line.number} · {say(`label.${line.label}`)} · {say('release.lineRequested', { name: line.requestedBy.name })}, <When moment={register && line.decided ? line.decided : line.requested} />
            {facts.length > 0 && ` · ${facts.join(' · ')}`}
          </span>
          {line.comment && !register && (line.state === 'returned' || line.state === 'refused') && <span className="mt-1 block text-s text-ink-2">„{line.comment}“</span>}
        </span>
        <StateMark state={line.state} />
      </Link>
    </li>
  );
}
