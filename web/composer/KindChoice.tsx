import { ChevronDown, SquarePen } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { PostKind } from '../../shared/api/posts.ts';
import { composer as words } from '../../shared/words/composer.ts';
import { post as postWords } from '../../shared/words/post.ts';
import { useMe } from '../api/me.ts';
import { Button } from '../parts/Button.tsx';
import { Menu } from '../parts/Menu.tsx';
import { kindIcon } from '../post/Title.tsx';
import { useWords } from '../words/useWords.ts';
import { composerParts } from './parts.ts';

const usual: readonly PostKind[] = ['note', 'question', 'decision', 'announcement'];
/** What only the house makes. */
const ofHouse: ReadonlySet<string> = new Set(['announcement', 'goal', 'page']);

/** What kind of post it becomes: the usual ones side by side, the rest a press away. */
export function KindChoice({ kind, choose }: { kind: PostKind; choose: (kind: PostKind) => void }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const me = useMe();
  const mine = (one: PostKind): boolean => me.kind === 'member' || !ofHouse.has(one);
  const shown = [...usual, ...(usual.includes(kind) ? [] : [kind])].filter(mine);
  const more = (Object.keys(composerParts) as PostKind[]).filter((one) => mine(one) && one !== kind);
  return (
    <div className="flex flex-wrap items-center gap-1">
      <RadioGroup value={kind} onChange={(to) => choose(to as PostKind)} orientation="horizontal" className="flex flex-wrap gap-1 max-sm:grid max-sm:w-full max-sm:grid-cols-2">
        <Label className="sr-only">{say('composer.kind')}</Label>
        {shown.map((one) => {
          const Icon = kindIcon[one] ?? SquarePen;
          return (
            <Radio key={one} value={one} className="tap inline-flex cursor-pointer items-center gap-1.5 rounded-full px-2.5 py-1 text-s text-ink-2 hover:bg-sunken selected:bg-house-soft selected:font-semibold selected:text-house focus-visible:outline-2 focus-visible:outline-focus">
              <Icon aria-hidden="true" className="!size-4" />
              {sayPost(`kind.${one}`)}
            </Radio>
          );
        })}
      </RadioGroup>
      {more.length > 0 && (
        <Menu label={say('composer.moreKinds')} entries={more.map((one) => ({ id: one, word: sayPost(`kind.${one}`), icon: kindIcon[one] ?? SquarePen, run: () => choose(one) }))}>
          <Button look="text" className="!mx-0">
            {say('composer.moreKinds')}
            <ChevronDown aria-hidden="true" className="!size-4" />
          </Button>
        </Menu>
      )}
    </div>
  );
}
