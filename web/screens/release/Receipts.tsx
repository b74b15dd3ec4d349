import type { Release } from '../../../shared/api/releases.ts';
import { release as words } from '../../../shared/words/release.ts';
import { When } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';

/** Who of the partners had it, and what can't be called back. Nobody of the house stands here. */
export function Receipts({ release }: { release: Release }) {
  const say = useWords(words);
  if (release.receipts.length === 0) return <p className="text-s text-ink-3">{say('review.receiptsNone')}</p>;
  return (
    <ul className="text-s">
      {release.receipts.map((one) => (
        <li key={`${one.person.id} ${one.what} ${one.file}`} className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2 first:border-0">
          <span>
            <span className="font-semibold">{one.person.name}</span> <span className="text-partners">{one.person.company}</span>
            <span className="block text-xs text-ink-3">
              {say(one.what === 'downloaded' && !release.download ? 'review.viewed' : `review.${one.what}`)}
              {one.file && `: ${one.file}`}
            </span>
          </span>
          <span className="text-xs text-ink-3">
            <When moment={one.first} always />
          </span>
        </li>
      ))}
    </ul>
  );
}
