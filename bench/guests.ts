import pg from 'pg';
import type { Asker } from '../server/access/asker.ts';
import { feedFor } from '../server/feed/feedFor.ts';
import { newId } from '../server/ids.ts';
import type { Kontor } from '../server/kontor.ts';
import { hashOf } from '../server/session/secrets.ts';
import { askerFor } from './floors.ts';
import { client, latencies, latency, throughput, type Latency } from './measure.ts';

/** What the home feed of members costs in a house without people of partners and, the same spaces and posts, with them; and the feed of a guest. */
export interface GuestsMeasured {
  posts: number;
  outsiders: number;
  spaces: number;
  served: { before: Latency; after: Latency };
  feeds: { before: number; after: number };
  /** Read from the database alone: as its owner without row security, and as the person. */
  database: { bare: Latency; before: Latency; after: Latency };
  guest: Latency;
}

const PARTNERS = 20;
const GUESTS = 2000;
const TIMES = 400;
const SECONDS = 8;

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

/** The feed of members as a running Kontor serves it. */
export async function servedFeed(base: string, cookies: readonly string[]): Promise<{ one: Latency; many: number }> {
  const http = client(base);
  try {
    for (const cookie of cookies) await http.send('GET', '/api/v1/feed', cookie);
    const one = await latency(TIMES, (index) => http.send('GET', '/api/v1/feed', cookies[index % cookies.length]!));
    return { one, many: await throughput(`${base}/api/v1/feed`, cookies, SECONDS) };
  } finally {
    await http.close();
  }
}

/** The same feed out of the database alone, as the person and, for the price of row security, as the owner of the tables. */
export async function feedOfDatabase(kontor: Kontor, persons: readonly string[]): Promise<{ bare: Latency; secured: Latency }> {
  const asker = (index: number): Asker => askerFor(persons[index % persons.length]!);
  const secured = (index: number) => kontor.read(asker(index), (ctx) => feedFor(ctx, {}));
  const bare = (index: number) => kontor.read(asker(index), (ctx) => ctx.asOwner((db) => feedFor({ ...ctx, db, asOwner: (step) => step(db) }, {})));
  const [one, other] = await latencies(TIMES, [bare, secured]);
  return { bare: one!, secured: other! };
}

/** The section of the results. */
export function guestsReport({ posts, outsiders, spaces, served, feeds, database, guest }: GuestsMeasured): string {
  const ms = (value: number): string => value.toFixed(2);
  const row = (what: string, without: number, withThem: number, ratio: number): string => `| ${what} | ${ms(without)} | ${ms(withThem)} | ${ratio.toFixed(2)} × | ${ratio <= 1.15 ? 'reached' : 'missed'} |`;
  return `## Guests and row security

A house of ${posts} posts, without people of partners and with ${outsiders} of them in ${spaces} of its spaces, the same spaces and posts. The home feed is that of
members; it may cost at most 1.15 times as much.

| what | without | with | ratio |  |
| --- | --- | --- | --- | --- |
${row('feed over HTTP, without and with outsiders, p50 (ms)', served.before.p50, served.after.p50, served.after.p50 / served.before.p50)}
${row('feeds per second, 16 in flight', feeds.before, feeds.after, feeds.before / feeds.after)}
${row('feed out of the database alone, without and with outsiders, p50 (ms)', database.before.p50, database.after.p50, database.after.p50 / database.before.p50)}
${row('the same, without and with row security (no outsiders), p50 (ms)', database.bare.p50, database.before.p50, database.before.p50 / database.bare.p50)}

A guest's own feed, which is always read from the database, takes ${ms(guest.p50)} ms (p50) and ${ms(guest.p99)} ms (p99) over HTTP.
`;
}
