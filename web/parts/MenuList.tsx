import { useMemo } from 'react';
import { Menu as List, MenuItem, Popover, type Placement } from 'react-aria-components';
import { itemLook, popoverLook } from './listLook.ts';
import type { MenuEntry } from './Menu.tsx';

type Parts = { label: string; entries: readonly MenuEntry[]; placement: Placement; trigger: Element; close: () => void; autoFocus: true | 'first' };

/** The list that a menu opens, beside its trigger, which gets the focus back. */
export default function MenuList({ label, entries, placement, trigger, close, autoFocus }: Parts) {
  const triggerRef = useMemo(() => ({ current: trigger }), [trigger]);
  return (
    <Popover isOpen triggerRef={triggerRef} placement={placement} onOpenChange={(isOpen) => !isOpen && close()} className={popoverLook}>
      <List aria-label={label} items={entries} autoFocus={autoFocus} onClose={close} className="min-w-52 outline-none">
        {({ icon: Icon, word, late, run }) => (
          <MenuItem onAction={run} textValue={word} className={`${itemLook} ${late ? 'text-late' : 'text-ink'}`}>
            {Icon && <Icon aria-hidden="true" className="!size-4 text-current opacity-75" />}
            {word}
          </MenuItem>
        )}
      </List>
    </Popover>
  );
}
