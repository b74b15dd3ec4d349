import sharp from 'sharp';
import { ExtractError } from '../../files/extract/outcome.ts';
import { exifTags } from './exif.ts';
import type { Sign } from './sign.ts';
import { tally } from './tally.ts';

/** What an image tells besides what it shows: where it was taken, with which device, by whom (Exif, XMP, IPTC). */
export async function imageSigns(bytes: Uint8Array): Promise<Sign[]> {
  const { exif, xmp, iptc } = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata().catch(damaged);
  const out = tally();
  const tags = exif ? exifTags(exif) : { location: false, texts: [] };
  const words = xmp?.toString('utf8') ?? '';
  if (tags.location || /GPSL(?:atitude|ongitude)|photoshop:City|Iptc4xmpCore:Location/.test(words)) out.add('location', null);
  for (const { tag, text } of tags.texts) out.add(tag, null, text);
  const creator = /<dc:creator>[^]{0,200}?<rdf:li[^>]{0,100}>([^<]{1,200})</.exec(words)?.[1];
  if (creator) out.add('author', null, creator);
  if (iptc && !creator) out.add('author', null, 'IPTC');
  return out.signs;
}

function damaged(error: unknown): never {
  throw new ExtractError('damaged', (error as Error).message);
}
