import type { Space } from '../../shared/api/spaces.ts';

const lastSpace = 'kontor.lastSpace';

/** Whether the person may write a post in a space, be it one that waits for approval. */
export const mayWriteIn = ({ abilities }: Pick<Space, 'abilities'>): boolean => abilities.publish.allowed || abilities.submit.allowed;

/** Where a post would go if nobody says otherwise: this space, the one written to last, or the first that can be written to. */
export function likelySpace(spaces: readonly Space[], here?: string): string | null {
  const open = spaces.filter(mayWriteIn);
  const last = localStorage.getItem(lastSpace);
  return here ?? open.find((space) => space.id === last)?.id ?? open.find((space) => space.audience === 'internal')?.id ?? open[0]?.id ?? null;
}

/** Notes where the person has written last, on this device. */
export const rememberSpace = (space: string): void => localStorage.setItem(lastSpace, space);
