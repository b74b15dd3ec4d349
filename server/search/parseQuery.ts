import { foldOf, plainOf } from './spelling.ts';

/** The filters, by every word a person may write before the colon. */
const keys = {
  in: 'in', raum: 'in', space: 'in',
  von: 'from', from: 'from',
  art: 'kind', kind: 'kind', typ: 'kind', type: 'kind',
  thema: 'topic', topic: 'topic', tag: 'topic',
  einstufung: 'label', label: 'label',
  vor: 'before', before: 'before',
  nach: 'after', after: 'after', seit: 'after', since: 'after', ab: 'after',
} as const;
export type FilterKey = (typeof keys)[keyof typeof keys];

/** One word, or several that must stand together in this order; `last` while it may still be typed. In the spelling of search, without accents; `said` as it was written. */
export interface Term {
  said: string;
  plain: string[];
  quoted: boolean;
  not: boolean;
  last: boolean;
}

/** A filter as written. `next` is the word after it, which may belong to its value ("von:Jana Krüger", "nach:November 2026"). */
export interface Filter {
  key: FilterKey;
  said: string;
  value: string;
  quoted: boolean;
  next: Term | null;
}

/** What a person asked for: words, filters, and what looked like a filter but is none. */
export interface Asked {
  terms: Term[];
  filters: Filter[];
  unknown: string[];
}

interface Token {
  said: string;
  minus: boolean;
  key: string;
  value: string;
  quoted: boolean;
}

const MOST_CHARS = 500;
const MOST_TERMS = 12;
const pattern = /(-?)(?:(\p{L}{2,20}):(?!\/\/))?(?:"([^"]*)(?:"|$)|[„“]([^„“”"]*)(?:[“”"]|$)|([^\s"„“]+)|(?<=:))/gu;

function tokensOf(query: string): Token[] {
  return [...query.slice(0, MOST_CHARS).toWellFormed().matchAll(pattern)]
    .filter(([said]) => said !== '')
    .map(([said, minus, key, straight, curly, bare]) => ({
      said,
      minus: minus === '-',
      key: (key ?? '').toLowerCase(),
      value: straight ?? curly ?? bare ?? '',
      quoted: straight !== undefined || curly !== undefined,
    }));
}

const isKey = (key: string): key is keyof typeof keys => Object.hasOwn(keys, key);
const termOf = (text: string, { quoted, minus }: Token): Term => ({ said: text, plain: plainOf(text).split(' ').filter(Boolean).slice(0, MOST_TERMS), quoted, not: minus, last: false });

/** Reads a query; whatever is written gets a reading. What looks like a filter and is none is named in `unknown` and searched as text. */
export function parseQuery(query: string): Asked {
  const asked: Asked = { terms: [], filters: [], unknown: [] };
  const tokens = tokensOf(query);
  while (tokens.length > 0) read(asked, tokens);
  asked.terms = asked.terms.filter((term) => term.plain.length > 0).slice(0, MOST_TERMS);
  const end = asked.terms.at(-1);
  if (end && !end.quoted && !end.not && end.plain.length === 1 && /[\p{L}\p{N}]$/u.test(query)) end.last = true;
  return asked;
}

const isBare = (token: Token | undefined): token is Token => token !== undefined && token.key === '' && !token.quoted && !token.minus;

/** Takes the next word or filter off the tokens. */
function read(asked: Asked, tokens: Token[]): void {
  const token = tokens.shift()!;
  if (isKey(token.key) && !token.minus) return readFilter(asked, token, keys[token.key], tokens);
  if (token.key !== '' && (isKey(token.key) || /^\p{L}/u.test(token.value))) asked.unknown.push(token.said);
  if (!isKey(token.key)) asked.terms.push(termOf(token.key ? `${token.key} ${token.value}` : token.value, token));
}

function readFilter(asked: Asked, token: Token, key: FilterKey, tokens: Token[]): void {
  // "in: Vertrieb" is meant like "in:Vertrieb".
  const apart = token.value === '' && !token.quoted && tokens[0]?.key === '';
  const value = apart ? tokens.shift()! : token;
  if (value.value.trim() === '') return;
  const next = !value.quoted && isBare(tokens[0]) ? termOf(tokens[0].value, tokens.shift()!) : null;
  if (next) asked.terms.push(next);
  asked.filters.push({ key, said: apart ? `${token.said}${value.said}` : token.said, value: value.value.trim(), quoted: value.quoted, next });
}

/** A text in the spelling of search. */
export const spelled = (text: string): string => foldOf(plainOf(text));
