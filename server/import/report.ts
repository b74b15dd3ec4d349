import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { imports, Why } from '../../shared/words/import.ts';
import type { KeyOf } from '../../shared/words/words.ts';
import { oneLine } from '../terminal.ts';
import { csvLine } from '../admin/csv.ts';
import type { Kontor } from '../kontor.ts';
import { unnamed } from './write/writer.ts';

/** Says words of imports in a language. */
export type Say = (key: KeyOf<typeof imports>, values?: Record<string, string | number>) => string;

const PAGE = 1000;
const EXAMPLES = 3;

/** The report of a run as CSV: a line for everything that was not taken over, in the order of the archive. */
export async function* reportOf(kontor: Kontor, run: string, say: Say): AsyncGenerator<string> {
  // The mark at the front tells spreadsheets that this is UTF-8.
  yield `\uFEFF${csvLine([say('report.why'), say('report.file'), say('report.line'), say('report.detail')])}`;
  for (let after = -1; ; ) {
    const rows = await kontor.database.owner.selectFrom('import_left').selectAll().where('run_id', '=', run).where('seq', '>', after).orderBy('seq').limit(PAGE).execute();
    yield rows.map((row) => csvLine([say(`why.${row.why as Why}`), row.file, row.line === null ? null : String(row.line), row.detail])).join('');
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.seq;
  }
  const { reasons } = await kontor.database.owner.selectFrom('import_run').select('reasons').where('id', '=', run).executeTakeFirstOrThrow();
  const more = unnamed(reasons as Record<string, number>);
  if (more > 0) yield csvLine([say('report.more', { count: more }), null, null, null]);
}

/** Writes the report of a run to a file, by default below the data folder; null when there is nothing to report. */
export async function keepReport(kontor: Kontor, run: string, { file, say }: { file?: string | undefined; say: Say }): Promise<string | null> {
  const any = await kontor.database.owner.selectFrom('import_left').select('seq').where('run_id', '=', run).limit(1).executeTakeFirst();
  if (!any && !file) return null;
  const path = file ?? join(kontor.config.dataFolder, 'imports', `${run}.csv`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(Readable.from(reportOf(kontor, run, say)), createWriteStream(path, { mode: 0o600 }));
  return path;
}

/** What a run did, for a terminal: what is in, what is not and why with a few places each, and how to go on. */
export async function summaryOf(kontor: Kontor, run: string, { report, say }: { report: string | null; say: Say }): Promise<string> {
  const row = await kontor.database.owner.selectFrom('import_run').select(['state', 'counts', 'reasons']).where('id', '=', run).executeTakeFirstOrThrow();
  const counts = Object.entries(row.counts as Record<string, number>).filter(([, count]) => count > 0);
  const lines = [say(row.state === 'stopped' ? 'report.stopped' : 'report.finished'), ...sortedBy(counts).map(([what, count]) => `  ${say(`counts.${what}` as never)}: ${count}`)];
  const reasons = Object.entries(row.reasons as Record<string, number>);
  if (reasons.length > 0) lines.push('', say('report.left'));
  for (const [why, count] of reasons.toSorted(([, a], [, b]) => b - a)) {
    lines.push(`  ${count} × ${say(`why.${why as Why}`)}`);
    const places = await kontor.database.owner.selectFrom('import_left').select(['file', 'line', 'detail']).where('run_id', '=', run).where('why', '=', why).orderBy('seq').limit(EXAMPLES).execute();
    for (const { file, line, detail } of places) lines.push(`      ${printable(file)}${line === null ? '' : `:${line}`}  ${printable(detail)}`);
  }
  if (report) lines.push('', say('report.written', { path: report }));
  return lines.join('\n');
}

const order = ['persons', 'spaces', 'posts', 'comments', 'files', 'known'];
const sortedBy = (counts: [string, number][]): [string, number][] => counts.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));

/** Text of an archive for a terminal, cut to what helps to find it. */
const printable = (text: string): string => oneLine(text.slice(0, 100));

