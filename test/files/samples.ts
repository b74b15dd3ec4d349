import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';

const zip = (parts: Record<string, string | Uint8Array>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])) as Zippable, { level: 1 }),
  );

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document of these paragraphs, with a footnote where one is given. */
export function docx(paragraphs: string[], footnote?: string): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  return zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...(footnote && { 'word/footnotes.xml': `<w:footnotes ${w}><w:p><w:r><w:t>${footnote}</w:t></w:r></w:p></w:footnotes>` }),
  });
}

/** An Excel workbook with one sheet; texts are kept apart as Excel does, numbers in the cells. */
export function xlsx(sheet: string, rows: (string | number)[][]): Buffer {
  const texts = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const cell = (value: string | number) => (typeof value === 'string' ? `<c t="s"><v>${texts.indexOf(value)}</v></c>` : `<c><v>${value}</v></c>`);
  return zip({
    'xl/workbook.xml': `<workbook><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t>${text}</t><rPh><t>Lesehilfe</t></rPh></si>`).join('')}</sst>`,
  });
}

/** A PowerPoint presentation of these slides, stored in any order. */
export function pptx(slides: string[], notes: string): Buffer {
  const slide = (text: string) => `<p:sld xmlns:a="a" xmlns:p="p"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
  const parts = slides.map((text, n) => [`ppt/slides/slide${n + 1}.xml`, slide(text)] as const).toReversed();
  return zip({ ...Object.fromEntries(parts), 'ppt/notesSlides/notesSlide1.xml': slide(notes) });
}

/** An OpenDocument file with this content of its body. */
export function odf(kind: string, body: string): Buffer {
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<?xml version="1.0"?><office:document-content><office:body>${body}</office:body></office:document-content>`,
  });
}

/** A ZIP archive of these parts. */
export const archive = zip;

/** A deflated stream of this many megabytes of blanks. */
export function blanks(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(block)]);
}

/** A PDF with one page for each text, in Windows' encoding of Western letters; `packed` streams are deflated. */
export function pdf(pages: (string | { packed: Buffer })[]): Buffer {
  const objects: Buffer[] = [];
  const add = (...pieces: (string | Buffer)[]) =>
    objects.push(Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece))));
  const kids = pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [n, page] of pages.entries()) {
    const content = typeof page === 'string' ? deflateSync(Buffer.from(`BT /F1 12 Tf 50 700 Td (${page}) Tj ET`, 'latin1')) : page.packed;
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * n} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`);
    add(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`, content, '\nendstream');
  }
  return assembled(objects);
}

function assembled(objects: Buffer[]): Buffer {
  const pieces = [Buffer.from('%PDF-1.7\n')];
  let at = pieces[0]!.length;
  const offsets: number[] = [];
  for (const [n, object] of objects.entries()) {
    const piece = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    at += piece.length;
    pieces.push(piece);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

/** A box of an ISO media file. */
export function box(type: string, ...content: Buffer[]): Buffer {
  const inner = Buffer.concat(content);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(inner.length + 8);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, inner]);
}

/** An MP4 that says `secret` in every place where cameras and programs write such things. */
export function film(secret: string): Buffer {
  const told = Buffer.from(secret);
  const handler = (kind: string) => box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12));
  const track = (kind: string, more: Buffer) => box('trak', box('tkhd', Buffer.alloc(84)), box('mdia', handler(kind), box('minf', box('stbl', more))));
  const list = box('meta', Buffer.alloc(4), handler('mdir'), box('ilst', told));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isommp41')),
    box('moov', box('mvhd', Buffer.alloc(100)), track('vide', Buffer.from('die Tabellen')), track('meta', told), box('udta', box('\xa9xyz', told), list), box('meta', told)),
    box('uuid', told),
    box('mdat', Buffer.from('Bild und Ton')),
    box('meta', told),
  ]);
}
