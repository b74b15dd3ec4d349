import { collector, type Collector } from './collector.ts';
import { readDocx, readOdf, readPptx } from './office.ts';
import { ExtractError, type Extracted } from './outcome.ts';
import { readPdf } from './pdf.ts';
import { readHtml, readText } from './plain.ts';
import { readXlsx } from './sheets.ts';
import { openArchive, type Archive } from './zip.ts';
import type { TextFormat } from '../type.ts';

const ofArchive = (read: (archive: Archive, out: Collector) => Promise<void>) => async (bytes: Uint8Array, out: Collector) =>
  read(await openArchive(bytes), out);

const readers: Record<TextFormat, (bytes: Uint8Array, out: Collector) => Promise<void> | void> = {
  text: readText,
  html: readHtml,
  pdf: readPdf,
  docx: ofArchive(readDocx),
  pptx: ofArchive(readPptx),
  xlsx: ofArchive(readXlsx),
  odt: ofArchive(readOdf),
  ods: ofArchive(readOdf),
  odp: ofArchive(readOdf),
};

/** Adds the text of the bytes in this format; throws ExtractError where it can't. */
export const readInto = async (format: TextFormat, bytes: Uint8Array, out: Collector): Promise<void> => readers[format](bytes, out);

/** The text of the bytes in this format. Never throws; but only the limits of a worker thread hold back the worst files. */
export async function readFormat(format: TextFormat, bytes: Uint8Array): Promise<Extracted> {
  const out = collector();
  try {
    await readers[format](bytes, out);
    return out.result();
  } catch (error) {
    return { failed: error instanceof ExtractError ? error.reason : 'damaged' };
  }
}
