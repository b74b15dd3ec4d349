import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Tail } from './readModel.ts';

/** A person's own marks on posts, as far back as feeds usually reach. */
export interface Marks {
  readonly bookmarked: ReadonlySet<string>;
  readonly watched: ReadonlySet<string>;
  readonly thanked: ReadonlySet<string>;
  /** The oldest post that these sets speak of; older ones are asked of the database. */
  readonly since: string;
}

const MOST_MARKS = 1000;

/** The newest posts of each of these spaces. */
export async function loadTails(db: Kysely<Tables>, spaces: readonly string[], length: number): Promise<Map<string, Tail>> {
  const { rows } = await sql<{ space_id: string; ids: string[] }>`
    select wanted.id as space_id, array(select p.id from post p where p.space_id = wanted.id and p.deleted is null order by p.id desc limit ${length}) as ids
    from unnest(${spaces}::uuid[]) as wanted(id)`.execute(db);
  return new Map(rows.map((row) => [row.space_id, { ids: row.ids, whole: row.ids.length < length }]));
}

/** Who reads a space: persons in all, and by company (partner null: the house). */
export interface ReaderCount {
  readonly persons: number;
  readonly companies: readonly { partner: string | null; name: string | null; persons: number }[];
}

/** How many persons of which company read each of these spaces; of an open one the whole house, else its members. */
export async function loadReaderCounts(db: Kysely<Tables>, spaces: readonly string[]): Promise<Map<string, ReaderCount>> {
  const { rows } = await sql<{ space_id: string; partner_id: string | null; company: string | null; readers: number }>`select * from space_readers(${spaces}::uuid[])`.execute(db);
  const bySpace = Map.groupBy(rows, (row) => row.space_id);
  return new Map([...bySpace].map(([id, of]) => [id, countOf(of.map((row) => ({ partner: row.partner_id, name: row.company, persons: row.readers })))]));
}

const countOf = (companies: ReaderCount['companies']): ReaderCount => ({ persons: companies.reduce((sum, company) => sum + company.persons, 0), companies });

/** The newest marks of each of these persons. */
export async function loadMarks(db: Kysely<Tables>, persons: readonly string[]): Promise<Map<string, Marks>> {
  const { rows } = await sql<{ id: string; bookmarked: string[]; watched: string[]; thanked: string[] }>`
    select wanted.id,
      array(select post_id from bookmark where person_id = wanted.id order by post_id desc limit ${MOST_MARKS}) as bookmarked,
      array(select post_id from watch where person_id = wanted.id and watching order by post_id desc limit ${MOST_MARKS}) as watched,
      array(select item_id from thanks where person_id = wanted.id and item_id = post_id order by post_id desc limit ${MOST_MARKS}) as thanked
    from unnest(${persons}::uuid[]) as wanted(id)`.execute(db);
  return new Map(rows.map(({ id, ...lists }) => [id, marksOf(lists)]));
}

function marksOf(lists: { bookmarked: string[]; watched: string[]; thanked: string[] }): Marks {
  const cut = Object.values(lists).flatMap((list) => (list.length < MOST_MARKS ? [] : [list.at(-1)!]));
  const since = cut.toSorted().at(-1) ?? '';
  return { bookmarked: new Set(lists.bookmarked), watched: new Set(lists.watched), thanked: new Set(lists.thanked), since };
}
