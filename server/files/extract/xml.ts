import { ExtractError } from './outcome.ts';

/** What a reader of XML wants to hear; names come without their prefix, texts decoded and possibly in several pieces. */
export interface XmlReader {
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Reading ends early once this says true. */
  done?(): boolean;
}

const longestTag = 1024 * 1024;

/**
 * Reads XML piece by piece without ever holding it whole: a tree of it takes about twenty times its size (measured with
 * fast-xml-parser), and Office sheets of 50 MB are common. Document types, and with them entities, are refused.
 */
export async function readXml(pieces: AsyncIterable<string>, reader: XmlReader): Promise<void> {
  let rest = '';
  for await (const piece of pieces) {
    rest = consume(rest + piece, reader);
    if (reader.done?.()) return;
    if (rest.length > longestTag) throw new ExtractError('damaged', 'a tag without end');
  }
  if (rest.startsWith('<')) throw new ExtractError('damaged', 'the XML ends inside a tag');
  reader.text?.(decoded(rest));
}

/** Hands out everything complete in the text and returns the incomplete rest. */
function consume(xml: string, reader: XmlReader): string {
  let at = 0;
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const end = endOfText(xml, at);
      if (end === at) break;
      reader.text?.(decoded(xml.slice(at, end)));
      at = end;
    } else {
      const end = endOfMarkup(xml, at);
      if (end < 0) break;
      markup(xml.slice(at, end), reader);
      at = end;
    }
  }
  return xml.slice(at);
}

// An entity at the end of a piece may go on in the next one.
function endOfText(xml: string, at: number): number {
  const end = xml.indexOf('<', at);
  if (end >= 0) return end;
  const entity = xml.lastIndexOf('&');
  return entity >= at && xml.length - entity < 12 ? entity : xml.length;
}

function endOfMarkup(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return after(xml, ']]>', at + 9);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2);
  if (xml.startsWith('<!', at) && xml.length - at < 9) return -1;
  for (let i = at + 1; i < xml.length; i++) {
    const letter = xml[i]!;
    if (letter === '>') return i + 1;
    if (letter === '"' || letter === "'") {
      i = xml.indexOf(letter, i + 1);
      if (i < 0) return -1;
    }
  }
  return -1;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function markup(tag: string, reader: XmlReader): void {
  if (tag.startsWith('<![CDATA[')) return reader.text?.(tag.slice(9, -3));
  if (/^<!doctype/i.test(tag)) throw new ExtractError('bomb', 'a document type');
  const parts = /^<(\/?)(?:[^\s/>:]*:)?([^\s/>:]+)([^]*?)(\/?)>$/.exec(tag);
  if (!parts || tag[1] === '?' || tag[1] === '!') return;
  const [, closing, name, attributes, empty] = parts;
  if (closing) return reader.close?.(name!);
  reader.open?.(name!, attributes!);
  if (empty) reader.close?.(name!);
}

/** Value of the attribute with this local name, or undefined. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const [, found, double, single] of attributes.matchAll(/(?:[^\s=:"']+:)?([^\s=:"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (found === name) return decoded(double ?? single ?? '');
  return undefined;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, number, name) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(number);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
