import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { trimLog } from '../../server/admin/trimLog.ts';
import { deadQueue } from '../../server/jobs/jobs.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let auditor: Client;
let council: Client;

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  auditor = await house.join('Otto Prüfer', { roles: ['auditor'] });
  council = await house.join('Bettina Rath', { roles: ['council'] });
});
after(() => house.close());

const space = async (owner: Client, name: string, access = 'invitation'): Promise<string> => (await owner.post('spaces', { name, audience: 'internal', access })).body.id;

test('who may not administer finds nothing there; auditors find the log, the council the settings', async () => {
  const open: Record<string, Client[]> = { overview: [house.anna], spaces: [house.anna], jobs: [house.anna], 'dead-letters': [house.anna], events: [house.anna, auditor], 'events.csv': [house.anna, auditor], settings: [house.anna, council] };
  for (const [path, allowed] of Object.entries(open)) {
    for (const one of [house.anna, jana, auditor, council]) assert.equal((await one.get(`admin/${path}`)).status, allowed.includes(one) ? 200 : 404, `${path} for ${one.id}`);
    assert.equal((await house.stranger.get(`admin/${path}`)).status, 401, path);
  }
  assert.equal((await council.put('admin/settings', { name: 'Rath' })).status, 404);
});

test('the overview counts the house without naming anybody', async () => {
  const id = await space(jana, 'Messe');
  await jana.post(`spaces/${id}/posts`, { kind: 'note', title: 'Standplan', markdown: 'Halle 4, Stand 17.' });
  await jana.post('files?name=stand.txt', new TextEncoder().encode('Halle 4'), { 'content-type': 'application/octet-stream' });
  const { body, text } = await house.anna.get('admin/overview');
  assert.deepEqual(body.persons, { active: 4, invited: 0, deactivated: 0, administrators: 1 });
  assert.deepEqual([body.content.posts, body.content.files, body.storage.blobs, body.storage.bytes], [1, 1, 1, 7]);
  assert.deepEqual(body.storage.kinds, [{ type: 'text/plain', files: 1, bytes: 7 }]);
  assert.ok(body.database.bytes > 1_000_000);
  assert.equal(body.backup, null);
  assert.doesNotMatch(text, /Jana|Standplan|Halle/);
});

test('administrators see every space and who answers for it, and nothing of what stands in it', async () => {
  const id = await space(jana, 'Geheimer Vorgang');
  await jana.post(`spaces/${id}/posts`, { kind: 'note', title: 'Übernahme', markdown: 'KANARIE-7' });
  const found = (await house.anna.get('admin/spaces?limit=100')).body.items.find((one: any) => one.id === id);
  assert.deepEqual([found.name, found.access, found.owners.map((one: any) => one.name), found.ownerless, found.members, found.posts], ['Geheimer Vorgang', 'invitation', ['Jana Krüger'], false, 1, 1]);
  assert.doesNotMatch((await house.anna.get('admin/spaces')).text, /KANARIE|Übernahme/);
  assert.equal((await house.anna.get(`spaces/${id}/posts`)).status, 403);
  const first = await house.anna.get('admin/spaces?limit=1');
  const second = await house.anna.get(`admin/spaces?limit=1&before=${first.body.next}`);
  assert.deepEqual([first.body.items[0].name, second.body.items[0].name], ['Geheimer Vorgang', 'Messe']);
});

test('an administrator names an owner only where none is left', async () => {
  const tom = await house.join('Tom Voss');
  const id = await space(tom, 'Werkzeugbau');
  assert.equal((await house.anna.post(`admin/spaces/${id}/owner`, { person: jana.id })).status, 403);
  await house.kontor.database.owner.updateTable('person').set({ state: 'deactivated' }).where('id', '=', tom.id).execute();
  assert.equal((await house.anna.get('admin/spaces?limit=100')).body.items.find((one: any) => one.id === id).ownerless, true);
  assert.equal((await house.anna.post(`admin/spaces/${id}/owner`, { person: tom.id })).status, 404);
  assert.equal((await house.anna.post(`admin/spaces/${id}/owner`, { person: jana.id })).status, 204);
  assert.equal((await jana.get(`spaces/${id}`)).body.mine.role, 'owner');
  assert.equal((await house.events('membership.added')).at(-1)!.actor_id, house.anna.id);
});

test('a dead letter says what failed and can be tried again or thrown away', async () => {
  await house.drain();
  const event = (await house.kontor.database.owner.selectFrom('event').select('id').where('kind', '=', 'post.published').executeTakeFirstOrThrow()).id;
  const bury = async (reaction: string) => (await house.kontor.jobs.boss.insert(deadQueue, [{ data: { event, reaction } }], { returnId: true } as never))![0]!;
  const [lost, spare] = [await bury('no-such-reaction'), await bury('spare-reaction')];
  const list = (await house.anna.get('admin/dead-letters')).body.items;
  assert.deepEqual(new Set(list.map((one: any) => `${one.reaction} ${one.kind}`)), new Set(['no-such-reaction post.published', 'spare-reaction post.published']));
  assert.equal((await house.anna.get('admin/overview')).body.jobs.dead, 2);

  assert.equal((await jana.post(`admin/dead-letters/${lost}/retry`)).status, 404);
  assert.equal((await house.anna.post(`admin/dead-letters/${lost}/retry`)).status, 202);
  assert.equal((await house.anna.post(`admin/dead-letters/${lost}/retry`)).status, 404);
  assert.equal((await house.anna.delete(`admin/dead-letters/${spare}`)).status, 204);
  assert.deepEqual((await house.anna.get('admin/dead-letters')).body.items, []);
  assert.deepEqual((await house.events('job.retried', 'job.dropped')).map((one) => [one.kind, one.data.reaction]), [['job.retried', 'no-such-reaction'], ['job.dropped', 'spare-reaction']]);
  const { queues } = (await house.anna.get('admin/jobs')).body;
  assert.ok(queues.some((one: any) => one.name === 'reaction' && one.waiting + one.running + one.retrying === 1), JSON.stringify(queues));
  await house.kontor.database.owner.deleteFrom('pgboss.job' as never).execute();
});

