import pg from 'pg';
import { catchUpFor } from '../server/catchUp/catchUpFor.ts';
import type { Kontor } from '../server/kontor.ts';
import { askerFor } from './floors.ts';
import { latency, type Latency } from './measure.ts';

const TIMES = 200;
const DAYS = 14;
const GOAL_MS = 25;

/** What a catch-up costs the server: for persons in 40 spaces after two weeks, on average this many posts and notices in that time. */
export interface CatchUpMeasured {
  posts: number;
  found: number;
  shown: number;
  notices: number;
  all: Latency;
}

/** Gives each of these persons what two weeks bring besides new posts: decisions in their spaces, and notices of answers to theirs. */
export async function leaveFor(url: string, persons: readonly string[]): Promise<number> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query(`update post set kind = 'decision', decision = '{"why": "", "decidedBy": []}' where created > now() - interval '14 days' and get_byte(decode(right(id::text, 2), 'hex'), 0) < 12`);
    const { rowCount } = await db.query(
      `insert into notice (id, person_id, event_id, kind, actor_id, space_id, post_id, comment_id, created)
       select (left(c.id::text, 19) || right(gen_random_uuid()::text, 17))::uuid, p.author_id, gen_random_uuid(), 'answer', c.author_id, p.space_id, p.id, c.id, c.created
       from comment c join post p on p.id = c.post_id where c.created > now() - interval '60 days' and c.author_id <> p.author_id and p.author_id = any($1)`,
      [persons],
    );
    await db.query('update person set feed_seen = now() - $2 * interval \'1 day\' where id = any($1)', [persons, DAYS]);
    await db.query('vacuum analyze notice, post');
    return (rowCount ?? 0) / persons.length;
  } finally {
    await db.end();
  }
}

/** See CatchUpMeasured; the whole query with the person's transaction, as the route runs it. */
export async function measureCatchUp(kontor: Kontor, { url, persons, posts }: { url: string; persons: readonly string[]; posts: number }): Promise<CatchUpMeasured> {
  const notices = await leaveFor(url, persons);
  let found = 0;
  let shown = 0;
  for (const person of persons) {
    const { sections, rest } = await kontor.read(askerFor(person), (ctx) => catchUpFor(ctx, {}));
    found += [...sections, ...rest].reduce((sum, part) => sum + part.total, 0);
    shown += [...sections, ...rest].reduce((sum, part) => sum + part.items.length, 0);
  }
  const all = await latency(TIMES, (index) => kontor.read(askerFor(persons[index % persons.length]!), (ctx) => catchUpFor(ctx, {})));
  return { posts, found: found / persons.length, shown: shown / persons.length, notices, all };
}

/** The part of the section on calm that tells of it. */
export function catchUpReport({ posts, found, shown, notices, all }: CatchUpMeasured): string {
  return `### Catch-up

After ${DAYS} days away, persons in 40 spaces of a house with ${posts} posts have ${found.toFixed(0)} things to catch up with on average, of which the page shows ${shown.toFixed(0)}
(${notices.toFixed(1)} notices each besides). At the server it takes ${all.p50.toFixed(1)} ms (p50) and ${all.p99.toFixed(1)} ms (p99); the goal is under ${GOAL_MS} ms: ${all.p50 < GOAL_MS ? 'reached' : 'missed'}.
`;
}
