import { attribute, readXml } from '../../files/extract/xml.ts';
import type { Archive } from '../../files/extract/zip.ts';
import { textsOf } from './officeSigns.ts';
import type { Sign } from './sign.ts';
import { tally, type Tally } from './tally.ts';

/** What an OpenDocument text, table or presentation hides. */
export async function odfSigns(archive: Archive): Promise<Sign[]> {
  const out = tally();
  await textsOf(archive.read('meta.xml'), new Set(['creator', 'initial-creator', 'printed-by', 'user-defined']), (text) => out.add('author', null, text));
  for (const name of archive.names) {
    if (/^(Basic|Scripts)\/.+\.(xml|py|js|bsh)$/i.test(name) && !/script-l[bc]\.xml$/i.test(name)) out.add('macros', null);
    if (/^Object \d+\/content\.xml$/.test(name)) out.add('embedded', null, name.split('/')[0]);
  }
  const styles: Hiding = { tables: new Set(), texts: new Set(), pages: new Set() };
  for (const name of ['styles.xml', 'content.xml']) await readStyles(archive.read(name), styles);
  await readContent(archive.read('content.xml'), { styles, out });
  return out.signs;
}

/** The styles that hide what wears them. */
interface Hiding {
  tables: Set<string>;
  texts: Set<string>;
  pages: Set<string>;
}

async function readStyles(pieces: AsyncIterable<string>, hiding: Hiding): Promise<void> {
  let style = '';
  await readXml(pieces, {
    open(name, attributes) {
      if (name === 'style') style = attribute(attributes, 'name') ?? '';
      if (name === 'table-properties' && attribute(attributes, 'display') === 'false') hiding.tables.add(style);
      if (name === 'text-properties' && attribute(attributes, 'display') === 'none') hiding.texts.add(style);
      if (name === 'drawing-page-properties' && attribute(attributes, 'visibility') === 'hidden') hiding.pages.add(style);
    },
  });
}

async function readContent(pieces: AsyncIterable<string>, { styles, out }: { styles: Hiding; out: Tally }): Promise<void> {
  let part: string | null = null;
  const inside = { changes: 0, annotation: 0, notes: 0 };
  const hiddenFrom: string[] = [];
  await readXml(pieces, {
    open(name, attributes) {
      const style = attribute(attributes, 'style-name') ?? '';
      if (name === 'table' || name === 'page') part = attribute(attributes, 'name') ?? null;
      if (name === 'table' && styles.tables.has(style)) out.add('hiddenSheet', part, part ?? '');
      if (name === 'page' && styles.pages.has(style)) out.add('hiddenSlide', part);
      if ((name === 'table-row' || name === 'table-column') && /^(collapse|filter)$/.test(attribute(attributes, 'visibility') ?? '')) out.add('hiddenRows', part);
      if (name === 'changed-region' || name === 'cell-content-change') out.add('trackedChanges', null);
      if (name === 'hidden-text' || name === 'hidden-paragraph') out.add('hiddenText', part, attribute(attributes, 'string-value') ?? '');
      if (name === 'tracked-changes') inside.changes++;
      if (name === 'annotation') inside.annotation++;
      if (name === 'notes' && attributes.includes('presentation:')) inside.notes++;
      if ((name === 'span' || name === 'p') && styles.texts.has(style)) hiddenFrom.push(name);
      else if (hiddenFrom.length > 0 && name === hiddenFrom.at(-1)) hiddenFrom.push(name);
    },
    close(name) {
      if (name === 'tracked-changes') inside.changes--;
      if (name === 'annotation') inside.annotation--;
      if (name === 'notes' && inside.notes > 0) inside.notes--;
      if (name === hiddenFrom.at(-1)) hiddenFrom.pop();
    },
    text(piece) {
      if (piece.trim() === '') return;
      if (inside.changes) out.add('trackedChanges', null, piece);
      else if (inside.annotation) out.add('comments', part, piece);
      else if (inside.notes) out.add('notes', part, piece);
      else if (hiddenFrom.length > 0) out.add('hiddenText', part, piece);
    },
  });
}
