import { sql, type Kysely } from 'kysely';
import type { Understood } from '../../shared/api/feed.ts';
import { isOutsider } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { dayOf } from './dates.ts';
import type { Label } from '../../shared/api/basics.ts';
import { labelOf } from './labels.ts';
import { kindOf, type WantedKind } from './kinds.ts';
import { personsNamed, spacesNamed } from './names.ts';
import { spelled, type Asked, type Filter, type Term } from './parseQuery.ts';

type Connection = Kysely<Tables>;

/** Where and what to look for: the spaces the asker reads, less those they hid unless they named one, and the filters that could be understood. */
export interface Scope {
  terms: Term[];
  spaces: string[];
  /** Set for outsiders, who do not see a space from its beginning. */
  shared: boolean;
  space: string | null;
  author: string | null;
  kind: WantedKind | null;
  label: Label | null;
  topic: string | null;
  from: Temporal.PlainDate | null;
  until: Temporal.PlainDate | null;
  unknown: string[];
}

/** Understands the filters of a query for the asker. Runs without row security, so it names only what readable_spaces() and the directory name. */
export async function resolveQuery(ctx: Ctx, db: Connection, asked: Asked): Promise<Scope> {
  const scope: Scope = { terms: asked.terms, spaces: [], shared: isOutsider(ctx.asker), space: null, author: null, kind: null, label: null, topic: null, from: null, until: null, unknown: [...asked.unknown] };
  for (const filter of asked.filters) {
    const taken = await apply(ctx, db, scope, filter);
    if (taken === null) scope.unknown.push(filter.said);
    if (taken === 'withNext') scope.terms = scope.terms.filter((term) => term !== filter.next);
  }
  scope.spaces = await readable(ctx, db, scope.space);
  return scope;
}

type Taken = 'alone' | 'withNext' | null;

async function apply(ctx: Ctx, db: Connection, scope: Scope, filter: Filter): Promise<Taken> {
  if (filter.key === 'kind') {
    scope.kind = kindOf(filter.value) ?? scope.kind;
    return kindOf(filter.value) ? 'alone' : null;
  }
  if (filter.key === 'label') {
    const both = filter.next && labelOf(`${filter.value} ${filter.next.plain.join(' ')}`);
    scope.label = both ?? labelOf(filter.value) ?? scope.label;
    return both ? 'withNext' : labelOf(filter.value) ? 'alone' : null;
  }
  if (filter.key === 'topic') {
    const both = filter.next && (await topicNamed(ctx, db, `${filter.value} ${filter.next.plain.join(' ')}`));
    const topic = both ?? (await topicNamed(ctx, db, filter.value));
    scope.topic = topic ?? scope.topic;
    return both ? 'withNext' : topic ? 'alone' : null;
  }
  if (filter.key === 'before' || filter.key === 'after') {
    const said = dayOf(filter.value, filter.next?.plain.join(' ') ?? null, Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(ctx.asker.timeZone).toPlainDate());
    if (!said) return null;
    scope[filter.key === 'after' ? 'from' : 'until'] = said.day;
    return said.tookNext ? 'withNext' : 'alone';
  }
  const { id, withNext } = await named(ctx, db, filter);
  if (!id) return null;
  scope[filter.key === 'in' ? 'space' : 'author'] = id;
  return withNext ? 'withNext' : 'alone';
}

/** The topic of this name, if the asker knows it; people of partners know none. */
async function topicNamed(ctx: Ctx, db: Connection, name: string): Promise<string | null> {
  if (isOutsider(ctx.asker)) return null;
  const { rows } = await sql<{ id: string }>`
    select t.id from topic_name n join topic t on t.id = n.topic_id where n.key = ${spelled(name)}
      and (t.created_by = ${ctx.asker.person} or exists (select 1 from post_topic pt where pt.topic_id = t.id and pt.space_id in (select readable_spaces())))`.execute(db);
  return rows[0]?.id ?? null;
}

const myself = new Set(['ich', 'mir', 'me']);

/** The space or person a value names; where the next word belongs to the name as well, with it ("von:Jana Krüger"). */
async function named(ctx: Ctx, db: Connection, filter: Filter): Promise<{ id: string | null; withNext: boolean }> {
  const find = filter.key === 'in' ? spacesNamed : personsNamed;
  const value = spelled(filter.value);
  if (filter.key === 'from' && myself.has(value) && !filter.quoted) return { id: ctx.asker.person, withNext: false };
  const next = filter.next?.plain.join(' ');
  if (next) {
    const [both] = await find(db, ctx.asker, { text: `${value} ${spelled(next)}`, limit: 1, strict: true, everybody: true });
    if (both) return { id: both.id, withNext: true };
  }
  const [best] = value === '' ? [] : await find(db, ctx.asker, { text: value, limit: 1, everybody: true });
  return { id: best?.id ?? null, withNext: false };
}

async function readable(ctx: Ctx, db: Connection, space: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from readable_spaces() as r(id) where case when ${space}::uuid is null
      then not exists (select 1 from membership m where m.space_id = r.id and m.person_id = ${ctx.asker.person} and m.level = 'hidden') else id = ${space}::uuid end`.execute(db);
  return rows.map((row) => row.id);
}

/** The query as it was understood, for the answer; read under row security. */
export async function showQuery(ctx: Ctx, text: string, scope: Scope): Promise<Understood> {
  const space = scope.space && (await ctx.db.selectFrom('space').select(['id', 'name', 'audience']).where('id', '=', scope.space).executeTakeFirst());
  const author = scope.author && (await ctx.db.selectFrom('person').select(['id', 'name', 'role', 'photo_id', 'company']).where('id', '=', scope.author).executeTakeFirst());
  const topic = scope.topic && (await ctx.db.selectFrom('topic').select(['id', 'name']).where('id', '=', scope.topic).executeTakeFirst());
  const said = scope.terms.map(({ said: word, quoted, not }) => ({ word, quoted, not }));
  return { text, words: said, in: space || null, from: author ? personRef(author) : null, kind: scope.kind, label: scope.label, topic: topic || null, before: scope.until?.toString() ?? null, after: scope.from?.toString() ?? null, unknown: scope.unknown };
}
