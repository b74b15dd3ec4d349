import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authenticator } from '../support/authenticator.ts';
import { cookieOf } from '../support/cookie.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

const address = 'https://kontor.brandt.example';
let house: TestHouse;
let jana: Client;
before(async () => {
  house = await testHouse({ KONTOR_ADDRESS: address });
  jana = await house.join('Jana Krüger');
});
after(() => house.close());

const begin = async () => (await house.stranger.post('session/passkey/options')).body;
const enter = (response: unknown) => house.stranger.post('session/passkey', { response });

async function add(client: Client, origin = address) {
  const device = authenticator(origin);
  const options = (await client.post('me/passkeys/options')).body;
  const answer = await client.post('me/passkeys', { name: 'Diensthandy', response: device.make(options) });
  return { device, answer, options };
}

test('a passkey is added, signs in without an address, is renamed and removed', async () => {
  const { device, answer, options } = await add(jana);
  assert.equal(answer.status, 201, answer.text);
  assert.deepEqual([options.rp.id, options.authenticatorSelection.residentKey], ['kontor.brandt.example', 'required']);
  const asked = await begin();
  assert.deepEqual([asked.allowCredentials, asked.userVerification], [[], 'required']);
  const entered = await enter(device.sign(asked));
  assert.equal(entered.status, 204, entered.text);
  const signedIn = house.client(jana.id, cookieOf(entered));
  assert.equal((await signedIn.get('me')).body.id, jana.id);
  const id = answer.body.id;
  assert.equal((await jana.patch(`me/passkeys/${id}`, { name: 'Altes Handy' })).status, 204);
  assert.deepEqual((await jana.get('me/passkeys')).body.items.map((one: any) => [one.name, one.used !== null]), [['Altes Handy', true]]);
  assert.equal((await house.anna.delete(`me/passkeys/${id}`)).status, 404);
  assert.equal((await jana.delete(`me/passkeys/${id}`)).status, 204);
  assert.equal((await enter(device.sign(await begin()))).status, 401);
});

test('an answer is good once, for its own challenge, within its time', async () => {
  const { device } = await add(jana);
  const asked = await begin();
  const response = device.sign(asked);
  assert.equal((await enter(response)).status, 204);
  assert.equal((await enter(response)).status, 401);
  assert.equal((await enter(device.sign({ challenge: 'Z2VyYXRlbi11bmQtZmFsc2No' }))).status, 401);
  const late = await begin();
  await house.kontor.database.owner.updateTable('passkey_challenge').set({ expires: new Date(Date.now() - 1) }).execute();
  assert.equal((await enter(device.sign(late))).status, 401);
  const forAdding = (await jana.post('me/passkeys/options')).body;
  assert.equal((await enter(device.sign(forAdding))).status, 401);
});

test('an answer from another origin, without PIN or finger, or by another key is refused', async () => {
  const { device } = await add(jana);
  assert.equal((await add(jana, 'https://kontor.brandt.example.evil.example')).answer.status, 401);
  assert.equal((await enter(device.sign(await begin(), { verified: false }))).status, 401);
  const foreign = { ...authenticator(address).sign(await begin()) };
  foreign.id = foreign.rawId = device.sign(await begin()).id;
  assert.equal((await enter(foreign)).status, 401);
  const answers = [await enter(foreign), await enter(authenticator(address).sign(await begin()))];
  assert.equal(answers[0]!.text, answers[1]!.text);
});

test('a challenge made for one person adds no passkey to another', async () => {
  const emre = await house.join('Emre Bozkurt');
  const options = (await jana.post('me/passkeys/options')).body;
  const stolen = await emre.post('me/passkeys', { name: 'Fremd', response: authenticator(address).make(options) });
  assert.equal(stolen.status, 401);
  assert.deepEqual((await emre.get('me/passkeys')).body.items, []);
});

test('the passkey of a closed account opens nothing', async () => {
  const gerd = await house.join('Gerd Fort');
  const { device } = await add(gerd);
  assert.equal((await house.anna.post(`people/${gerd.id}/deactivate`)).status, 204);
  assert.equal((await enter(device.sign(await begin()))).status, 401);
});
