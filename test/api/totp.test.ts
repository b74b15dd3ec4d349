import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TOTP } from 'otpauth';
import { cookieOf } from '../support/cookie.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
const password = 'Moorhuhn-und-Nebel-3';
before(async () => {
  house = await testHouse();
});
after(() => house.close());

const codeOf = (secret: string, stepsAway = 0): string => new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAway * 30_000 });
/** The code of the next step: not used by the confirmation, and good already, also when a step passes meanwhile. */
const nextCode = (secret: string): string => codeOf(secret, 1);
const signIn = (email: string, code?: string) => house.stranger.post('session', { email, password, ...(code ? { code } : {}) });
const kind = (answer: { body: any }): string => answer.body.type.split(':').at(-1);
/** A code that is none of the person's in the steps around now. */
const wrongCode = (secret: string): string => ['000000', '111111', '222222', '333333'].find((one) => ![-2, -1, 0, 1, 2, 3].some((step) => codeOf(secret, step) === one))!;

let number = 0;
async function withTotp(name: string): Promise<{ person: Client; email: string; secret: string; codes: string[] }> {
  const email = `zwei${++number}@brandt.example`;
  const person = await house.join(name, { email, password });
  const setup = await person.post('me/totp');
  assert.equal(setup.status, 201, setup.text);
  const confirmed = await person.post('me/totp/confirmation', { code: codeOf(setup.body.secret) });
  assert.equal(confirmed.status, 200, confirmed.text);
  return { person, email, secret: setup.body.secret, codes: confirmed.body.codes };
}

test('the second factor is set up, asked for at sign-in, and its codes are good once', async () => {
  const { person, email, secret } = await withTotp('Jana Krüger');
  assert.equal((await person.get('me')).body.twoFactor, true);
  assert.equal(kind(await signIn(email)), 'secondFactorNeeded');
  const code = nextCode(secret);
  const entered = await signIn(email, code);
  assert.equal(entered.status, 204, entered.text);
  assert.equal(kind(await signIn(email, code)), 'wrongCode');
  assert.equal(kind(await signIn(email, codeOf(secret))), 'wrongCode');
  assert.equal((await house.client('', cookieOf(entered)).get('me/totp')).body.recoveryCodes, 10);
});

test('the picture carries the otpauth address, and nothing is on until a code confirms it', async () => {
  const emre = await house.join('Emre Bozkurt', { email: 'emre@brandt.example', password });
  const setup = (await emre.post('me/totp')).body;
  assert.match(setup.url, /^otpauth:\/\/totp\/Kontor%20Brandt%20Pumpen:emre%40brandt\.example\?/);
  assert.match(setup.qr, /^<svg /);
  assert.equal((await emre.post('me/totp/confirmation', { code: wrongCode(setup.secret) })).body.fields[0].reason, 'code');
  assert.equal((await signIn('emre@brandt.example')).status, 204);
});

test('a recovery code opens once, and only its own account', async () => {
  const one = await withTotp('Silke Harms');
  const other = await withTotp('Timo Brinkmann');
  assert.equal(one.codes.length, 10);
  assert.equal(kind(await signIn(other.email, one.codes[0])), 'wrongCode');
  assert.equal((await signIn(one.email, one.codes[0]!.toLowerCase().replaceAll('-', ' '))).status, 204);
  assert.equal(kind(await signIn(one.email, one.codes[0])), 'wrongCode');
  const renewed = await one.person.post('me/totp/recovery-codes');
  assert.equal(renewed.status, 200, renewed.text);
  assert.equal(kind(await signIn(one.email, one.codes[1])), 'wrongCode');
  assert.equal((await signIn(one.email, renewed.body.codes[1])).status, 204);
});

test('guesses in parallel count each: after five tries also the right code has to wait, a recovery code does not (K11)', async () => {
  const { email, secret, codes } = await withTotp('Renate Voss');
  const wrong = wrongCode(secret);
  const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(email, wrong)));
  const kinds = guesses.map(kind);
  assert.deepEqual([kinds.filter((one) => one === 'wrongCode').length, kinds.filter((one) => one === 'tooMany').length], [5, 7]);
  const right = await signIn(email, nextCode(secret));
  assert.equal(kind(right), 'tooMany');
  assert.ok(Number(right.headers.get('retry-after')) > 600);
  assert.equal((await signIn(email, codes[3])).status, 204);
});

test('one code sent twice at once signs in once', async () => {
  const { email, secret } = await withTotp('Bernd Uhl');
  const code = nextCode(secret);
  const answers = await Promise.all([signIn(email, code), signIn(email, code)]);
  assert.deepEqual(answers.map((one) => one.status).sort(), [204, 401]);
});

test('turning it off demands a fresh proof with a code', async () => {
  const { person, email, codes } = await withTotp('Ina Ruhnau');
  await house.kontor.database.owner.updateTable('session').set({ proved: new Date(Date.now() - 3_600_000) }).where('person_id', '=', person.id).execute();
  assert.equal(kind(await person.delete('me/totp')), 'proveAgain');
  assert.equal(kind(await person.post('me/proof', { password })), 'secondFactorNeeded');
  assert.equal((await person.post('me/proof', { password, code: codes[0] })).status, 204);
  assert.equal((await person.delete('me/totp')).status, 204);
  assert.equal((await signIn(email)).status, 204);
  assert.equal((await person.get('me')).body.twoFactor, false);
});

test('what is kept for repeated requests holds neither secret nor recovery codes', async () => {
  const person = await house.join('Kai Sievers', { password });
  const setup = await person.post('me/totp', {}, { 'idempotency-key': 'totp-nur-einmal' });
  assert.equal((await person.post('me/totp', {}, { 'idempotency-key': 'totp-nur-einmal' })).status, 409);
  const done = await person.post('me/totp/confirmation', { code: codeOf(setup.body.secret) }, { 'idempotency-key': 'totp-bestaetigt' });
  const kept = JSON.stringify(await house.kontor.database.owner.selectFrom('idempotency').select('result').execute());
  for (const secret of [setup.body.secret, ...done.body.codes]) assert.ok(!kept.includes(secret));
});
