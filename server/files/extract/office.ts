import type { Collector } from './collector.ts';
import type { Archive } from './zip.ts';
import { attribute, readXml, type XmlReader } from './xml.ts';

/** Adds the text of a Word document: body first, then notes, comments, headers and footers. */
export async function readDocx(archive: Archive, out: Collector): Promise<void> {
  const others = archive.names.filter((name) => /^word\/(footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name)).sort(numbered);
  for (const name of ['word/document.xml', ...others]) await readXml(archive.read(name), paragraphs(out));
}

/** Adds the text of a PowerPoint presentation, each slide followed by the notes of all. */
export async function readPptx(archive: Archive, out: Collector): Promise<void> {
  for (const folder of ['slides/slide', 'notesSlides/notesSlide']) {
    const names = archive.names.filter((name) => name.startsWith(`ppt/${folder}`) && name.endsWith('.xml'));
    for (const name of names.sort(numbered)) {
      out.part?.(/\d+/.exec(name)?.[0] ?? '');
      await readXml(archive.read(name), paragraphs(out));
    }
  }
}

/** Adds the text of an OpenDocument text, table or presentation. */
export async function readOdf(archive: Archive, out: Collector): Promise<void> {
  let inside = 0;
  let skipped = 0;
  await readXml(archive.read('content.xml'), {
    open(name, attributes) {
      if (name === 'table' || name === 'page') out.part?.(attribute(attributes, 'name') ?? '');
      if (name === 'tracked-changes') skipped++;
      if (name === 'p' || name === 'h') inside++;
      if (inside && name === 's') out.gap(' ');
      if (inside && name === 'tab') out.gap('\t');
      if (inside && name === 'line-break') out.gap('\n');
    },
    close(name) {
      if (name === 'tracked-changes') skipped--;
      if (name === 'p' || name === 'h') inside--;
      if (name === 'p' || name === 'h' || name === 'table-row') out.gap('\n');
      if (name === 'table-cell') out.gap('\t');
    },
    text: (text) => {
      if (inside && !skipped) out.add(text);
    },
    done: () => out.full,
  });
}

/** OOXML keeps what is read in `t`, line by line in `p`. */
function paragraphs(out: Collector): XmlReader {
  let inText = false;
  return {
    open(name) {
      if (name === 't') inText = true;
      else if (name === 'tab') out.gap('\t');
      else if (name === 'br' || name === 'cr') out.gap('\n');
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'p') out.gap('\n');
      else if (name === 'tc') out.gap('\t');
    },
    text: (text) => {
      if (inText) out.add(text);
    },
    done: () => out.full,
  };
}

/** Orders part names by the number in them: slide2 before slide10. */
export function numbered(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
