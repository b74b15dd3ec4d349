import { stat } from 'node:fs/promises';
import yauzl from 'yauzl';
import type { Archive } from './archive.ts';
import { ImportFault } from './fault.ts';

const mostEntries = 500_000;
const mostBytes = 1024 ** 4;
// What a small archive may unpack to, and how much more than its own size a large one may.
const plausibleBytes = 1024 ** 3;
const plausibleRatio = 150;

/** A zip as archive, read entry by entry without unpacking it. Throws ImportFault for what is no zip, encrypted, or made to exhaust. */
export async function openZip(path: string): Promise<Archive> {
  // Names stay bytes, so that one bad name is reported instead of ending the reading.
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(unreadable);
  try {
    return await listed(zip, (await stat(path)).size);
  } catch (error) {
    zip.close();
    throw error instanceof ImportFault ? error : unreadable(error);
  }
}

async function listed(zip: yauzl.ZipFile, size: number): Promise<Archive> {
  if (zip.entryCount > mostEntries) throw new ImportFault('bomb');
  const held = new Map<string, yauzl.Entry>();
  const refused: string[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    unpacked += entry.uncompressedSize;
    if (unpacked > mostBytes || (unpacked > plausibleBytes && unpacked > size * plausibleRatio)) throw new ImportFault('bomb');
    if (name.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new ImportFault('encrypted');
    if (yauzl.validateFileName(name) !== null || /[\0\\]/.test(name) || held.has(name) || isLink(entry)) refused.push(name);
    else held.set(name, entry);
  }
  return {
    entries: new Map([...held].map(([name, entry]) => [name, entry.uncompressedSize])),
    refused,
    async open(name) {
      const entry = held.get(name);
      if (!entry) throw new Error(`no entry is called ${name}`);
      return zip.openReadStreamPromise(entry);
    },
    close: async () => zip.close(),
  };
}

const nameOf = (entry: yauzl.Entry): string => yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);

// The upper half of the external attributes is the mode of Unix, where 0o12 is a symbolic link.
const isLink = (entry: yauzl.Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

function unreadable(error: unknown): never {
  throw new ImportFault('notReadable', { reason: (error as Error).message.slice(0, 200) });
}
