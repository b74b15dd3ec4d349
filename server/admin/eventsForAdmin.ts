import { sql } from 'kysely';
import type { EventFilter, EventLine } from '../../shared/api/admin.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { Problem } from '../problems.ts';

interface Row {
  id: string;
  seq: string;
  kind: string;
  via: string;
  post_id: string | null;
  data: EventLine['data'];
  created: Date;
  actor: Parameters<typeof personRef>[0] | null;
  space: EventLine['space'];
  subject: EventLine['subject'];
}

const MOST_SEQ = '9223372036854775807';

/**
 * Events as they were written, newest first, a page at a time. Row security gives them to administrators and auditors alone, and names a
 * space only to whom it may be named.
 */
export async function eventsForAdmin(ctx: Ctx, wanted: EventFilter & { limit?: number; before?: string }): Promise<{ items: EventLine[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const rows = await eventRows(ctx, wanted, limit + 1);
  const shown = rows.slice(0, limit);
  return { items: shown.map(present), next: rows.length > limit ? makeCursor(shown.at(-1)!.seq) : null };
}

async function eventRows(ctx: Ctx, wanted: EventFilter & { before?: string }, limit: number): Promise<Row[]> {
  const [before] = wanted.before ? readCursor(wanted.before, 1) : [MOST_SEQ];
  if (!/^\d{1,19}$/.test(before!)) throw new Problem('badRequest');
  const family = wanted.kind?.endsWith('.') ? `${wanted.kind}%` : null;
  const { rows } = await sql<Row>`
    select e.id, e.seq, e.kind, e.via, e.post_id, e.data, e.created,
      case when a.id is null then null else json_build_object('id', a.id, 'name', a.name, 'role', a.role, 'photo_id', a.photo_id, 'company', a.company) end as actor,
      case when e.space_id is null then null else json_build_object('id', e.space_id, 'name', s.name) end as space,
      case when e.subject_id is null then null else json_build_object('id', e.subject_id, 'name', t.name) end as subject
    from event e left join person a on a.id = e.actor_id left join space s on s.id = e.space_id left join person t on t.id = e.subject_id
    where e.seq < ${before}::bigint
      and (${family}::text is null or e.kind like ${family}) and (${family === null ? (wanted.kind ?? null) : null}::text is null or e.kind = ${family === null ? (wanted.kind ?? null) : null})
      and (${wanted.actor ?? null}::uuid is null or e.actor_id = ${wanted.actor ?? null}) and (${wanted.space ?? null}::uuid is null or e.space_id = ${wanted.space ?? null})
      and (${wanted.from ?? null}::timestamptz is null or e.created >= ${wanted.from ?? null}) and (${wanted.until ?? null}::timestamptz is null or e.created < ${wanted.until ?? null})
    order by e.seq desc limit ${limit}`.execute(ctx.db);
  return rows;
}

const present = (row: Row): EventLine => ({
  id: row.id,
  kind: row.kind,
  actor: row.actor && personRef(row.actor),
  via: row.via,
  space: row.space,
  post: row.post_id,
  subject: row.subject,
  data: row.data,
  created: row.created.toISOString(),
});
