const MOST_LINES = 20_000;
const LONGEST_LINE = 2_000;

/** One line of a mail: how deep it is quoted (number of leading ">"), and its text without these marks. */
export interface Line {
  readonly depth: number;
  readonly text: string;
}

const marks = /^(?:[ \t]{0,3}>)+/;

/** The text of a mail as lines: blanks of all sorts are one sort, quote marks are counted; what is longer than 20,000 lines is left out. */
export function linesOf(text: string): Line[] {
  const clean = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/[\u200b\u200c\u2060\ufeff\u00ad]/g, '');
  return clean.split('\n', MOST_LINES).map((line) => lineOf(line.slice(0, LONGEST_LINE)));
}

function lineOf(line: string): Line {
  const quote = marks.exec(line)?.[0] ?? '';
  const depth = quote.replace(/[^>]/g, '').length;
  const rest = line.slice(quote.length);
  return { depth, text: (depth > 0 ? rest.replace(/^ /, '') : rest).trimEnd() };
}

export const isBlank = (line: Line): boolean => line.text.trim() === '';

/** Without blank lines at both ends. */
export function trimmed(lines: readonly Line[]): Line[] {
  const from = lines.findIndex((line) => !isBlank(line));
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => !isBlank(line)) + 1);
}
