/** A PDF of so many pages, each with lines of text and a picture of `noise` bytes that can't be compressed: what a scanned and described manual is like. */
export function manual(pages: readonly string[][], noise: (bytes: number) => Buffer, pictureSide: number): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = pieces[0]!.length;
  const write = (...parts: (string | Buffer)[]): void => {
    const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
    pieces.push(bytes);
    length += bytes.length;
  };
  const object = (...parts: (string | Buffer)[]): void => {
    offsets.push(length);
    write(`${offsets.length} 0 obj\n`, ...parts, '\nendobj\n');
  };
  const stream = (dictionary: string, content: Buffer): void => object(`<< ${dictionary} /Length ${content.length} >>\nstream\n`, content, '\nendstream');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Kids [${pages.map((_, n) => `${4 + 3 * n} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  object('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [n, lines] of pages.entries()) {
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 3 * n} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /P ${6 + 3 * n} 0 R >> >> >>`);
    const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
    stream('', Buffer.from(`q 200 0 0 200 50 50 cm /P Do Q\nBT /F1 10 Tf 12 TL 50 780 Td\n${shown}\nET`, 'latin1'));
    stream(`/Type /XObject /Subtype /Image /Width ${pictureSide} /Height ${pictureSide} /ColorSpace /DeviceGray /BitsPerComponent 8`, noise(pictureSide * pictureSide));
  }
  const at = length;
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`);
  return Buffer.concat(pieces);
}
