import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cookieOf } from '../support/cookie.ts';
import { testHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
const email = 'jana@brandt.example';
const password = 'Moorhuhn-und-Nebel-3';
before(async () => {
  house = await testHouse({ KONTOR_TRUSTED_PROXIES: '127.0.0.1' });
  await house.join('Jana Krüger', { email, password });
});
after(() => house.close());

const once = (key: string, line = '192.0.2.1') => ({ 'idempotency-key': key, 'x-forwarded-for': line });
const signIn = (given: object, headers = {}) => house.stranger.post('session', { email, password, ...given }, headers);
const begun = async () => (await house.events('session.begun')).length;

test('signing in twice with one Idempotency-Key, even at once, begins one session and hands it out twice', async () => {
  const before = await begun();
  const [first, second] = await Promise.all([signIn({}, once('anmelden-1')), signIn({}, once('anmelden-1'))]);
  const third = await signIn({}, once('anmelden-1'));
  assert.deepEqual([first.status, second.status, third.status], [204, 204, 204]);
  assert.deepEqual(new Set([first, second, third].map(cookieOf)).size, 1);
  assert.match(third.headers.get('set-cookie')!, /HttpOnly; Secure; SameSite=Lax/);
  assert.equal((await house.client('', cookieOf(third)).get('me')).status, 200);
  assert.equal(await begun(), before + 1);
});

test('the key alone gives nothing: another password, another line or another route is another request', async () => {
  const mine = cookieOf(await signIn({}, once('anmelden-2')));
  const guessed = await signIn({ password: 'geraten-und-falsch' }, once('anmelden-2'));
  assert.deepEqual([guessed.status, guessed.headers.get('set-cookie')], [401, null]);
  const elsewhere = await signIn({}, once('anmelden-2', '198.51.100.7'));
  assert.equal(elsewhere.status, 204);
  assert.notEqual(cookieOf(elsewhere), mine);
  assert.equal((await house.stranger.post('password-resets', { email }, once('anmelden-2'))).status, 202);
});

test('a refusal is not kept, and what was ended meanwhile does not live again', async () => {
  const refused = () => signIn({ password: 'noch-einmal-falsch' }, once('anmelden-3'));
  const before = (await house.events('session.refused')).length;
  assert.deepEqual([(await refused()).status, (await refused()).status], [401, 401]);
  assert.equal((await house.events('session.refused')).length, before + 2);
  const person = house.client('', cookieOf(await signIn({}, once('anmelden-4'))));
  assert.equal((await person.delete('session')).status, 204);
  assert.equal((await house.client('', cookieOf(await signIn({}, once('anmelden-4')))).get('me')).status, 401);
});

test('an invitation is accepted once, and who repeats it with the same key is in', async () => {
  const invited = await house.anna.post('invitations', { email: 'neu@brandt.example', name: 'Neu Hier' });
  const secret = new URL(invited.body.link).hash.slice(1) || new URL(invited.body.link).pathname.split('/').at(-1)!;
  const accept = (headers = {}) => house.stranger.post(`invitations/${secret}/accept`, { password }, headers);
  const [first, again] = [await accept(once('annehmen-1')), await accept(once('annehmen-1'))];
  assert.equal(first.status, again.status, again.text);
  assert.equal(cookieOf(first), cookieOf(again));
  assert.equal((await house.client('', cookieOf(again)).get('me')).body.name, 'Neu Hier');
  assert.equal((await accept(once('annehmen-2'))).status, 410);
});

test('a link for a new password is asked for once per key', async () => {
  const asked = async () => (await house.events('reset.asked')).length;
  const before = await asked();
  const answers = [await house.stranger.post('password-resets', { email }, once('vergessen-1')), await house.stranger.post('password-resets', { email }, once('vergessen-1'))];
  assert.deepEqual(answers.map((one) => [one.status, one.body.asked]), [[202, true], [202, true]]);
  assert.equal(await asked(), before + 1);
});
