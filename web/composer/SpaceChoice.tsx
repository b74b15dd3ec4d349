import { ChevronDown } from 'lucide-react';
import { Button, Header, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue, type Key } from 'react-aria-components';
import type { Audience } from '../../shared/api/basics.ts';
import { common } from '../../shared/words/common.ts';
import { composer as words } from '../../shared/words/composer.ts';
import { useSpaces } from '../api/spaces.ts';
import { inkOf } from '../parts/AudienceBadge.tsx';
import { itemLook, popoverLook } from '../parts/listLook.ts';
import { mayWriteIn } from './likelySpace.ts';
import { useWords } from '../words/useWords.ts';

const audiences: readonly Audience[] = ['internal', 'partners', 'public'];

/** The space in which it will stand, by audience, so that nobody writes outward by mistake. */
export function SpaceChoice({ space, choose }: { space: string | null; choose: (space: string) => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data: spaces } = useSpaces();
  const open = (spaces ?? []).filter(mayWriteIn);
  if (spaces && open.length === 0) return <p className="text-s text-late">{say('composer.noSpace')}</p>;
  const chosen = open.find((one) => one.id === space);
  return (
    <Select aria-label={say('composer.space')} value={chosen ? space : null} onChange={(to: Key | null) => to && choose(String(to))} placeholder={say('composer.chooseSpace')}>
      <Button className={`tap inline-flex min-h-8 max-w-64 max-sm:max-w-full items-center gap-2 rounded-s px-3 py-1 text-s font-semibold shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-sunken ${chosen ? inkOf[chosen.audience] : 'text-ink-2'}`}>
        {chosen && <i aria-hidden="true" className="dot" />}
        <SelectValue className="truncate">{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown aria-hidden="true" className="!size-4" />
      </Button>
      <Popover placement="bottom end" className={popoverLook}>
        <ListBox className="max-h-80 min-w-56 overflow-auto outline-none">
          {audiences
            .filter((audience) => open.some((one) => one.audience === audience))
            .map((audience) => (
              <ListBoxSection key={audience}>
                <Header className={`flex items-center gap-2 px-2.5 pt-2 pb-1 text-xs font-semibold ${inkOf[audience]}`}>
                  <i aria-hidden="true" className="dot" />
                  {sayCommon(`audience.${audience}`)}
                </Header>
                {open
                  .filter((one) => one.audience === audience)
                  .map((one) => (
                    <ListBoxItem key={one.id} id={one.id} textValue={one.name} className={itemLook}>
                      {one.name}
                    </ListBoxItem>
                  ))}
              </ListBoxSection>
            ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
