import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deliverNotices } from '../../server/notices/deliverNotices.ts';
import { sendDue } from '../../server/push/sendPushes.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { pushService, type Device, type PushService } from '../support/pushService.ts';

// Emre has the app on his phone. Its push service is a real one on this machine, which the administrator named.

let house: TestHouse;
let jana: Client;
let emre: Client;
let plant: string;
let service: PushService;
let phone: Device;

before(async () => {
  service = await pushService();
  house = await testHouse({ KONTOR_ADDRESS: 'https://kontor.brandt.example' });
  for (const name of ['send-mails', 'tell-by-mail', 'send-pushes']) await house.kontor.jobs.boss.offWork(name);
  [jana, emre] = [await house.join('Jana Krüger'), await house.join('Emre Bozkurt')];
  await house.kontor.database.owner.updateTable('session').set({ expires: new Date(Date.now() + 30 * 86_400_000) }).execute();
  plant = (await jana.post('spaces', { name: 'Werk 2', audience: 'internal', access: 'invitation' })).body.id;
  await jana.put(`spaces/${plant}/members/${emre.id}`, { role: 'member' });
});
after(async () => {
  await house.close();
  await service.close();
});

/** The Tuesday after next, by the clock of Berlin. */
function at(clock: string): Date {
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  return new Date(today.add({ days: 9 - today.dayOfWeek + 7 }).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: clock }).epochMilliseconds);
}
/** Everything that the clock does at a moment of that day; returns what reached devices. */
async function atClock(clock: string) {
  await house.drain();
  await house.kontor.database.owner.updateTable('notice').set({ created: at('06:00') }).execute();
  await deliverNotices(house.kontor, at(clock));
  await sendDue(house.kontor, at(clock));
  return service.pushed.splice(0);
}
const askEmre = async (title: string) => {
  const { status, text } = await jana.post(`spaces/${plant}/posts`, { kind: 'question', title, markdown: `@[Emre Bozkurt](person:${emre.id}), passt das?` });
  assert.equal(status, 201, text);
};
const key = async () => (await emre.get('me/push')).body.key as string;
const allow = (push: object) => house.anna.put('admin/settings', { push });
const subscribed = () => house.kontor.database.owner.selectFrom('push_subscription').selectAll().execute();

test('until an administrator turns it on there is no key, nobody can subscribe, and nothing goes out', async () => {
  assert.deepEqual((await emre.get('me/push')).body, { key: null, since: null, sent: null });
  const refused = await emre.put('me/push', service.device('').subscription);
  assert.deepEqual([refused.status, refused.body.type], [403, 'urn:kontor:problem:refused']);
  assert.equal((await jana.put('admin/settings', { push: { on: true, services: [], inside: false } })).status, 404);
});

test('H01 ★ where an administrator allowed no host but the usual ones, no other address is taken, and none inside is dialled', async () => {
  assert.equal((await allow({ on: true, services: [], inside: false })).status, 200);
  phone = service.device(await key());
  const refused = await emre.put('me/push', phone.subscription);
  assert.deepEqual([refused.status, refused.body.fields.map((one: any) => one.field)], [422, ['endpoint']]);
  // Named by the administrator, but not said to lie inside: it is kept and never reached.
  await allow({ on: true, services: [service.host], inside: false });
  assert.equal((await emre.put('me/push', phone.subscription)).status, 204);
  assert.deepEqual((await emre.post('me/push/trial')).body, { taken: false });
  assert.deepEqual(service.asked, []);
  await allow({ on: true, services: [service.host], inside: true });
  assert.deepEqual((await emre.post('me/push/trial')).body, { taken: true });
  assert.equal(service.pushed.splice(0).length, 1);
});

test('what is told at once reaches the device, encrypted and without a word of it, once', async () => {
  await askEmre('KANARIE-Dichtung am P4');
  const [got, ...more] = await atClock('10:00');
  assert.deepEqual(more, []);
  assert.equal(got!.message, '{}');
  assert.deepEqual([got!.token.sub, got!.token.aud], ['https://kontor.brandt.example', `https://${service.host}`]);
  assert.deepEqual([got!.headers['topic'], got!.headers['urgency'], got!.headers['ttl']], ['kontor', 'normal', '14400']);
  assert.ok(!JSON.stringify(got).includes('KANARIE'));
  assert.deepEqual(await atClock('10:01'), []);
  assert.ok((await emre.get('me/push')).body.sent);
});

test('quiet hours, absence, and what was seen meanwhile: nothing reaches the device', async () => {
  await askEmre('Am Abend');
  assert.deepEqual(await atClock('19:00'), []);
  await emre.put('notices/seen', { all: true });
  await askEmre('Im Urlaub');
  const day = at('12:00').toISOString().slice(0, 10);
  await emre.patch('me', { absence: { from: day, until: day } });
  assert.deepEqual(await atClock('10:00'), []);
  await emre.patch('me', { absence: null });
  await emre.put('notices/seen', { all: true });
  assert.deepEqual(await atClock('10:02'), []);
});

test('a service that can not answer now is asked again later, not before it said; one that says no, or elsewhere, is not', async () => {
  service.answer(phone, 503, { 'retry-after': '600' });
  await askEmre('Später');
  service.asked.splice(0);
  assert.deepEqual(await atClock('10:10'), []);
  await sendDue(house.kontor, at('10:19'));
  assert.equal(service.asked.length, 1);
  await sendDue(house.kontor, at('10:21'));
  assert.equal(service.asked.length, 2);
  service.answer(phone, 302, { location: 'https://localhost/elsewhere' });
  await sendDue(house.kontor, at('11:00'));
  await sendDue(house.kontor, at('12:30'));
  assert.deepEqual(service.asked, Array(3).fill(phone.path), 'a redirect is neither followed nor tried again');
  assert.equal((await subscribed()).length, 1);
  service.answer(phone, 201);
});

test('while the ways outward are closed, nothing goes out; what waits goes out afterwards', async () => {
  const { owner } = house.kontor.database;
  await askEmre('Zur Unzeit');
  await owner.insertInto('emergency_stop').values({ id: crypto.randomUUID(), started_by: house.anna.id, reason: 'Übung' }).execute();
  assert.deepEqual(await atClock('13:00'), []);
  await owner.deleteFrom('emergency_stop').execute();
  await sendDue(house.kontor, at('13:05'));
  assert.equal(service.pushed.splice(0).length, 1);
});

test('a device that has gone is forgotten, and a subscription dies with its session', async () => {
  service.answer(phone, 410);
  await askEmre('Weg');
  await atClock('14:00');
  assert.deepEqual(await subscribed(), []);
  const laptop = service.device(await key());
  assert.equal((await emre.put('me/push', laptop.subscription)).status, 204);
  assert.equal((await jana.put('me/push', laptop.subscription)).status, 204, 'an address is one browser: whoever sits there now has it');
  assert.deepEqual((await subscribed()).map((one) => one.person_id), [jana.id]);
  assert.equal((await emre.put('me/push', laptop.subscription)).status, 204);
  await askEmre('Danach');
  assert.equal((await emre.delete('session')).status < 300, true);
  assert.deepEqual([await subscribed(), await atClock('14:10')], [[], []]);
});
