import { Ban, TriangleAlert } from 'lucide-react';
import type { Finding } from '../../shared/api/rules.ts';
import { leaving as words } from '../../shared/words/leaving.ts';
import { useWords } from '../words/useWords.ts';

/** One finding: what, where, the place itself marked, and by which rule. */
export function FindingLine({ finding }: { finding: Finding }) {
  const say = useWords(words);
  const { effect, found, where, why, before, excerpt, after, name } = finding;
  const Icon = effect === 'block' ? Ban : TriangleAlert;
  const ink = effect === 'block' ? 'text-late' : 'text-partners';
  const place = where.in === 'file' && where.part ? say(/^\d+$/.test(where.part) ? 'where.page' : 'where.part', { name: where.name ?? '', part: where.part }) : say(`where.${where.in}`, { name: where.name ?? '' });
  const shows = excerpt !== '' && found !== 'fileType';
  return (
    <li className="flex items-start gap-2.5 py-2 text-s">
      <Icon aria-hidden="true" className={`mt-0.5 !size-[17px] ${ink}`} />
      <div className="min-w-0 flex-1">
        <p>
          <b className="font-semibold">{say(`found.${found}`)}</b> {place} <span className={`text-xs font-semibold ${ink}`}>· {say(effect === 'block' ? 'check.blocks' : 'check.warns')}</span>
        </p>
        {shows && (
          <p className="truncate text-ink-2">
            {before.length >= 30 ? `… ${before}` : before}
            <mark className={`rounded-s px-1 font-semibold ${effect === 'block' ? 'bg-late-soft text-late' : 'bg-partners-soft text-partners'}`}>{excerpt}</mark>
            {after.length >= 30 ? `${after} …` : after}
          </p>
        )}
        {why && <p className="text-ink-2">{say(`unexamined.${why}`)}</p>}
        {name && <p className="text-xs text-ink-3">{say('check.rule', { name })}</p>}
      </div>
    </li>
  );
}
