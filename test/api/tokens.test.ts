import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let anna: Client;
let jana: Client;
before(async () => {
  house = await testHouse();
  anna = house.anna;
  jana = await house.join('Jana Krüger');
});
after(() => house.close());

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

async function token(client: Client, scopes: string[], days = 30): Promise<{ id: string; secret: string }> {
  const answer = await client.post('tokens', { name: 'Auswertung', scopes, days });
  assert.equal(answer.status, 201, answer.text);
  return answer.body;
}

test('a token acts within its scopes and is shown once', async () => {
  const reading = await token(jana, ['read']);
  assert.equal((await house.stranger.get('me', bearer(reading.secret))).body.id, jana.id);
  const written = await house.stranger.post('spaces', { name: 'X', audience: 'internal', access: 'open' }, bearer(reading.secret));
  assert.deepEqual([written.status, written.body.type], [403, 'urn:kontor:problem:scopeMissing']);
  const list = await jana.get('tokens');
  assert.equal(list.body.items.length, 1);
  assert.doesNotMatch(list.text, new RegExp(reading.secret.slice(0, 12)));
  assert.equal((await anna.get('tokens')).body.items.length, 0);
});

test('a token that is cut, padded, in other case or lengthened is none (L05)', async () => {
  const { secret } = await token(jana, ['read']);
  const swapped = [...secret].map((one) => (one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase())).join('');
  for (const wrong of [secret.slice(0, -1), `${secret}A`, `${secret}=`, `${secret} `, swapped, secret.toLowerCase(), secret.slice('kontor_'.length), `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`]) {
    if (wrong.trim() === secret) continue;
    assert.equal((await house.stranger.get('me', bearer(wrong))).status, 401, wrong);
  }
  const { rows } = { rows: await house.kontor.database.owner.selectFrom('api_token').selectAll().execute() };
  assert.ok(!JSON.stringify(rows).includes(secret));
});

test('a token dies with its removal and with its day', async () => {
  const removed = await token(jana, ['read']);
  assert.equal((await anna.delete(`tokens/${removed.id}`)).status, 404);
  assert.equal((await jana.delete(`tokens/${removed.id}`)).status, 204);
  assert.equal((await house.stranger.get('me', bearer(removed.secret))).status, 401);
  const old = await token(jana, ['read'], 1);
  await house.kontor.database.owner.updateTable('api_token').set({ expires: new Date(Date.now() - 1000) }).where('id', '=', old.id).execute();
  assert.equal((await house.stranger.get('me', bearer(old.secret))).status, 401);
  assert.equal((await jana.post('tokens', { name: 'Ewig', scopes: ['read'], days: 366 })).status, 422);
});

test('the scope admin is for administrators, and no token makes tokens or changes roles (K21)', async () => {
  const refused = await jana.post('tokens', { name: 'Zu viel', scopes: ['admin'], days: 1 });
  assert.deepEqual([refused.status, refused.body.reason], [403, 'administratorOnly']);
  const { secret } = await token(anna, ['read', 'write', 'admin']);
  assert.equal((await house.stranger.get('admin/people', bearer(secret))).status, 200);
  assert.equal((await house.stranger.post('tokens', { name: 'Kind', scopes: ['read'], days: 1 }, bearer(secret))).status, 403);
  assert.equal((await house.stranger.call('PUT', `people/${jana.id}/roles`, { houseRoles: ['administrator'] }, bearer(secret))).status, 403);
  const narrow = await token(anna, ['read', 'write']);
  assert.equal((await house.stranger.get('admin/people', bearer(narrow.secret))).status, 403);
});

test('a token needs a fresh proof of the password', async () => {
  const emre = await house.join('Emre Bozkurt', { password: 'Rhabarber-am-Deich' });
  await house.kontor.database.owner.updateTable('session').set({ proved: new Date(Date.now() - 3_600_000) }).where('person_id', '=', emre.id).execute();
  const wanted = { name: 'Alt', scopes: ['read'], days: 1 };
  assert.equal((await emre.post('tokens', wanted)).body.type, 'urn:kontor:problem:proveAgain');
  assert.equal((await emre.post('me/proof', { password: 'falsch-geraten' })).body.fields[0].reason, 'password');
  assert.equal((await emre.post('me/proof', { password: 'Rhabarber-am-Deich' })).status, 204);
  assert.equal((await emre.post('tokens', wanted)).status, 201);
});

test('the answer to a repeated request does not show the secret again', async () => {
  const key = { 'idempotency-key': 'token-nur-einmal' };
  const wanted = { name: 'Einmal', scopes: ['read'], days: 1 };
  assert.equal((await jana.post('tokens', wanted, key)).status, 201);
  assert.equal((await jana.post('tokens', wanted, key)).status, 409);
  const kept = await house.kontor.database.owner.selectFrom('idempotency').select('result').execute();
  assert.doesNotMatch(JSON.stringify(kept), /kontor_/);
});
