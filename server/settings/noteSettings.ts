import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Ctx } from '../kontor.ts';

/** Keeps for the council what changes of the settings, each with the value before and since; returns the names of what really changed. Needs the owner's connection. */
export async function noteSettings(ctx: Ctx, db: Kysely<Tables>, before: object, after: object): Promise<string[]> {
  const was = before as Record<string, unknown>;
  const changed = Object.entries(after).filter(([name, value]) => !isDeepStrictEqual(was[name], value));
  for (const [what, value] of changed) {
    await db.insertInto('setting_change').values({ id: ctx.newId(), changed: ctx.now, person_id: ctx.asker.person, what, before: JSON.stringify(was[what] ?? null), after: JSON.stringify(value ?? null) }).execute();
  }
  return changed.map(([name]) => name);
}
