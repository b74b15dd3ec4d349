import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportFormat } from '../../shared/api/imports.ts';
import { openArchive, openFolderOf, type Archive } from './archive.ts';
import { openMattermost } from './mattermost/read.ts';
import { openSlack } from './slack/read.ts';
import type { Reader } from './item.ts';

/** Opens an archive and finds out how to read it; close the archive in the end. Throws ImportFault. */
export async function openReader(format: ImportFormat, path: string, alone = false): Promise<{ archive: Archive; reader: Reader }> {
  const single = format === 'mattermost' && (await isSingleFile(path));
  const archive = single ? await openFolderOf(path, alone ? [basename(path)] : [basename(path), 'data']) : await openArchive(path);
  try {
    const reader = format === 'slack' ? openSlack(archive) : await openMattermost(archive, single ? basename(path) : undefined);
    return { archive, reader };
  } catch (error) {
    await archive.close();
    throw error;
  }
}

/** Whether this is a file that is no zip. */
async function isSingleFile(path: string): Promise<boolean> {
  if (!(await stat(path).catch(() => null))?.isFile()) return false;
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') !== 'PK';
  } finally {
    await handle.close();
  }
}
