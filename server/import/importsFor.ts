import { sql } from 'kysely';
import type { ImportLeft, ImportRun } from '../../shared/api/imports.ts';
import { imports, type Fault, type Why } from '../../shared/words/import.ts';
import { translator } from '../../shared/words/words.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { notFound } from '../problems.ts';
import { importLock } from './lock.ts';
import type { Say } from './report.ts';

interface Row {
  id: string;
  format: ImportRun['format'];
  name: string;
  state: ImportRun['state'];
  done: string;
  total: string;
  counts: Partial<ImportRun['counts']>;
  reasons: Partial<Record<Why, number>>;
  fault: { fault: Fault; values: Record<string, string> } | null;
  stop_asked: Date | null;
  created: Date;
  ended: Date | null;
  by: Parameters<typeof personRef>[0] | null;
}

const MOST_RUNS = 50;

/** The words of imports in the asker's language. */
export const sayFor = (ctx: Pick<Ctx, 'asker'>): Say => translator(imports, ctx.asker.language, ctx.asker.timeZone);

// A run that was killed could not say so: none runs while nobody holds the lock.
const running = sql<boolean>`exists (select 1 from pg_locks l join pg_database d on d.oid = l.database
  where l.locktype = 'advisory' and l.objid = ${sql.lit(importLock)} and l.granted and d.datname = current_database())`;

async function rowsOf(ctx: Ctx, id: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.format, r.name, case when r.state <> 'running' or ${running} then r.state when r.via = 'web' then 'waiting' else 'stopped' end as state, r.done, r.total, r.counts, r.reasons, r.fault, r.stop_asked, r.created, r.ended,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'photo_id', p.photo_id, 'company', p.company) end as by
    from import_run r left join person p on p.id = r.by_id where ${id}::uuid is null or r.id = ${id}::uuid order by r.id desc limit ${MOST_RUNS}`.execute(ctx.db);
  return rows;
}

/** The latest imports, newest first; row security gives them to administrators alone. */
export async function importsFor(ctx: Ctx): Promise<{ items: ImportRun[]; next: null }> {
  return { items: (await rowsOf(ctx, null)).map((row) => present(row, sayFor(ctx))), next: null };
}

/** One import. */
export async function importFor(ctx: Ctx, id: string): Promise<ImportRun> {
  const [row] = await rowsOf(ctx, id);
  if (!row) throw notFound();
  return present(row, sayFor(ctx));
}

function present(row: Row, say: Say): ImportRun {
  return {
    id: row.id,
    format: row.format,
    name: row.name,
    state: row.state,
    by: row.by && personRef(row.by),
    done: Number(row.done),
    total: Number(row.total),
    counts: { persons: 0, spaces: 0, posts: 0, comments: 0, files: 0, known: 0, ...row.counts },
    left: Object.entries(row.reasons)
      .map(([why, count]) => ({ why, says: say(`why.${why as Why}`), count }))
      .toSorted((a, b) => b.count - a.count),
    fault: row.fault && say(`fault.${row.fault.fault}`, row.fault.values),
    stopping: row.stop_asked !== null && row.state === 'running',
    created: row.created.toISOString(),
    ended: row.ended?.toISOString() ?? null,
  };
}

/** What was not taken over in an import, in the order of the archive, a page at a time; `why` picks one reason. */
export async function leftFor(ctx: Ctx, id: string, wanted: { why?: string; after?: number; limit?: number }): Promise<{ items: ImportLeft[]; next: string | null }> {
  await importFor(ctx, id);
  const limit = wanted.limit ?? 50;
  const say = sayFor(ctx);
  const { rows } = await sql<{ seq: number; why: Why; file: string; line: number | null; detail: string }>`
    select seq, why, file, line, detail from import_left where run_id = ${id} and seq > ${wanted.after ?? -1} and (${wanted.why ?? null}::text is null or why = ${wanted.why ?? null})
    order by seq limit ${limit + 1}`.execute(ctx.db);
  const items = rows.slice(0, limit).map(({ why, file, line, detail }) => ({ why, says: say(`why.${why}`), file, line, detail }));
  return { items, next: rows.length > limit ? String(rows[limit - 1]!.seq) : null };
}
