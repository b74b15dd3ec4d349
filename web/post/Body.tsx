import { useState } from 'react';
import { post as words } from '../../shared/words/post.ts';
import { Button } from '../parts/Button.tsx';
import { Prose } from '../parts/Prose.tsx';
import { useWords } from '../words/useWords.ts';

const long = 1100;

/** The text; a long one is folded in lists and opens in its place. */
export function Body({ html, length }: { html: string; length: number }) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  if (!html) return null;
  if (length <= long || open) return <Prose html={html} className="mt-2.5" />;
  return (
    <>
      <div inert className="mt-2.5 max-h-56 overflow-hidden [mask-image:linear-gradient(#000_70%,transparent)]">
        <Prose html={html} />
      </div>
      <Button look="text" className="mt-1 text-house" onPress={() => setOpen(true)}>
        {say('post.readOn')}
      </Button>
    </>
  );
}
