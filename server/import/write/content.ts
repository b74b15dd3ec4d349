import { checkDoc } from '../../../shared/richtext/checkDoc.ts';
import type { Block, Doc, Inline } from '../../../shared/richtext/doc.ts';
import { docToText } from '../../../shared/richtext/docToText.ts';
import { RichTextError } from '../../../shared/richtext/error.ts';
import type { Why } from '../../../shared/words/import.ts';
import { codeBlock, linked } from '../inline.ts';
import { left, type FoundFile, type FoundMessage, type Left, type Names } from '../item.ts';
import type { KeptFile } from './files.ts';

/** How much text one message may bring. */
const mostText = 50_000;

/** The text of a message as a checked document with its plain text, and what of it is not as it was. */
export interface Content {
  doc: Doc;
  text: string;
  lefts: Left[];
}

interface Given {
  message: FoundMessage;
  names: Names;
  kept: readonly KeptFile[];
  /** Files that are not kept: their links stay in the text. */
  missing: readonly FoundFile[];
}

/** Makes a message's text fit for Kontor: beyond the limits of rich text it stays as plain text, cut where it is too long even for that. */
export function contentOf({ message, names, kept, missing }: Given): Content {
  const lefts: Left[] = [];
  const note = (why: Why, detail: string) => void lefts.push(left(why, message.place, detail));
  const links = missing.map((file): Block => ({ type: 'paragraph', content: linkTo(file) }));
  const doc = richOr(() => [...message.blocks(names, note), ...links]) ?? plainOf(message, links, note);
  const text = docToText(doc);
  if (text.trim() !== '' || kept.length === 0) return { doc, text, lefts };
  const chips: Inline[] = kept.map((file) => ({ type: 'file', attrs: { fileId: file.id, name: file.name } }));
  const named: Doc = { type: 'doc', content: [{ type: 'paragraph', content: chips }] };
  return { doc: checkDoc(named), text: docToText(named), lefts };
}

/** A checked document of the blocks; null when they are beyond the limits. */
function richOr(make: () => Block[]): Doc | null {
  try {
    const content = make();
    return checkDoc({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] });
  } catch (error) {
    if (error instanceof RichTextError) return null;
    throw error;
  }
}

function plainOf(message: FoundMessage, links: Block[], note: (why: Why, detail: string) => void): Doc {
  const cut = message.plain.length > mostText;
  note(cut ? 'textCut' : 'textPlain', `${message.plain.length}`);
  const text = codeBlock(cut ? `${message.plain.slice(0, mostText)} …` : message.plain);
  return richOr(() => [text, ...links]) ?? checkDoc({ type: 'doc', content: [text] });
}

const linkTo = (file: FoundFile): Inline[] => {
  const name: Inline[] = linked(file.link ?? '', file.name, { note: () => {} });
  return name.length > 0 ? name : [{ type: 'text', text: file.id }];
};
