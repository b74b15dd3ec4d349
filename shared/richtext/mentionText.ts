import type { Mention } from './doc.ts';

/** A mention as it is read, and as it was typed: a person as @Label, a space as #Label. */
export const mentionText = ({ kind, label }: Pick<Mention['attrs'], 'kind' | 'label'>): string => `${kind === 'space' ? '#' : '@'}${label}`;
