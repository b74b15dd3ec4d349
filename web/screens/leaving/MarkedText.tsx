import type { Finding } from '../../../shared/api/rules.ts';
import { leaving } from '../../../shared/words/leaving.ts';
import { rulesAdmin as words } from '../../../shared/words/rulesAdmin.ts';
import { useWords } from '../../words/useWords.ts';

type Piece = { text: string; finding: Finding | null };

/** A text with what was found in it marked; of findings that overlap the first counts. */
export function MarkedText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const say = useWords(words);
  const sayFound = useWords(leaving);
  const pieces = piecesOf(text, findings);
  if (!pieces.some((piece) => piece.finding)) return null;
  return (
    <p aria-label={say('trial.marked')} className="my-2 max-h-80 overflow-auto rounded-s bg-sunken px-3 py-2 text-s whitespace-pre-wrap">
      {pieces.map(({ text: part, finding }, place) =>
        finding ? (
          <mark key={place} title={sayFound(`found.${finding.found}`)} className={`rounded-s px-0.5 font-semibold ${finding.effect === 'block' ? 'bg-late-soft text-late' : 'bg-partners-soft text-partners'}`}>
            {part}
          </mark>
        ) : (
          <span key={place}>{part}</span>
        ),
      )}
    </p>
  );
}

function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const places = findings.flatMap((finding) => (finding.where.in === 'text' && finding.where.from !== null && finding.where.to !== null ? [{ finding, from: finding.where.from, to: finding.where.to }] : []));
  for (const { finding, from, to } of places.sort((a, b) => a.from - b.from)) {
    if (from < at || to > text.length) continue;
    pieces.push({ text: text.slice(at, from), finding: null }, { text: text.slice(from, to), finding });
    at = to;
  }
  return [...pieces, { text: text.slice(at), finding: null }];
}
