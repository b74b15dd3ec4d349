import { buffer } from 'node:stream/consumers';
import { isMedia, type ImageFormat, type TextFormat } from '../files/type.ts';
import type { Kontor } from '../kontor.ts';
import type { Blob } from '../storage/store.ts';
import { blackenText, findWords } from './blacken.ts';
import { cleanOffice } from './blackenOffice.ts';
import type { PdfJob } from './pdf/job.ts';
import type { SourceFile } from './source.ts';

/** A file as it goes out: never the original, and without what the original tells of its makers. */
export interface Rendition {
  source: string;
  /** The version of the source whose smaller pictures go along. */
  version: number;
  name: string;
  blob: Blob;
  type: string;
  image: ImageFormat | null;
  textFormat: TextFormat | null;
  pages: number | null;
  /** The text that is left, where it is known already. */
  text: string | null;
  places: number;
}

/** Why a file can't go out as it is. */
export interface Held {
  source: string;
  name: string;
  why: 'notReady' | 'notRedacted' | 'unreadable';
}

const MOST_BYTES = 100 * 1024 * 1024;
const office: readonly string[] = ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'];

/** What these files become when these words are blackened in them. Takes seconds: never inside a transaction. */
export async function makeRenditions(kontor: Kontor, files: readonly SourceFile[], words: readonly string[]): Promise<{ made: Rendition[]; held: Held[] }> {
  const made: Rendition[] = [];
  const held: Held[] = [];
  for (const file of files) {
    const one = await renditionOf(kontor, file, words).catch((error: Error) => {
      kontor.log.warn({ file: file.id, error: error.message }, 'a file could not be made ready for release');
      return 'unreadable' as const;
    });
    if (typeof one === 'string') held.push({ source: file.id, name: file.name, why: one });
    else made.push(one);
  }
  return { made, held };
}

async function renditionOf(kontor: Kontor, file: SourceFile, words: readonly string[]): Promise<Rendition | Held['why']> {
  const find = findWords(words);
  const name = blackenText(file.name, find);
  const base = { source: file.id, version: file.version, name: name.text, type: file.type, image: file.image, textFormat: file.text, pages: null, text: null, places: name.places };
  if (file.size > MOST_BYTES) return 'unreadable';
  if (file.image || isMedia(file.type)) {
    if (file.state !== 'ready') return 'notReady';
    const copy = await kontor.database.owner.selectFrom('file_variant').select(['sha256', 'size', 'type']).where('file_id', '=', file.id).where('version', '=', file.version).where('variant', '=', 'copy').executeTakeFirst();
    return copy ? { ...base, blob: { sha256: copy.sha256, size: Number(copy.size) }, type: copy.type, image: formatOf(copy.type) } : 'notReady';
  }
  const bytes = await buffer(await kontor.blobs.open(file.sha256, { size: file.size }));
  if (file.text === 'pdf') {
    const job: PdfJob = find ? { do: 'blacken', bytes, title: name.text, words: find.source } : { do: 'clean', bytes, title: name.text };
    let done = find ? await firstLook(kontor, bytes, find) : null;
    done ??= await kontor.workshop.run(job);
    return { ...base, blob: await put(kontor, done.bytes), pages: done.pages, text: done.text, places: base.places + done.places };
  }
  if (file.text && office.includes(file.text)) {
    const clean = cleanOffice(bytes, find);
    return clean ? { ...base, blob: await put(kontor, clean.bytes), places: base.places + clean.places } : 'notRedacted';
  }
  if (file.text === 'text' || file.text === 'html') {
    const black = blackenText(new TextDecoder().decode(bytes), find);
    return { ...base, blob: await put(kontor, black.places > 0 ? Buffer.from(black.text) : bytes), places: base.places + black.places };
  }
  // What nobody can look into goes as it is, or not at all: the rules warn of it.
  return { ...base, blob: { sha256: file.sha256, size: file.size } };
}

/** A PDF in which none of the words stand keeps its text: only where something is painted black its pages become pictures. */
async function firstLook(kontor: Kontor, bytes: Uint8Array, find: RegExp) {
  const text = await kontor.extractor.extractText(bytes, { mime: 'application/pdf', text: 'pdf' });
  if (!('text' in text) || text.truncated || text.text.trim() === '' || text.text.match(find) || text.text.replace(/\s+/g, '').match(new RegExp(find.source.replaceAll('[\\s\\u00ad]+', ''), 'giu'))) return null;
  return kontor.workshop.run({ do: 'clean', bytes, title: '' });
}

const formats: Record<string, ImageFormat> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'image/avif': 'avif' };
const formatOf = (type: string): ImageFormat | null => formats[type] ?? null;
const put = (kontor: Kontor, bytes: Uint8Array): Promise<Blob> => kontor.blobs.put(once(bytes));
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
