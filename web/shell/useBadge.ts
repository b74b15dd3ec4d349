import { useEffect } from 'react';

/** Shows on the icon of the installed app how many things need the person to act, and nothing else. */
export function useBadge(actions: number): void {
  useEffect(() => {
    void navigator.setAppBadge?.(actions).catch(() => undefined);
  }, [actions]);
}
