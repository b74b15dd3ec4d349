import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { filesIn } from '../../shared/richtext/filesIn.ts';
import { mentionsIn } from '../../shared/richtext/mentionsIn.ts';
import { Problem } from '../problems.ts';

/** Written content after the check: the closed schema's document, its plain text, and whom and what it names. */
export interface CheckedContent {
  doc: Doc;
  text: string;
  mentions: { persons: string[]; spaces: string[] };
  files: string[];
}

const empty: Doc = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Takes content as editor JSON or Markdown. Empty content is refused unless `mayBeEmpty` (an announcement's title can say it all). */
export function contentOf(given: { doc?: unknown; markdown?: string }, { mayBeEmpty = false } = {}): CheckedContent {
  if (given.doc !== undefined && given.markdown !== undefined) throw new Problem('invalid', { fields: [{ field: 'markdown', says: 'unknown' }] });
  const doc = given.doc !== undefined ? checkDoc(given.doc) : given.markdown !== undefined ? docFromMarkdown(given.markdown) : empty;
  const text = docToText(doc);
  const files = filesIn(doc);
  if (!mayBeEmpty && text.trim() === '' && files.length === 0) throw new Problem('invalid', { fields: [{ field: 'text', says: 'text' }] });
  return { doc, text, mentions: mentionsIn(doc), files };
}
