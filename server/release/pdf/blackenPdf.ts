import { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfDone } from './job.ts';
import { draw, withPdf } from './draw.ts';
import { sign } from './sign.ts';

/** A PDF made of pictures of its pages, so that nothing is left behind what is painted black: no text, no layers, no attachments. */
export function blackenPdf({ bytes, title, words }: { bytes: Uint8Array; title: string; words: string }): Promise<PdfDone> {
  return withPdf(bytes, async (document) => {
    const { default: sharp } = await import('sharp');
    const made = await PDFDocument.create();
    const texts: string[] = [];
    let places = 0;
    for (let index = 0; index < document.getPageCount(); index++) {
      const drawn = await draw(document, index, new RegExp(words, 'giu'));
      const picture = await sharp(drawn.pixels, { raw: { width: drawn.width, height: drawn.height, channels: 4 } }).flatten({ background: '#ffffff' }).jpeg({ quality: 84, chromaSubsampling: '4:4:4' }).toBuffer();
      const page = made.addPage([drawn.paper.width, drawn.paper.height]);
      page.drawImage(await made.embedJpg(picture), { x: 0, y: 0, ...drawn.paper });
      places += drawn.places;
      texts.push(drawn.text);
    }
    return { bytes: await sign(made, title), pages: document.getPageCount(), places, text: texts.join('\n'), width: 0, height: 0 };
  });
}
