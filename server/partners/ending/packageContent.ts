import type { Content } from '../../files/sendContent.ts';
import type { Ctx } from '../../kontor.ts';
import { notFound, Problem } from '../../problems.ts';
import { partnerFor } from '../partnerFor.ts';
import { packageOf } from './endingFor.ts';

/** The package of a relation that has ended, once it is made. */
export async function packageContent(ctx: Ctx, partner: string): Promise<Content> {
  const { name } = await partnerFor(ctx, partner, 'agreements');
  const made = await ctx.asOwner((db) => packageOf(db, partner));
  if (!made || made.state === 'failed') throw notFound();
  if (made.state !== 'done' || !made.sha256) throw new Problem('notReady', { retryAfter: 5 });
  return { sha256: made.sha256, size: Number(made.size), type: 'application/zip', name: `${name}.zip`, inline: false };
}
