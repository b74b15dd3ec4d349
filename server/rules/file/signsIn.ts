import { openArchive } from '../../files/extract/zip.ts';
import type { TextFormat } from '../../files/type.ts';
import { odfSigns } from './odfSigns.ts';
import { officeSigns } from './officeSigns.ts';
import { pdfSigns } from './pdfSigns.ts';
import type { Sign } from './sign.ts';

/** What a document hides and who stands behind it: tracked changes, comments, hidden text, sheets, rows and slides, notes, macros, enclosed files, authors. */
export async function signsIn(format: TextFormat, bytes: Uint8Array): Promise<Sign[]> {
  if (format === 'pdf') return pdfSigns(bytes);
  if (format === 'docx' || format === 'xlsx' || format === 'pptx') return officeSigns(format, await openArchive(bytes));
  if (format === 'odt' || format === 'ods' || format === 'odp') return odfSigns(await openArchive(bytes));
  return [];
}
