import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { NewInvitation } from '../../shared/api/account.ts';
import { legible } from '../../shared/api/basics.ts';
import type { FieldWord } from '../../shared/words/problems.ts';
import { Problem } from '../problems.ts';

/** How many lines a list may have. */
const MOST_LINES = 2000;

export interface ListLine {
  line: number;
  email: string;
  name: string;
  department: string | null;
  role: string | null;
}
export interface BadLine {
  line: number;
  says: FieldWord;
}

const names: Record<string, 'name' | 'email' | 'department' | 'role'> = { name: 'name', email: 'email', 'e-mail': 'email', mail: 'email', department: 'department', abteilung: 'department', role: 'role', funktion: 'role', rolle: 'role' };
const ajv = new Ajv({ strict: false, allowUnionTypes: true });
formats.default(ajv, ['email', 'uuid']);
const fits = ajv.compile(NewInvitation);
// A cell is text and nothing else: no line of it may hide another, no control character may steer a terminal or a table.
const control = /[\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Text of a file as spreadsheets write it: UTF-8, else Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads a list of people (CSV with the header name, email, department, role; comma or semicolon). Bad lines are named, the rest is taken. */
export function readList(text: string): { good: ListLine[]; bad: BadLine[] } {
  const rows = rowsOf(text);
  const header = (rows.shift()?.cells ?? []).map((cell) => names[cell.trim().toLowerCase()]);
  if (!header.includes('email') || !header.includes('name')) throw new Problem('invalid', { fields: [{ field: 'csv', says: 'csvHeader' }] });
  if (rows.length > MOST_LINES) throw new Problem('tooLarge');
  const good: ListLine[] = [];
  const bad: BadLine[] = [];
  const seen = new Set<string>();
  for (const { cells, line } of rows) {
    if (!cells) {
      bad.push({ line, says: 'csvQuote' });
      continue;
    }
    const cell = (name: string) => cells[header.indexOf(name as 'name')]?.trim() ?? '';
    const one = { email: cell('email'), name: cell('name'), department: cell('department') || null, role: cell('role') || null };
    const says = cells.length > header.length ? 'csvCells' : wrongWith(one, seen);
    if (says) bad.push({ line, says });
    else good.push({ line, ...one });
    seen.add(one.email.toLowerCase());
  }
  return { good, bad };
}

const named = new RegExp(legible, 'u');

function wrongWith(one: Omit<ListLine, 'line'>, seen: ReadonlySet<string>): FieldWord | null {
  if (!named.test(one.name)) return 'required';
  if (Object.values(one).some((cell) => cell && control.test(cell))) return 'wrong';
  if (!fits({ email: one.email, name: 'x' })) return 'email';
  if (!fits(one)) return 'tooLong';
  return seen.has(one.email.toLowerCase()) ? 'twice' : null;
}

interface Row {
  line: number;
  /** Null when the quotation marks of the line don't match. */
  cells: string[] | null;
}

const filled = (cells: string[]): boolean => cells.some((cell) => cell.trim() !== '');

function rowsOf(text: string): Row[] {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const options = { bom: true, delimiter: head.split(';').length > head.split(',').length ? ';' : ',', relax_column_count: true, skip_empty_lines: true, max_record_size: 20_000 };
  try {
    const rows = parse(text, { ...options, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.filter(({ record }) => filled(record)).map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quotation mark that is never closed swallows all that follows: then every line stands for itself.
    return text.split(/\r\n|\r|\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line, { ...options, relax_quotes: true }) })).filter(({ cells }) => cells === null || filled(cells));
  }
}

function cellsOf(line: string, options: object): string[] | null {
  try {
    return (parse(line, options) as unknown as string[][])[0] ?? [];
  } catch {
    return null;
  }
}
