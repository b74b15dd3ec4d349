import { useRouter } from '@tanstack/react-router';
import { useRef, useState, type RefObject } from 'react';
import { Search } from 'lucide-react';
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField, Text } from 'react-aria-components';
import { search as words } from '../../shared/words/search.ts';
import { useMe } from '../api/me.ts';
import { inkOf } from '../parts/AudienceBadge.tsx';
import { Avatar } from '../parts/Avatar.tsx';
import { itemLook } from '../parts/listLook.ts';
import { CreateSpace } from '../screens/spaces/CreateSpace.tsx';
import { useWords } from '../words/useWords.ts';
import { useGroups, type Line } from './entries.ts';
import { useLead, walkingKeys } from './lead.ts';

type Typing = { text: string; setText: (text: string) => void; close: () => void };

/** Opens spaces, people, posts and actions by a few letters; the arrows choose, Enter goes, Escape closes. */
export default function Palette({ isOpen, ...typing }: Typing & { isOpen: boolean }) {
  const [creating, setCreating] = useState(false);
  return (
    <>
      <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && typing.close()} isDismissable className="fixed inset-0 z-40 flex items-start justify-center bg-veil p-4 pt-[12dvh] max-sm:p-0">
        <Modal className="risen card flex max-h-[70dvh] w-full max-w-xl flex-col max-sm:max-h-dvh max-sm:rounded-none">
          <Chooser {...typing} create={() => setCreating(true)} />
        </Modal>
      </ModalOverlay>
      <CreateSpace isOpen={creating} close={() => setCreating(false)} />
    </>
  );
}

function Chooser({ text, setText, close, create }: Typing & { create: () => void }) {
  const say = useWords(words);
  const me = useMe();
  const router = useRouter();
  const walked = useRef(false);
  const groups = useGroups(text, me, { go: (href) => void router.navigate({ href }), create });
  const type = (typed: string): void => {
    walked.current = false;
    setText(typed);
  };
  const run = (line: Line) => () => {
    close();
    line.run();
  };
  const first = text.trim() ? groups[0]?.lines[0] : undefined;
  return (
    <Dialog aria-label={say('palette.title')} className="flex min-h-0 flex-col outline-none">
      <Autocomplete inputValue={text} onInputChange={type}>
        <SearchField aria-label={say('palette.field')} autoFocus onKeyDown={({ key }) => (walked.current ||= walkingKeys.includes(key))} className="flex items-center gap-3 border-b border-line px-4 py-3">
          <Search aria-hidden="true" className="text-ink-3" />
          <Input data-palette placeholder={say('palette.field')} className="w-full bg-transparent text-m text-ink outline-none [&::-webkit-search-cancel-button]:hidden" />
        </SearchField>
        <Menu aria-label={say('palette.title')} items={groups} className="min-h-0 overflow-auto p-1 text-s outline-none" renderEmptyState={() => <p className="px-2.5 py-2 text-ink-3">{say('palette.none')}</p>}>
          {(group) => (
            <MenuSection id={group.id}>
              <Header className="px-2.5 pt-2 pb-1 text-xs font-semibold text-ink-3">{say(`palette.${group.id}`)}</Header>
              {group.lines.map((line) => (
                <MenuItem key={line.id} id={`${group.id}-${line.id}`} textValue={line.word} onAction={run(line)} className={`${itemLook} focused:bg-sunken`}>
                  <LineLook line={line} />
                  <Lead id={`${group.id}-${line.id}`} leads={line === first} walked={walked} />
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

function Lead({ id, leads, walked }: { id: string; leads: boolean; walked: RefObject<boolean> }) {
  useLead(id, leads, walked);
  return null;
}

function LineLook({ line: { icon: Icon, person, audience, word, about } }: { line: Line }) {
  return (
    <>
      {person ? <Avatar person={person} size="s" /> : Icon && <Icon aria-hidden="true" className={`!size-4 ${audience ? inkOf[audience] : 'text-ink-3'}`} />}
      <Text slot="label" className="min-w-0 truncate">
        {word}
      </Text>
      {about && (
        <Text slot="description" className="ml-auto max-w-[45%] flex-none truncate pl-3 text-xs text-ink-3">
          {about}
        </Text>
      )}
    </>
  );
}
