import { sql, type Kysely } from 'kysely';

/**
 * Kinds of posts that have a part of their own (a table each, in migrations of theirs), and two kinds of notices: something is needed
 * of a person, and a day is near or past. Outsiders neither make pages nor goals of the house.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table post drop constraint post_kind_check,
      add constraint post_kind_check check (kind in ('note', 'question', 'decision', 'announcement', 'commitment', 'goal', 'page', 'poll', 'date'));
    alter table notice drop constraint notice_kind_check,
      add constraint notice_kind_check check (kind in ('mention', 'answer', 'required', 'watched', 'space', 'asked', 'due'));
    drop policy post_write_shared on post;
    create policy post_write_shared on post for insert to kontor_outsider
      with check (author_id = (select current_person()) and writes_in(space_id) and kind not in ('announcement', 'goal', 'page') and not required and pinned is null);
  `.execute(db);
}
