import type { Collector } from './collector.ts';
import { numbered } from './office.ts';
import type { Archive } from './zip.ts';
import { attribute, readXml } from './xml.ts';

const mostSharedText = 8_000_000;

/** Adds the text of an Excel workbook: the names of its sheets, then rows as lines with cells between tabs. */
export async function readXlsx(archive: Archive, out: Collector): Promise<void> {
  const addLine = (text: string) => {
    out.add(text);
    out.gap('\n');
  };
  await readXml(archive.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'sheet') addLine(attribute(attributes, 'name') ?? '');
    },
  });
  const shared = await sharedTexts(archive);
  const sheets = archive.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort(numbered);
  for (const sheet of sheets) {
    out.part?.(sheet);
    await readSheet(archive.read(sheet), shared, out);
  }
  const comments = archive.names.filter((name) => /^xl\/comments\d*\.xml$/.test(name)).sort(numbered);
  for (const name of comments) await readTexts(archive.read(name), addLine, 'comment');
}

async function sharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    length += text.length;
    texts.push(length > mostSharedText ? '' : text);
  };
  await readTexts(archive.read('xl/sharedStrings.xml'), add, 'si');
  return texts;
}

/** Hands over the joined `t` of every element of this name, without the reading aids of Japanese text. */
async function readTexts(pieces: AsyncIterable<string>, add: (text: string) => void, element: string): Promise<void> {
  let text = '';
  let inText = false;
  let aside = false;
  await readXml(pieces, {
    open(name) {
      if (name === element) text = '';
      else if (name === 'rPh') aside = true;
      else if (name === 't') inText = !aside;
    },
    close(name) {
      if (name === element) add(text);
      else if (name === 'rPh') aside = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText && text.length < mostSharedText) text += piece;
    },
  });
}

async function readSheet(pieces: AsyncIterable<string>, shared: string[], out: Collector): Promise<void> {
  let isShared = false;
  let inValue = false;
  let value = '';
  const addCell = (text: string) => {
    out.add(text);
    out.gap('\t');
  };
  await readXml(pieces, {
    open(name, attributes) {
      if (name === 'c') {
        isShared = attribute(attributes, 't') === 's';
        value = '';
      } else if (name === 'v' || name === 't') inValue = true;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') addCell(isShared ? (shared[Number(value)] ?? '') : value);
      else if (name === 'row') out.gap('\n');
    },
    text(piece) {
      if (inValue && value.length < 100_000) value += piece;
    },
    done: () => out.full,
  });
}
