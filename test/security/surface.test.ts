import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { policyTable } from '../../server/access/policyTable.ts';
import { newId } from '../../server/ids.ts';
import { timetable } from '../../server/jobs/timetable.ts';
import type { Answer } from '../support/house.ts';
import { actorNames, isGuest, type ActorName, type Leak } from './canaries.ts';
import { bytesOf, faceOf, fillings, pathTo, queryValues, sample, send, surfaces, together, valuesOf, type Surface } from './surface.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await makeWorld({ KONTOR_RATE_FACTOR: '0' });
  // What is due later (erasing, mails by the minute) would look like a side effect of what is tried here.
  for (const name of ['reaction', 'long-reaction', ...timetable.map((entry) => entry.name)]) await world.house.kontor.jobs.boss.offWork(name);
});
after(() => world.close());

// Streams do not end; test/security/afterwards.test.ts listens to them.
const crawled = surfaces.filter((surface) => surface.key !== 'GET /api/v1/stream');
const rolesOf: Partial<Record<ActorName, string>> = { admin: 'administrator', auditor: 'auditor', council: 'council' };
const out = (name: ActorName) => name === 'anon' || name === 'mx';

/** What the policy table says of an actor at the door of a route. */
function door(surface: Surface, name: ActorName): 'open' | 401 | 403 | 404 {
  const { who, scope } = surface.policy;
  if (who === 'anyone') return 'open';
  if (out(name)) return 401;
  if (who === 'person' && isGuest(name)) return 404;
  if (typeof who !== 'string' && !who.includes(rolesOf[name] as never)) return 404;
  return name === 'bot' && scope !== 'read' ? 403 : 'open';
}

function demandDoor(surface: Surface, name: ActorName, at: string, answer: Answer): void {
  const wanted = door(surface, name);
  if (wanted !== 'open') assert.equal(answer.status, wanted, `${name} ${surface.method} ${at}: ${answer.text}`);
  // 503 says that a picture is not ready yet.
  else assert.ok(answer.status < 500 || answer.status === 503, `${name} ${surface.method} ${at}: ${answer.status} ${answer.text}`);
}

const idOf = (name: string): string => ({ space: world.spaces.H, post: world.inH.note, comment: newId() })[name] ?? world.actors.m2.id;

test('D01 every route of the policy table is served and walked, and every one that is served stands in it', () => {
  assert.deepEqual(surfaces.map((surface) => surface.key).toSorted(), Object.keys(policyTable).filter((key) => !/openapi|docs$/.test(key) || surfaces.some((surface) => surface.key === key)).toSorted());
  for (const surface of surfaces) for (const param of surface.params) assert.ok(valuesOf(world.ids, param).length > 0, `${surface.key}: nothing stands for :${param}`);
});

test('A01 C01 D09 D13 ★ the crawl: no actor sees a canary in any byte of any readable route, with any known id and any query', async () => {
  const leaks: Leak[] = [];
  const seen = new Map<ActorName, Set<string>>(actorNames.map((name) => [name, new Set()]));
  const links = new Set<string>();
  const look = (name: ActorName, answer: Answer) => {
    const bytes = bytesOf(answer);
    leaks.push(...world.canaries.leaks(bytes, name));
    for (const place of world.canaries.seen(bytes)) seen.get(name)!.add(place);
    for (const [link] of bytes.matchAll(/\/api\/v1\/[\w/.?=&-]+/g)) if (!link.endsWith('/stream')) links.add(link);
  };
  const reading = crawled.filter((surface) => surface.method === 'GET');
  for (const name of actorNames) {
    const calls = reading.flatMap((surface) => {
      // Two-part addresses are filled with what belongs together and what does not, one part at a time.
      const paths = fillings(surface, (param) => valuesOf(world.ids, param)).map((params) => pathTo(surface, params));
      const needed = Object.fromEntries(Object.entries(surface.query).filter(([key]) => key === 'q' || key === 'token').map(([key]) => [key, 'KANARIE']));
      const asked = Object.entries(surface.query).flatMap(([key, schema]) => queryValues(schema, world).map((value) => `?${new URLSearchParams({ ...needed, [key]: value })}`));
      const plain = Object.keys(needed).length > 0 ? `?${new URLSearchParams(needed)}` : '';
      return [...paths.map((path) => ({ surface, at: path + plain })), ...asked.flatMap((query) => (paths.length > 3 ? [paths[0]!, paths[2]!] : paths).map((path) => ({ surface, at: path + query })))];
    });
    await together(out(name) ? calls.filter((_, place) => place % 3 === 0) : calls, async ({ surface, at }) => {
      const answer = await world.actors[name].get(at);
      demandDoor(surface, name, at, answer);
      look(name, answer);
    });
  }
  for (const name of actorNames) await together([...links].slice(0, 300), async (link) => look(name, await world.actors[name].get(link)));
  assert.deepEqual(leaks, []);
  const unseen = world.canaries.all.filter((one) => one.may.has('m1') && !seen.get('m1')!.has(one.place)).map((one) => one.place);
  assert.deepEqual(unseen, ['name of an upload'], 'm1 sees everything of their own, so the oracle sees');
});

