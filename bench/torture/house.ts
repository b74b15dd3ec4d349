import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** A signed-in person of the house under torture. */
export type Person = { id: string; name: string; cookie: string };

export type House = { space: string; persons: Person[] };

const NAMES = ['Birte Claasen', 'Cem Dogan', 'Dörte Ehlers', 'Emil Friis', 'Frauke Gerdes', 'Georg Hansen'];

/** Founds a house over HTTP, puts six signed-in persons into it and all of them into one space. */
export async function foundHouse(url: string, database: Client): Promise<House> {
  const administrator = { name: 'Anna Albers', email: 'anna@brandt.example', password: `${randomUUID()}-Eichenlaub` };
  const setup = await send(url, '', { method: 'POST', path: '/api/v1/setup', body: { house: 'Brandt Pumpen', language: 'de', timeZone: 'Europe/Berlin', administrator } });
  const cookie = /__Host-kontor=([^;]+)/.exec(setup.cookies)![1]!;
  const space = (await send(url, cookie, { method: 'POST', path: '/api/v1/spaces', body: { name: 'Werkstatt', audience: 'internal', access: 'open' } })).body.id as string;
  const persons = [];
  for (const name of NAMES) {
    const person = await addPerson(database, name);
    await send(url, cookie, { method: 'PUT', path: `/api/v1/spaces/${space}/members/${person.id}`, body: { role: 'member' } });
    persons.push(person);
  }
  return { space, persons };
}

export type Request = { method: string; path: string; body?: object; key?: string };
export type Reply = { status: number; body: any; cookies: string };

/** One request of a person; throws when no answer comes (a killed server, ten seconds of silence). */
export async function send(url: string, cookie: string, { method, path, body, key }: Request): Promise<Reply> {
  const headers = { cookie: `__Host-kontor=${cookie}`, ...(body ? { 'content-type': 'application/json' } : {}), ...(key ? { 'idempotency-key': key } : {}) };
  const response = await fetch(`${url}${path}`, { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(10_000) });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null, cookies: response.headers.get('set-cookie') ?? '' };
}

/** Inviting by mail is not what is measured here, so persons and their sessions are written as sign-in would write them. */
async function addPerson(database: Client, name: string): Promise<Person> {
  const [id, cookie] = [randomUUID(), randomBytes(32).toString('base64url')];
  await database.query('insert into person (id, name, email) values ($1, $2, $3)', [id, name, `${id}@brandt.example`]);
  const hash = createHash('sha256').update(cookie).digest();
  await database.query(`insert into session (id, person_id, token_hash, expires) values ($1, $2, $3, now() + interval '1 day')`, [randomUUID(), id, hash]);
  return { id, name, cookie };
}
