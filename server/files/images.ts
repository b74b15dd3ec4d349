import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { oneAtATime, QueueFull } from './queue.ts';
import type { ImageFormat } from './type.ts';

/** What is made of an image: `copy` in original size, `view` and `thumb` for the screen, `photo` for a person. */
export type ImageVariant = 'copy' | 'view' | 'thumb' | 'photo';

/** Why an image is not decoded: each is final for this content, save `busy`, which may be tried again later. */
export type ImageFailure = 'damaged' | 'too-large' | 'too-many-frames' | 'time' | 'busy';

/** A picture made anew from the pixels: oriented as it was meant, in sRGB, without any metadata of the original. */
export interface MadeImage {
  bytes: Buffer;
  mime: string;
  width: number;
  height: number;
}

// As many pixels as fit 256 MiB with four channels; phones make up to 50 megapixels.
const mostPixels = 64_000_000;
const mostFrames = 500;
const mostSeconds = 10;
const waiting = 100;

const queue = oneAtATime(waiting);

/** The library takes 30 MB: it is loaded with the first image. */
async function loadSharp(): Promise<typeof import('sharp').default> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** Makes a variant of an image of the format that `fileType` found; resolves to a reason when it is damaged or made to exhaust the reader. Images wait for each other. */
export async function makeImage(source: Buffer | string, format: ImageFormat, variant: ImageVariant): Promise<MadeImage | { failed: ImageFailure }> {
  try {
    return await queue(() => make(source, format, variant));
  } catch (error) {
    return { failed: reasonOf(error as Error) };
  }
}

async function make(source: Buffer | string, format: ImageFormat, variant: ImageVariant): Promise<MadeImage | { failed: ImageFailure }> {
  const sharp = await loadSharp();
  // Header only: nothing is decoded yet.
  const header = await sharp(source, { limitInputPixels: false }).metadata();
  const refusal = refusalOf(header, format);
  if (refusal) return { failed: refusal };
  const animated = variant === 'copy' && (header.pages ?? 1) > 1 && (format === 'gif' || format === 'webp');
  const options: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, animated };
  const image = sharp(source, options).timeout({ seconds: mostSeconds }).autoOrient();
  const { data, info } = await encode(image, format, variant).toBuffer({ resolveWithObject: true });
  return { bytes: data, mime: mimeOf(info.format), width: info.width, height: info.pageHeight ?? info.height };
}

function refusalOf(header: Metadata, format: ImageFormat): ImageFailure | undefined {
  const pages = format === 'tiff' ? 1 : (header.pages ?? 1);
  if (formatOf(header) !== format) return 'damaged';
  if (pages > mostFrames) return 'too-many-frames';
  if (header.width * (header.pageHeight ?? header.height) * pages > mostPixels) return 'too-large';
  return undefined;
}

function formatOf(header: Metadata): string | undefined {
  return header.format === 'heif' && header.compression === 'av1' ? 'avif' : header.format;
}

function encode(image: Sharp, format: ImageFormat, variant: ImageVariant): Sharp {
  if (variant === 'thumb') return image.resize(320, 320, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 75 });
  if (variant === 'view') return image.resize(1600, 1600, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 82 });
  if (variant === 'photo') return image.resize(256, 256, { fit: 'cover', position: 'attention' }).webp({ quality: 82 });
  if (format === 'jpeg') return image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
  if (format === 'webp') return image.webp({ quality: 92 });
  if (format === 'gif') return image.gif();
  if (format === 'avif') return image.avif({ quality: 70, effort: 2 });
  // TIFF isn't shown by browsers, and its pages may hide things: the first becomes a PNG.
  return image.png({ compressionLevel: 6 });
}

function mimeOf(format: string): string {
  return format === 'heif' ? 'image/avif' : `image/${format}`;
}

function reasonOf(error: Error): ImageFailure {
  if (error instanceof QueueFull) return 'busy';
  if (/timeout/i.test(error.message)) return 'time';
  return /pixel limit/i.test(error.message) ? 'too-large' : 'damaged';
}
