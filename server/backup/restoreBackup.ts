import { stat } from 'node:fs/promises';
import type { Client } from 'pg';
import type { Place, Head, Manifest, Progress, Section } from './format.ts';
import { setHeadsAside } from '../audit/heads.ts';
import { auditFolder, restoreSigningKey } from '../audit/keys.ts';
import { reactions } from '../events/reactions.ts';
import { newId } from '../ids.ts';
import { openJobs, type Jobs } from '../jobs/jobs.ts';
import { timetable } from '../jobs/timetable.ts';
import { openStorage } from '../storage/open.ts';
import { codeOf, isDiskFull, StartError } from '../startError.ts';
import { manifestIn, openArchive, type Archive } from './archive.ts';
import { setSequences, withoutReferences } from './constraints.ts';
import { contentsIn, removeOthers, type Taken } from './contentsIn.ts';
import { copyIn } from './copyIn.ts';
import { jobsBack, openJobsIn } from './jobsIn.ts';
import { carryOut, knownMigrations } from './rebuild.ts';
import { quoted } from './tables.ts';
import { BackupDamaged, type TarCursor } from './tarRead.ts';
import { connectTo, demandRest, houseIn, kyselyOn, makeTables, prepareRole, unknownIn } from './target.ts';

interface Wanted {
  url: string;
  place: Place;
  file: string;
  /** Asked when there is a house already; only a yes lets it be replaced. */
  confirm(house: string): Promise<boolean>;
  /** Whether a house that is there may be replaced at all. */
  replace: boolean;
  signal?: AbortSignal;
  progress?: Progress;
}

export interface Restored {
  head: Head;
  manifest: Manifest;
  migrated: string[];
}

/**
 * Puts a backup into an empty Kontor on which no server runs. Everything happens in one transaction that ends only when counts and hashes
 * of all rows and contents are as the backup says, and is carried forward to this Kontor's schema; otherwise nothing has changed.
 * Nobody is signed in afterwards. Throws StartError with the way out.
 */
export async function restoreBackup(wanted: Wanted): Promise<Restored> {
  const { url, file, place, signal, progress = () => {} } = wanted;
  const size = await stat(file).then((found) => found.size, (error: unknown) => {
    throw new StartError('backupUnreadable', { file, reason: codeOf(error) ?? 'unknown' }, error);
  });
  const archive = await openArchive(file, { size, progress, signal });
  await demandKnown(archive.head, place);
  const client = await connectTo(url);
  const taken: Taken = { count: 0, fresh: [], wrong: [] };
  let jobs: Jobs | undefined;
  try {
    await demandRest(client);
    await demandRoom(client, wanted);
    await prepareRole(client);
    jobs = await openJobs(url, reactions, timetable);
    return await takeIn(client, jobs, { wanted, archive, taken });
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const store = openStorage(place);
    for (const sha256 of taken.fresh) await store.remove(sha256).catch(() => undefined);
    throw explain(error, wanted);
  } finally {
    await jobs?.close();
    await client.end().catch(() => undefined);
  }
}

async function demandKnown(head: Head, { version: own }: Place): Promise<void> {
  const known = await knownMigrations();
  if (head.migrations.some((name) => !known.includes(name))) throw new StartError('backupNewer', { version: head.version, own });
}

async function demandRoom(client: Client, { replace, confirm }: Wanted): Promise<void> {
  const house = await houseIn(client);
  if (house === null) return;
  if (!replace) throw new StartError('restoreNotEmpty', { house });
  if (!(await confirm(house))) throw new StartError('restoreUnconfirmed');
}

interface Taking {
  wanted: Wanted;
  archive: Archive;
  taken: Taken;
}

