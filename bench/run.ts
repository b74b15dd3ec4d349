import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, globSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { compose } from '../server/compose.ts';
import { readConfig } from '../server/config.ts';
import { migrate } from '../server/database/migrate.ts';
import { openDatabase } from '../server/database/open.ts';
import { commentsFor } from '../server/comments/commentsFor.ts';
import { feedFor } from '../server/feed/feedFor.ts';
import type { Kontor } from '../server/kontor.ts';
import { publishPost } from '../server/posts/publishPost.ts';
import { postPageFor } from '../server/posts/postFor.ts';
import { rebuildSearch } from '../server/search/rebuildSearch.ts';
import { searchFor } from '../server/search/searchFor.ts';
import { spacesFor } from '../server/spaces/spacesFor.ts';
import { fill, type Filled } from './fill.ts';
import { askerFor, bareTransactions, leastWrite, primaryKey, recorded, recordStatements, replayed, replayedBeside, type Statement } from './floors.ts';
import { client, latency, memoryOf, throughput, type Latency } from './measure.ts';
import { report, withSection, type Measured } from './report.ts';
import { feedCosts, guestFeed, guestsReport, letPartnersIn, openAllRows, type FeedCosts, type GuestsMeasured, type Served } from './guests.ts';
import { catchUpReport, measureCatchUp } from './catchUp.ts';
import { ledgerReport, measureLedger } from './ledger.ts';
import { measureRules, rulesReport } from './rules.ts';
import { measureSimilar, similarReport } from './similar.ts';

// `npm run bench`: fills houses of three sizes and measures over HTTP as signed-in persons, with the floors in the same run.
// `npm run bench -- rules` (or `guests`, `calm`) measures that section alone and keeps the rest of the results;
// `npm run bench -- 2000` takes one size only and writes no results; `npm run bench -- fill 2000` only fills.

const root = join(import.meta.dirname, '..');
const TIMES = 400;
const SECONDS = 10;
const PORT = 4790;
const QUERIES = ['dichtung', 'Ventilblöcke', 'Protokoll Druck', 'lager', 'Freigabe Zeichnung', 'Ersatzteilliste'];
const persons = 5000;
const spaces = 500;

const say = (message: string) => console.log(message);

interface House {
  folder: string;
  filled: Filled;
}

