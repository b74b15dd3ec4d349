import { constants } from 'node:fs';
import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Archive } from './archive.ts';

const mostEntries = 500_000;

/** A folder as archive, or only what is named of it. Links are not followed, so that nothing outside of it is read. */
export async function openFolder(path: string, only?: readonly string[]): Promise<Archive> {
  const root = await realpath(path);
  const entries = new Map<string, number>();
  const refused: string[] = [];
  await list(root, '', { entries, refused, only });
  return {
    entries,
    refused,
    async open(name) {
      if (!entries.has(name)) throw new Error(`no entry is called ${name}`);
      const real = await realpath(join(root, name));
      if (!real.startsWith(root + sep)) throw new Error(`${name} leads out of the folder`);
      const handle = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW);
      return handle.createReadStream();
    },
    close: async () => {},
  };
}

async function list(root: string, below: string, found: { entries: Map<string, number>; refused: string[]; only?: readonly string[] | undefined }): Promise<void> {
  for (const entry of (await readdir(join(root, below), { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (below === '' && found.only && !found.only.includes(name)) continue;
    if (found.entries.size + found.refused.length >= mostEntries) return;
    if (entry.isDirectory()) await list(root, name, found);
    else if (entry.isFile()) found.entries.set(name, (await lstat(join(root, name))).size);
    else found.refused.push(name);
  }
}
