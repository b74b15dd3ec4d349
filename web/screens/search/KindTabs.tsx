import { Link } from '@tanstack/react-router';
import type { HitKind, SearchResult } from '../../../shared/api/feed.ts';
import { search as words } from '../../../shared/words/search.ts';
import { useSpeech, useWords } from '../../words/useWords.ts';

const kinds: readonly HitKind[] = ['post', 'comment', 'file', 'person', 'space'];
const most = 200;

/** The kinds of hits with their numbers; each shows its own. */
export function KindTabs({ q, kind, counts }: { q: string; kind: HitKind | undefined; counts: SearchResult['counts'] }) {
  const say = useWords(words);
  const { language } = useSpeech();
  const number = (count: number): string => new Intl.NumberFormat(language).format(count);
  const look = 'tap flex items-center gap-1.5 border-b-2 border-transparent px-1 py-2 text-s whitespace-nowrap text-ink-2 hover:text-ink aria-[current=page]:border-house aria-[current=page]:font-semibold aria-[current=page]:text-ink';
  return (
    <nav aria-label={say('search.kinds')} className="mb-3 overflow-x-auto border-b border-line">
      <ul className="flex gap-5">
        <li>
          <Link to="/search" search={{ q }} aria-current={kind ? undefined : 'page'} className={look}>
            {say('search.all')}
          </Link>
        </li>
        {kinds.map((one) => (
          <li key={one}>
            <Link to="/search" search={{ q, kind: one }} aria-current={kind === one ? 'page' : undefined} className={look}>
              {say(`search.${one}`)}
              <span className={`text-xs ${counts[one] > 0 ? 'text-ink-2' : 'text-ink-3'}`}>
                {counts[one] < most ? (
                  number(counts[one])
                ) : (
                  <>
                    <span aria-hidden="true">{number(most)}+</span>
                    <span className="sr-only">{say('search.orMore', { count: number(most) })}</span>
                  </>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
