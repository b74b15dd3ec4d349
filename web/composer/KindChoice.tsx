import { SquarePen } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { PostKind } from '../../shared/api/posts.ts';
import { composer as words } from '../../shared/words/composer.ts';
import { post as postWords } from '../../shared/words/post.ts';
import { kindIcon } from '../post/Title.tsx';
import { useWords } from '../words/useWords.ts';

const kinds: readonly PostKind[] = ['note', 'question', 'decision', 'announcement'];

/** What kind of post it becomes. */
export function KindChoice({ kind, choose }: { kind: PostKind; choose: (kind: PostKind) => void }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  return (
    <RadioGroup value={kind} onChange={(to) => choose(to as PostKind)} orientation="horizontal" className="flex flex-wrap gap-1 max-sm:grid max-sm:w-full max-sm:grid-cols-2">
      <Label className="sr-only">{say('composer.kind')}</Label>
      {kinds.map((one) => {
        const Icon = kindIcon[one] ?? SquarePen;
        return (
          <Radio key={one} value={one} className="tap inline-flex cursor-pointer items-center gap-1.5 rounded-full px-3 py-1 text-s text-ink-2 hover:bg-sunken selected:bg-house-soft selected:font-semibold selected:text-house focus-visible:outline-2 focus-visible:outline-focus">
            <Icon aria-hidden="true" className="!size-4" />
            {sayPost(`kind.${one}`)}
          </Radio>
        );
      })}
    </RadioGroup>
  );
}
