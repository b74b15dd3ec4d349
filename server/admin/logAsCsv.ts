import { Readable } from 'node:stream';
import type { EventFilter, EventLine } from '../../shared/api/admin.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { csvLine } from './csv.ts';
import { eventsForAdmin } from './eventsForAdmin.ts';
import { noteReading } from './readLog.ts';

const PAGE = 1000;
/** So many lines at most go into one file; what is older is asked for with `until`. */
const mostLines = 100_000;

/** The event log as CSV, newest first, streamed page by page; that it was read is noted before the first line leaves. */
export async function logAsCsv(kontor: Kontor, asker: Asker, wanted: EventFilter): Promise<Readable> {
  await kontor.act(asker, (ctx) => noteReading(ctx, wanted, 'csv'));
  return Readable.from(lines(kontor, asker, wanted), { objectMode: false });
}

async function* lines(kontor: Kontor, asker: Asker, wanted: EventFilter): AsyncGenerator<string> {
  // The mark at the front tells spreadsheets that this is UTF-8.
  yield `\uFEFF${csvLine(['time', 'kind', 'actor', 'actor id', 'via', 'space', 'space id', 'post id', 'subject', 'subject id', 'data', 'id'])}`;
  let before: string | undefined;
  for (let written = 0; written < mostLines; written += PAGE) {
    const page = await kontor.read(asker, (ctx) => eventsForAdmin(ctx, { ...wanted, before, limit: PAGE }));
    yield page.items.map(lineOf).join('');
    if (page.next === null) return;
    before = page.next;
  }
}

const lineOf = (event: EventLine): string =>
  csvLine([event.created, event.kind, event.actor?.name ?? null, event.actor?.id ?? null, event.via, event.space?.name ?? null, event.space?.id ?? null, event.post, event.subject?.name ?? null, event.subject?.id ?? null, JSON.stringify(event.data), event.id]);
