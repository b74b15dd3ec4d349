import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import type { PdfDone } from './job.ts';
import { blackenPdf } from './blackenPdf.ts';
import { MOST_PAGES } from './draw.ts';
import { sign } from './sign.ts';

// What hangs on a page besides what it shows: comments, scripts, private data of programs, pictures of itself.
const besides = ['Metadata', 'PieceInfo', 'AA', 'Thumb', 'B', 'LastModified'];

/** Layers can be switched off and forms filled: what is seen would not be what goes out, so such pages become pictures. */
const unsteady = ['OCProperties', 'AcroForm'];

/** The pages of a PDF in a document of their own: without author, programs, earlier states, attachments, scripts and comments. Links to the web stay. */
export async function cleanPdf(bytes: Uint8Array, title: string): Promise<PdfDone> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  if (source.getPageCount() > MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`);
  if (unsteady.some((name) => source.catalog.has(PDFName.of(name)))) return blackenPdf({ bytes, title, words: '(?!)' });
  const made = await PDFDocument.create();
  for (const [, object] of source.context.enumerateIndirectObjects()) forget(object);
  for (const page of source.getPages()) keepLinks(page.node);
  for (const page of await made.copyPages(source, source.getPageIndices())) made.addPage(page);
  return { bytes: await sign(made, title), pages: source.getPageCount(), places: 0, text: null, width: 0, height: 0 };
}

/** Pages, pictures and forms can each carry such things. */
function forget(object: PDFObject): void {
  const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null;
  for (const name of besides) dict?.delete(PDFName.of(name));
}

function keepLinks(page: PDFDict): void {
  const annotations = page.lookup(PDFName.of('Annots'));
  page.delete(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  const links = annotations.asArray().filter((one) => {
    const dict = page.context.lookup(one);
    const action = dict instanceof PDFDict ? dict.lookup(PDFName.of('A')) : null;
    return action instanceof PDFDict && action.lookup(PDFName.of('S')) === PDFName.of('URI');
  });
  if (links.length > 0) page.set(PDFName.of('Annots'), page.context.obj(links));
}
