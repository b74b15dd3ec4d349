import type { OutboxLine, OutboxMail } from '../../shared/api/mail.ts';
import type { Ctx } from '../kontor.ts';
import { showNotices } from '../notices/composeNotices.ts';
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

/** One mail of the outbox with its text, as long as it was not sent. Of notices the administrator reads what they may read in Kontor, too. */
export async function outboxMailFor(ctx: Ctx, id: string): Promise<OutboxMail> {
  const row = await lines(ctx).select(['text', 'html', 'person_id', 'notices']).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  const { text, html, person_id, notices, ...line } = row;
  const told = notices && person_id && line.state !== 'sent' && (line.purpose === 'notice' || line.purpose === 'digest');
  const words = told ? await showNotices(ctx, { person: person_id, purpose: line.purpose as 'notice' | 'digest', notices }) : { text: text || null, html: html || null };
  return { ...shown(line), text: words?.text ?? null, html: words?.html ?? null };
}
