import { sql, type Kysely, type RawBuilder } from 'kysely';
import { isOutsider, type Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';

/** A person or space whose name or description fits; `of` is how many fit in all. */
export interface Named {
  id: string;
  score: number;
  of: number;
}

interface Wanted {
  /** Words in the spelling of search, one blank between. */
  text: string;
  limit: number;
  offset?: number;
  /** Only names that contain every word as the beginning of one of theirs. */
  strict?: boolean;
  /** Also persons who have left. */
  everybody?: boolean;
}

// "sievrs" is to "sievers" 0.5, two persons of one first name stay below.
const ALIKE = 0.45;

/** How well the name in search_name fits: the whole name, words of it, beginnings of words, parts, typing errors; less when only the description fits. */
const score = (text: string) => sql`case when search_name = ${text} then 5.0
  when ' ' || search_name || ' ' like ${`% ${text} %`} then 4.0
  when search_name like ${`${text}%`} then 3.5
  when ' ' || search_name like ${`% ${text}%`} then 3.0
  when search_name like ${`%${text}%`} then 2.0
  else greatest(word_similarity(${text}, search_name), 0.3) end`;

function select(db: Kysely<Tables>, from: RawBuilder<unknown>, { text, limit, offset = 0, strict = false }: Wanted): Promise<{ rows: Named[] }> {
  const words = text.split(' ');
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  // Of one or two letters only beginnings say something.
  const fits = strict || longest.length < 3
    ? sql`search_name like ${`%${longest}%`} and ' ' || search_name like all(${words.map((word) => `% ${word}%`)}::text[])`
    : sql`(search_text like ${`%${longest}%`} and search_text like all(${words.map((word) => `%${word}%`)}::text[])) or ${text} <% search_name`;
  return sql<Named>`select id, (${score(text)})::float8 as score, count(*) over ()::int as of from ${from} and (${fits})
    order by 2 desc, search_name, id limit ${limit} offset ${offset}`.execute(db);
}

/** Lets names with typing errors fit for the rest of the transaction. */
export const forgiveTyping = (db: Kysely<Tables>): Promise<unknown> => sql`select set_config('pg_trgm.word_similarity_threshold', ${String(ALIKE)}, true)`.execute(db);

/** Persons of the directory by name, role, department, site or skill, typing errors in the name forgiven; the best first. */
export async function personsNamed(db: Kysely<Tables>, asker: Asker, wanted: Wanted): Promise<Named[]> {
  // An outsider finds the people of their spaces by name alone: what else search knows of a person is the house's.
  if (isOutsider(asker)) return (await select(db, sql`(select id, search_name, search_name as search_text from person where is_fellow(id) and (${wanted.everybody ?? false}::boolean or state <> 'deactivated')) fellow where true`, wanted)).rows;
  return (await select(db, sql`person where (select is_active_member()) and (${wanted.everybody ?? false}::boolean or state <> 'deactivated')`, wanted)).rows;
}

/** Spaces that the asker may know by name or description, typing errors in the name forgiven; the best first. Closed ones only to their members. */
export async function spacesNamed(db: Kysely<Tables>, asker: Asker, wanted: Wanted): Promise<Named[]> {
  const known = sql`space where (exists (select 1 from membership m where m.space_id = space.id and m.person_id = ${asker.person}) or (access <> 'invitation' and (select is_active_member())))`;
  return (await select(db, known, wanted)).rows;
}
