import type { FastifyRequest } from 'fastify';
import type { Asker, Via } from '../access/asker.ts';
import type { HouseRole } from '../../shared/api/people.ts';
import type { Language } from '../../shared/api/basics.ts';
import type { Kontor } from '../kontor.ts';
import { hashOf } from './secrets.ts';

/** The cookie of a session; the prefix binds it to this host over HTTPS (localhost counts as such). */
export const cookieName = '__Host-kontor';
const TOUCH_MS = 5 * 60_000;

interface Found {
  id: string;
  name: string;
  house_roles: HouseRole[];
  language: Language;
  time_zone: string;
}

const asker = (row: Found, via: Via): Asker => ({ person: row.id, name: row.name, roles: row.house_roles, language: row.language, timeZone: row.time_zone, via });

/** Who sends this request: by Bearer token, else by session cookie, else nobody. Asked of the database each time, so an ended session is over at once. */
export async function askerOf(kontor: Kontor, request: FastifyRequest): Promise<Asker | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return /^Bearer [\w-]{20,100}$/.test(authorization) ? byToken(kontor, authorization.slice(7)) : null;
  const cookie = request.cookies[cookieName];
  return cookie && cookie.length <= 100 ? bySession(kontor, cookie) : null;
}

async function bySession(kontor: Kontor, secret: string): Promise<Asker | null> {
  const row = await kontor.database.owner
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select(['s.id as session', 's.seen', 's.proved', 'p.id', 'p.name', 'p.house_roles', 'p.language', 'p.time_zone'])
    .where('s.token_hash', '=', hashOf(secret))
    .where('s.expires', '>', new Date())
    .where('p.state', '=', 'active')
    .executeTakeFirst();
  if (!row) return null;
  if (Date.now() - row.seen.getTime() > TOUCH_MS) await kontor.database.owner.updateTable('session').set({ seen: new Date() }).where('id', '=', row.session).execute();
  return asker(row, { kind: 'session', id: row.session, proved: row.proved });
}

async function byToken(kontor: Kontor, secret: string): Promise<Asker | null> {
  const row = await kontor.database.owner
    .selectFrom('api_token as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select(['t.id as token', 't.scopes', 't.used', 'p.id', 'p.name', 'p.house_roles', 'p.language', 'p.time_zone'])
    .where('t.token_hash', '=', hashOf(secret))
    .where('t.expires', '>', new Date())
    .where('p.state', '=', 'active')
    .executeTakeFirst();
  if (!row) return null;
  if (!row.used || Date.now() - row.used.getTime() > TOUCH_MS) await kontor.database.owner.updateTable('api_token').set({ used: new Date() }).where('id', '=', row.token).execute();
  return asker(row, { kind: 'token', id: row.token, scopes: row.scopes });
}
