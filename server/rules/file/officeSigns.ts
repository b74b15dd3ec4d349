import { attribute, readXml } from '../../files/extract/xml.ts';
import type { Archive } from '../../files/extract/zip.ts';
import { sheetsOf } from './sheetNames.ts';
import type { Sign } from './sign.ts';
import { tally, type Tally } from './tally.ts';

const changes = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange', 'cellIns', 'cellDel']);
const off = (attributes: string): boolean => /^(0|false|off)$/.test(attribute(attributes, 'val') ?? '');

/** What a Word, Excel or PowerPoint file hides. */
export async function officeSigns(format: 'docx' | 'xlsx' | 'pptx', archive: Archive): Promise<Sign[]> {
  const out = tally();
  await people(archive, out);
  for (const name of archive.names) {
    if (/vbaProject\.bin$/i.test(name)) out.add('macros', null);
    if (/\/embeddings\/./.test(name)) out.add('embedded', null, name.split('/').at(-1));
  }
  await comments(archive, out);
  if (format === 'docx') for (const name of archive.names.filter((part) => /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(part))) await wordPart(archive.read(name), out);
  if (format === 'xlsx') await workbook(archive, out);
  if (format === 'pptx') await slides(archive, out);
  return out.signs;
}

/** Who wrote it, who changed it last, and for which company (docProps). */
async function people(archive: Archive, out: Tally): Promise<void> {
  const telling = new Set(['creator', 'lastModifiedBy', 'Manager', 'Company']);
  for (const name of ['docProps/core.xml', 'docProps/app.xml']) await textsOf(archive.read(name), telling, (text) => out.add('author', null, text));
  if (archive.names.includes('docProps/custom.xml')) await textsOf(archive.read('docProps/custom.xml'), new Set(['lpwstr']), (text) => out.add('author', null, text));
}

/** Hands over the text inside each element of these names. */
export async function textsOf(pieces: AsyncIterable<string>, names: ReadonlySet<string>, take: (text: string) => void): Promise<void> {
  let inside = 0;
  let text = '';
  await readXml(pieces, {
    open: (name) => {
      if (names.has(name) && inside++ === 0) text = '';
    },
    close: (name) => {
      if (names.has(name) && --inside === 0 && text.trim() !== '') take(text);
    },
    text: (piece) => {
      if (inside > 0 && text.length < 1000) text += piece;
    },
  });
}

async function comments(archive: Archive, out: Tally): Promise<void> {
  const parts = archive.names.filter((name) => /^(word\/comments\.xml|xl\/comments\d*\.xml|xl\/comments\/.*\.xml|xl\/threadedComments\/.*\.xml|ppt\/comments\/.*\.xml)$/.test(name));
  for (const name of parts) await textsOf(archive.read(name), new Set(['comment', 'threadedComment', 'cm']), (text) => out.add('comments', null, text));
}

async function wordPart(pieces: AsyncIterable<string>, out: Tally): Promise<void> {
  let hidden = false;
  let deleted = false;
  let text = false;
  await readXml(pieces, {
    open(name, attributes) {
      if (changes.has(name)) out.add('trackedChanges', null);
      if (name === 'r') hidden = false;
      if ((name === 'vanish' || name === 'webHidden') && !off(attributes)) hidden = true;
      if (name === 'delText') deleted = true;
      if (name === 't') text = true;
    },
    close(name) {
      if (name === 'delText') deleted = false;
      if (name === 't') text = false;
    },
    text(piece) {
      if (deleted) out.add('trackedChanges', null, piece);
      else if (text && hidden && piece.trim() !== '') out.add('hiddenText', null, piece);
    },
  });
}

async function workbook(archive: Archive, out: Tally): Promise<void> {
  if (archive.names.some((name) => name.startsWith('xl/revisions/'))) out.add('trackedChanges', null);
  for (const { path, name, hidden } of await sheetsOf(archive)) {
    if (hidden) out.add('hiddenSheet', name, name);
    else await hiddenRows(archive.read(path), () => out.add('hiddenRows', name));
  }
}

async function hiddenRows(pieces: AsyncIterable<string>, found: () => void): Promise<void> {
  let done = false;
  await readXml(pieces, {
    open(name, attributes) {
      if ((name !== 'row' && name !== 'col') || !/^(1|true)$/.test(attribute(attributes, 'hidden') ?? '')) return;
      done = true;
      found();
    },
    done: () => done,
  });
}

async function slides(archive: Archive, out: Tally): Promise<void> {
  for (const name of archive.names) {
    const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1];
    const notes = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/.exec(name)?.[1];
    if (slide) await readXml(archive.read(name), { open: (tag, attributes) => void (tag === 'sld' && attribute(attributes, 'show') === '0' && out.add('hiddenSlide', slide)), done: () => false });
    // The number of the slide itself stands in every page of notes.
    if (notes) await textsOf(archive.read(name), new Set(['t']), (text) => void (/^\d+$/.test(text.trim()) || out.add('notes', notes, text)));
  }
}
