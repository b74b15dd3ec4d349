import { unzipSync, zipSync, type Zippable } from 'fflate';
import { BLACK } from './blacken.ts';

/** Text lies in these elements, paragraph by paragraph; a word may be cut over several of them. */
const forms: { parts: RegExp; paragraph: RegExp; text: RegExp }[] = [
  { parts: /^word\/.*\.xml$/, paragraph: /<w:p[ >][\s\S]*?<\/w:p>/g, text: /(<w:(?:t|delText|instrText)(?: [^>]*)?>)([^<]*)(<\/w:(?:t|delText|instrText)>)/g },
  { parts: /^ppt\/.*\.xml$/, paragraph: /<a:p[ >][\s\S]*?<\/a:p>/g, text: /(<a:t(?: [^>]*)?>)([^<]*)(<\/a:t>)/g },
  { parts: /^xl\/(sharedStrings|worksheets\/.*|comments.*|tables\/.*)\.xml$/, paragraph: /<(si|is|comment)[ >][\s\S]*?<\/\1>/g, text: /(<t(?: [^>]*)?>)([^<]*)(<\/t>)/g },
  { parts: /^(content|styles)\.xml$/, paragraph: /<text:(p|h)[ >][\s\S]*?<\/text:\1>/g, text: /(>)([^<]+)(<)/g },
];
/** What tells of authors, companies, earlier states and printers, and what nobody sees: it goes. */
const dropped = /^(docProps\/|meta\.xml$|Thumbnails\/|word\/comments|word\/people|ppt\/comments|ppt\/commentAuthors|xl\/comments|xl\/threadedComments|xl\/persons|customXml\/|.*\/vbaProject|.*printerSettings)/;
const MOST = 128 * 1024 * 1024;

/** What is left of an Office file: null when words can't be taken out surely (they stand in a place that isn't text). */
export function cleanOffice(bytes: Uint8Array, find: RegExp | null): { bytes: Uint8Array; places: number } | null {
  let size = 0;
  const parts = unzipSync(bytes, { filter: (part) => ((size += part.originalSize), size < MOST) });
  if (size >= MOST) return null;
  const kept: Zippable = {};
  let places = 0;
  for (const [name, content] of Object.entries(parts)) {
    if (dropped.test(name)) continue;
    if (!/\.(xml|rels)$/.test(name)) {
      kept[name] = [content, { level: 6 }];
      continue;
    }
    const black = blackenPart(name, unlist(name, new TextDecoder().decode(content)), find);
    places += black.places;
    if (find && legible(black.xml).match(find)) return null;
    kept[name] = [new TextEncoder().encode(black.xml), { level: 6 }];
  }
  return { bytes: zipSync(kept, { mtime: new Date('1980-01-02T00:00:00Z') }), places };
}

/** Takes what was dropped out of the lists that name it. */
function unlist(name: string, xml: string): string {
  const gone = (target: string): boolean => dropped.test(target.replace(/^\//, '')) || dropped.test(`word/${target}`) || dropped.test(`ppt/${target}`) || dropped.test(`xl/${target.replace(/^\.\.\//, '')}`);
  if (name === '[Content_Types].xml') return xml.replace(/<Override [^>]*PartName="([^"]+)"[^>]*\/>/g, (all, target: string) => (gone(target) ? '' : all));
  if (name.endsWith('.rels')) return xml.replace(/<Relationship [^>]*Target="([^"]+)"[^>]*\/>/g, (all, target: string) => (/TargetMode="External"/.test(all) ? all : gone(target) ? '' : all));
  if (name === 'META-INF/manifest.xml') return xml.replace(/<manifest:file-entry [^>]*full-path="([^"]+)"[^>]*\/>/g, (all, target: string) => (gone(target) ? '' : all));
  return xml.replace(/<w:(commentRangeStart|commentRangeEnd|commentReference) [^>]*\/>/g, '').replace(/ w:author="[^"]*"/g, ' w:author=""').replace(/ w:initials="[^"]*"/g, '');
}

function blackenPart(name: string, xml: string, find: RegExp | null): { xml: string; places: number } {
  const form = find && forms.find(({ parts }) => parts.test(name));
  if (!find || !form) return { xml, places: 0 };
  let places = 0;
  const done = xml.replace(form.paragraph, (paragraph) => {
    const pieces = [...paragraph.matchAll(form.text)].map((hit) => decode(hit[2]!));
    const whole = pieces.join('');
    const hits = [...whole.matchAll(find)].map((hit) => ({ from: hit.index, to: hit.index + hit[0].length }));
    if (hits.length === 0) return paragraph;
    places += hits.length;
    let at = 0;
    let piece = 0;
    return paragraph.replace(form.text, (_all, open: string, _text: string, close: string) => {
      const text = pieces[piece++]!;
      const from = at;
      at += text.length;
      return `${open}${encode(cut(text, from, hits))}${close}`;
    });
  });
  return { xml: done, places };
}

function cut(text: string, from: number, hits: readonly { from: number; to: number }[]): string {
  let left = '';
  let done = from;
  for (const hit of hits.filter((one) => one.from < from + text.length && one.to > from)) {
    left += text.slice(done - from, Math.max(done, hit.from) - from) + (hit.from >= from ? BLACK : '');
    done = Math.min(from + text.length, hit.to);
  }
  return left + text.slice(done - from);
}

/** All that a curious reader finds in a part: its texts, joined, and its attributes. */
const legible = (xml: string): string => `${decode(xml.replace(/<[^>]*>/g, ''))}\n${[...xml.matchAll(/="([^"]*)"/g)].map((hit) => decode(hit[1]!)).join('\n')}`.replaceAll(BLACK, '');
const decode = (text: string): string => text.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))).replace(/&#(\d+);/g, (_, dec: string) => String.fromCodePoint(Number(dec))).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const encode = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
