import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, CornerDownRight, CornerLeftUp, Ellipsis, FilePlus2 } from 'lucide-react';
import { pages as words } from '../../shared/words/pages.ts';
import { useArrange } from '../api/pages.ts';
import { IconButton } from '../parts/Button.tsx';
import { Menu, type MenuEntry } from '../parts/Menu.tsx';
import { useErrorText } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { Ageing } from './PageLines.tsx';
import type { Branch } from './tree.ts';

type BranchParts = { space: string; branch: Branch; at: number; siblings: readonly Branch[]; above: Branch | null; top?: string | null; before?: string | null; writes: boolean; depth?: number };

/** A page of the tree with those below it; who writes here moves it by its menu, without dragging. */
export function TreeBranch({ space, branch, at, siblings, above, top = null, writes, depth = 0 }: BranchParts) {
  const say = useWords(words);
  const dates = useDates();
  const { line, below } = branch;
  return (
    <li>
      <div className="flex items-center gap-2 py-0.5 pr-2 pl-4 hover:bg-sunken" style={{ paddingInlineStart: `${16 + Math.min(depth, 6) * 20}px` }}>
        <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 py-1.5">
          <Link to="/posts/$post" params={{ post: line.id }} className="tap min-w-0 decoration-1 underline-offset-4 hover:underline">
            {line.title}
          </Link>
          {line.ages <= dates.today && !line.released && <Ageing />}
          <span className="text-xs text-ink-3">{line.released ? say('pages.released') : line.owner ? line.owner.name : say('pages.noOwner')}</span>
        </p>
        {writes && <Arrange space={space} branch={branch} at={at} siblings={siblings} above={above} top={top} />}
      </div>
      {below.length > 0 && (
        <ul>
          {below.map((child, place) => (
            <TreeBranch key={child.line.id} space={space} branch={child} at={place} siblings={below} above={branch} top={line.parent} writes={writes} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Arrange({ space, branch: { line }, at, siblings, above, top }: { space: string; branch: Branch; at: number; siblings: readonly Branch[]; above: Branch | null; top: string | null }) {
  const say = useWords(words);
  const text = useErrorText();
  const navigate = useNavigate();
  const arrange = useArrange(space);
  const put = (parent: string | null, after: string | null): void =>
    arrange.run({ page: line.id, parent, after }, { done: () => toast(say('pages.arranged', { title: line.title })), failed: (error) => toast(text(error)) });
  const parent = above?.line.id ?? null;
  const former = siblings[at - 1];
  const entries: (MenuEntry | false | null | undefined)[] = [
    !line.released && { id: 'add', word: say('pages.add'), icon: FilePlus2, run: () => void navigate({ to: '/spaces/$space/pages/new', params: { space }, search: { parent: line.id } }) },
    at > 0 && { id: 'up', word: say('pages.up'), icon: ArrowUp, run: () => put(parent, siblings[at - 2]?.line.id ?? null) },
    at < siblings.length - 1 && { id: 'down', word: say('pages.down'), icon: ArrowDown, run: () => put(parent, siblings[at + 1]!.line.id) },
    former && { id: 'deeper', word: say('pages.deeper', { title: former.line.title }), icon: CornerDownRight, run: () => put(former.line.id, former.below.at(-1)?.line.id ?? null) },
    above && { id: 'higher', word: say('pages.higher'), icon: CornerLeftUp, run: () => put(top, above.line.id) },
  ];
  return (
    <Menu label={say('pages.more', { title: line.title })} entries={entries.filter((entry): entry is MenuEntry => Boolean(entry))}>
      <IconButton icon={Ellipsis} label={say('pages.more', { title: line.title })} />
    </Menu>
  );
}
