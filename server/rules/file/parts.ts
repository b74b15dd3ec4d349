import { collector, type Collector } from '../../files/extract/collector.ts';
import { ExtractError } from '../../files/extract/outcome.ts';
import { readInto } from '../../files/extract/read.ts';
import type { TextFormat } from '../../files/type.ts';
import { sheetNames } from './sheetNames.ts';

const mostText = 5_000_000;

/** The text of a file by pages, sheets or slides; a format without them is one part. Throws ExtractError for what can't be read, and for more text than can be examined. */
export async function readParts(format: TextFormat, bytes: Uint8Array): Promise<{ part: string | null; text: string }[]> {
  const parts: { part: string | null; text: string }[] = [];
  let left = mostText;
  let name: string | null = null;
  let current = collector(left);
  const close = (): void => {
    const { text, truncated } = current.result();
    if (truncated) throw new ExtractError('too-large', 'more text than can be examined');
    left -= text.length;
    if (text !== '') parts.push({ part: name, text });
  };
  const out: Collector = {
    add: (text) => current.add(text),
    gap: (gap) => current.gap(gap),
    cut: () => current.cut(),
    part: (to) => {
      close();
      name = to || null;
      current = collector(left);
    },
    get full() {
      return current.full;
    },
    result: () => current.result(),
  };
  const names = format === 'xlsx' ? await sheetNames(bytes) : new Map<string, string>();
  await readInto(format, bytes, out);
  if (current.full) throw new ExtractError('too-large', 'more text than can be examined');
  close();
  return parts.map(({ part, text }) => ({ part: part && (names.get(part) ?? part), text }));
}