/** The filled house of this size: one that an earlier run built from the same sources (on a copy, since measuring writes), else a new one. */
async function build(posts: number, copy = 'measured'): Promise<House> {
  const kept = join(root, '.cache', `bench-house-${posts}`);
  const note = join(kept, 'filled.json');
  const sources = sourcesHash();
  const before = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as { sources: string; filled: Filled }) : null;
  const filled = before?.sources === sources ? before.filled : await buildNew(posts, kept);
  writeFileSync(note, JSON.stringify({ sources, filled }));
  const folder = join(root, '.cache', `bench-${copy}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(kept, folder, { recursive: true, preserveTimestamps: true });
  if (process.getuid?.() === 0) ownLike(kept, folder);
  const database = await openDatabase({ dataFolder: folder, purpose: 'command', log: say });
  await migrate(database.url).finally(database.stop);
  return { folder, filled };
}

/** A copy by root belongs to root; PostgreSQL wants its own folder back. */
function ownLike(from: string, to: string): void {
  const { uid, gid, mode } = statSync(from);
  chmodSync(to, mode);
  chownSync(to, uid, gid);
  if (statSync(from).isDirectory()) for (const name of readdirSync(from)) ownLike(join(from, name), join(to, name));
}

/** What the content of a house hangs on: the generator and what indexes. Newer migrations run over a kept house, as over that of a customer. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const pattern of ['bench/fill.ts', 'bench/words.ts', 'server/search/index*.ts']) {
    for (const file of globSync(pattern, { cwd: root }).sort()) hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

async function buildNew(posts: number, folder: string): Promise<Filled> {
  rmSync(folder, { recursive: true, force: true });
  const database = await openDatabase({ dataFolder: folder, purpose: 'command', log: say });
  try {
    await migrate(database.url);
    const filled = await fill(database.url, { persons, spaces, posts, comments: posts * 3 }, say);
    say('search entries');
    const kontor = await compose(configFor(folder, database.url), database.url, { idle: true });
    await rebuildSearch(kontor);
    await kontor.close();
    return filled;
  } finally {
    await database.stop();
  }
}

const configFor = (folder: string, url: string) => ({ ...readConfig({ KONTOR_DATA: folder, KONTOR_LOG: 'silent', KONTOR_READ_MODEL: 'off' }), databaseUrl: url });

/** A Kontor on the house, started as its users start it, ready to answer. */
async function startServer(folder: string, env: Record<string, string> = {}): Promise<{ child: ChildProcess; stop(): Promise<void> }> {
  const port = env.PORT ?? String(PORT);
  const child = spawn(process.execPath, [join(root, 'bin', 'kontor'), 'start'], { env: { ...process.env, KONTOR_DATA: folder, PORT: port, HOST: '127.0.0.1', KONTOR_RATE_FACTOR: '0', KONTOR_LOG: 'warn', ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = async () => {
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries > 300) throw new Error('the server did not come up');
    const up = await fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => answer.ok, () => false);
    if (up) return { child, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The empty route of the same HTTP library, in a process of its own kind: what an answer costs before Kontor does anything. */
async function emptyRoute(): Promise<number> {
  const app = Fastify();
  app.get('/', async () => ({ ok: true }));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    return await throughput(url, [], 4);
  } finally {
    await app.close();
  }
}

/** Publishing is measured beside its floor; here it is done so that the rest, and the memory, is that of a house in which people write. */
async function overHttp({ filled }: House, times: number): Promise<Record<'feed' | 'thread' | 'search' | 'unread', Latency>> {
  const http = client(`http://127.0.0.1:${PORT}`);
  const { cookies } = filled;
  const cookie = (index: number) => cookies[index % cookies.length]!;
  const readable = await readablePosts(filled);
  const post = (index: number) => readable[index % readable.length]!;
  try {
    // Everybody's first feed of the day fills the read model; measured is what comes after.
    for (const one of cookies) await http.send('GET', '/api/v1/feed', one);
    const feed = await latency(times, (index) => http.send('GET', '/api/v1/feed', cookie(index)));
    const thread = await latency(times, async (index) => {
      const [id, who] = post(index);
      await http.send('GET', `/api/v1/posts/${id}`, who);
      await http.send('GET', `/api/v1/posts/${id}/comments`, who);
    });
    for (let index = 0; index < times; index++) await publishOne(http, post(index), index);
    return {
      feed,
      thread,
      search: await latency(times, (index) => http.send('GET', `/api/v1/search?q=${encodeURIComponent(QUERIES[index % QUERIES.length]!)}`, cookie(index))),
      unread: await latency(times, (index) => http.send('GET', '/api/v1/spaces', cookie(index))),
    };
  } finally {
    await http.close();
  }
}

const publishOne = (http: ReturnType<typeof client>, [, who, space]: [string, string, string], index: number): Promise<void> =>
  http.send('POST', `/api/v1/spaces/${space}/posts`, who, { kind: 'note', markdown: `Messung ${index}: Der Ventilblock ist geprüft und geht heute in den Versand. ${'Bitte die Liste beachten. '.repeat(14)}` });

