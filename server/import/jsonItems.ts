// A damaged file costs at most one look at so many characters for each of so many faults.
const longestEntry = 2 * 1024 * 1024;
const mostFaults = 1000;

/** An element of a JSON list with the line on which it begins (from 1); `fault` says why it can't be read. */
export interface JsonItem {
  readonly line: number;
  readonly value?: unknown;
  readonly fault?: string;
}

/**
 * The elements of a JSON list, one by one, also out of a damaged or cut-off file: what can't be read is named with its line, and
 * reading goes on at the next element that begins as the first one did. Linear in the length of the text.
 */
export function* jsonItems(text: string): Generator<JsonItem> {
  const lines = lineCounter(text);
  const begin = text.search(/\S/);
  if (begin === -1) return;
  if (text[begin] !== '[') return void (yield { line: lines(begin), fault: 'the file is no list' });
  const indent = /^\[[^\S\n]*\n([^\S\n]*)\{/.exec(text.slice(begin, begin + 2000))?.[1];
  let at = begin + 1;
  let faults = 0;
  for (;;) {
    at = skip(text, at);
    if (at >= text.length) return void (yield { line: lines(text.length), fault: 'the file is cut off' });
    if (text[at] === ']') return;
    const end = text[at] === '{' ? endOf(text, at) : -1;
    const item = end === -1 ? { fault: text[at] === '{' ? 'the entry does not end' : 'not an entry' } : parsed(text.slice(at, end));
    yield { line: lines(at), ...item };
    if (!('fault' in item)) at = end;
    else {
      at = indent === undefined ? end : nextAt(text, at + 1, indent);
      if (at === -1) return;
      if (++faults === mostFaults) return void (yield { line: lines(at), fault: 'too much of the file is damaged' });
    }
  }
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text[at] === ',' || text.charCodeAt(at) <= 32 || text[at] === '\ufeff')) at++;
  return at;
}

/** Just behind the bracket that closes the one at `from`; -1 when none does. */
function endOf(text: string, from: number): number {
  let depth = 0;
  let inside = false;
  const last = Math.min(text.length, from + longestEntry);
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (inside) {
      if (code === 92) at++;
      else if (code === 34) inside = false;
    } else if (code === 34) inside = true;
    else if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return at + 1;
  }
  return -1;
}

function parsed(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: (error as Error).message.slice(0, 120) };
  }
}

function nextAt(text: string, from: number, indent: string): number {
  const found = text.indexOf(`\n${indent}{`, from);
  return found === -1 ? -1 : found + 1 + indent.length;
}

/** The line of a place; places must be asked for in rising order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (let next = text.indexOf('\n', counted); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
      line++;
      counted = next + 1;
    }
    return line;
  };
}
