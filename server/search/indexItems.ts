import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from '../database/tables.ts';

type Connection = Kysely<Tables>;

// A longer text is found by its beginning: a tsvector holds at most 1 MB. Letters may become several without their accents.
const MOST_CHARS = 100_000;
const LONGEST_WORD = 60;

/** Writes the entries that `source` yields anew, and the words in them that are new to the house. Returns how many. */
async function write(db: Connection, source: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ written: number }>`
    with source as materialized (
        select s.*, left(search_plain(left(concat_ws(' ', heading, content), ${MOST_CHARS})), ${MOST_CHARS}) as plain from (${source}) s),
      words as (
        insert into search_word (plain, word)
        select distinct of.lexeme, search_fold(of.lexeme) from source, unnest(to_tsvector('pg_catalog.simple', source.plain)) of where length(of.lexeme) <= ${LONGEST_WORD}
        order by 1 on conflict do nothing),
      written as (
        insert into search_entry (item_id, kind, post_id, space_id, author_id, post_kind, accepted, created, title, body)
        select item_id, kind, post_id, space_id, author_id, post_kind, accepted, created, search_vector(search_plain(heading)), search_vector(plain) from source
        on conflict (item_id) do update set post_id = excluded.post_id, space_id = excluded.space_id, post_kind = excluded.post_kind, accepted = excluded.accepted,
          title = excluded.title, body = excluded.body
        returning 1)
    select count(*)::int as written from written`.execute(db);
  return rows[0]!.written;
}

/** Indexes these posts as they stand now; deleted ones lose their entry. */
export async function indexPosts(db: Connection, ids: readonly string[]): Promise<number> {
  await sql`delete from search_entry e where e.item_id = any(${ids}::uuid[]) and not exists (select 1 from post p where p.id = e.item_id and p.deleted is null)`.execute(db);
  return write(db, sql`
    select p.id as item_id, 'post' as kind, p.id as post_id, p.space_id, p.author_id, p.kind as post_kind, false as accepted, p.created,
      p.title as heading, concat_ws(' ', p.text, p.decision->>'why',
        case p.kind
          when 'goal' then (select concat_ws(' ', g.measure, g.why) from goal g where g.post_id = p.id)
          when 'poll' then (select string_agg(o.text, ' ' order by o.place) from poll_option o where o.post_id = p.id)
          when 'date' then (select d.place from date d where d.post_id = p.id) end) as content
    from post p where p.id = any(${ids}::uuid[]) and p.deleted is null for share`);
}

/** Indexes these comments as they stand now; deleted ones, and those of deleted posts, lose their entry. */
export async function indexComments(db: Connection, ids: readonly string[]): Promise<number> {
  await sql`
    delete from search_entry e where e.item_id = any(${ids}::uuid[]) and not exists (
      select 1 from comment c join post p on p.id = c.post_id where c.id = e.item_id and c.deleted is null and p.deleted is null)`.execute(db);
  return write(db, sql`
    select c.id as item_id, 'comment' as kind, c.post_id, p.space_id, c.author_id, p.kind as post_kind, p.answer_id is not distinct from c.id as accepted, c.created,
      null::text as heading, c.text as content
    from comment c join post p on p.id = c.post_id where c.id = any(${ids}::uuid[]) and c.deleted is null and p.deleted is null for share`);
}

/** Indexes these files by name and text, as far as they hang on a post or comment that stands; the others lose their entry. */
export async function indexFiles(db: Connection, ids: readonly string[]): Promise<number> {
  const standing = sql`from file f left join comment c on c.id = f.comment_id join post p on p.id = coalesce(f.post_id, c.post_id)
    where f.removed is null and p.deleted is null and (f.comment_id is null or c.deleted is null)`;
  // A post is locked before its files, as by whoever changes both. To one that comes by its file only now its own event follows.
  await sql`select from post where id in (select coalesce(f.post_id, c.post_id) from file f left join comment c on c.id = f.comment_id where f.id = any(${ids}::uuid[])) for share`.execute(db);
  await sql`delete from search_entry e where e.item_id = any(${ids}::uuid[]) and not exists (select 1 ${standing} and f.id = e.item_id)`.execute(db);
  return write(db, sql`
    select f.id as item_id, 'file' as kind, p.id as post_id, p.space_id, f.owner_id as author_id, p.kind as post_kind, false as accepted, f.created,
      f.name as heading, (select t.text from file_text t where t.file_id = f.id and t.version = f.version) as content
    ${standing} and f.id = any(${ids}::uuid[]) for share of f`);
}
