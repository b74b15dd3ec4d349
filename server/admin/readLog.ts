import { sql } from 'kysely';
import type { EventFilter, EventLine } from '../../shared/api/admin.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { eventsForAdmin } from './eventsForAdmin.ts';

const SAME_READING_MINUTES = 5;

/** A page of the event log. Reading it stands in it too: once per reader and filter within five minutes, a file each time. */
export async function readLog(kontor: Kontor, asker: Asker, wanted: EventFilter & { limit?: number; before?: string }): Promise<{ items: EventLine[]; next: string | null }> {
  return kontor.act(asker, async (ctx) => {
    const page = await eventsForAdmin(ctx, wanted);
    await noteReading(ctx, wanted, 'page');
    return page;
  });
}

/** Notes that the asker reads the log, with the filter they read it by. */
export async function noteReading(ctx: Ctx, { kind, actor, space, from, until }: EventFilter, as: 'page' | 'csv'): Promise<void> {
  const data = { as, ...Object.fromEntries(Object.entries({ kind, actor, space, from, until }).filter(([, value]) => value !== undefined)) };
  const { rows } = await sql`select 1 from event where kind = 'log.read' and actor_id = ${ctx.asker.person} and data = ${JSON.stringify(data)}::jsonb
    and created > now() - ${SAME_READING_MINUTES} * interval '1 minute' limit 1`.execute(ctx.db);
  if (as === 'csv' || rows.length === 0) ctx.record({ kind: 'log.read', data });
}
