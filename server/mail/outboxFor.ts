import type { OutboxLine, OutboxMail } from '../../shared/api/mail.ts';
import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';

const columns = ['id', 'recipient', 'subject', 'purpose', 'state', 'attempts', 'error', 'created', 'sent'] as const;

const lines = (ctx: Ctx) => ctx.db.selectFrom('mail').select(columns);
type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

const shown = (row: Row): OutboxLine => ({ ...row, created: row.created.toISOString(), sent: row.sent?.toISOString() ?? null });

/** The outbox for administrators, newest first; row security gives it to nobody else. */
export async function outboxFor(ctx: Ctx, wanted: { limit?: number; before?: string; state?: OutboxLine['state'] }): Promise<{ items: OutboxLine[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const rows = await lines(ctx)
    .$if(wanted.before !== undefined, (query) => query.where('id', '<', wanted.before!))
    .$if(wanted.state !== undefined, (query) => query.where('state', '=', wanted.state!))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return { items: rows.slice(0, limit).map(shown), next: rows.length > limit ? rows[limit - 1]!.id : null };
}

/** One mail of the outbox with its text, as long as it was not sent. */
export async function outboxMailFor(ctx: Ctx, id: string): Promise<OutboxMail> {
  const row = await lines(ctx).select(['text', 'html']).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return { ...shown(row), text: row.text || null, html: row.html || null };
}
