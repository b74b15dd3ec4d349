import pg from 'pg';
import { newId } from '../server/ids.ts';
import { hashOf } from '../server/session/secrets.ts';
import { client, latencies, latency, throughput, type Latency } from './measure.ts';

/** What a home feed costs in one house. */
export interface FeedCosts {
  /** As it is served. */
  served: Latency;
  /** The same over HTTP with the read model switched off. */
  cold: Latency;
  /** Feeds per second, 16 in flight. */
  many: number;
}

/** What the home feed of members costs without and with row security in a house without people of partners, and with both; and the feed of a guest. */
export interface GuestsMeasured {
  posts: number;
  outsiders: number;
  spaces: number;
  open: FeedCosts;
  secured: FeedCosts;
  shared: FeedCosts;
  guest: Latency;
}

const PARTNERS = 20;
const GUESTS = 2000;
const TIMES = 400;
const SECONDS = 3;
const ROUNDS = 5;

/** Lets partners into every fourth space of a filled house, a hundred of their people each, and returns the cookie of each of the first 40 guests. */
export async function letPartnersIn(url: string, { spaces, persons: [sponsor] }: { spaces: readonly string[]; persons: readonly string[] }): Promise<{ cookies: string[]; spaces: number }> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const shared = spaces.filter((_, index) => index % 4 === 0);
  const partners = Array.from({ length: PARTNERS }, (_, index) => ({ id: newId(), name: `Partner ${index}` }));
  const guests = Array.from({ length: GUESTS }, (_, index) => ({ id: newId(), partner: partners[index % PARTNERS]!.id }));
  try {
    for (const { id, name } of partners) await db.query(`insert into partner (id, name, state) values ($1, $2, 'active')`, [id, name]);
    // The same spaces with the same posts as before: only a measurement may open what is written already.
    await db.query('alter table space disable trigger space_audience');
    await db.query(`update space set audience = 'partners', access = 'invitation' where id = any($1)`, [shared]);
    await db.query('alter table space enable trigger space_audience');
    await db.query(`insert into space_partner (space_id, partner_id) select s, p from unnest($1::uuid[]) with ordinality as a(s, n), unnest($2::uuid[]) with ordinality as b(p, m) where (n + m) % 4 = 0`, [shared, partners.map((one) => one.id)]);
    await db.query(`insert into person (id, kind, partner_id, sponsor_id, access_until, name, email) select g, 'guest', p, $3, now() + interval '90 days', 'Gast ' || n, 'gast' || n || '@partner.example' from unnest($1::uuid[], $2::uuid[]) with ordinality as a(g, p, n)`, [guests.map((one) => one.id), guests.map((one) => one.partner), sponsor]);
    await db.query(`insert into membership (person_id, space_id, role, level, seen) select g.id, n.space_id, 'member', 'mentions', $1 from person g join space_partner n on n.partner_id = g.partner_id where g.kind = 'guest'`, [newId()]);
    const cookies = guests.slice(0, 40).map((_, index) => `gast${String(index).padStart(40, '0')}`);
    for (const [index, cookie] of cookies.entries()) await db.query(`insert into session (id, person_id, token_hash, expires) values ($1, $2, $3, now() + interval '1 day')`, [newId(), guests[index]!.id, hashOf(cookie)]);
    await db.query('vacuum analyze');
    return { cookies, spaces: shared.length };
  } finally {
    await db.end();
  }
}

/** Switches row security off in every table of a house: what it costs is what is saved by that. */
export async function openAllRows(url: string): Promise<void> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const { rows } = await db.query<{ table: string }>(`select format('%I', relname) as table from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`);
    for (const { table } of rows) await db.query(`alter table ${table} disable row level security`);
  } finally {
    await db.end();
  }
}

/** Where the same house is served, as usual and without the read model. */
export interface Served {
  usual: string;
  cold: string;
}

/** The home feed of members in several houses, measured in turns, so that what disturbs the machine disturbs all alike. */
export async function feedCosts(houses: readonly Served[], cookies: readonly string[]): Promise<FeedCosts[]> {
  const clients = houses.flatMap(({ usual, cold }) => [client(usual), client(cold)]);
  const cookie = (index: number): string => cookies[index % cookies.length]!;
  try {
    for (const one of clients) for (const each of cookies) await one.send('GET', '/api/v1/feed', each);
    const alone = await latencies(TIMES, clients.map((one) => (index: number) => one.send('GET', '/api/v1/feed', cookie(index))));
    const rounds: number[][] = houses.map(() => []);
    for (let round = 0; round < ROUNDS; round++) for (const [place, { usual }] of houses.entries()) rounds[place]!.push(await throughput(`${usual}/api/v1/feed`, cookies, SECONDS));
    return houses.map((_, place) => ({ served: alone[2 * place]!, cold: alone[2 * place + 1]!, many: rounds[place]!.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)]! }));
  } finally {
    await Promise.all(clients.map((one) => one.close()));
  }
}

/** A guest's own feed, which is always read from the database. */
export async function guestFeed(base: string, cookies: readonly string[]): Promise<Latency> {
  const http = client(base);
  try {
    return await latency(TIMES, (index) => http.send('GET', '/api/v1/feed', cookies[index % cookies.length]!));
  } finally {
    await http.close();
  }
}

/** The section of the results. */
export function guestsReport({ posts, outsiders, spaces, open, secured, shared, guest }: GuestsMeasured): string {
  const ms = (value: number): string => value.toFixed(2);
  const row = (what: string, values: readonly [number, number, number], costs: (value: number, of: number) => number): string => {
    const [one, two] = [costs(values[1], values[0]), costs(values[2], values[0])];
    return `| ${what} | ${values.map(ms).join(' | ')} | ${one.toFixed(2)} × | ${two.toFixed(2)} × | ${Math.max(one, two) <= 1.15 ? 'reached' : 'missed'} |`;
  };
  const slower = (value: number, of: number): number => value / of;
  const fewer = (value: number, of: number): number => of / value;
  return `## Guests and row security

The home feed of members over HTTP in three copies of a house of ${posts} posts, measured in turns: with row security switched off in all tables; as Kontor is;
and with ${outsiders} people of partners in ${spaces} of its spaces besides. Each may cost at most 1.15 times as much as the first.

| what | no row security | row security | and guests | row security costs | both cost |  |
| --- | --- | --- | --- | --- | --- | --- |
${row('feed as served, p50 (ms)', [open.served.p50, secured.served.p50, shared.served.p50], slower)}
${row('feed without the read model, p50 (ms)', [open.cold.p50, secured.cold.p50, shared.cold.p50], slower)}
${row('feeds per second, 16 in flight', [open.many, secured.many, shared.many], fewer)}

A guest's own feed, which is always read from the database, takes ${ms(guest.p50)} ms (p50) and ${ms(guest.p99)} ms (p99) over HTTP.
`;
}
