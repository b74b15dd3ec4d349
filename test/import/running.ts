import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { sql } from 'kysely';
import type { ImportCounts, ImportFormat, ImportState } from '../../shared/api/imports.ts';
import { beginImport } from '../../server/import/beginImport.ts';
import { runImport } from '../../server/import/runImport.ts';
import type { TestHouse } from '../support/house.ts';

/** The real archives beside the project; tests that need one say so when it is missing. */
export const archives = {
  ncar: '../shared/data/slack-ncar/ncar-as-slack-export.zip',
  zulip: '../shared/data/slack-zulip-test/test_slack_importer.zip',
  mattermost: '../shared/data/mattermost-export/export.json',
};

/** Why a test of this archive is skipped; false when it is there. */
export const missing = (path: string): string | false => (existsSync(path) ? false : `${path} is not there`);

export interface Ran {
  run: string;
  state: ImportState;
  counts: ImportCounts;
  reasons: Record<string, number>;
  left: { why: string; file: string; line: number | null; detail: string }[];
}

interface Wanted {
  path: string;
  matchEmail?: boolean;
  source?: string;
  owner?: string;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
}

/** Imports an archive as the command does and returns what the run says of itself. */
export async function importInto(house: TestHouse, format: ImportFormat, wanted: Wanted): Promise<Ran> {
  const { kontor } = house;
  const { path, source, matchEmail = false, owner = null } = wanted;
  const run = await kontor.system((work) => beginImport(work, { format, source, name: 'test', path, matchEmail, owner, by: null, via: 'command' }));
  const state = await runImport(kontor, run, { signal: wanted.signal ?? new AbortController().signal, progress: wanted.progress });
  const row = await kontor.database.owner.selectFrom('import_run').select(['counts', 'reasons']).where('id', '=', run).executeTakeFirstOrThrow();
  const left = await kontor.database.owner.selectFrom('import_left').select(['why', 'file', 'line', 'detail']).where('run_id', '=', run).orderBy('seq').execute();
  return { run, state, counts: row.counts as ImportCounts, reasons: row.reasons as Record<string, number>, left };
}

/** A folder or zip with these files, thrown away by `remove`. */
export async function archiveOf(files: Record<string, unknown>, kind: 'folder' | 'zip' = 'folder'): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kontor-archive-'));
  const bytes = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, content instanceof Uint8Array ? content : strToU8(typeof content === 'string' ? content : JSON.stringify(content, null, 2))]));
  const path = join(folder, kind === 'zip' ? 'archive.zip' : 'archive');
  if (kind === 'zip') await writeFile(path, zipSync(bytes));
  else {
    for (const [name, content] of Object.entries(bytes)) {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), content);
    }
  }
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface Said {
  id: string;
  kind: 'post' | 'comment';
  space: string;
  author: string;
  state: string;
  text: string;
  created: Date;
  edited: Date | null;
  /** The text of the post above a comment. */
  above: string | null;
  doc: any;
  files: string[];
}

/** All posts and comments of a house in the order of their ids. */
export async function saidIn(house: TestHouse): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select p.id, 'post' as kind, s.name as space, a.name as author, a.state, p.text, p.created, p.edited, null as above, p.doc,
      array(select f.name from file f where f.post_id = p.id order by f.place) as files
    from post p join space s on s.id = p.space_id join person a on a.id = p.author_id
    union all
    select c.id, 'comment', s.name, a.name, a.state, c.text, c.created, c.edited, p.text, c.doc, array(select f.name from file f where f.comment_id = c.id order by f.place)
    from comment c join post p on p.id = c.post_id join space s on s.id = c.space_id and s.id = p.space_id join person a on a.id = c.author_id order by 1`.execute(house.kontor.database.owner);
  return rows;
}

/** What is said, without ids: the same for two imports of one archive. */
export const withoutIds = (said: readonly Said[]): string[] =>
  said.map((one) => JSON.stringify([one.kind, one.space, one.author, one.text, one.created, one.edited, one.above, one.files])).toSorted();
