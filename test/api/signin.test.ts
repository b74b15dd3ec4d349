import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cookieOf } from '../support/cookie.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
const password = 'Moorhuhn-und-Nebel-3';
before(async () => {
  house = await testHouse();
});
after(() => house.close());

const signIn = (email: string, more: object = {}, headers = {}) => house.stranger.post('session', { email, password, ...more }, headers);
let number = 0;
async function member(name: string): Promise<{ person: Client; email: string }> {
  const email = `person${++number}@brandt.example`;
  return { person: await house.join(name, { email, password }), email };
}

test('signing in gives a new session, ends the one the browser had, and signing out ends it on the server (K10)', async () => {
  const { person, email } = await member('Jana Krüger');
  const first = await signIn(email, {}, { cookie: `__Host-kontor=${person.cookie}` });
  assert.equal(first.status, 204, first.text);
  const secret = cookieOf(first)!;
  assert.notEqual(secret, person.cookie);
  assert.match(first.headers.get('set-cookie')!, /HttpOnly; Secure; SameSite=Lax/);
  assert.doesNotMatch(first.headers.get('set-cookie')!, /Domain/i);
  assert.equal((await person.get('me')).status, 401);
  const present = house.client(person.id, secret);
  assert.equal((await present.get('me')).status, 200);
  assert.equal((await present.delete('session')).status, 204);
  assert.equal((await present.get('me')).status, 401);
});

test('a wrong password, an unknown address and a closed account are the same no (K09)', async () => {
  const { email } = await member('Emre Bozkurt');
  const gone = await member('Gerd Fort');
  await house.anna.post(`people/${gone.person.id}/deactivate`);
  const answers = [await signIn(email, { password: 'geraten-und-falsch' }), await signIn('niemand@brandt.example'), await signIn(gone.email)];
  assert.deepEqual(answers.map((one) => one.status), [401, 401, 401]);
  assert.equal(new Set(answers.map((one) => one.text)).size, 1);
  const events = await house.events('session.refused');
  assert.deepEqual(events.slice(-3).map((one) => one.data.why), ['password', 'password', 'password']);
  assert.doesNotMatch(JSON.stringify(events), /niemand@|brandt\.example/);
});

test('sessions are listed in plain words and ended one by one or all others at once', async () => {
  const { email } = await member('Silke Harms');
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const safari = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
  const open = [];
  for (const agent of [firefox, safari, 'curl/8.0']) open.push(house.client('', cookieOf(await signIn(email, {}, { 'user-agent': agent }))));
  const list = await open[0]!.get('me/sessions');
  assert.deepEqual(list.body.items.map((one: any) => [one.agent, one.present]), [['Firefox auf Linux', true], ['Unbekanntes Programm', false], ['Safari auf iPhone', false], ['Unbekanntes Programm', false]]);
  const first = (await open[0]!.get('me/sessions?limit=2')).body;
  const second = (await open[0]!.get(`me/sessions?limit=2&before=${first.next}`)).body;
  assert.deepEqual([first.items.length, second.next, [...first.items, ...second.items]], [3, null, list.body.items]);
  assert.doesNotMatch(list.text, /127\.0\.0\.1|Mozilla/);
  assert.equal((await open[0]!.delete(`me/sessions/${list.body.items[1].id}`)).status, 204);
  assert.deepEqual([(await open[2]!.get('me')).status, (await open[1]!.get('me')).status], [401, 200]);
  assert.equal((await house.anna.delete(`me/sessions/${list.body.items[2].id}`)).status, 404);
  assert.equal((await open[0]!.delete('me/sessions')).body.ended, 2);
  assert.deepEqual([(await open[1]!.get('me')).status, (await open[0]!.get('me')).status], [401, 200]);
});

test('changing the password demands the present one and ends the other sessions', async () => {
  const { person, email } = await member('Timo Brinkmann');
  const other = house.client('', cookieOf(await signIn(email)));
  assert.equal((await person.put('me/password', { current: 'nicht-das-richtige', password: 'Neues-Passwort-22' })).body.fields[0].field, 'current');
  assert.equal((await person.put('me/password', { current: password, password: 'kurz' })).body.fields[0].reason, 'weakPassword');
  assert.equal((await person.put('me/password', { current: password, password: 'Neues-Passwort-22' })).status, 204);
  assert.deepEqual([(await person.get('me')).status, (await other.get('me')).status], [200, 401]);
  assert.deepEqual([(await signIn(email)).status, (await signIn(email, { password: 'Neues-Passwort-22' })).status], [401, 204]);
});

async function resetLinks(email: string): Promise<string[]> {
  await house.drain();
  const mails = await house.kontor.database.owner.selectFrom('mail').select('text').where('recipient', '=', email).where('purpose', '=', 'reset').orderBy('id').execute();
  return mails.map((mail) => mail.text.match(/https?:\/\/\S+\/password\/\S+/)![0]);
}

