import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as List, MenuItem, MenuTrigger, Popover, type Placement } from 'react-aria-components';
import { itemLook, popoverLook } from './Choice.tsx';

export type MenuEntry = { id: string; word: string; icon?: LucideIcon; run: () => void; late?: boolean };

/** A button (`children`) that opens a list of things to do. */
export function Menu({ children, label, entries, placement = 'bottom end' }: { children: ReactElement; label: string; entries: readonly MenuEntry[]; placement?: Placement }) {
  return (
    <MenuTrigger>
      {children}
      <Popover placement={placement} className={popoverLook}>
        <List aria-label={label} items={entries} className="min-w-52 outline-none">
          {({ icon: Icon, word, late, run }) => (
            <MenuItem onAction={run} textValue={word} className={`${itemLook} ${late ? 'text-late' : 'text-ink'}`}>
              {Icon && <Icon aria-hidden="true" className="!size-4 text-current opacity-75" />}
              {word}
            </MenuItem>
          )}
        </List>
      </Popover>
    </MenuTrigger>
  );
}
