import { ChevronDown, DoorOpen, Ellipsis, MailPlus, Pencil, RefreshCw, Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button, ListBox, Popover, Select, SelectValue, type Key } from 'react-aria-components';
import type { Level, Space } from '../../../shared/api/spaces.ts';
import { byMail as mailWords } from '../../../shared/words/byMail.ts';
import { space as words } from '../../../shared/words/space.ts';
import { useLeave, useMembership } from '../../api/spaces.ts';
import { IconButton } from '../../parts/Button.tsx';
import { ChoiceItem } from '../../parts/Choice.tsx';
import { popoverLook } from '../../parts/listLook.ts';
import { Menu, type MenuEntry } from '../../parts/Menu.tsx';
import { useErrorText } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';
import { ByMail } from './ByMail.tsx';
import { EditSpace } from './EditSpace.tsx';
import { Members } from './Members.tsx';

const CheckIns = lazy(() => import('./CheckIns.tsx'));
const levels: readonly Level[] = ['all', 'mentions', 'nothing', 'hidden'];

/** What a member does with the space: how much they want to be told, editing, leaving. */
export function SpaceMenu({ space }: { space: Space }) {
  const say = useWords(words);
  const text = useErrorText();
  const [editing, setEditing] = useState(false);
  const [members, setMembers] = useState(false);
  const [asking, setAsking] = useState(false);
  const [byMail, setByMail] = useState(false);
  const sayMail = useWords(mailWords);
  const leave = useLeave(space.id);
  const go = (): void => leave.run(undefined, { done: () => toast(say('space.left', { name: space.name })), failed: (error) => toast(text(error)) });
  const entries: (MenuEntry | false)[] = [
    { id: 'members', word: say('space.members'), icon: Users, run: () => setMembers(true) },
    space.abilities.manage.allowed && { id: 'edit', word: say('space.manage'), icon: Pencil, run: () => setEditing(true) },
    space.mine !== null && { id: 'checkIns', word: say('space.checkIns'), icon: RefreshCw, run: () => setAsking(true) },
    space.abilities.publish.allowed && { id: 'byMail', word: sayMail('byMail.title'), icon: MailPlus, run: () => setByMail(true) },
    space.abilities.leave.allowed && { id: 'leave', word: say('space.leave'), icon: DoorOpen, run: go },
  ];
  return (
    <div className="flex items-center gap-1">
      <LevelChoice space={space} />
      <Menu label={say('space.menu')} entries={entries.filter((entry) => entry !== false)}>
        <IconButton icon={Ellipsis} label={say('space.menu')} />
      </Menu>
      {members && <Members space={space} close={() => setMembers(false)} />}
      <Suspense>{asking && <CheckIns space={space} close={() => setAsking(false)} />}</Suspense>
      {byMail && <ByMail space={space} close={() => setByMail(false)} />}
      {editing && <EditSpace space={space} close={() => setEditing(false)} />}
    </div>
  );
}

function LevelChoice({ space }: { space: Space }) {
  const say = useWords(words);
  const text = useErrorText();
  const change = useMembership(space.id);
  const options = levels.map((level) => ({ id: level, value: level, word: say(`level.${level}`), hint: say(`level.${level}Hint`) }));
  return (
    <Select aria-label={say('level.menu')} value={space.mine?.level ?? null} onChange={(level: Key | null) => change.run({ level: level as Level }, { failed: (error) => toast(text(error)) })}>
      <Button className="tap inline-flex min-h-8 items-center gap-1.5 rounded-s px-3 py-1.5 text-s text-ink-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-sunken hover:text-ink">
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden="true" className="!size-4" />
      </Button>
      <Popover placement="bottom end" className={popoverLook}>
        <ListBox items={options} className="w-72 outline-none">
          {(option) => <ChoiceItem option={option} />}
        </ListBox>
      </Popover>
    </Select>
  );
}
