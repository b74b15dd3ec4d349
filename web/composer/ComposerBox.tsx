import { lazy, Suspense, useState } from 'react';
import { composer as words } from '../../shared/words/composer.ts';
import { drop, useOutbox, type Letter } from '../api/outbox.ts';
import { useMe } from '../api/me.ts';
import { useSpaces } from '../api/spaces.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Button } from '../parts/Button.tsx';
import { useWords } from '../words/useWords.ts';
import { AudienceFoot } from './AudienceFoot.tsx';
import { likelySpace, rememberSpace } from './likelySpace.ts';
import { kept } from './localCopy.ts';
import { WaitingLetter } from './WaitingLetter.tsx';
import { blank, docOf, type Writing } from './writing.ts';
import { textOf } from './plain.ts';

const Composer = lazy(() => import('./Composer.tsx'));
/** The place to write: a quiet line that says who would read, and opens to the whole composer. Own posts on their way stand below. */
export function ComposerBox({ space: here }: { space?: string }) {
  const me = useMe();
  const { data: spaces = [] } = useSpaces();
  const [open, setOpen] = useState<Writing | null>(null);
  const last = kept(me.id, 'post') as Writing | null;
  // What was begun for another space waits among the drafts; here one begins anew.
  const begun = last && here && last.draft && last.space !== here ? null : last;
  const space = likelySpace(spaces, here);
  const letters = useOutbox().filter((letter) => letter.person === me.id && 'space' in letter.to && (!here || letter.to.space === here));
  const begin = (): void => setOpen(begun ?? blank(space));
  const edit = (letter: Letter): void => {
    drop(letter.key);
    setOpen({ space: 'space' in letter.to ? letter.to.space : null, post: letter.body as Writing['post'], draft: null });
  };
  return (
    <div className="unprinted">
      {open ? (
        <Suspense fallback={<div className="card mb-4 min-h-64" />}>
          <Composer begun={open} close={() => setOpen(null)} sent={rememberSpace} />
        </Suspense>
      ) : (
        <Closed begun={begun} space={begun?.space ?? space} begin={begin} />
      )}
      {letters.map((letter) => (
        <WaitingLetter key={letter.key} letter={letter} edit={() => edit(letter)} />
      ))}
    </div>
  );
}

function Closed({ begun, space, begin }: { begun: Writing | null; space: string | null; begin: () => void }) {
  const say = useWords(words);
  const me = useMe();
  const doc = begun && docOf(begun);
  const text = begun && (begun.post.title || (doc ? textOf(doc).slice(0, 80) : ''));
  return (
    <div className="card mb-4">
      <button type="button" data-composer onClick={begin} className="tap flex w-full cursor-text items-center gap-3 px-4 py-4 text-left text-ink-3">
        <Avatar person={me} size="s" />
        <span className="truncate">{text ? say('composer.goOn', { text }) : say('composer.prompt')}</span>
      </button>
      <AudienceFoot space={space} doc={null} still>
        <Button look="loud" onPress={begin}>
          {say('composer.write')}
        </Button>
      </AudienceFoot>
    </div>
  );
}
