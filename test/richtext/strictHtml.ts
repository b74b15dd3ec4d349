import assert from 'node:assert/strict';

/** Every element that `docToHtml` may write, with the attributes that it may have. */
const allowed: Record<string, readonly string[]> = {
  p: [],
  h3: [],
  h4: [],
  h5: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: ['class'],
  cite: [],
  pre: ['tabindex'],
  code: ['class'],
  hr: [],
  br: [],
  div: ['class', 'tabindex', 'role', 'aria-label'],
  table: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  figure: [],
  img: ['src', 'alt', 'loading'],
  a: ['class', 'href', 'rel', 'aria-label'],
  span: ['class'],
  strong: [],
  em: [],
  s: [],
};
const empty = new Set(['br', 'hr', 'img']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const escaped = `(?:[^<>&"']|&(?:amp|lt|gt|quot|#39);)`;
const textPart = new RegExp(`${escaped}+`, 'uy');
const tagPart = new RegExp(`<(/?)([a-z][a-z0-9]*)((?: [a-z-]+="${escaped}*")*)>`, 'uy');

export type StrictElement = { name: string; attrs: Record<string, string> };

/**
 * Reads HTML by the narrowest grammar: fully escaped text, well-nested allowed elements, quoted allowed attributes, nothing else, and
 * addresses that a browser resolves to an allowed scheme. Throws at the first byte that is anything else.
 */
export function readStrictly(html: string): { text: string; elements: StrictElement[] } {
  const open: string[] = [];
  const elements: StrictElement[] = [];
  let words = '';
  for (let at = 0; at < html.length;) {
    const part = matchAt(textPart, html, at) ?? matchAt(tagPart, html, at);
    assert.ok(part, `neither text nor a tag: ${JSON.stringify(html.slice(at, at + 80))}`);
    at += part[0].length;
    const [whole, closing, name, attrs = ''] = part;
    if (name === undefined) words += decode(whole);
    else if (closing) assert.equal(open.pop(), name, 'elements are nested');
    else {
      elements.push(readElement(name, attrs, open));
      if (!empty.has(name)) open.push(name);
    }
  }
  assert.deepEqual(open, [], 'every element is closed');
  return { text: words, elements };
}

function matchAt(part: RegExp, html: string, at: number) {
  part.lastIndex = at;
  return part.exec(html);
}

function readElement(name: string, source: string, around: readonly string[]): StrictElement {
  const attrs = Object.fromEntries([...source.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decode(value)]));
  assert.ok(Object.hasOwn(allowed, name), `element ${name}`);
  for (const key of Object.keys(attrs)) assert.ok(allowed[name]?.includes(key), `attribute ${key} of ${name}`);
  if (name === 'a') assert.ok(!around.includes('a'), 'no link within a link');
  for (const key of ['href', 'src']) if (key in attrs) assertSafe(attrs[key] ?? '');
  if (name === 'a' && !attrs.class && /^[a-z]+:/i.test(attrs.href ?? '')) assert.equal(attrs.rel, 'noopener noreferrer nofollow');
  return { name, attrs };
}

function assertSafe(address: string) {
  assert.doesNotMatch(address, /[\p{Cc}\s\\]/u, 'no controls, blanks or backslashes in an address');
  const url = new URL(address, 'https://house.example');
  assert.ok(['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol), `scheme of ${address}`);
  if (!/^[a-z]+:/i.test(address)) assert.ok(address.startsWith('/') && url.host === 'house.example', `${address} stays in the house`);
}

const decode = (source: string) => source.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? assert.fail(name));