test('the log is read by filter and page, and that it was read stands in it', async () => {
  const id = await space(jana, 'Protokoll');
  for (const title of ['Eins', 'Zwei', 'Drei']) await jana.post(`spaces/${id}/posts`, { kind: 'note', title, markdown: title });
  const first = (await auditor.get(`admin/events?space=${id}&limit=2`)).body;
  const second = (await auditor.get(`admin/events?space=${id}&limit=2&before=${first.next}`)).body;
  assert.deepEqual([...first.items, ...second.items].map((one: any) => one.kind), ['post.published', 'post.published', 'post.published', 'space.created']);
  assert.deepEqual([first.items[0].actor.name, first.items[0].space.id, second.next], ['Jana Krüger', id, null]);
  assert.equal(first.items[0].space.name, null, 'an auditor does not learn the name of a closed space');
  assert.equal((await house.anna.get(`admin/events?space=${id}`)).body.items[0].space.name, 'Protokoll');
  assert.deepEqual(new Set((await auditor.get('admin/events?kind=space.&limit=100')).body.items.map((one: any) => one.kind)), new Set(['space.created']));
  assert.equal((await auditor.get(`admin/events?until=2020-01-01T00:00:00Z`)).body.items.length, 0);
  assert.equal((await auditor.get(`admin/events?actor=${jana.id}&kind=post.published&limit=100`)).body.items.length, 5);
  const readings = (await house.events('log.read')).filter((one) => one.actor_id === auditor.id && one.data.space === id);
  assert.deepEqual(readings.map((one) => one.data), [{ as: 'page', space: id }]);
  assert.equal((await auditor.get('admin/events?before=Unsinn')).status, 400);
  assert.equal((await auditor.get("admin/events?kind=';drop")).status, 422);
});

test('the log as a file holds no cell that a spreadsheet would run', async () => {
  for (const name of ['=HYPERLINK("http://boese.example")', '+49', '-1', '@SUMME(A1)', '\tTab']) await house.join(name).then((one) => space(one, 'Zellen'));
  const { text, headers } = await auditor.get('admin/events.csv?kind=space.created');
  assert.match(headers.get('content-type')!, /^text\/csv/);
  assert.match(headers.get('content-disposition')!, /attachment/);
  assert.match(text, /"'=HYPERLINK\(""http:\/\/boese\.example""\)"/);
  for (const line of text.slice(1).split('\r\n').slice(1)) assert.doesNotMatch(line, /(^|,)"?[=+\-@\t]/, line);
  assert.deepEqual((await house.events('log.read')).at(-1)!.data, { as: 'csv', kind: 'space.created' });
});

test('settings change one by one, hold for those who chose nothing, and are refused when they make no sense', async () => {
  const { body } = await house.anna.get('admin/settings');
  assert.deepEqual([body.name, body.timeZone, body.notices.quiet.from, body.log.keepDays], ['Brandt Pumpen', 'Europe/Berlin', '18:00', 365]);
  const quiet = { from: '17:00', until: '08:00', weekends: true };
  const set = await house.anna.put('admin/settings', { name: ' Brandt ', limits: { file: 1000 }, notices: { ...body.notices, quiet }, log: { keepDays: 30 } });
  assert.deepEqual([set.status, set.body.name, set.body.limits, set.body.notices.quiet], [200, 'Brandt', { ...body.limits, file: 1000 }, quiet]);
  assert.deepEqual((await jana.get('me')).body.rules.quiet, quiet);
  assert.equal((await jana.get('me')).body.house.name, 'Brandt');
  assert.deepEqual((await house.events('house.settingsChanged')).at(-1)!.data, { changed: ['name', 'limits', 'notices', 'log'] });
  const wrong = await house.anna.put('admin/settings', { timeZone: 'Europe/Atlantis', name: 'Falsch' });
  assert.deepEqual([wrong.status, wrong.body.fields[0].field], [422, 'timeZone']);
  for (const bad of [{ name: ' ' }, { log: { keepDays: 1 } }, { mail: {} }, { limits: { file: -1 } }]) assert.equal((await house.anna.put('admin/settings', bad)).status, 422, JSON.stringify(bad));
  assert.equal((await house.anna.get('admin/settings')).body.name, 'Brandt');
});

test('the night takes sign-ins out of the log when their time is over, and leaves the history', async () => {
  const db = house.kontor.database.owner;
  const old = new Date(Date.now() - 31 * 86_400_000);
  const add = (kind: string) => db.insertInto('event').values({ id: crypto.randomUUID(), kind, via: 'session', data: '{}', created: old }).execute();
  for (const kind of ['session.begun', 'log.read', 'space.archived']) await add(kind);
  await trimLog.run(house.kontor);
  const left = await db.selectFrom('event').select('kind').where('created', '=', old).execute();
  assert.deepEqual(left.map((one) => one.kind), ['space.archived']);
});
