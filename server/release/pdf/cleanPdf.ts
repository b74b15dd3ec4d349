import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PdfDone } from './job.ts';
import { MOST_PAGES } from './draw.ts';

// What hangs on a page besides what it shows: comments, scripts, private data of programs, pictures of itself.
const besides = ['Metadata', 'PieceInfo', 'AA', 'Thumb', 'B', 'LastModified'];

/** The pages of a PDF in a document of their own: without author, programs, earlier states, attachments, scripts and comments. Links to the web stay. */
export async function cleanPdf(bytes: Uint8Array, title: string): Promise<PdfDone> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  if (source.getPageCount() > MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`);
  const made = await PDFDocument.create();
  for (const page of source.getPages()) {
    for (const name of besides) page.node.delete(PDFName.of(name));
    keepLinks(page.node);
  }
  for (const page of await made.copyPages(source, source.getPageIndices())) made.addPage(page);
  return { bytes: await sign(made, title), pages: source.getPageCount(), places: 0, text: null, width: 0, height: 0 };
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

/** The bytes of a document that tells nothing of who made it with what, when. */
export async function sign(made: PDFDocument, title: string): Promise<Uint8Array> {
  made.setTitle(title);
  made.setProducer('Kontor');
  made.setCreator('Kontor');
  made.setCreationDate(new Date(0));
  made.setModificationDate(new Date(0));
  return made.save();
}
