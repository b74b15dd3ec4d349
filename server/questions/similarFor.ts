import { sql, type Kysely } from 'kysely';
import type { SimilarQuestion } from '../../shared/api/knowledge.ts';
import type { Audience } from '../../shared/api/basics.ts';
import { isOutsider } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx } from '../kontor.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';
import { expandTerms } from '../search/expandTerms.ts';
import type { Term } from '../search/parseQuery.ts';
import { plainOf } from '../search/spelling.ts';
import { similarIds } from './similarIds.ts';

const MOST_TERMS = 8;
const MOST = 4;
const MILLISECONDS = 1000;
const TEXT_CHARS = 280;

/** The words of what somebody types, the longest of many, in their order; the last one may not be finished yet. */
export function termsOf(text: string): Term[] {
  const words = [...new Set(plainOf(text).split(' ').filter((word) => word.length > 1))];
  const kept = new Set(words.toSorted((a, b) => b.length - a.length).slice(0, MOST_TERMS));
  const open = /[\p{L}\p{N}]$/u.test(text);
  return words.filter((word) => kept.has(word)).map((word) => ({ said: word, plain: [word], quoted: false, not: false, last: open && word === words.at(-1) }));
}

/** Answered questions like this text that the asker may read, the most alike first; at most four. */
export async function similarFor(ctx: Ctx, text: string): Promise<SimilarQuestion[]> {
  const ids = await ctx.asOwner((db) => pick(ctx, db, text));
  return ids.length === 0 ? [] : show(ctx, ids);
}

async function pick(ctx: Ctx, db: Kysely<Tables>, text: string): Promise<string[]> {
  const terms = termsOf(text);
  if (terms.length === 0) return [];
  await sql`select set_config('statement_timeout', ${String(MILLISECONDS)}, true)`.execute(db);
  const { rows } = await sql<{ id: string }>`select id from readable_spaces() as r(id)`.execute(db);
  const full = await expandTerms(db, terms);
  return similarIds(db, { spaces: rows.map((row) => row.id), shared: isOutsider(ctx.asker) }, { terms: full.terms, limit: MOST });
}

interface Row {
  id: string; title: string; created: Date; space_id: string; space_name: string; audience: Audience; accepted: boolean; answer_id: string; answer: string;
  asker: PersonRefRow; author: PersonRefRow;
}

/** Read as the asker: what they may not see, or is gone since, is missing. */
async function show(ctx: Ctx, ids: readonly string[]): Promise<SimilarQuestion[]> {
  const ref = (table: string) => sql.raw(`json_build_object('id', ${table}.id, 'name', ${table}.name, 'role', ${table}.role, 'photo_id', ${table}.photo_id, 'company', ${table}.company)`);
  const { rows } = await sql<Row>`
    select p.id, coalesce(p.title, left(p.text, 80)) as title, p.created, s.id as space_id, s.name as space_name, s.audience, p.answer_id is not distinct from c.id as accepted,
      c.id as answer_id, left(c.text, ${TEXT_CHARS}) as answer, ${ref('a')} as asker, ${ref('b')} as author
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    join post p on p.id = wanted.id and p.deleted is null join space s on s.id = p.space_id join person a on a.id = p.author_id
    cross join lateral (select k.id, k.text, k.author_id from comment k where k.post_id = p.id and k.deleted is null and (p.answer_id is null or k.id = p.answer_id) order by k.id desc limit 1) c
    join person b on b.id = c.author_id
    order by wanted.place`.execute(ctx.db);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    space: { id: row.space_id, name: row.space_name, audience: row.audience },
    author: personRef(row.asker),
    created: row.created.toISOString(),
    answer: { id: row.answer_id, text: row.answer.replace(/\s+/g, ' ').trim(), author: personRef(row.author), accepted: row.accepted },
  }));
}
