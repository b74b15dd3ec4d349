import type { LucideIcon } from 'lucide-react';
import { cloneElement, lazy, Suspense, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { ButtonProps, Placement, PressEvent } from 'react-aria-components';

export type MenuEntry = { id: string; word: string; icon?: LucideIcon; run: () => void; late?: boolean };

// Menus are many and opened seldom: what floats, traps the focus and moves by arrows is loaded with the first one opened.
const MenuList = lazy(() => import('./MenuList.tsx'));

/** A button (`children`) that opens a list of things to do, by press or by the arrow down. */
export function Menu({ children, label, entries, placement = 'bottom end' }: { children: ReactElement<ButtonProps>; label: string; entries: readonly MenuEntry[]; placement?: Placement }) {
  const [opened, setOpened] = useState<{ trigger: Element; byKeyboard: boolean } | null>(null);
  const button = cloneElement(children, {
    'aria-haspopup': 'menu',
    'aria-expanded': opened !== null,
    onPress: ({ target, pointerType }: PressEvent) => setOpened({ trigger: target, byKeyboard: pointerType === 'keyboard' || pointerType === 'virtual' }),
    onKeyDown: (event: KeyboardEvent) => event.key === 'ArrowDown' && setOpened({ trigger: event.currentTarget, byKeyboard: true }),
  });
  return (
    <>
      {button}
      {opened && (
        <Suspense>
          <MenuList label={label} entries={entries} placement={placement} trigger={opened.trigger} close={() => setOpened(null)} autoFocus={opened.byKeyboard ? 'first' : true} />
        </Suspense>
      )}
    </>
  );
}
