import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import type { PdfDone } from './job.ts';

/** Most pages that are drawn of one document. */
export const MOST_PAGES = 300;
const MOST_PIXELS = 6_000_000;

/* oxlint-disable no-underscore-dangle -- PDFium's functions are called so */
// The part of PDFium's own functions that tells where characters stand (fpdf_text.h); the wrapper has no words for them.
interface Raw {
  wasmExports: { malloc(size: number): number; free(at: number): void };
  HEAPU8: Uint8Array;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, at: number): number;
  _FPDFText_GetLooseCharBox(text: number, at: number, rect: number): number;
  _FPDF_GetPageWidth(page: number): number;
  _FPDF_PageToDevice(page: number, startX: number, startY: number, width: number, height: number, rotate: number, x: number, y: number, outX: number, outY: number): number;
}

/** Opens a document, and closes it when the work is done. */
export async function withPdf<T>(bytes: Uint8Array, work: (document: PDFiumDocument) => Promise<T>): Promise<T> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    try {
      if (document.getPageCount() > MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`);
      return await work(document);
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}

/** A page as it looks, RGBA, with words painted over; `text` is what is still legible. */
export interface Drawn {
  pixels: Uint8Array;
  width: number;
  height: number;
  /** The size on paper, in points. */
  paper: { width: number; height: number };
  places: number;
  text: string;
}

/** Draws a page at about 150 dots per inch and paints black over every character of what `find` finds. */
export async function draw(document: PDFiumDocument, index: number, find: RegExp | null): Promise<Drawn> {
  const page = document.getPage(index);
  const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
  const scale = Math.min(150 / 72, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
  const render = await page.render({ scale, render: 'bitmap' });
  const drawn = { pixels: new Uint8Array(render.data), width: render.width, height: render.height, paper: { width, height } };
  // Drawing has closed the page.
  const { module, pageIdx } = document.getPage(index) as unknown as { module: Raw; pageIdx: number };
  return { ...drawn, ...paint(module, pageIdx, drawn, find) };
}

function paint(module: Raw, page: number, on: Pick<Drawn, 'pixels' | 'width' | 'height'>, find: RegExp | null): { places: number; text: string } {
  const handle = module._FPDFText_LoadPage(page);
  try {
    const chars = Array.from({ length: module._FPDFText_CountChars(handle) }, (_, at) => String.fromCodePoint(module._FPDFText_GetUnicode(handle, at) || 0xfffd));
    const text = chars.join('');
    if (!find) return { places: 0, text };
    // Where a character begins in the text, since some take two code units.
    const begins: number[] = [];
    chars.reduce((at, char) => (begins.push(at), at + char.length), 0);
    const hits = [...text.matchAll(find)];
    for (const hit of hits) {
      for (let at = 0; at < chars.length; at++) {
        if (begins[at]! + chars[at]!.length > hit.index && begins[at]! < hit.index + hit[0].length) box(module, { page, handle, at }, on);
      }
    }
    return { places: hits.length, text: text.replace(find, '▇▇▇') };
  } finally {
    module._FPDFText_ClosePage(handle);
  }
}

/** Paints one character's box black, a little wider than it is. */
function box(module: Raw, { page, handle, at }: { page: number; handle: number; at: number }, on: Pick<Drawn, 'pixels' | 'width' | 'height'>): void {
  const place = module.wasmExports.malloc(24);
  try {
    if (!module._FPDFText_GetLooseCharBox(handle, at, place)) return;
    const view = new DataView(module.HEAPU8.buffer);
    const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => view.getFloat32(place + offset, true)) as [number, number, number, number];
    const onScreen = ([x, y]: [number, number]): [number, number] => {
      module._FPDF_PageToDevice(page, 0, 0, on.width, on.height, 0, x, y, place + 16, place + 20);
      const now = new DataView(module.HEAPU8.buffer);
      return [now.getInt32(place + 16, true), now.getInt32(place + 20, true)];
    };
    const [a, b] = [onScreen([left, top]), onScreen([right, bottom])];
    fill(on, { left: Math.min(a[0], b[0]) - 2, right: Math.max(a[0], b[0]) + 2, top: Math.min(a[1], b[1]) - 2, bottom: Math.max(a[1], b[1]) + 2 });
  } finally {
    module.wasmExports.free(place);
  }
}

function fill({ pixels, width, height }: Pick<Drawn, 'pixels' | 'width' | 'height'>, area: { left: number; right: number; top: number; bottom: number }): void {
  for (let y = Math.max(0, area.top); y < Math.min(height, area.bottom); y++) {
    for (let x = Math.max(0, area.left); x < Math.min(width, area.right); x++) {
      const at = (y * width + x) * 4;
      pixels[at] = pixels[at + 1] = pixels[at + 2] = 20;
      pixels[at + 3] = 255;
    }
  }
}

/** One page as pixels, with words painted over. */
export function drawPage({ bytes, page, words }: { bytes: Uint8Array; page: number; words: string | null }): Promise<PdfDone> {
  return withPdf(bytes, async (document) => {
    const pages = document.getPageCount();
    if (page < 1 || page > pages) throw new Error('no such page');
    const { pixels, width, height, places, text } = await draw(document, page - 1, words ? new RegExp(words, 'giu') : null);
    return { bytes: pixels, pages, places, text, width, height };
  });
}
