import { escapeHtml } from '../../shared/richtext/escapeHtml.ts';
import type { PdfDone } from './pdf/job.ts';

/** A page that was drawn, as a picture without loss. */
export async function pictureOf({ bytes, width, height }: Pick<PdfDone, 'bytes' | 'width' | 'height'>): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' }).png({ compressionLevel: 1 }).toBuffer();
}

/** A picture with a visible mark across it and at its foot, no larger than `most` pixels on a side when that is given. */
export async function markImage(source: Buffer, mark: string, most: number | null): Promise<{ bytes: Buffer; type: string }> {
  const { default: sharp } = await import('sharp');
  const image = sharp(source, { limitInputPixels: 64_000_000, pages: 1 }).timeout({ seconds: 20 });
  const sized = most ? image.resize(most, most, { fit: 'inside', withoutEnlargement: true }) : image;
  const { data, info } = await sized.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  const bytes = await sharp(data).composite([{ input: Buffer.from(markOver(info.width, info.height, mark)), left: 0, top: 0 }]).webp({ quality: 86 }).toBuffer();
  return { bytes, type: 'image/webp' };
}

/** The mark as a drawing of the picture's size. */
function markOver(width: number, height: number, mark: string): string {
  const diagonal = Math.hypot(width, height);
  // A letter is about half as wide as it is high.
  const size = Math.max(9, Math.min(diagonal / 18, (diagonal * 0.75) / (mark.length * 0.52)));
  const small = Math.max(8, Math.min(18, (width - 16) / (mark.length * 0.52)));
  const angle = (Math.atan2(height, width) * -180) / Math.PI;
  const text = escapeHtml(mark);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<text x="${width / 2}" y="${height / 2}" transform="rotate(${angle.toFixed(2)} ${width / 2} ${height / 2})" text-anchor="middle" font-family="Helvetica, Arial, sans-serif" font-size="${size.toFixed(1)}" fill="#7d5200" fill-opacity="0.28" stroke="#ffffff" stroke-opacity="0.2" stroke-width="0.6">${text}</text>
<text x="8" y="${height - 8}" font-family="Helvetica, Arial, sans-serif" font-size="${small.toFixed(1)}" fill="#222222" stroke="#ffffff" stroke-width="2" paint-order="stroke">${text}</text></svg>`;
}
