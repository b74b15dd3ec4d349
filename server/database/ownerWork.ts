import type { Kysely } from 'kysely';
import type { Ctx, Work } from '../kontor.ts';
import type { Tables } from './tables.ts';

/** The tools of a person's transaction inside `asOwner`, in the shape of Kontor's own, for steps that both share. */
export function ownerWork(ctx: Ctx, db: Kysely<Tables>): Work {
  const { asker: _asker, asOwner: _asOwner, ...tools } = ctx;
  return { ...tools, db };
}
