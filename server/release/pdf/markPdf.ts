import { degrees, PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { PdfDone } from './job.ts';

// What the built-in fonts of PDF can't write becomes a question mark; WinAnsi holds all of Western Europe.
const writable = (text: string): string => text.normalize('NFC').replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201e\u2022\u20ac]/g, '?');

/** A PDF with a visible mark on every page: across it, pale, and in words at its foot. */
export async function markPdf(bytes: Uint8Array, mark: string): Promise<PdfDone> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const text = writable(mark);
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    const wanted = Math.hypot(width, height) * 0.72;
    const size = Math.min(28, (wanted / font.widthOfTextAtSize(text, 10)) * 10);
    const angle = Math.atan2(height, width);
    const long = font.widthOfTextAtSize(text, size);
    page.drawText(text, { x: width / 2 - (Math.cos(angle) * long) / 2, y: height / 2 - (Math.sin(angle) * long) / 2, size, font, color: rgb(0.49, 0.32, 0), opacity: 0.16, rotate: degrees((angle * 180) / Math.PI) });
    const small = Math.min(7.5, ((width - 24) / font.widthOfTextAtSize(text, 10)) * 10);
    page.drawText(text, { x: 12, y: 8, size: small, font, color: rgb(0.3, 0.3, 0.3), opacity: 0.9 });
  }
  return { bytes: await document.save(), pages: document.getPageCount(), places: 0, text: null, width: 0, height: 0 };
}
