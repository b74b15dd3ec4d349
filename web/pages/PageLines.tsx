import { Link } from '@tanstack/react-router';
import type { PageLine } from '../../shared/api/pages.ts';
import { pages as words } from '../../shared/words/pages.ts';
import { inkOf } from '../parts/AudienceBadge.tsx';
import { When } from '../parts/When.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

/** Pages of several spaces, a line each: title, where, who keeps it, and that it is ageing. */
export function PageLines({ lines, day = false, own = false }: { lines: readonly PageLine[]; day?: boolean; own?: boolean }) {
  const say = useWords(words);
  const dates = useDates();
  return (
    <ul className="card mb-4 [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
      {lines.map((line) => (
        <li key={line.id} className="px-4 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link to="/posts/$post" params={{ post: line.id }} className="font-serif font-semibold decoration-1 underline-offset-4 hover:underline">
              {line.title}
            </Link>
            {line.ages <= dates.today && <Ageing />}
          </p>
          <p className="mt-0.5 flex items-baseline gap-1.5 text-xs text-ink-3">
            <i aria-hidden="true" className={`dot ${inkOf[line.space.audience]}`} />
            <span>
              {line.space.name}
              {!own && ` · ${line.owner ? say('pages.by', { name: line.owner.name }) : line.released ? say('pages.released') : say('pages.noOwner')}`}
              {' · '}
              {day && line.review ? say('pages.reviewOn', { day: dates.day(line.review) }) : <When moment={line.written} />}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The mark of a page that should be looked at again. */
export function Ageing() {
  const say = useWords(words);
  return <span className="rounded-full bg-sunken px-2 py-0.5 text-xs font-semibold text-ink-2">{say('pages.ageing')}</span>;
}
