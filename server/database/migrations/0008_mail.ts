import { sql, type Kysely } from 'kysely';

/**
 * The outbox learns to wait and to try again. A mail that tells of notices keeps only their ids: its text is made at the
 * moment of sending, from what its reader may read then, so that no copy of content lies here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table mail add column notices uuid[], add column next_try timestamptz not null default now();
    alter table mail drop constraint mail_state_check;
    alter table mail add constraint mail_state_check check (state in ('waiting', 'sent', 'failed', 'kept', 'withdrawn'));
    create index mail_waiting on mail (next_try) where state = 'waiting';
    create index notice_post on notice (post_id);
    create index post_required_due on post (required_due) where required and deleted is null;
  `.execute(db);
}
