import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { importFor } from './importsFor.ts';
import { importWaiting } from './importWaiting.ts';

/** Asks an import to stop after its present batch; one that still waits is stopped at once. */
export async function stopImport(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { state } = await importFor(ctx, id);
    if (state !== 'running' && state !== 'waiting') throw new Problem('conflict');
    await ctx.asOwner(async (db) => {
      await db.updateTable('import_run').set({ stop_asked: ctx.now }).where('id', '=', id).execute();
      await db.updateTable('import_run').set({ state: 'stopped', ended: ctx.now }).where('id', '=', id).where('state', '=', 'waiting').execute();
    });
  });
}

/** Lets an import of the administrator's pages go on that was stopped or failed. */
export async function resumeImport(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await importFor(ctx, id);
    await ctx.asOwner(async (db) => {
      const waiting = await db.updateTable('import_run').set({ state: 'waiting', stop_asked: null, ended: null, fault: null }).where('id', '=', id).where('via', '=', 'web').where('state', 'in', ['stopped', 'failed']).returning('id').executeTakeFirst();
      if (!waiting) throw new Problem('conflict');
      await kontor.jobs.nudge(db, importWaiting.name);
    });
  });
}
