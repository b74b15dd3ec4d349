import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { buildApp } from '../../server/http/app.ts';
import { newId } from '../../server/ids.ts';
import type { Kontor } from '../../server/kontor.ts';
import { hashOf, newSecret } from '../../server/session/secrets.ts';
import { foundHouse } from '../../server/setup/found.ts';
import type { HouseRole } from '../../shared/api/people.ts';
import { freshDatabase } from './postgres.ts';

export interface Answer<T = any> {
  status: number;
  headers: Headers;
  body: T;
  text: string;
}

/** One person's way in: HTTP with their session cookie (none for a stranger). */
export interface Client {
  readonly id: string;
  readonly cookie: string | null;
  call<T = any>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  get<T = any>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  post<T = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  put<T = any>(path: string, body?: unknown): Promise<Answer<T>>;
  patch<T = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  delete<T = any>(path: string): Promise<Answer<T>>;
}

export interface TestHouse {
  readonly kontor: Kontor;
  readonly url: string;
  /** The administrator who founded the house, Anna. */
  readonly anna: Client;
  readonly stranger: Client;
  /** A further member of the house, signed in. */
  join(name: string, more?: { roles?: HouseRole[]; password?: string; email?: string }): Promise<Client>;
  /** A partner company in an active relation, under an agreement on secrecy unless said otherwise; returns its id. */
  partner(name: string, more?: { secrecy?: boolean }): Promise<string>;
  /** A guest of a partner, signed in, in no space yet; the sponsor is Anna. */
  guest(name: string, partner: string, more?: { until?: Date }): Promise<Client>;
  /** Lets a company into a partner space. */
  admit(space: string, partner: string): Promise<void>;
  /** A client for any cookie. */
  client(id: string, cookie: string | null): Client;
  /** All recorded events of these kinds, oldest first. */
  events(...kinds: string[]): Promise<{ kind: string; actor_id: string | null; post_id: string | null; subject_id: string | null; data: any }[]>;
  /** Lets everything that follows from what happened run to its end. */
  drain(seconds?: number): Promise<void>;
  close(): Promise<void>;
}

/** The text of an answer without the question that a search repeats in it. */
export const withoutQuestion = ({ text, body }: Answer): string => (body?.query ? JSON.stringify({ ...body, query: null }) : text);

export const password = 'Eichenlaub-im-Regen-7';

function makeClient(base: string, id: string, cookie: string | null): Client {
  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const raw = body instanceof Uint8Array;
    const response = await fetch(path.startsWith('http') ? path : base + (path.startsWith('/') ? path : `/api/v1/${path}`), {
      method,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie: `__Host-kontor=${cookie}` } : {}), ...(body !== undefined && !raw ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body !== undefined ? { body: raw ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: isJson && text ? JSON.parse(text) : null };
  }
  return {
    id,
    cookie,
    call,
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body = {}, headers = {}) => call('POST', path, body, headers),
    put: (path, body = {}) => call('PUT', path, body),
    patch: (path, body = {}, headers = {}) => call('PATCH', path, body, headers),
    delete: (path) => call('DELETE', path),
  };
}

/** A whole Kontor on a fresh database, served on a free port, with its administrator Anna. Close it after the tests. */
export async function testHouse(env: Record<string, string> = {}): Promise<TestHouse> {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'kontor-house-'));
  const config = { ...readConfig({ KONTOR_DATA: folder, KONTOR_LOG: 'silent', KONTOR_RATE_FACTOR: '100', PORT: '0', ...env }), databaseUrl: database.url };
  const kontor = await compose(config, database.url);
  const app = await buildApp(kontor);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const client = (id: string, cookie: string | null) => makeClient(url, id, cookie);

  async function signedIn(person: string): Promise<Client> {
    const secret = newSecret();
    await kontor.database.owner
      .insertInto('session')
      .values({ id: newId(), person_id: person, token_hash: hashOf(secret), agent: 'test', address: '127.0.0.1', expires: new Date(Date.now() + 3_600_000) })
      .execute();
    return client(person, secret);
  }

  const annaId = await kontor.system((work) =>
    foundHouse(work, { house: 'Brandt Pumpen', language: 'de', timeZone: 'Europe/Berlin', administrator: { name: 'Anna Albers', email: 'anna@brandt.example', password } }),
  );

  return {
    kontor,
    url,
    client,
    anna: await signedIn(annaId),
    stranger: client('', null),
    async join(name, more = {}) {
      const id = newId();
      const email = more.email ?? `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${randomUUID().slice(0, 4)}@brandt.example`;
      await kontor.database.owner.insertInto('person').values({ id, name, email, house_roles: more.roles ?? [] }).execute();
      if (more.password) {
        const { setPassword } = await import('../../server/session/setPassword.ts');
        await kontor.system((work) => setPassword(work, id, more.password!));
      }
      return signedIn(id);
    },
    async partner(name, { secrecy = true } = {}) {
      const id = newId();
      await kontor.database.owner.insertInto('partner').values({ id, name, state: 'active', house_contact_id: annaId, created_by: annaId }).execute();
      if (secrecy) await kontor.database.owner.insertInto('agreement').values({ id: newId(), partner_id: id, kind: 'nda', title: 'Geheimhaltung', valid_from: '2020-01-01' }).execute();
      return id;
    },
    async guest(name, partner, more = {}) {
      const id = newId();
      const until = more.until ?? new Date(Date.now() + 180 * 86_400_000);
      const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${randomUUID().slice(0, 4)}@partner.example`;
      await kontor.database.owner.insertInto('person').values({ id, kind: 'guest', partner_id: partner, sponsor_id: annaId, access_until: until, name, email }).execute();
      return signedIn(id);
    },
    async admit(space, partner) {
      await kontor.database.owner.insertInto('space_partner').values({ space_id: space, partner_id: partner, added_by: annaId }).execute();
    },
    async events(...kinds) {
      return kontor.database.owner.selectFrom('event').select(['kind', 'actor_id', 'post_id', 'subject_id', 'data']).where((eb) => eb('kind', '=', eb.fn.any(eb.val(kinds)))).orderBy('seq').execute();
    },
    drain: (seconds = 120) => kontor.jobs.drain(seconds),
    async close() {
      await app.close();
      await kontor.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