async function takeIn(client: Client, jobs: Jobs, { wanted, archive: { head, cursor }, taken }: Taking): Promise<Restored> {
  const store = openStorage(wanted.place);
  await client.query(`begin; set local statement_timeout = 0; set local datestyle = 'ISO'; set local client_encoding = 'UTF8'`);
  await makeTables(client, head.migrations);
  const unknown = await unknownIn(client, head.tables);
  if (unknown) throw new BackupDamaged(`the table ${unknown} is unknown`);
  const bringReferencesBack = await withoutReferences(client);
  // What migrations bring along (the rules that a house begins with) is the backup's to say.
  for (const table of Object.keys(head.tables)) await client.query(`delete from ${quoted(table)}`);
  const tables = await tablesIn(client, head, cursor);
  const open = await openJobsIn(client, cursor);
  await contentsIn(store, cursor, taken);
  const manifest = await manifestIn(cursor);
  await demandSame(client, manifest, { tables, open, taken });
  await bringReferencesBack();
  await setSequences(client);
  const migrated = (await knownMigrations()).filter((name) => !head.migrations.includes(name));
  await carryOut(kyselyOn(client), migrated);
  await jobsBack(client, jobs);
  // Events may be trimmed from the log, but their numbers stay taken in the audit chain.
  await client.query(`select setval(pg_get_serial_sequence('event', 'seq'), greatest((select coalesce(max(seq), 0) from event), (select coalesce(max(seq), 0) from audit_leaf)) + 1, false)`);
  await client.query(`insert into event (id, kind, via, data) values ($1, 'house.restored', 'command', $2)`, [newId(), { version: head.version, created: head.created }]);
  const known = wanted.replace ? new Set((await client.query<{ sha256: string }>('select sha256 from blob')).rows.map((row) => row.sha256)) : null;
  await client.query('commit');
  taken.fresh = [];
  if (head.auditKey) restoreSigningKey(wanted.place.dataFolder, head.auditKey);
  setHeadsAside(auditFolder(wanted.place.dataFolder));
  await client.query('analyze').catch(() => undefined);
  if (known) await removeOthers(store, known);
  return { head, manifest, migrated };
}

async function tablesIn(client: Client, head: Head, cursor: TarCursor): Promise<Record<string, Section>> {
  const tables: Record<string, Section> = {};
  for (const [table, columns] of Object.entries(head.tables)) {
    const copy = `copy public.${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`;
    tables[table] = await copyIn(client, copy, { cursor, prefix: `tables/${table}/` });
  }
  return tables;
}

/** Everything that came must be what the manifest says: rows by count and hash, in the file and in the tables, and every content. */
async function demandSame(client: Client, manifest: Manifest, { tables, open, taken }: { tables: Record<string, Section>; open: Section | null; taken: Taken }): Promise<void> {
  const same = (one: Section, other: Section | undefined) => one.rows === other?.rows && one.sha256 === other.sha256;
  for (const [table, section] of Object.entries(manifest.tables)) {
    if (!same(section, tables[table])) throw new BackupDamaged(`the rows of ${table} are not complete`);
    const { rows } = await client.query<{ rows: number }>(`select count(*)::float8 as rows from public.${quoted(table)}`);
    if (rows[0]!.rows !== section.rows) throw new BackupDamaged(`the rows of ${table} are not complete`);
  }
  if (Object.keys(tables).length !== Object.keys(manifest.tables).length) throw new BackupDamaged('its tables are not complete');
  if (open && !same(manifest.jobs, open)) throw new BackupDamaged('its jobs are not complete');
  const wrong = taken.wrong.find((sha256) => !manifest.blobs.lost.includes(sha256));
  if (wrong) throw new BackupDamaged(`the content ${wrong} is not what it was`);
  if (taken.count !== manifest.blobs.count) throw new BackupDamaged('its contents are not complete');
}

function explain(error: unknown, { file, place }: Wanted): unknown {
  if ((error as Error).name === 'AbortError') return new StartError('interrupted', {}, error);
  if (error instanceof BackupDamaged) return new StartError('backupDamaged', { file, reason: error.message }, error);
  if (isDiskFull(error) || (error as Error).name === 'StorageFull') return new StartError('diskFull', { folder: place.dataFolder }, error);
  return error;
}
