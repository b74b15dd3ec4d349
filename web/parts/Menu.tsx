import type { LucideIcon } from 'lucide-react';
import { cloneElement, lazy, Suspense, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { ButtonProps, Placement, PressEvent } from 'react-aria-components';

export type MenuEntry = { id: string; word: string; icon?: LucideIcon; run: () => void; late?: boolean };

// Menus are many and opened seldom: what floats, traps the focus and moves by arrows is loaded with the first one opened.
const MenuList = lazy(() => import('./MenuList.tsx'));

/** A button (`children`) that opens a list of things to do, by press or by the arrow down. */
export function Menu({ children, label, entries, placement = 'bottom end' }: { children: ReactElement<ButtonProps>; label: string; entries: readonly MenuEntry[]; placement?: Placement }) {
  const trigger = useRef<Element>(null);
  const [isOpen, setOpen] = useState(false);
  const [byKeyboard, setByKeyboard] = useState(false);
  const open = (target: Element, keyboard: boolean): void => {
    trigger.current = target;
    setByKeyboard(keyboard);
    setOpen(true);
  };
  const button = cloneElement(children, {
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    onPress: ({ target, pointerType }: PressEvent) => open(target, pointerType === 'keyboard' || pointerType === 'virtual'),
    onKeyDown: (event: KeyboardEvent) => event.key === 'ArrowDown' && open(event.currentTarget, true),
  });
  return (
    <>
      {button}
      {isOpen && (
        <Suspense>
          <MenuList label={label} entries={entries} placement={placement} trigger={trigger} close={() => setOpen(false)} autoFocus={byKeyboard ? 'first' : true} />
        </Suspense>
      )}
    </>
  );
}
