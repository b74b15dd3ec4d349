import type { Collector } from './collector.ts';
import { ExtractError } from './outcome.ts';

const mostPages = 5_000;

type Document = Awaited<ReturnType<(typeof import('unpdf'))['getDocumentProxy']>>;

/** Opens a PDF, lets somebody read it, and gives it back; pictures and fonts are not touched, scripts never run. Takes the bytes away. */
export async function openPdf<T>(bytes: Uint8Array, read: (document: Document) => Promise<T>): Promise<T> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes, {
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    verbosity: 0,
  }).catch(refuse);
  try {
    return await read(document);
  } catch (error) {
    refuse(error);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Adds the text of a PDF page by page. */
export const readPdf = (bytes: Uint8Array, out: Collector): Promise<void> =>
  openPdf(bytes, async (document) => {
    for (let number = 1; number <= Math.min(document.numPages, mostPages) && !out.full; number++) {
      const page = await document.getPage(number);
      out.part?.(String(number));
      const { items } = await page.getTextContent();
      for (const item of items) {
        if (!('str' in item)) continue;
        out.add(item.str);
        if (item.hasEOL) out.gap('\n');
      }
      out.gap('\n');
      page.cleanup();
    }
  });

function refuse(error: unknown): never {
  if (error instanceof ExtractError) throw error;
  const { name, message } = error as Error;
  throw new ExtractError(name === 'PasswordException' ? 'encrypted' : 'damaged', message);
}
