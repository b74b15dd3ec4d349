import { useState } from 'react';
import { post as words } from '../../shared/words/post.ts';
import { Button } from '../parts/Button.tsx';
import { Prose } from '../parts/Prose.tsx';
import { useWords } from '../words/useWords.ts';

const long = 1100;
/** In short: what fits into three lines or so. */
const brieflyLong = 240;

/** The text; a long one is folded in lists and opens in its place, `briefly` so after a few lines. */
export function Body({ html, length, briefly = false }: { html: string; length: number; briefly?: boolean }) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  if (!html) return null;
  if (length <= (briefly ? brieflyLong : long) || open) return <Prose html={html} className="mt-2.5" />;
  return (
    <>
      <div inert className={`mt-2.5 overflow-hidden [mask-image:linear-gradient(#000_60%,transparent)] ${briefly ? 'max-h-22' : 'max-h-56'}`}>
        <Prose html={html} />
      </div>
      <Button look="text" className="mt-1 text-house" onPress={() => setOpen(true)}>
        {say('post.readOn')}
      </Button>
    </>
  );
}
