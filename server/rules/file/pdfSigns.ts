import { openPdf } from '../../files/extract/pdf.ts';
import type { Sign } from './sign.ts';
import { tally } from './tally.ts';

const mostPages = 5_000;
const telling = new Set(['Text', 'FreeText', 'Popup', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Ink', 'Stamp', 'Caret']);

/** What a PDF hides: its author, comments on its pages, enclosed files. */
export async function pdfSigns(bytes: Uint8Array): Promise<Sign[]> {
  const out = tally();
  await openPdf(bytes, async (document) => {
    const { info } = (await document.getMetadata()) as { info: { Author?: string } };
    if (info.Author) out.add('author', null, info.Author);
    for (const name of Object.keys((await document.getAttachments()) ?? {})) out.add('embedded', null, name);
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number);
      for (const { subtype, contentsObj } of (await page.getAnnotations()) as { subtype?: string; contentsObj?: { str?: string } }[]) {
        if (telling.has(subtype ?? '') && contentsObj?.str) out.add('comments', String(number), contentsObj.str);
        if (subtype === 'FileAttachment') out.add('embedded', String(number));
      }
    }
  });
  return out.signs;
}
