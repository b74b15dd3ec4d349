import { rm, stat } from 'node:fs/promises';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { ImportFault } from './fault.ts';
import { runImport } from './runImport.ts';

const KEPT_DAYS = 7;

/** Every minute, and as soon as an archive came: carries out the imports of the administrator's pages, also one that a crash broke off. */
export const importWaiting: Timetable = {
  name: 'importWaiting',
  cron: '* * * * *',
  async run(kontor) {
    await clearOld(kontor);
    for (let next = await oldest(kontor); next && !kontor.closing.aborted; next = await oldest(kontor)) {
      if (!(await carryOut(kontor, next))) return;
    }
  },
};

const oldest = (kontor: Kontor) =>
  kontor.database.owner.selectFrom('import_run').select(['id', 'path']).where('via', '=', 'web').where('state', 'in', ['waiting', 'running']).orderBy('id').limit(1).executeTakeFirst();

/** False when another import runs, or this Kontor closes: then it waits for its turn. */
async function carryOut(kontor: Kontor, { id, path }: { id: string; path: string }): Promise<boolean> {
  try {
    if (!(await stat(path).catch(() => null))) await lose(kontor, id);
    else if ((await runImport(kontor, id, { signal: kontor.closing })) === 'finished') await rm(path, { force: true });
    return true;
  } catch (error) {
    if (error instanceof ImportFault && error.fault === 'busy') return false;
    if (!(error instanceof ImportFault)) kontor.log.error({ error: { name: (error as Error).name, message: (error as Error).message, stack: (error as Error).stack }, run: id }, 'import failed');
    return !kontor.closing.aborted;
  }
}

const lose = (kontor: Kontor, id: string) =>
  kontor.database.owner.updateTable('import_run').set({ state: 'failed', ended: new Date(), fault: JSON.stringify({ fault: 'lost', values: {} }) }).where('id', '=', id).execute();

/** An archive whose import ended early lies there for some days, so that it can go on without another upload. */
async function clearOld(kontor: Kontor): Promise<void> {
  const rows = await kontor.database.owner
    .selectFrom('import_run')
    .select('path')
    .where('via', '=', 'web')
    .where('state', 'in', ['stopped', 'failed'])
    .where('ended', '<', new Date(Date.now() - KEPT_DAYS * 86_400_000))
    .execute();
  for (const { path } of rows) await rm(path, { force: true });
}
