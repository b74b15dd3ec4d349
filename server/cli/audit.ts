import { createPublicKey, type KeyObject } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { Client } from 'pg';
import { exportChain, type Query } from '../audit/exportChain.ts';
import type { Finding } from '../audit/findings.ts';
import { headsFile, keptHeads } from '../audit/heads.ts';
import { headsOf } from '../audit/headsOf.ts';
import { signingKey } from '../audit/keys.ts';
import { sayFinding } from '../audit/sayFinding.ts';
import { verifyChain, type Verified } from '../audit/verify.ts';
import { verifyFile } from '../audit/verifyFile.ts';
import { readConfig, type Config } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import { newId } from '../ids.ts';
import { operatorLanguage, StartError } from '../startError.ts';
import { oneLine } from '../terminal.ts';
import { auditTexts } from './auditTexts.ts';
import { interruptible } from './interruptible.ts';
import { progressOn } from './progress.ts';

interface Checking {
  key: KeyObject[];
  heads: string[];
  file?: string;
  contents?: boolean;
}

interface Exporting {
  from?: string;
  until?: string;
  out?: string;
}

const help = `
Compares every event with its leaf in the hash tree (RFC 6962) and every signed head with the tree, on a running or
stopped Kontor, or on a copy of its database. Changes nothing. Says what was changed, is missing or was added.
Heads that were kept count too: those in the audit folder, and every file named with --heads.
Exit code 1 when something is wrong, else 0.

Examples:
  kontor audit verify
  DATABASE_URL=postgres://localhost/copy kontor audit verify --key public-key.pem --heads heads.jsonl
  kontor audit verify --file export.jsonl --key public-key.pem`;

const say = auditTexts[operatorLanguage()];

/** `kontor audit verify | head | export`: the chain of the event log, for administrators and auditors. */
export function registerAudit(program: Command): void {
  const audit = program.command('audit').description('the audit chain of the event log: verify, head, export');
  audit
    .command('verify')
    .description('find every changed, missing or added event')
    .option('--key <file>', 'a public key (PEM) whose signatures count, besides that of this data folder; may be given again', key, [])
    .option('--heads <file>', 'heads that were kept elsewhere (JSON lines); may be given again', (file: string, before: string[]) => [...before, file], [])
    .option('--contents', 'also compare posts, answers and files with what was recorded when they were written')
    .option('--file <export>', 'verify an exported file instead, without any database')
    .addHelpText('after', help)
    .action(verify);
  audit.command('head').description('print the newest signed head as JSON').action(head);
  audit
    .command('export')
    .description('write events with their proofs as JSON lines')
    .option('--from <number>', 'from this event on', wholeNumber)
    .option('--until <number>', 'up to and including this event', wholeNumber)
    .option('--out <file>', 'into this file, which must not exist yet, instead of standard output')
    .action(exportLines);
}

function key(file: string, before: KeyObject[]): KeyObject[] {
  try {
    return [...before, createPublicKey(readFileSync(file))];
  } catch {
    throw new InvalidArgumentError('It must be a file with a public key (PEM).');
  }
}

function wholeNumber(text: string): string {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('It must be the number of an event.');
  return text;
}

async function verify({ key: keys, heads, file, contents = false }: Checking): Promise<void> {
  if (file !== undefined) return verifyExport(file, keys);
  await withDatabase(async (client, config) => {
    const own = signingKey(config.dataFolder);
    const trusted = [...keys, ...(own ? [createPublicKey(own)] : [])];
    if (trusted.length === 0) console.error(say.untrusted);
    const kept = [...keptHeads(headsFile(config.headsFolder)), ...heads.flatMap(headsIn)];
    const bar = progressOn(process.stderr);
    const verified = await interruptible((signal) => verifyChain(client, { keys: trusted.length > 0 ? trusted : 'its own', kept, contents, signal, progress: bar.show })).finally(bar.end);
    report(verified);
    console.log(say.state(verified));
    if (verified.count === 0 && kept.length > 0) console.log(say.kept(kept.length));
  });
}

function headsIn(file: string) {
  const found = keptHeads(file);
  if (found.length === 0) throw new StartError('headsUnreadable', { file });
  return found;
}

async function verifyExport(file: string, [first]: KeyObject[]): Promise<void> {
  if (!first) throw new StartError('keyNeeded');
  if (!existsSync(file)) throw new StartError('exportUnreadable', { file });
  const verified = await verifyFile(createInterface({ input: createReadStream(file), crlfDelay: Infinity }), first);
  report(verified);
  if (verified.head) console.log(say.file({ events: verified.events, whole: verified.whole, head: verified.head }));
}

function report({ findings, count }: Pick<Verified, 'count'> & { findings: Finding[] }): void {
  for (const finding of findings) console.log(oneLine(`! ${sayFinding(finding, operatorLanguage())}`));
  if (count > findings.length) console.log(say.more(count - findings.length));
  console.log(count === 0 ? say.well : say.unwell(count));
  if (count > 0) process.exitCode = 1;
}

async function head(): Promise<void> {
  await withDatabase(async (client) => {
    const last = (await headsOf(client)).at(-1);
    if (!last) throw new StartError('chainEmpty');
    console.log(JSON.stringify(last));
  });
}

async function exportLines({ out, ...extract }: Exporting): Promise<void> {
  await withDatabase(async (client) => {
    if ((await headsOf(client)).length === 0) throw new StartError('chainEmpty');
    if (out !== undefined && existsSync(out)) throw new StartError('exportExists', { file: out });
    await noteReading(client, extract);
    const query: Query = async (text, values) => (await client.query(text, values)).rows as never;
    await pipeline(Readable.from(exportChain(query, extract)), out === undefined ? process.stdout : createWriteStream(out, { flags: 'wx', mode: 0o600 }), { end: out !== undefined });
  });
}

/** That the log was taken out stands in it; a copy that can't be written to needs no note. */
async function noteReading(client: Client, extract: object): Promise<void> {
  await client.query(`insert into event (id, kind, via, data) values ($1, 'log.read', 'command', $2)`, [newId(), { as: 'export', ...extract }]).catch((error: unknown) => {
    if ((error as { code?: string }).code !== '25006') throw error;
  });
}

/** Runs on the database as it is, whatever its version: nothing is migrated, so that a copy stays what it was. */
async function withDatabase(step: (client: Client, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  if (!config.databaseUrl && !existsSync(join(config.dataFolder, 'database'))) throw new StartError('notSetUp');
  const database = await openDatabase({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, purpose: 'command', log: () => {} });
  const client = new Client({ connectionString: database.url, connectionTimeoutMillis: 10_000, application_name: 'kontor audit' });
  client.on('error', () => undefined); // told by the calls
  try {
    await client.connect();
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.audit_leaf') is not null as there`);
    if (!rows[0]!.there) throw new StartError('chainEmpty');
    await step(client, config);
  } finally {
    await client.end().catch(() => undefined);
    await database.stop();
  }
}
