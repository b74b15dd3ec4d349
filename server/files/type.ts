import { fileTypeFromBuffer } from 'file-type';
import { extensionOf } from './name.ts';

/** Formats whose text can be extracted. */
export type TextFormat = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'text' | 'html';

/** Image formats that are decoded and encoded anew. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'tiff';

/** What a file is by its content; `mime` is safe to send with an attachment, whatever the file contains. */
export interface FileType {
  mime: string;
  image?: ImageFormat;
  text?: TextFormat;
}

const media = new Set(['video/mp4', 'video/quicktime', 'audio/mp4', 'image/heic']);

/** Whether files of this type tell about place and device in boxes that are emptied before others get them. */
export const isMedia = (mime: string): boolean => media.has(mime);

/** How many leading bytes `fileType` needs to see. */
export const headLength = 4100;

const unknown = 'application/octet-stream';
const ooxml = 'application/vnd.openxmlformats-officedocument.';
const odf = 'application/vnd.oasis.opendocument.';

const office: Record<string, { mime: string; text?: TextFormat }> = {
  docx: { mime: `${ooxml}wordprocessingml.document`, text: 'docx' },
  xlsx: { mime: `${ooxml}spreadsheetml.sheet`, text: 'xlsx' },
  pptx: { mime: `${ooxml}presentationml.presentation`, text: 'pptx' },
  odt: { mime: `${odf}text`, text: 'odt' },
  ods: { mime: `${odf}spreadsheet`, text: 'ods' },
  odp: { mime: `${odf}presentation`, text: 'odp' },
  zip: { mime: 'application/zip' },
};

const byContent: Record<string, FileType> = {
  'image/jpeg': { mime: 'image/jpeg', image: 'jpeg' },
  'image/png': { mime: 'image/png', image: 'png' },
  'image/apng': { mime: 'image/png', image: 'png' },
  'image/webp': { mime: 'image/webp', image: 'webp' },
  'image/gif': { mime: 'image/gif', image: 'gif' },
  'image/avif': { mime: 'image/avif', image: 'avif' },
  'image/tiff': { mime: unknown, image: 'tiff' },
  'application/pdf': { mime: 'application/pdf', text: 'pdf' },
  'video/mp4': { mime: 'video/mp4' },
  'video/x-m4v': { mime: 'video/mp4' },
  'video/quicktime': { mime: 'video/quicktime' },
  'audio/mp4': { mime: 'audio/mp4' },
  'audio/x-m4a': { mime: 'audio/mp4' },
  'image/heic': { mime: 'image/heic' },
  'image/heif': { mime: 'image/heic' },
  'video/webm': { mime: 'video/webm' },
  'audio/mpeg': { mime: 'audio/mpeg' },
};

// Of what has no mark of its own in the content, only these; HTML is never named as such to a browser.
const byName: Record<string, FileType> = {
  txt: { mime: 'text/plain', text: 'text' },
  log: { mime: 'text/plain', text: 'text' },
  md: { mime: 'text/plain', text: 'text' },
  csv: { mime: 'text/csv', text: 'text' },
  html: { mime: unknown, text: 'html' },
  htm: { mime: unknown, text: 'html' },
};

/** The strict type of a file from its first bytes; the name can only narrow it. What isn't on the list is `application/octet-stream`. */
export async function fileType(head: Uint8Array, name: string): Promise<FileType> {
  const found = await fileTypeFromBuffer(head.subarray(0, headLength)).catch(() => undefined);
  const extension = extensionOf(name);
  if (found && isArchive(found.mime)) return office[extension] ?? { mime: unknown };
  if (found) return byContent[found.mime] ?? (isMarkup(found.mime) ? byNameOf(head, extension) : { mime: unknown });
  return byNameOf(head, extension);
}

function byNameOf(head: Uint8Array, extension: string): FileType {
  const named = byName[extension];
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return named && (utf16 || !head.includes(0)) ? named : { mime: unknown };
}

function isArchive(mime: string): boolean {
  return mime === 'application/zip' || Object.values(office).some((known) => known.mime === mime);
}

// A text that happens to begin like XML is still only what its name says.
function isMarkup(mime: string): boolean {
  return mime === 'application/xml' || mime.startsWith('text/');
}
