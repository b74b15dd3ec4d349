import type { Reliability, ReliabilityFigures } from '../../shared/api/time.ts';
import { addDays, addMonths } from '../../shared/time/day.ts';
import { maySeeSheet } from '../access/policies/partner.ts';
import type { Ctx } from '../kontor.ts';
import { dayIn } from '../people/dayIn.ts';
import { notFound } from '../problems.ts';
import { relationFigures, type SideCounts } from './relationFigures.ts';

/** Below so many commitments nothing is said, so that no figure is about a single promise or person. */
const FEWEST = 5;

function figuresOf(counts: SideCounts | undefined): ReliabilityFigures | null {
  if (!counts) return null;
  const { keptOnTime, movedWithNotice, late, broken, open } = counts;
  const total = keptOnTime + movedWithNotice + late + broken + open;
  return total < FEWEST ? null : { total, keptOnTime, movedWithNotice, late, broken, open };
}

/** How reliable a relation was over twelve months, in both directions, beside the twelve before; the same for both companies. Nothing where fewer than five commitments stand behind it. */
export async function reliabilityFor(ctx: Ctx, id: string): Promise<Reliability> {
  const partner = await ctx.db.selectFrom('partner').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
  if (!partner || !maySeeSheet(ctx.asker, id)) throw notFound();
  const house = await ctx.db.selectFrom('house').select(['name', 'time_zone']).executeTakeFirstOrThrow();
  const today = dayIn(house.time_zone, ctx.now);
  const counts = await ctx.asOwner((db) => relationFigures(db, id, today));
  const side = (giver: SideCounts['giver']) => {
    const [year, before] = [0, 1].map((age) => figuresOf(counts.find((one) => one.giver === giver && one.year === age))) as [ReliabilityFigures | null, ReliabilityFigures | null];
    return { year, before };
  };
  return { partner, house: house.name, from: addDays(addMonths(today, -12), 1), to: today, fewest: FEWEST, byHouse: side('house'), byPartner: side('partner') };
}
