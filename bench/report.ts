import type { Latency } from './measure.ts';

/** What was measured at one size; latencies in milliseconds, memory in MB, `feeds` and `empty` in requests per second. */
export interface Measured {
  posts: number;
  http: Record<'feed' | 'thread' | 'publish' | 'search' | 'unread', Latency>;
  cold: Latency;
  feeds: number;
  empty: number;
  memory: number;
  floors: Record<'primaryKey' | 'leastWrite' | 'feed' | 'thread' | 'publish' | 'search' | 'unread', Latency>;
}

export interface Machine {
  cores: number;
  model: string;
  memoryGb: number;
  node: string;
}

const ms = (value: number) => value.toFixed(2);
const times = (value: number) => `${value.toFixed(2)} ×`;
const verdict = (good: boolean) => (good ? 'reached' : 'missed');

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The results as Markdown: figures per size, ratios within the run, and which goals were reached. */
export function report(results: readonly Measured[], machine: Machine): string {
  const largest = results.at(-1)!;
  const smallest = results[0]!;
  const names = ['feed', 'thread', 'publish', 'search', 'unread'] as const;
  const rows = results.flatMap((result) => names.map((name) => [String(result.posts), name, ms(result.http[name].p50), ms(result.http[name].p99), ms(result.floors[name].p50), times(result.http[name].p50 / result.floors[name].p50)]));
  const coldRatio = largest.cold.p50 / largest.floors.feed.p50;
  const growth = largest.http.feed.p50 / smallest.http.feed.p50;
  const goals = [
    ['feeds per second with the read model, 16 in flight', 'at least 4,000', largest.feeds.toFixed(0), verdict(largest.feeds >= 4000)],
    ['feed without the read model against its SQL, p50', 'at most 1.5 ×', times(coldRatio), verdict(coldRatio <= 1.5)],
    [`feed p50 at ${largest.posts} posts against ${smallest.posts}`, 'at most 1.3 ×', times(growth), verdict(growth <= 1.3)],
    ['publish against its bare transaction, p50', 'at most 2.5 ×', times(largest.http.publish.p50 / largest.floors.publish.p50), verdict(largest.http.publish.p50 <= 2.5 * largest.floors.publish.p50)],
    ['search against its SQL, p50', 'at most 1.5 ×', times(largest.http.search.p50 / largest.floors.search.p50), verdict(largest.http.search.p50 <= 1.5 * largest.floors.search.p50)],
    ['memory of all processes while serving', 'under 600 MB', `${largest.memory.toFixed(0)} MB`, verdict(largest.memory < 600)],
  ];
  return `# Measurements

Made by \`npm run bench\`: 5,000 persons, 500 spaces, three comments a post, German-like text from a fixed seed. Everything of one row comes from
one run on one machine (${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}); ratios count, not absolute times. "Alone" is the same SQL
replayed on one connection without HTTP; for publish it is the bare transaction: the same statements from begin to durable commit (rights, post,
event, jobs) with fresh ids. The feed without the read model and publishing are measured in turns with their floors, one after the other over and
over, so that what disturbs the machine disturbs both alike.

## Goals, at ${largest.posts} posts

${table(['what', 'goal', 'measured', ''], goals)}

## Latency over HTTP, one request at a time (ms)

${table(['posts', 'what', 'p50', 'p99', 'alone p50', 'ratio'], rows)}

## Throughput and memory

${table(
  ['posts', 'feeds/s', 'empty route/s', 'share of the empty route', 'feed p50 without read model (ms)', 'primary key (ms)', 'one row written (ms)', 'memory (MB)'],
  results.map((r) => [String(r.posts), r.feeds.toFixed(0), r.empty.toFixed(0), times(r.feeds / r.empty), ms(r.cold.p50), ms(r.floors.primaryKey.p50), ms(r.floors.leastWrite.p50), r.memory.toFixed(0)]),
)}
`;
}

/** The results with this section anew: in place of the one of its heading, else at the end. */
export function withSection(results: string, section: string): string {
  const heading = section.slice(0, section.indexOf('\n') + 1);
  const from = results.indexOf(`\n${heading}`);
  if (from < 0) return `${results.trimEnd()}\n\n${section}`;
  const next = results.indexOf('\n## ', from + heading.length);
  return `${results.slice(0, from + 1)}${section}${next < 0 ? '' : results.slice(next)}`;
}
