import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

const DAY_MS = 86_400_000;
/** A weekend is no absence. */
const AWAY_MS = 3 * DAY_MS;
/** Who came back this long ago has caught up without the page. */
const OPEN_MS = 14 * DAY_MS;
/** Further back than that, nobody catches up. */
const FARTHEST_MS = 60 * DAY_MS;

/** What is kept of a person's reading: up to when they have seen the feed, and since when they were away. */
export interface Reading {
  readonly feed_seen: Date | null;
  readonly since: Date | null;
  readonly noted: Date | null;
}

/** See Reading; needs the owner's connection. */
export async function readingOf(db: Kysely<Tables>, person: string): Promise<Reading> {
  const { rows } = await sql<Reading>`select p.feed_seen, c.since, c.noted from person p left join catch_up c on c.person_id = p.id where p.id = ${person}`.execute(db);
  return rows[0] ?? { feed_seen: null, since: null, noted: null };
}

const open = ({ since, noted }: Reading, now: Date): Date | null => (since && noted && now.getTime() - noted.getTime() < OPEN_MS ? since : null);

/** Since when somebody has to catch up: since they went away, else since they last looked; two weeks back for who never did, 60 days at most. */
export function sinceOf(reading: Reading, now: Date): Date {
  const since = open(reading, now) ?? reading.feed_seen ?? new Date(now.getTime() - OPEN_MS);
  return new Date(Math.max(since.getTime(), now.getTime() - FARTHEST_MS));
}

/** Since when somebody was away who has not caught up yet; null for all others. */
export function awaySince(reading: Reading, now: Date): Date | null {
  const last = open(reading, now) ?? reading.feed_seen;
  return last && (last !== reading.feed_seen || now.getTime() - last.getTime() >= AWAY_MS) ? sinceOf(reading, now) : null;
}

/** Notes that somebody is back, before their first look at the feed moves what they have seen of it; needs the owner's connection. */
export async function noteReturn(db: Kysely<Tables>, person: string, now: Date): Promise<void> {
  await sql`
    insert into catch_up (person_id, since, noted) select id, feed_seen, ${now} from person where id = ${person} and feed_seen < ${new Date(now.getTime() - AWAY_MS)}
    on conflict (person_id) do update set noted = excluded.noted,
      since = case when catch_up.noted > ${new Date(now.getTime() - OPEN_MS)} then least(catch_up.since, excluded.since) else excluded.since end`.execute(db);
}
