const BLOCK = 512;

/** The archive is not what it should be: cut short, changed, or no backup at all. */
export class BackupDamaged extends Error {
  override name = 'BackupDamaged';
}

/** A place in a tar archive: the file it stands at, null at the end, and its content, which is read once. */
export interface TarCursor {
  readonly file: { readonly name: string; readonly size: number } | null;
  /** Whether it stands at a file whose name begins so. */
  within(prefix: string): boolean;
  /** The rest of the content of this file. */
  content(): AsyncGenerator<Buffer>;
  /** Goes to the next file, past what was not read of this one. */
  next(): Promise<void>;
}

/** Reads a tar archive as tarWrite.ts writes it, front to back. Throws BackupDamaged where it isn't one. */
export async function readTar(source: AsyncIterable<Buffer>): Promise<TarCursor> {
  const bytes = byteReader(source);
  let file: { name: string; size: number } | null = null;
  let left = 0;

  async function* content(): AsyncGenerator<Buffer> {
    while (left > 0) {
      const chunk = await bytes.some(left);
      left -= chunk.length;
      yield chunk;
    }
  }

  const cursor: TarCursor = {
    get file() {
      return file;
    },
    within: (prefix) => file?.name.startsWith(prefix) ?? false,
    content,
    async next() {
      if (file) {
        for await (const _ of content()) continue;
        await bytes.exactly((BLOCK - (file.size % BLOCK)) % BLOCK);
      }
      file = headerIn(await bytes.exactly(BLOCK));
      left = file?.size ?? 0;
    },
  };
  await cursor.next();
  return cursor;
}

function headerIn(block: Buffer): { name: string; size: number } | null {
  if (block.every((byte) => byte === 0)) return null;
  const given = parseInt(block.toString('latin1', 148, 154), 8);
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (given !== sum || block.toString('latin1', 257, 262) !== 'ustar') throw new BackupDamaged('a file of the archive has no valid header');
  const size = block[124] === 0x80 ? Number(block.readBigUInt64BE(128)) : parseInt(block.toString('latin1', 124, 135), 8);
  return { name: block.toString('latin1', 0, block.indexOf(0)), size };
}

function byteReader(source: AsyncIterable<Buffer>) {
  const iterator = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  async function some(most: number): Promise<Buffer> {
    while (held.length === 0) {
      const { done, value } = await iterator.next();
      if (done) throw new BackupDamaged('the archive ends too early');
      held = value;
    }
    const taken = held.subarray(0, most);
    held = held.subarray(taken.length);
    return taken;
  }
  return {
    some,
    async exactly(size: number): Promise<Buffer> {
      const parts: Buffer[] = [];
      for (let missing = size; missing > 0; missing -= parts.at(-1)!.length) parts.push(await some(missing));
      return Buffer.concat(parts);
    },
  };
}
