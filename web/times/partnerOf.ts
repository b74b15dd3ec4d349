import type { LedgerLine } from '../../shared/api/commitments.ts';

/** The one partner whom all these commitments concern; null when there are several, or none. */
export function partnerOf(lines: readonly LedgerLine[]): string | null {
  const partners = new Set(lines.flatMap(({ giver, receiver }) => [giver.partner?.id, receiver.partner?.id].filter((id) => id !== undefined)));
  return partners.size === 1 ? [...partners][0]! : null;
}
