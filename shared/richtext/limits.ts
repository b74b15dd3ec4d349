/**
 * How much one rich text may hold. `bytes` is UTF-8 of its JSON; `depth` counts levels below the doc; lengths of strings are in
 * UTF-16 units. The Markdown limits keep the worst input linear and short: `signs` are the characters that may start a construct,
 * and only emphasis in a `markdownBlock` of that length is written as Markdown.
 */
export const limits = {
  bytes: 256 * 1024,
  depth: 30,
  nodes: 10_000,
  tableCells: 2_000,
  columns: 100,
  start: 999_980_000,
  label: 200,
  name: 255,
  alt: 1_000,
  href: 2_048,
  quote: 2_000,
  markdownLength: 100_000,
  markdownBlock: 20_000,
  markdownLines: 10_000,
  markdownSigns: 20_000,
  markdownTokens: 50_000,
} as const;
