import { Check as Tick, EyeOff, TriangleAlert } from 'lucide-react';
import type { Check, Redaction, Release } from '../../../shared/api/releases.ts';
import { refusals } from '../../../shared/words/refusals.ts';
import { release as words } from '../../../shared/words/release.ts';
import { Button } from '../../parts/Button.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { blackWords, leftOut, wordsOf } from './blacken.ts';

type Source = Release['source'] | null;
type Fix = { word: string; redaction: Redaction } | null;

/** How a check says what it saw. */
function useCheckWords() {
  const say = useWords(words);
  const sayNo = useWords(refusals);
  const dates = useDates();
  const where = (one: Check): string => {
    const place = one.finding!.where;
    if (place.in === 'title') return say('check.inTitle');
    if (place.in === 'text') return say('check.inText');
    if (place.in === 'why') return say('check.inWhy');
    return place.in === 'link' ? say('check.inLink') : say('check.inFile', { name: [place.name, place.part].filter(Boolean).join(', ') });
  };
  return (one: Check, source: Source, label: string): { main: string; small: string | null } => {
    if (one.finding) {
      const found = (source ? wordsOf(source, one.finding) : one.finding.excerpt) || null;
      const what = say(`found.${one.finding.found}`);
      const main = found ? say('check.found', { what, where: where(one), words: `„${found}“` }) : say('check.foundPlain', { what, where: where(one) });
      if (one.mended) return { main: found ? say('check.blackOk', { words: found }) : say('check.fileLeft', { name: one.finding.where.name ?? '' }), small: say('check.rule', { name: one.name ?? '' }).split('.')[0]! };
      return { main, small: say(one.state === 'block' ? 'check.ruleBlock' : found ? 'check.rule' : 'check.ruleFile', { name: one.name ?? '' }) };
    }
    if (one.refusal) return { main: sayNo(`refusals.${one.refusal}` as 'refusals.notAuthor'), small: say('check.blocked') };
    if (one.check === 'label') return { main: say('check.labelOk', { name: label }), small: null };
    if (one.check === 'agreement') return { main: say('check.agreementOk', { label, name: one.name ?? '' }), small: one.until ? say('check.agreementUntil', { name: one.name ?? '', day: dates.day(one.until) }) : say('check.agreementEver', { name: one.name ?? '' }) };
    if (one.check === 'metadata') return { main: say('check.metadataOk'), small: null };
    if (one.check === 'fileLeft') return { main: say('check.fileLeft', { name: one.name ?? '' }), small: null };
    return { main: say('check.rulesOk'), small: null };
  };
}

const weight = { block: 0, warn: 1, ok: 2 };

/** Each check with its outcome: icon and words, never colour alone. What can be mended has its button. */
export function Checks({ checks, source, label, redactions = [], redact }: { checks: readonly Check[]; source: Source; label: string; redactions?: readonly Redaction[]; redact?: (redactions: readonly Redaction[]) => void }) {
  const say = useWords(words);
  const tell = useCheckWords();
  const told = checks.toSorted((a, b) => weight[a.state] - weight[b.state]).map((one) => ({ one, ...tell(one, source, label) }));
  // A label that may go out and an agreement say the same twice.
  const shown = told.filter(({ one, main }, place) => told.findIndex((other) => other.main === main) === place && !(one.check === 'label' && one.state === 'ok' && checks.some((other) => other.check === 'agreement')));
  const fixOf = (one: Check): Fix => {
    if (!one.finding || one.mended || !source) return null;
    const found = wordsOf(source, one.finding);
    if (found) return { word: say('review.blacken'), redaction: { words: found } };
    return one.finding.where.file ? { word: say('review.leaveOut'), redaction: { leaveOut: one.finding.where.file } } : null;
  };
  return (
    <ul className="text-s">
      {shown.map(({ one, main, small }) => {
        const fix = redact ? fixOf(one) : null;
        const Icon = one.mended && one.finding ? EyeOff : one.state === 'ok' ? Tick : TriangleAlert;
        const ink = one.state === 'ok' ? 'text-ok' : one.state === 'block' ? 'text-public' : 'text-partners';
        return (
          <li key={main} className="flex items-start gap-3 border-t border-line py-2.5 first:border-0">
            <Icon aria-hidden="true" className={ink} />
            <span className="min-w-0 flex-1">
              <span className="[overflow-wrap:anywhere]">{main}</span>
              {small && <span className="block text-xs text-ink-3">{small}</span>}
            </span>
            {fix && redact && <Button onPress={() => redact([...redactions, fix.redaction])}>{fix.word}</Button>}
          </li>
        );
      })}
    </ul>
  );
}

/** The words that are to be blackened, each to be taken back. */
export function BlackWords({ redactions, redact }: { redactions: readonly Redaction[]; redact: (redactions: readonly Redaction[]) => void }) {
  const say = useWords(words);
  const black = blackWords(redactions);
  if (black.length === 0) return null;
  const without = (word: string): void => redact(redactions.filter((one) => !('words' in one) || one.words !== word));
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="text-s font-semibold">{say('review.words')}</h3>
      <ul className="mt-1.5 flex flex-wrap gap-2">
        {[...new Set(black)].map((word) => (
          <li key={word} className="flex items-center gap-2 rounded-s bg-sunken py-1 pr-1 pl-2.5 text-s">
            <span className="[overflow-wrap:anywhere]">{word}</span>
            <Button look="text" onPress={() => without(word)} className="!mx-0 text-xs">
              {say('review.show')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether anything is blackened or left out. */
export const isBlackened = (redactions: readonly Redaction[]): boolean => blackWords(redactions).length + leftOut(redactions).length > 0;