/** Everything kept, save what each request touches by itself and the seals over what happened before: a digest that changes with any side effect. */
async function stateOf(): Promise<string> {
  const db = world.house.kontor.database.owner;
  const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('session', 'api_token', 'audit_leaf', 'audit_head') order by 1`.execute(db);
  const digests = await sql<{ digest: string }>`${sql.join(tables.map(({ name }) => sql`select ${sql.lit(name)} || ' ' || count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${sql.table(name)} t`), sql` union all `)}`.execute(db);
  return digests.rows.map((row) => row.digest).join('\n');
}

/** What an actor may not touch, by parameter. */
function protectedFrom(name: ActorName, param: string): string[] {
  const { spaces, shared, inP, ids, actors } = world;
  if (isGuest(name)) {
    const foreign: Record<string, string[]> = { space: [spaces.P, spaces.H, shared.SB.space], post: [inP.note, world.inH.note, shared.SB.after, shared.SA.before], comment: [inP.comment, shared.SB.comment], file: [inP.text, shared.SB.file], person: [actors.m2.id, actors.g2.id], partner: [shared.SB.partner] };
    if (param in foreign) return foreign[param]!;
  }
  const content: Record<string, string[]> = { post: [inP.note, inP.question, inP.commitment], comment: [inP.comment], file: [inP.text, inP.image], draft: ids.draft, upload: ids.upload, notice: ids.notice, person: [actors.m1.id], token: ids.token, session: ids.session.slice(0, 1), mail: ids.mail, invitation: ids.invitation, space: name === 'admin' ? [] : [spaces.P, spaces.A], ...(name === 'admin' ? { partner: [], agreement: [], rule: [] } : {}) };
  return content[param] ?? valuesOf(ids, param).slice(0, 1);
}

test('D01 D17 A05 ★ no write of anybody without the right does anything, on any route, with valid bodies', async () => {
  const writing = crawled.filter((surface) => !['GET', 'HEAD'].includes(surface.method) && surface.policy.who !== 'anyone');
  const culprits: string[] = [];
  for (const surface of writing) {
    const before = await stateOf();
    const tried: string[] = [];
    for (const name of ['anon', 'mx', 'bot', 'm2', 'council', 'auditor', 'admin', 'g1', 'gx'] as const) {
      const wanted = door(surface, name);
      const contents = surface.params.filter((param) => !['person', 'session', 'token', 'mail', 'invitation', 'run', 'job', 'secret', 'passkey'].includes(param));
      // Behind an open door only what belongs to others is tried.
      if (wanted === 'open' && contents.length === 0) continue;
      for (const params of fillings(surface, (param) => protectedFrom(name, param))) {
        const at = pathTo(surface, params);
        const answer = await send(world.actors[name], surface, at, idOf);
        tried.push(`${name} ${at} ${answer.status}`);
        demandDoor(surface, name, at, answer);
        assert.ok(answer.status >= 400, `${name} ${surface.method} ${at}: ${answer.status}`);
        assert.deepEqual(world.canaries.leaks(bytesOf(answer), name), []);
      }
    }
    if ((await stateOf()) !== before) culprits.push(`${surface.key}: ${tried.join(', ')}`);
  }
  assert.deepEqual(culprits, []);
});

const knownToHouse = new Set(['person', 'partner', 'agreement']);

test('D01 ★ twins: what may not be seen and what is not there get the same answer, for every kind of thing and every method', async () => {
  const differing: string[] = [];
  const others = ['m2', 'auditor', 'council', 'anon', 'mx', 'g1'] as const;
  const withIds = crawled.filter((surface) => surface.params.length > 0);
  const calls = withIds.flatMap((surface) =>
    others.flatMap((name) => fillings(surface, (param) => protectedFrom(name, param).slice(0, 1)).flatMap((params) =>
      [...new Set([surface.method, ...(surface.method === 'GET' ? ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST'].filter((method) => !withIds.some((one) => one.path === surface.path && one.method === method)) : [])])].map((method) => ({ surface, name, params, method })))),
  );
  await together(calls, async ({ surface, name, params, method }) => {
    // A person of the house and its partners are known to the house, but not to a guest.
    if (surface.params.every((param) => knownToHouse.has(param)) && !isGuest(name)) return;
    const missing = Object.fromEntries(surface.params.map((param) => [param, (knownToHouse.has(param) && !isGuest(name)) || param === 'secret' ? params[param]! : newId()]));
    const [there, gone] = [await send(world.actors[name], surface, pathTo(surface, params), idOf, method), await send(world.actors[name], surface, pathTo(surface, missing), idOf, method)];
    const ids = [...Object.values(params), ...Object.values(missing)];
    if (faceOf(there, ids) !== faceOf(gone, ids)) differing.push(`${name} ${method} ${surface.path}\n${faceOf(there, ids)}\n--- but missing:\n${faceOf(gone, ids)}`);
  });
  assert.deepEqual(differing, []);
});

test('D02 D03 ★ an id in a body is checked like one in the address: what may not be seen and what is not there are the same', async () => {
  const { H } = world.spaces;
  const m2 = world.actors.m2;
  const differing: string[] = [];
  for (const surface of crawled.filter((one) => one.body?.properties && door(one, 'm2') === 'open' && one.policy.who !== 'anyone')) {
    for (const [field, schema] of Object.entries(surface.body!.properties!)) {
      const many = schema.type === 'array' && schema.items?.format === 'uuid';
      if (!many && schema.format !== 'uuid') continue;
      const kinds: Record<string, string> = { space: world.spaces.P, files: world.inP.text, comment: world.inP.answer, quotes: world.inP.answer, draft: world.ids.draft[0]!, post: world.inP.note, notices: world.ids.notice[0]! };
      const hidden = kinds[field];
      if (!hidden) continue;
      const params = Object.fromEntries(surface.params.map((param) => [param, ({ space: H, post: world.inH.own, draft: 'own' } as Record<string, string>)[param] ?? newId()]));
      const idFor = (name: string) => (name === 'space' ? H : idOf(name));
      const ask = (id: string) => m2.call(surface.method, pathTo(surface, params), { ...(sample(surface.body!, idFor) as object), ...(surface.path.endsWith('/posts') ? { markdown: 'x', title: 'x' } : {}), ...(surface.path.endsWith('/comments') ? { markdown: 'x' } : {}), [field]: many ? [id] : id });
      const before = await stateOf();
      const [there, missing] = [await ask(hidden), await ask(newId())];
      assert.deepEqual(world.canaries.leaks(bytesOf(there), 'm2'), []);
      if (there.status !== missing.status) differing.push(`${surface.key} ${field}: ${there.status} ${there.text.slice(0, 200)} but missing ${missing.status} ${missing.text.slice(0, 200)}`);
      if (there.status >= 400) assert.equal(await stateOf(), before, surface.key);
    }
  }
  assert.deepEqual(differing, []);
  const untouched = await world.actors.m1.get('drafts');
  assert.equal(untouched.body.items.length, 1, 'a foreign draft named by a post is still there');
});
