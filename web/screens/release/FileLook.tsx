import { useState } from 'react';
import type { Release } from '../../../shared/api/releases.ts';
import { release as words } from '../../../shared/words/release.ts';
import { reviewUrl } from '../../api/releases.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import { blackWords, markText } from './blacken.ts';

/** A file as it would go out: pages of a PDF and pictures as they look, of other documents their text. */
export function FileLook({ release, file }: { release: Release; file: Release['source']['files'][number] }) {
  const say = useWords(words);
  const [page, setPage] = useState(1);
  const [last, setLast] = useState<number | null>(null);
  const pdf = file.type === 'application/pdf';
  if (!pdf && !file.image) {
    const html = markText(file.text ?? '', { black: blackWords(release.redactions), found: [], says: say('review.blackened') });
    return (
      <div className="mt-2">
        <p className="text-xs">{say('review.fileText')}</p>
        <div tabIndex={0} role="region" aria-label={file.name} className="mt-1 max-h-80 overflow-auto rounded-s bg-sunken p-3 text-s whitespace-pre-wrap text-ink" dangerouslySetInnerHTML={{ __html: html || '—' }} />
      </div>
    );
  }
  return (
    <div className="mt-2">
      <img
        key={`${page} ${release.redactions.length}`}
        src={reviewUrl(release.id, file.id, page, release.redactions)}
        alt={say('badge.pages', { name: file.name, page })}
        onError={() => page > 1 && (setLast(page - 1), setPage(page - 1))}
        className="w-full rounded-s bg-sunken shadow-[0_0_0_1px_var(--line)]"
      />
      {pdf && (
        <div className="mt-2 flex gap-3">
          <Button isDisabled={page === 1} onPress={() => setPage(page - 1)}>
            {say('badge.previousPage')}
          </Button>
          <Button isDisabled={last === page} onPress={() => setPage(page + 1)}>
            {say('badge.nextPage')}
          </Button>
        </div>
      )}
    </div>
  );
}
