import { sql, type Kysely } from 'kysely';
import { codeOf, StartError } from '../../startError.ts';

/**
 * What search looks into: one entry per post, comment and file, the words of the house, and the names of persons and spaces as search spells them.
 * The spelling lives here and, the same, in server/search/spelling.ts: no accents, and ae, oe, ue written like ä, ö, ü (ue not after a vowel or q,
 * as in Lucene's GermanNormalizationFilter, so that "neue" and "Bauelement" stay what they are).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db).catch((error: unknown) => {
    throw ['42501', '58P01', '0A000'].includes(codeOf(error) ?? '') ? new StartError('extensionMissing', { sql: 'create extension pg_trgm' }, error) : error;
  });
  await sql`
    -- Words without accents in lower case, everything between them one blank.
    create function search_plain(given text) returns text language sql immutable strict parallel safe
      return btrim(regexp_replace(
        lower(translate(replace(replace(replace(replace(regexp_replace(normalize(given, NFKD), '[\\u0300-\\u036f]', '', 'g'), 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øØłŁđĐ', 'oOlLdD')),
        '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u1680\\u180e\\u2190-\\u2bff\\u3000-\\u303f\\ue000-\\uf8ff\\ufeff\\ufff0-\\uffff]+', ' ', 'g'));
    -- Plain words with ae, oe, ue as a, o, u.
    create function search_fold(plain text) returns text language sql immutable strict parallel safe
      return regexp_replace(regexp_replace(plain, '([ao])e', '\\1', 'g'), '(^|[^aeiouyq])ue', '\\1u', 'g');
    -- Words with their places for phrases, and their German and English stems without.
    create function search_vector(plain text) returns tsvector language sql immutable strict parallel safe
      return to_tsvector('pg_catalog.simple', search_fold(plain))
        || strip(to_tsvector('pg_catalog.german', search_fold(plain)) || to_tsvector('pg_catalog.english', plain));

    alter table post add constraint post_in_space unique (id, space_id);

    create table search_entry (
      item_id uuid primary key,
      kind text not null check (kind in ('post', 'comment', 'file')),
      post_id uuid not null,
      space_id uuid not null,
      author_id uuid not null references person,
      post_kind text not null,
      accepted boolean not null default false,
      created timestamptz not null,
      title tsvector,
      body tsvector not null,
      -- A moved post takes its entries along in the same moment, so that the right to find never lags behind the right to read.
      constraint search_entry_post foreign key (post_id, space_id) references post (id, space_id) on update cascade on delete cascade
    );
    create index search_entry_body on search_entry using gin (body) with (fastupdate = on, gin_pending_list_limit = 512);
    create index search_entry_title on search_entry using gin (title) with (fastupdate = on, gin_pending_list_limit = 256) where title is not null;
    create index search_entry_post on search_entry (post_id);
    create index search_entry_kind on search_entry (kind, item_id desc);
    create index search_entry_space on search_entry (space_id, item_id desc);
    create index search_entry_author on search_entry (author_id, item_id desc);

    -- All words that occur, to find those that contain a part ("block" in "ventilblock"). No person reads this table.
    create table search_word (plain text primary key, word text not null);
    create index search_word_part on search_word using gin (plain gin_trgm_ops, word gin_trgm_ops);

    create function search_list(given text[]) returns text language sql immutable parallel safe return array_to_string(given, ' ');
    alter table person add column search_name text generated always as (search_fold(search_plain(name))) stored,
      add column search_text text generated always as (search_fold(search_plain(
        name || ' ' || coalesce(role, '') || ' ' || coalesce(department, '') || ' ' || coalesce(site, '') || ' ' || search_list(skills)))) stored;
    create index person_search on person using gin (search_name gin_trgm_ops, search_text gin_trgm_ops);
    alter table space add column search_name text generated always as (search_fold(search_plain(name))) stored,
      add column search_text text generated always as (search_fold(search_plain(name || ' ' || description))) stored;
    create index space_search on space using gin (search_name gin_trgm_ops, search_text gin_trgm_ops);

    alter table search_entry enable row level security;
    alter table search_word enable row level security;
    create policy search_entry_read on search_entry for select to kontor_person using (space_id in (select readable_spaces()));
    grant select on search_entry to kontor_person;
  `.execute(db);
}