/** Posts out of the feeds of the signed-in: [post, cookie of someone who may read and write there, space]. */
async function readablePosts({ cookies }: Filled): Promise<[string, string, string][]> {
  const found: [string, string, string][] = [];
  for (const cookie of cookies.slice(0, 40)) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/api/v1/feed`, { headers: { cookie: `__Host-kontor=${cookie}` } });
    const { items } = (await answer.json()) as { items: { id: string; space: { id: string } }[] };
    found.push(...items.map((item) => [item.id, cookie, item.space.id] as [string, string, string]));
  }
  return found;
}

/** The floors, two of them in turns with what stands on them over HTTP: the feed of a Kontor without read model, and publishing. */
async function floors({ url, folder, filled }: House & { url: string }): Promise<{ floors: Measured['floors']; cold: Latency; publish: Latency }> {
  recordStatements();
  const http = client(`http://127.0.0.1:${PORT}`);
  const readable = await readablePosts(filled);
  const kontor = await compose(configFor(folder, url), url, { idle: true });
  async function lists(action: (of: Kontor, index: number) => Promise<unknown>): Promise<Statement[][]> {
    const all: Statement[][] = [];
    for (let index = 0; index < 40; index++) all.push(await recorded(() => action(kontor, index)));
    return all;
  }
  const asker = (index: number) => askerFor(filled.persons[index % filled.persons.length]!);
  try {
    const feed = await lists((of, index) => of.read(asker(index), (ctx) => feedFor(ctx, {})));
    const search = await lists((of, index) => of.read(asker(index), (ctx) => searchFor(ctx, { q: QUERIES[index % QUERIES.length]! })));
    const unread = await lists((of, index) => of.read(asker(index), (ctx) => spacesFor(ctx, { all: false, archived: false })));
    const seen: [string, number][] = [];
    for (let index = 0; index < 20; index++) for (const post of (await kontor.read(asker(index), (ctx) => feedFor(ctx, { limit: 5 }))).items) seen.push([post.id, index]);
    const thread = await lists((of, index) => {
      const [post, who] = seen[index % seen.length]!;
      return of.read(asker(who), async (ctx) => [await postPageFor(ctx, post), await commentsFor(ctx, post, {})]);
    });
    const [space] = (await kontor.read(asker(0), (ctx) => spacesFor(ctx, { all: false, archived: false }))).items;
    const text = 'Der Ventilblock ist geprüft und geht heute in den Versand. '.repeat(7);
    const publish = await recorded(() => publishPost(kontor, asker(0), space!.id, { kind: 'note', markdown: text }));
    const coldFeed = await replayedBeside(url, feed, { times: TIMES, whole: (index) => http.send('GET', '/api/v1/feed', filled.cookies[index % filled.cookies.length]!) });
    const bare = bareTransactions(publish, new Set([space!.id, filled.persons[0]!]), TIMES);
    const published = await replayedBeside(url, bare, { times: TIMES, whole: (index) => publishOne(http, readable[index % readable.length]!, index) });
    const measured = {
      primaryKey: await primaryKey(url, filled.posts, TIMES),
      feed: coldFeed.alone,
      thread: await replayed(url, thread, TIMES),
      search: await replayed(url, search, TIMES),
      unread: await replayed(url, unread, TIMES),
      publish: published.alone,
      leastWrite: await leastWrite(url, filled.persons[0]!, TIMES),
    };
    return { floors: measured, cold: coldFeed.whole, publish: published.whole };
  } finally {
    await http.close();
    await kontor.close();
  }
}

async function measure(posts: number): Promise<Measured> {
  say(`\n== ${posts} posts`);
  const house = await build(posts);
  const warm = await startServer(house.folder);
  const url = `http://127.0.0.1:${PORT}`;
  let measured: Omit<Measured, 'http' | 'cold' | 'floors' | 'empty'> & { http: Awaited<ReturnType<typeof overHttp>> };
  try {
    const http = await overHttp(house, TIMES);
    const feeds = await throughput(`${url}/api/v1/feed`, house.filled.cookies, SECONDS);
    measured = { posts, http, feeds, memory: memoryOf(warm.child.pid!) };
  } finally {
    await warm.stop();
  }
  const empty = await emptyRoute();
  const cold = await startServer(house.folder, { KONTOR_READ_MODEL: 'off' });
  try {
    const database = await openDatabase({ dataFolder: house.folder, purpose: 'command', log: say });
    try {
      const { publish, ...rest } = await floors({ ...house, url: database.url });
      return { ...measured, http: { ...measured.http, publish }, empty, ...rest };
    } finally {
      await database.stop();
    }
  } finally {
    await cold.stop();
  }
}

/** The same house served twice, as usual and without the read model. */
async function serveTwice(folder: string, port: number): Promise<Served & { stop(): Promise<void> }> {
  const usual = await startServer(folder, { PORT: String(port) });
  const { url, stop } = await openDatabase({ dataFolder: folder, purpose: 'command', log: say });
  const cold = await startServer(`${folder}-cold`, { PORT: String(port + 1), DATABASE_URL: url, KONTOR_READ_MODEL: 'off' });
  return {
    usual: `http://127.0.0.1:${port}`,
    cold: `http://127.0.0.1:${port + 1}`,
    async stop() {
      await cold.stop();
      await stop();
      await usual.stop();
      rmSync(`${folder}-cold`, { recursive: true, force: true });
    },
  };
}

