import { sql } from 'kysely';
import type { Gathered } from '../../shared/api/antennas.ts';
import type { Ctx } from '../kontor.ts';
import { expandTerms, type TextQuery } from '../search/expandTerms.ts';
import { newestMatching } from '../search/matches.ts';
import { parseQuery, type Term } from '../search/parseQuery.ts';
import { resolveQuery, type Scope } from '../search/resolveQuery.ts';
import { showItems } from '../search/showHits.ts';
import { plainOf } from '../search/spelling.ts';
import { antennaFor, type AntennaRow } from './antennaFor.ts';

const MILLISECONDS = 4000;

interface Wanted {
  limit: number;
  before?: string | undefined;
}

/** What fits an antenna as it is understood now, as hits, a page at a time. */
export async function gatheredFor(ctx: Ctx, id: string, { limit = 20, before }: { limit?: number; before?: string }): Promise<Gathered> {
  const antenna = await antennaFor(ctx, id);
  const { ids, text } = await gather(ctx, antenna, { limit: limit + 1, before });
  const page = ids.slice(0, limit);
  return { items: await showItems(ctx, page, text?.terms ?? []), next: ids.length > limit ? page.at(-1)! : null, seen: antenna.seen };
}

/** The ids of what fits an antenna now, the newest first, and how its query was understood. Nothing is kept: what was erased or moved away is gone from it, too. */
export async function gather(ctx: Ctx, antenna: AntennaRow, { limit, before }: Wanted): Promise<{ ids: string[]; scope: Scope; text: TextQuery | null }> {
  return ctx.asOwner(async (db) => {
    await sql`select set_config('statement_timeout', ${String(MILLISECONDS)}, true)`.execute(db);
    const scope = await resolveQuery(ctx, db, parseQuery(antenna.query));
    // A filter that means nothing any more (a space left, a topic gone) must not let everything in.
    if (scope.unknown.length > 0) return { ids: [], scope, text: null };
    const text = await expandTerms(db, [...scope.terms.map((term) => ({ ...term, last: false })), ...excluded(antenna.without_words)], ctx.asker);
    const without = { spaces: antenna.without_spaces, persons: [...antenna.without_persons, ctx.asker.person], topics: antenna.without_topics };
    const kind = scope.kind === 'person' || scope.kind === 'space' ? null : scope.kind;
    const ids = await newestMatching(db, { text, scope: { ...scope, kind }, kind: null, timeZone: ctx.asker.timeZone, at: ctx.now, after: null, limit, before: before ?? null, without });
    return { ids, scope, text };
  });
}

const excluded = (words: readonly string[]): Term[] =>
  words.map((word) => ({ said: word, plain: plainOf(word).split(' ').filter(Boolean), quoted: false, not: true, last: false })).filter((term) => term.plain.length > 0);
