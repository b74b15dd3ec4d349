import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ImportFault } from './fault.ts';
import { openFolder } from './archiveFolder.ts';
import { openZip } from './archiveZip.ts';

/** The entries of a zip or folder by their names with "/"; a name never leads out of it. */
export interface Archive {
  /** Names with sizes in bytes, folders left out. */
  readonly entries: ReadonlyMap<string, number>;
  /** Names that would lead out of the archive, or that can't be read. */
  readonly refused: readonly string[];
  open(name: string): Promise<Readable>;
  close(): Promise<void>;
}

const mostJson = 128 * 1024 * 1024;

/** Opens a zip or a folder. Throws ImportFault. */
export async function openArchive(path: string): Promise<Archive> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new ImportFault('notFound', { path });
  return found.isDirectory() ? openFolder(path) : openZip(path);
}

/** Of the folder around a single file only what is named here, so that the rest of it stays unread. */
export const openFolderOf = (file: string, only: readonly string[]): Promise<Archive> => openFolder(dirname(file), only);

/** The text of an entry, null when it is larger than any such file of a real export. */
export async function textOf(archive: Archive, name: string): Promise<string | null> {
  if ((archive.entries.get(name) ?? 0) > mostJson) return null;
  const bytes = await buffer(await archive.open(name));
  return new TextDecoder().decode(bytes);
}
