import type { Space } from '../../shared/api/spaces.ts';

const lastSpace = 'kontor.lastSpace';

/** Where a post would go if nobody says otherwise: this space, the one written to last, or the first that can be written to. */
export function likelySpace(spaces: readonly Space[], here?: string): string | null {
  const open = spaces.filter((space) => space.abilities.publish.allowed);
  const last = localStorage.getItem(lastSpace);
  return here ?? open.find((space) => space.id === last)?.id ?? open.find((space) => space.audience === 'internal')?.id ?? open[0]?.id ?? null;
}

/** Notes where the person has written last, on this device. */
export const rememberSpace = (space: string): void => localStorage.setItem(lastSpace, space);
