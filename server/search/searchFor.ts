import { sql, type Kysely } from 'kysely';
import type { Hit, HitKind, SearchResult } from '../../shared/api/feed.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { codeOf } from '../startError.ts';
import { expandTerms, type TextQuery } from './expandTerms.ts';
import { matchesOf, MOST_COUNTED, type After, type ItemKind, type Match, type Matches } from './matches.ts';
import { forgiveTyping, personsNamed, spacesNamed, type Named } from './names.ts';
import { parseQuery } from './parseQuery.ts';
import { resolveQuery, showQuery, type Scope } from './resolveQuery.ts';
import { showItems, showPersons, showSpaces } from './showHits.ts';

interface Wanted {
  q: string;
  kind?: HitKind;
  limit?: number;
  before?: string;
}

const PAGE = 20;
const MILLISECONDS = 4000;
// Beside posts only a few names are shown, and only good ones; their own list has all.
const NAMES_BESIDE = 3;
const GOOD = 0.5;

interface Place {
  at: Date;
  after: After | null;
  offset: number;
}

function placeOf(ctx: Ctx, cursor: string | undefined): Place {
  if (!cursor) return { at: ctx.now, after: null, offset: 0 };
  const [at, score, id, offset] = readCursor(cursor, 4) as [string, string, string, string];
  const known = /^\d{1,15}$/.test(at) && /^\d{1,3}(\.\d{1,10})?$/.test(score) && /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/.test(id) && /^\d{1,6}$/.test(offset);
  if (!known) throw new Problem('badRequest');
  return { at: new Date(Number(at)), after: id ? { score, id } : null, offset: Number(offset) };
}

interface Found {
  scope: Scope;
  text: TextQuery;
  matches: Matches;
  persons: Named[];
  spaces: Named[];
}

const nothing: Matches = { page: [], counts: { post: 0, comment: 0, file: 0 } };
const isName = (kind: string | null | undefined): kind is 'person' | 'space' => kind === 'person' || kind === 'space';

/** Looks everything up without row security, but only in what the asker may read; what is shown is then read as the asker. */
async function find(ctx: Ctx, db: Kysely<Tables>, wanted: Wanted & Place & { limit: number }): Promise<Found> {
  await sql`select set_config('statement_timeout', ${String(MILLISECONDS)}, true)`.execute(db);
  await forgiveTyping(db);
  const scope = await resolveQuery(ctx, db, parseQuery(wanted.q));
  const text = await expandTerms(db, scope.terms, ctx.asker);
  const narrowed = scope.space !== null || scope.author !== null || scope.label !== null || scope.topic !== null || scope.from !== null || scope.until !== null;
  const items = !isName(scope.kind) && (text.positive || narrowed || scope.kind !== null);
  const matches = items
    ? await matchesOf(db, { text, scope, kind: wanted.kind && !isName(wanted.kind) ? (wanted.kind as ItemKind) : null, timeZone: ctx.asker.timeZone, at: wanted.at, after: wanted.after, limit: isName(wanted.kind) ? 0 : wanted.limit + 1 })
    : nothing;
  return { scope, text, matches, ...(await names(ctx, db, { ...wanted, scope, text, narrowed })) };
}

async function names(ctx: Ctx, db: Kysely<Tables>, wanted: Wanted & Place & { limit: number; scope: Scope; text: TextQuery; narrowed: boolean }) {
  const words = wanted.text.terms.filter((term) => !term.not).flatMap((term) => term.words);
  const fits = (kind: 'person' | 'space') => words.length > 0 && !wanted.narrowed && (wanted.scope.kind === null || wanted.scope.kind === kind);
  const look = (kind: 'person' | 'space') => {
    const own = (wanted.kind ?? wanted.scope.kind) === kind;
    return (kind === 'person' ? personsNamed : spacesNamed)(db, ctx.asker, { text: words.join(' '), limit: own ? wanted.limit + 1 : NAMES_BESIDE, offset: own ? wanted.offset : 0 });
  };
  return { persons: fits('person') ? await look('person') : [], spaces: fits('space') ? await look('space') : [] };
}

const count = (found: readonly Named[]): number => Math.min(found[0]?.of ?? 0, MOST_COUNTED);

/** Searches posts, comments, files, people and spaces for the asker: filters read from the words, hits ranked, marked, counted by kind. */
export async function searchFor(ctx: Ctx, given: Wanted): Promise<SearchResult> {
  const limit = given.limit ?? PAGE;
  const place = placeOf(ctx, given.before);
  const found = await ctx.asOwner((db) => find(ctx, db, { ...given, ...place, limit })).catch((error: unknown) => {
    // The statement ran into its time limit.
    throw codeOf(error) === '57014' ? new Problem('unavailable', { cause: error }) : error;
  });
  const { scope, matches, persons, spaces } = found;
  const kind = given.kind ?? (isName(scope.kind) ? scope.kind : undefined);
  const cursor = isName(kind) ? nextNames(place, kind === 'person' ? persons : spaces, limit) : nextItems(place, matches.page, limit);
  return {
    query: await showQuery(ctx, given.q, scope),
    counts: { ...matches.counts, person: count(persons), space: count(spaces) },
    items: await show(ctx, found, { kind, limit, first: given.before === undefined }),
    next: cursor,
  };
}

const nextNames = ({ at, offset }: Place, page: readonly Named[], limit: number): string | null =>
  page.length > limit ? makeCursor(String(at.getTime()), '0', '', String(offset + limit)) : null;

function nextItems({ at }: Place, page: readonly Match[], limit: number): string | null {
  const last = page[limit - 1];
  return last && page.length > limit ? makeCursor(String(at.getTime()), last.score, last.item_id, '0') : null;
}

const ids = (names: readonly Named[]): string[] => names.map((one) => one.id);
const good = (names: readonly Named[]): string[] => ids(names.filter((one) => one.score >= GOOD));

async function show(ctx: Ctx, { matches, persons, spaces, text }: Found, wanted: { kind: HitKind | undefined; limit: number; first: boolean }): Promise<Hit[]> {
  if (wanted.kind === 'person') return showPersons(ctx, ids(persons).slice(0, wanted.limit), text.terms);
  if (wanted.kind === 'space') return showSpaces(ctx, ids(spaces).slice(0, wanted.limit), text.terms);
  const page = matches.page.slice(0, wanted.limit).map((match) => match.item_id);
  const items = await showItems(ctx, page, text.terms);
  if (wanted.kind !== undefined || !wanted.first) return items;
  return [...(await showSpaces(ctx, good(spaces), text.terms)), ...(await showPersons(ctx, good(persons), text.terms)), ...items];
}
