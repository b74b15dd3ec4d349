import { sql, type Kysely } from 'kysely';
import type { Suggestions } from '../../shared/api/feed.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { expandTerms } from './expandTerms.ts';
import { forgiveTyping, personsNamed, spacesNamed } from './names.ts';
import { parseQuery } from './parseQuery.ts';
import { readBy } from './readBy.ts';
import { inScope } from './matches.ts';
import { resolveQuery, type Scope } from './resolveQuery.ts';
import { showItems } from './showHits.ts';

const MOST = 6;

interface Picked {
  spaces: string[];
  people: string[];
  posts: string[];
}

/** What fits while the asker types: spaces and persons by name, posts by title, the newest first. Without a word, the asker's own spaces. */
export async function suggestFor(ctx: Ctx, q: string): Promise<Suggestions> {
  const { spaces, people, posts } = await ctx.asOwner((db) => pick(ctx, db, q));
  const spaceRows = await ctx.db.selectFrom('space').select(['id', 'name', 'audience']).where((eb) => eb('id', '=', eb.fn.any(eb.val(spaces)))).execute();
  const personRows = await ctx.db.selectFrom('person').select(['id', 'name', 'role', 'photo_id', 'company']).where((eb) => eb('id', '=', eb.fn.any(eb.val(people)))).execute();
  const hits = await showItems(ctx, posts, []);
  return {
    spaces: spaces.flatMap((id) => spaceRows.find((row) => row.id === id) ?? []),
    people: people.flatMap((id) => personRows.find((row) => row.id === id) ?? []).map(personRef),
    posts: hits.map(({ id, title, post, space }) => ({ id, title, kind: post!.kind, space: space! })),
  };
}

async function pick(ctx: Ctx, db: Kysely<Tables>, q: string): Promise<Picked> {
  const { terms } = parseQuery(q);
  const words = terms.filter((term) => !term.not).flatMap((term) => term.plain);
  if (words.length === 0) return { spaces: await ownSpaces(ctx, db), people: [], posts: [] };
  await forgiveTyping(db);
  const text = await expandTerms(db, terms, ctx.asker);
  const wanted = { text: text.terms.filter((term) => !term.not).flatMap((term) => term.words).join(' '), limit: MOST };
  const spaces = await spacesNamed(db, ctx.asker, wanted);
  const people = await personsNamed(db, ctx.asker, wanted);
  const scope = await resolveQuery(ctx, db, { terms, filters: [], unknown: [] });
  return { spaces: spaces.map((one) => one.id), people: people.map((one) => one.id), posts: await titled(db, text.full, scope) };
}

async function titled(db: Kysely<Tables>, query: string, scope: Scope): Promise<string[]> {
  await readBy(db, 'index');
  const { rows } = await sql<{ item_id: string }>`
    select item_id from (select item_id from search_entry where title @@ ${query}::tsquery and kind = 'post' and ${inScope(scope)} limit 500) t
    order by item_id desc limit ${MOST}`.execute(db);
  await readBy(db, 'planner');
  return rows.map((row) => row.item_id);
}

async function ownSpaces(ctx: Ctx, db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from membership m join space s on s.id = m.space_id
    where m.person_id = ${ctx.asker.person} and m.level <> 'hidden' and s.archived is null order by s.search_name limit ${MOST}`.execute(db);
  return rows.map((row) => row.id);
}
