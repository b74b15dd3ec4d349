/** The filters of a search, with every word that begins them; the server knows the same (server/search/parseQuery.ts). */
const words = {
  space: 'in|raum|space',
  from: 'von|from',
  kind: 'art|kind|typ|type',
  topic: 'thema|topic|tag',
  label: 'einstufung|label',
  before: 'vor|before',
  after: 'nach|after|seit|since|ab',
} as const;
export type FilterName = keyof typeof words;

const written = (name: FilterName): RegExp => new RegExp(`(?<=^|\\s)(?:${words[name]}):\\s*(?:"[^"]*"?|[„“][^„“”"]*[“”"]?|[^\\s"]+)`, 'giu');
const month = /^(jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\p{L}*$/iu;

/** The query with this filter in place of one it had; without it for null. A value of several words is quoted. */
export function withFilter(query: string, name: FilterName, value: { key: string; value: string } | null): string {
  const rest = query
    .replace(written(name), (said) => (month.test(said.slice(said.indexOf(':') + 1)) ? '\0' : ' '))
    // "nach:November 2026": the year goes with its month.
    .replace(/\0\s*(?:\d{4}(?=\s|$))?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!value) return rest;
  const plain = value.value.replace(/["„“”]/g, ' ').trim();
  return `${rest} ${value.key}:${/^[\p{L}\p{N}.-]+$/u.test(plain) ? plain : `"${plain}"`}`.trim();
}

/** The query without any filter. */
export const withoutFilters = (query: string): string => (Object.keys(words) as FilterName[]).reduce((rest, name) => withFilter(rest, name, null), query);