/** See GuestsMeasured; on three copies of the house of this size, all served at once. */
async function measureGuests(posts: number): Promise<GuestsMeasured> {
  say(`\n== guests, ${posts} posts`);
  const change = async <T>(folder: string, step: (url: string) => Promise<T>): Promise<T> => {
    const opened = await openDatabase({ dataFolder: folder, purpose: 'command', log: say });
    return step(opened.url).finally(opened.stop);
  };
  const { filled, folder: open } = await build(posts, 'open');
  const { folder: secured } = await build(posts, 'secured');
  const { folder: shared } = await build(posts, 'shared');
  await change(open, openAllRows);
  const { cookies, spaces } = await change(shared, (url) => letPartnersIn(url, filled));
  const served: Awaited<ReturnType<typeof serveTwice>>[] = [];
  try {
    for (const [place, folder] of [open, secured, shared].entries()) served.push(await serveTwice(folder, PORT + 10 * (place + 1)));
    const [one, other, last] = (await feedCosts(served, filled.cookies)) as [FeedCosts, FeedCosts, FeedCosts];
    return { posts, outsiders: 2000, spaces, open: one, secured: other, shared: last, guest: await guestFeed(served[2]!.usual, cookies) };
  } finally {
    for (const one of served) await one.stop();
    for (const folder of [open, secured, shared]) rmSync(folder, { recursive: true, force: true });
  }
}

/** What keeps the house calm, measured on a copy of the house of this size, from the database alone. */
async function measureCalm(posts: number): Promise<string> {
  say(`\n== calm, ${posts} posts`);
  const { folder, filled } = await build(posts);
  const opened = await openDatabase({ dataFolder: folder, purpose: 'command', log: say });
  const kontor = await compose(configFor(folder, opened.url), opened.url, { idle: true });
  try {
    const house = { url: opened.url, persons: filled.persons, posts };
    return ['## Calm\n', catchUpReport(await measureCatchUp(kontor, house)), '', similarReport(await measureSimilar(kontor, opened.url, house)), '', ledgerReport(await measureLedger(kontor, house))].join('\n');
  } finally {
    await kontor.close();
    await opened.stop();
  }
}

const results = () => readFileSync(join(root, 'bench', 'RESULTS.md'), 'utf8');

if (process.argv[2] === 'fill') {
  for (const size of process.argv.slice(3).map(Number)) await build(size);
  process.exit(0);
}
const GUESTS_HOUSE = 20_000;
const CALM_HOUSE = 200_000;
const sections: Record<string, () => Promise<string>> = {
  rules: async () => rulesReport(await measureRules()),
  guests: async () => guestsReport(await measureGuests(Number(process.argv[3] ?? GUESTS_HOUSE))),
  calm: () => measureCalm(Number(process.argv[3] ?? CALM_HOUSE)),
};
const alone = sections[process.argv[2] ?? ''];
if (alone) {
  const section = await alone();
  console.log(section);
  if (process.argv[3] === undefined) writeFileSync(join(root, 'bench', 'RESULTS.md'), withSection(results(), section));
  process.exit(0);
}
const wanted = process.argv.slice(2).map(Number);
const sizes = wanted.length > 0 ? wanted : [2000, 20_000, 200_000];
const measured: Measured[] = [];
for (const size of sizes) measured.push(await measure(size));
const text = withSection(report(measured, { cores: cpus().length, model: cpus()[0]?.model ?? '', memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version }), rulesReport(await measureRules()));
const whole = withSection(withSection(text, guestsReport(await measureGuests(wanted[0] ?? GUESTS_HOUSE))), await measureCalm(wanted[0] ?? CALM_HOUSE));
console.log(`\n${whole}`);
if (wanted.length === 0) writeFileSync(join(root, 'bench', 'RESULTS.md'), whole);
