import type { Kysely } from 'kysely';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';

/** Closes all ways outward at once, in the name of one administrator. While they are closed already, a second stop is a conflict. */
export const closeOutward = (kontor: Kontor, asker: Asker, reason: string): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    const stop = await ctx.asOwner((db) => begin(db, { by: asker.person, reason }));
    ctx.record({ kind: 'emergency.stopped', subject: stop, data: {} });
  });

/** The same at the server itself, where nobody is signed in. */
export const closeAtServer = (kontor: Kontor, reason: string): Promise<void> =>
  kontor.system(async ({ db, record }) => {
    const stop = await begin(db, { by: null, reason });
    record({ kind: 'emergency.stopped', subject: stop, data: {} });
  });

async function begin(db: Kysely<Tables>, { by, reason }: { by: string | null; reason: string }): Promise<string> {
  const made = await db
    .insertInto('emergency_stop')
    .values({ id: newId(), started_by: by, reason: reason.trim() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Problem('conflict');
  return made.id;
}
