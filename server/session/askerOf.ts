import type { FastifyRequest } from 'fastify';
import type { Asker, MemberAsker, Memberships, Via } from '../access/asker.ts';
import type { Level, SpaceRole } from '../../shared/api/spaces.ts';
import type { HouseRole, PersonKind } from '../../shared/api/people.ts';
import type { Language } from '../../shared/api/basics.ts';
import type { Kontor } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { hashOf } from './secrets.ts';

/** The cookie of a session; the prefix binds it to this host over HTTPS (localhost counts as such). */
export const cookieName = '__Host-kontor';
const TOUCH_MS = 5 * 60_000;

interface Found {
  via: string;
  seen: Date | null;
  proved: Date;
  scopes: string[] | null;
  id: string;
  kind: PersonKind;
  partner_id: string | null;
  company: string | null;
  name: string;
  role: string | null;
  photo_id: string | null;
  house_roles: HouseRole[];
  language: Language;
  time_zone: string;
  feed_seen: Date | null;
  spaces: string | null;
}

/** Who sends this request: by Bearer token, else by session cookie, else nobody. Asked of the database each time, so an ended session is over at once. */
export async function askerOf(kontor: Kontor, request: FastifyRequest, { withSpaces = false } = {}): Promise<Asker | MemberAsker | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return /^Bearer [\w-]{20,100}$/.test(authorization) ? find(kontor, 'api_token', authorization.slice(7), withSpaces) : null;
  const cookie = request.cookies[cookieName];
  return cookie && cookie.length <= 100 ? find(kontor, 'session', cookie, withSpaces) : null;
}

const columns = {
  session: 'v.seen, v.proved, null::text[] as scopes',
  api_token: 'v.used as seen, null::timestamptz as proved, v.scopes',
};
// As one text, which costs a fraction of JSON on both sides: this is read with every feed.
const memberships = `(select string_agg(m.space_id || ' ' || m.role || ' ' || m.level, ',') from membership m where m.person_id = p.id)`;
const question = (table: keyof typeof columns, spaces: string) => `
  select v.id as via, ${columns[table]}, p.id, p.kind, p.partner_id, p.company, p.name, p.role, p.photo_id, p.house_roles, p.language, p.time_zone, p.feed_seen, ${spaces} as spaces
  from ${table} v join person p on p.id = v.person_id
  where v.token_hash = $1 and v.expires > now() and p.state = 'active' and (p.kind = 'member' or (p.kind = 'guest' and is_welcome(p.id)))`;
// Four fixed texts, asked on every request: written out here, they need no query builder.
const questions = {
  session: { plain: question('session', 'null'), withSpaces: question('session', memberships) },
  api_token: { plain: question('api_token', 'null'), withSpaces: question('api_token', memberships) },
};

const MOST_PARSED = 3000;
const parsed = new Map<string, { text: string; memberships: Memberships }>();

/** The memberships that the database gave as a text; the same text of the same person is not taken apart twice. */
function membershipsOf(person: string, text: string): Memberships {
  const before = parsed.get(person);
  if (before?.text === text) return before.memberships;
  const all = text === '' ? [] : text.split(',').map((one) => one.split(' ') as [string, SpaceRole, Level]);
  const memberships = { roles: new Map(all.map(([id, role]) => [id, role])), shown: all.flatMap(([id, , level]) => (level === 'hidden' ? [] : [id])) };
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(person, { text, memberships });
  return memberships;
}

async function find(kontor: Kontor, table: keyof typeof columns, secret: string, withSpaces: boolean): Promise<Asker | MemberAsker | null> {
  const { rows } = await kontor.database.pool.query<Found>(questions[table][withSpaces ? 'withSpaces' : 'plain'], [hashOf(secret)]);
  const row = rows[0];
  if (!row) return null;
  if (!row.seen || Date.now() - row.seen.getTime() > TOUCH_MS) await touch(kontor, table, row.via);
  const via: Via = table === 'session' ? { kind: 'session', id: row.via, proved: row.proved } : { kind: 'token', id: row.via, scopes: row.scopes ?? [] };
  const asker = { person: row.id, kind: row.kind, partner: row.partner_id, name: row.name, roles: row.house_roles, language: row.language, timeZone: row.time_zone, via, ref: personRef(row) };
  return withSpaces ? { ...asker, memberships: membershipsOf(row.id, row.spaces ?? ''), feedSeen: row.feed_seen } : asker;
}

async function touch(kontor: Kontor, table: keyof typeof columns, id: string): Promise<void> {
  const db = kontor.database.owner;
  if (table === 'session') await db.updateTable('session').set({ seen: new Date() }).where('id', '=', id).execute();
  else await db.updateTable('api_token').set({ used: new Date() }).where('id', '=', id).execute();
}
