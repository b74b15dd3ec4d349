import { sql, type Kysely } from 'kysely';

/**
 * The Turkish dotless ı is an i to search, as Yıldız is written Yildiz on most keyboards, and the directory finds names in the spelling of search.
 * Writing a row again computes its generated columns anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function search_plain(given text) returns text language sql immutable strict parallel safe
      return btrim(regexp_replace(
        lower(translate(replace(replace(replace(replace(regexp_replace(normalize(given, NFKD), '[\\u0300-\\u036f]', '', 'g'), 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øØłŁđĐı', 'oOlLdDi')),
        '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u1680\\u180e\\u2190-\\u2bff\\u3000-\\u303f\\ue000-\\uf8ff\\ufeff\\ufff0-\\uffff]+', ' ', 'g'));
    update person set name = name where search_text like '%ı%';
    update space set name = name where search_text like '%ı%';
    with stale as (
      select id, title, concat_ws(' ', title, text) as text from post where concat_ws(' ', title, text) like '%ı%'
      union all select id, null, text from comment where text like '%ı%'
      union all select f.id, f.name, concat_ws(' ', f.name, t.text) from file f left join file_text t on t.file_id = f.id and t.version = f.version
        where concat_ws(' ', f.name, t.text) like '%ı%'),
      plain as (select id, search_vector(search_plain(title)) as title, left(search_plain(left(text, 100000)), 100000) as text from stale),
      words as (
        insert into search_word (plain, word)
        select distinct of.lexeme, search_fold(of.lexeme) from plain, unnest(to_tsvector('pg_catalog.simple', plain.text)) of where length(of.lexeme) <= 60
        order by 1 on conflict do nothing)
    update search_entry e set title = plain.title, body = e.body || search_vector(plain.text) from plain where e.item_id = plain.id;
    grant select (search_name, search_text) on person to kontor_person;
  `.execute(db);
}
