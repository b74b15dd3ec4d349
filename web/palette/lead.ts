import { useContext, useEffect, type RefObject } from 'react';
import { MenuStateContext } from 'react-aria-components';

/** The keys by which a person chooses another line than the first. */
export const walkingKeys = ['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];

/** Keeps the focus of the menu on the line with this key as long as it leads and nobody has walked on: answers come late and in any order, and Enter goes to what stands first. */
export function useLead(key: string, leads: boolean, walked: RefObject<boolean>): void {
  const manager = useContext(MenuStateContext)?.selectionManager;
  // The menu drops its focus by itself whenever the focused line goes, so this is asked after every change.
  useEffect(() => {
    if (!manager || !leads || walked.current || (manager.isFocused && manager.focusedKey === key)) return;
    manager.setFocused(true);
    manager.setFocusedKey(key);
  });
}
