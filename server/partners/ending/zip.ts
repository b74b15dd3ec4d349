import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file of an archive: where it stands in it and its bytes as they come. What is packed already is stored as it is. */
export interface Entry {
  path: string;
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  packed?: true;
}

/** A file as it went in: its bytes by number and SHA-256 (hex). */
export interface Listed {
  path: string;
  sha256: string;
  size: number;
}

/** The bytes of a zip archive of these files, one after the other; each is listed once it is in, before the next is asked for. */
export async function* zipOf(entries: AsyncIterable<Entry>, list: Listed[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) fault = error;
    else ready.push(chunk);
  });
  for await (const { path, bytes, packed } of entries) {
    const file = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    zip.add(file);
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      // A copy: the archive may keep it longer than the stream it came from.
      file.push(Uint8Array.from(chunk));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    list.push({ path, sha256: hash.digest('hex'), size });
    yield* ready.splice(0);
    if (fault) throw fault as Error;
  }
  zip.end();
  yield* ready.splice(0);
}
