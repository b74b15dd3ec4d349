import { sql } from 'kysely';
import type { FileLimits, StorageFigures } from '../../shared/api/files.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { keep, kept, lockSettings } from '../settings/kept.ts';
import { storagePlace } from '../storage/open.ts';
import { fileLimits } from './quota.ts';

type Counted = Record<'files' | 'versions' | 'blobs' | 'bytes' | 'uploads' | 'waiting' | 'refused' | 'unread', string>;

/** What lies in the storage, in numbers, and whether the storage answers. Figures of the house, never of persons. */
export async function storageFigures(kontor: Kontor): Promise<StorageFigures> {
  const { rows } = await sql<Counted>`
    select (select count(*) from file where removed is null) as files,
      (select count(*) from file_version) as versions,
      (select count(*) from blob) as blobs,
      (select coalesce(sum(size), 0) from blob) as bytes,
      (select count(*) from upload where file_id is null and expires > now()) as uploads,
      (select count(*) from file_version where state = 'waiting') as waiting,
      (select count(*) from file_version where state = 'refused') as refused,
      (select count(*) from file_text where failed is not null) as unread`.execute(kontor.database.owner);
  const counts = Object.fromEntries(Object.entries(rows[0]!).map(([name, count]) => [name, Number(count)])) as Record<keyof Counted, number>;
  const problem = await kontor.blobs.check().then(
    () => null,
    (error: Error) => error.message,
  );
  return { place: storagePlace(kontor.config), reachable: problem === null, problem, ...counts, limits: await fileLimits(kontor.database.owner) };
}

/** Changes the limits named; an administrator's right was checked by the route. */
export async function setFileLimits(kontor: Kontor, asker: Asker, change: Partial<FileLimits>): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await ctx.asOwner(async (db) => {
      await lockSettings(db);
      await keep(db, 'files', { ...(await kept(db, 'files')), ...change });
    });
    ctx.record({ kind: 'house.settingsChanged', data: { changed: Object.keys(change).map((name) => `files.${name}`) } });
  });
}
