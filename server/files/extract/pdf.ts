import type { Collector } from './collector.ts';
import { ExtractError } from './outcome.ts';

const mostPages = 5_000;

/** Adds the text of a PDF page by page; pictures and fonts are not touched, scripts never run. */
export async function readPdf(bytes: Uint8Array, out: Collector): Promise<void> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes, {
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    verbosity: 0,
  }).catch(refuse);
  try {
    for (let number = 1; number <= Math.min(document.numPages, mostPages) && !out.full; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      for (const item of items) {
        if (!('str' in item)) continue;
        out.add(item.str);
        if (item.hasEOL) out.gap('\n');
      }
      out.gap('\n');
      page.cleanup();
    }
  } catch (error) {
    refuse(error);
  } finally {
    await document.loadingTask.destroy();
  }
}

function refuse(error: unknown): never {
  const { name, message } = error as Error;
  throw new ExtractError(name === 'PasswordException' ? 'encrypted' : 'damaged', message);
}
