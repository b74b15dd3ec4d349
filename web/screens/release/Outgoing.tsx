import { Link } from '@tanstack/react-router';
import { Eye, EyeOff, FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Redaction, Release } from '../../../shared/api/releases.ts';
import { release as words } from '../../../shared/words/release.ts';
import { Button } from '../../parts/Button.tsx';
import { Prose } from '../../parts/Prose.tsx';
import { sizeInWords } from '../../parts/size.ts';
import { useSpeech, useWords } from '../../words/useWords.ts';
import { blackWords, leftOut, markHtml, markText, wordsOf } from './blacken.ts';
import { FileLook } from './FileLook.tsx';

type Parts = { release: Release; redact: (redactions: readonly Redaction[]) => void };

/** What goes out, with what was found marked in it; selected words can be blackened at once. */
export function Outgoing({ release, redact }: Parts) {
  const say = useWords(words);
  const { source, redactions, checks, state } = release;
  const body = useRef<HTMLDivElement>(null);
  const may = release.abilities.redact.allowed;
  const selected = useSelected(body, may);
  if (state !== 'requested') return <Afterwards release={release} />;
  const found = checks.flatMap((one) => (one.finding && one.state !== 'ok' ? [wordsOf(source, one.finding)] : [])).filter((one) => one !== null);
  const marked = { black: blackWords(redactions), found, says: say('review.blackened') };
  return (
    <section className="card mb-4 p-[18px]">
      <h2 className="mb-2.5 text-m font-semibold">{say('review.goesOut')}</h2>
      <div ref={body}>
        {source.title && <h3 className="mb-1 font-serif text-l font-semibold" dangerouslySetInnerHTML={{ __html: markText(source.title, marked) }} />}
        <Prose html={markHtml(source.html, marked)} />
        {source.why && <p className="mt-2" dangerouslySetInnerHTML={{ __html: markText(source.why, marked) }} />}
      </div>
      <Attachments release={release} redact={redact} />
      {may && (
        <div className="mt-3 border-t border-line pt-3" aria-live="polite">
          {selected ? (
            <Button icon={EyeOff} onPress={() => redact([...redactions, { words: selected }])}>
              {say('review.blackenSelected', { words: selected.length > 40 ? `${selected.slice(0, 40)}…` : selected })}
            </Button>
          ) : (
            <p className="text-xs text-ink-3">{say('review.selectHint')}</p>
          )}
        </div>
      )}
    </section>
  );
}

/** The words that are selected inside an element, empty for none. */
function useSelected(within: React.RefObject<HTMLElement | null>, on: boolean): string {
  const [selected, setSelected] = useState('');
  useEffect(() => {
    if (!on) return undefined;
    const look = (): void => {
      const now = document.getSelection();
      const inside = now?.anchorNode && within.current?.contains(now.anchorNode) && now.focusNode && within.current.contains(now.focusNode);
      // A press on the button takes the selection away: what was selected stays until something else is.
      if (inside) setSelected(now.toString().trim().slice(0, 200));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [within, on]);
  return selected.length > 1 ? selected : '';
}

function Attachments({ release, redact }: Parts) {
  const say = useWords(words);
  const { language } = useSpeech();
  const [open, setOpen] = useState<string | null>(null);
  const { source, redactions } = release;
  const out = leftOut(redactions);
  const toggle = (file: string): void => redact(out.includes(file) ? redactions.filter((one) => !('leaveOut' in one) || one.leaveOut !== file) : [...redactions, { leaveOut: file }]);
  if (source.files.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-2">
      {source.files.map((file) => (
        <li key={file.id} className="text-s text-ink-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <FileText aria-hidden="true" className="!size-4" />
            <span className={`min-w-0 flex-1 [overflow-wrap:anywhere] ${file.leftOut ? 'line-through' : ''}`}>{say('review.attachment', { name: file.name, size: sizeInWords(file.size, language) })}</span>
            {file.leftOut && <span>{say('review.leftOut')}</span>}
            {!file.leftOut && (
              <Button look="text" icon={Eye} aria-expanded={open === file.id} onPress={() => setOpen(open === file.id ? null : file.id)}>
                {say('review.look')}
              </Button>
            )}
            {release.abilities.redact.allowed && (
              <Button look="text" onPress={() => toggle(file.id)}>
                {say(file.leftOut ? 'review.takeAlong' : 'review.leaveOut')}
              </Button>
            )}
          </div>
          {open === file.id && !file.leftOut && <FileLook release={release} file={file} />}
        </li>
      ))}
    </ul>
  );
}

function Afterwards({ release }: { release: Release }) {
  const say = useWords(words);
  const standing = release.state === 'released' && release.copy;
  const text = release.state === 'released' ? null : release.state === 'revoked' || release.state === 'expired' ? say('review.ended') : say('review.nothingOut');
  return (
    <section className="card mb-4 p-[18px]">
      <h2 className="mb-2 text-m font-semibold">{say('review.wentOut')}</h2>
      {text && <p className="text-s text-ink-2">{text}</p>}
      {release.comment && <p className="mt-2 rounded-s bg-sunken px-3 py-2 text-s">{release.decidedBy && `${release.decidedBy.name}: `}„{release.comment}“</p>}
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-s">
        {standing && (
          <Link to="/posts/$post" params={{ post: release.copy! }} className="text-house underline underline-offset-2">
            {say('review.openCopy')}
          </Link>
        )}
        <Link to="/posts/$post" params={{ post: release.post }} className="text-house underline underline-offset-2">
          {say('review.openSource')}
        </Link>
      </p>
    </section>
  );
}
