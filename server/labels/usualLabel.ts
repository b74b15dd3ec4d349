import type { Label } from '../../shared/api/basics.ts';
import { isOutsider } from '../access/asker.ts';
import type { Ctx } from '../kontor.ts';
import { verdictFor } from '../rules/demandMayStand.ts';

/** What something is classified as when its writer says nothing. */
const DEFAULT_LABEL: Label = 'internal';

/**
 * The label of something whose writer names none: internal. Where no agreement on secrecy lets that stand, what outsiders write and what
 * answers something public is public, so that the two sides can talk at all.
 */
export async function usualLabel(ctx: Ctx, space: { id: string; audience: string }, answered?: { label: Label }): Promise<Label> {
  if (space.audience !== 'partners' || !(isOutsider(ctx.asker) || answered?.label === 'public')) return DEFAULT_LABEL;
  const verdict = await verdictFor(ctx, space.id, { label: DEFAULT_LABEL, tlp: null });
  return verdict?.allowed === false ? 'public' : DEFAULT_LABEL;
}
