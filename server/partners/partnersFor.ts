import type { Partner, PartnerState } from '../../shared/api/partners.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import type { Ctx } from '../kontor.ts';
import { partnerRows, presentPartner } from './partnerFor.ts';

/** The companies the house works with, by name, a page at a time; `q` looks into name and domains. */
export async function partnersFor(ctx: Ctx, wanted: { q?: string; state?: PartnerState; limit?: number; before?: string }): Promise<{ items: Partner[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const after = wanted.before ? readCursor(wanted.before, 1)[0]! : null;
  const rows = await partnerRows(ctx, { only: null, q: wanted.q?.trim() || null, state: wanted.state ?? null, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { items: shown.map((row) => presentPartner(ctx, row)), next: rows.length > limit ? makeCursor(shown.at(-1)!.name.toLowerCase()) : null };
}