test('a new password by link: once, the newest only, and every session and token ends (K07)', async () => {
  const { person, email } = await member('Renate Voss');
  const token = (await person.post('tokens', { name: 'T', scopes: ['read'], days: 1 })).body.secret;
  const known = await house.stranger.post('password-resets', { email }, { 'x-forwarded-host': 'evil.example', host: 'evil.example' });
  const unknown = await house.stranger.post('password-resets', { email: 'niemand@brandt.example' });
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text]);
  await house.drain();
  await house.stranger.post('password-resets', { email: email.toUpperCase() });
  const [older, newest] = (await resetLinks(email)).map((link) => link.split('/').at(-1)!);
  assert.ok((await resetLinks(email)).every((link) => link.startsWith(`${house.kontor.config.address}/`)));
  assert.equal((await house.stranger.get(`password-resets/${older}`)).status, 410);
  assert.equal((await house.stranger.get(`password-resets/${newest}`)).status, 204);
  assert.equal((await house.stranger.post(`password-resets/${older}`, { password: 'Ganz-neues-Wort-1' })).status, 410);
  assert.equal((await house.stranger.post(`password-resets/${newest}`, { password: '1234567890' })).status, 422);
  const tries = await Promise.all(['Ganz-neues-Wort-1', 'Ganz-neues-Wort-2'].map((next) => house.stranger.post(`password-resets/${newest}`, { password: next })));
  assert.deepEqual(tries.map((one) => one.status).sort(), [200, 410]);
  assert.deepEqual(tries.find((one) => one.status === 200)!.body, { ended: { sessions: 1, tokens: 1 } });
  assert.equal((await person.get('me')).status, 401);
  assert.equal((await house.stranger.get('me', { authorization: `Bearer ${token}` })).status, 401);
  assert.deepEqual(await house.kontor.database.owner.selectFrom('reset_request').selectAll().execute(), []);
});

test('a link for a new password is void after an hour, after a change of the password, and for who is deactivated', async () => {
  const { person, email } = await member('Bernd Uhl');
  const link = async () => {
    await house.stranger.post('password-resets', { email });
    return (await resetLinks(email)).at(-1)!.split('/').at(-1)!;
  };
  const late = await link();
  await house.kontor.database.owner.updateTable('password_reset').set({ expires: new Date(Date.now() - 1) }).where('person_id', '=', person.id).execute();
  assert.equal((await house.stranger.post(`password-resets/${late}`, { password: 'Ganz-neues-Wort-1' })).status, 410);
  const before = await link();
  await person.put('me/password', { current: password, password: 'Neues-Passwort-22' });
  assert.equal((await house.stranger.post(`password-resets/${before}`, { password: 'Ganz-neues-Wort-1' })).status, 410);
  const last = await link();
  await house.anna.post(`people/${person.id}/deactivate`);
  assert.equal((await house.stranger.post(`password-resets/${last}`, { password: 'Ganz-neues-Wort-1' })).status, 410);
  const mails = (await resetLinks(email)).length;
  await house.stranger.post('password-resets', { email });
  assert.equal((await resetLinks(email)).length, mails);
});

test('an identity is one per provider and subject, and never found by an e-mail address (K01)', async () => {
  const { person, email } = await member('Ina Ruhnau');
  const rows = await house.kontor.database.owner.selectFrom('identity').select(['provider', 'subject']).where('person_id', '=', person.id).execute();
  assert.deepEqual(rows, [{ provider: 'password', subject: person.id }]);
  const other = await house.join('Ina Zwei', { password: 'Zweites-Wort-77' });
  assert.equal((await house.anna.patch(`people/${other.id}`, { email: email.toUpperCase() })).status, 409);
  assert.equal((await house.anna.patch(`people/${person.id}`, { email: 'ina.neu@brandt.example' })).status, 200);
  assert.equal((await house.anna.patch(`people/${other.id}`, { email })).status, 200);
  assert.equal((await signIn(email)).status, 401);
  assert.equal((await signIn(email, { password: 'Zweites-Wort-77' })).status, 204);
  assert.equal((await signIn('ina.neu@brandt.example')).status, 204);
});

test('the sign-in takes no address to go on to, and no field it does not know (K15, D05)', async () => {
  const { email } = await member('Kai Sievers');
  const answer = await house.stranger.post('session?return_to=//evil.example', { email, password });
  assert.deepEqual([answer.status, answer.headers.get('location')], [204, null]);
  for (const more of [{ return_to: 'https://evil.example' }, { houseRoles: ['administrator'] }]) assert.equal((await signIn(email, more)).status, 422);
});
