import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ConfigError, readConfig } from '../../server/config.ts';
import { cookieOf } from '../support/cookie.ts';
import { testHouse, type TestHouse } from '../support/house.ts';

// K13 with trusted proxies switched on. The tests themselves come from 127.0.0.1: the configured proxy of one house, nobody to the other.

const password = 'Moorhuhn-und-Nebel-3';
const email = 'jana@brandt.example';
let behind: TestHouse;
let bare: TestHouse;
before(async () => {
  behind = await testHouse({ KONTOR_TRUSTED_PROXIES: '10.9.8.0/24, 127.0.0.1/32' });
  bare = await testHouse({ KONTOR_TRUSTED_PROXIES: '10.9.8.0/24' });
  for (const house of [behind, bare]) await house.join('Jana Krüger', { email, password });
});
after(async () => {
  await behind.close();
  await bare.close();
});

async function signedInFrom(house: TestHouse, headers: Record<string, string>): Promise<string> {
  const answer = await house.stranger.post('session', { email, password }, headers);
  assert.equal(answer.status, 204, answer.text);
  const me = await house.client('', cookieOf(answer)).get('me');
  const { address } = await house.kontor.database.owner.selectFrom('session').select('address').where('person_id', '=', me.body.id).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  return String(address);
}

test('K13 the configured proxy says from where and how somebody comes', async () => {
  assert.equal(await signedInFrom(behind, { 'x-forwarded-for': '198.51.100.7' }), '198.51.100.7');
  const secure = await behind.stranger.get('setup', { 'x-forwarded-proto': 'https' });
  assert.match(secure.headers.get('strict-transport-security') ?? '', /max-age/);
  const jana = behind.client('', cookieOf(await behind.stranger.post('session', { email, password })));
  const write = (headers: object) => jana.call('PUT', 'notices/seen', { all: true }, { 'x-forwarded-host': 'kontor.brandt.example', 'x-forwarded-proto': 'https', ...headers });
  assert.equal((await write({ origin: 'https://kontor.brandt.example' })).status, 204);
  assert.equal((await write({ origin: 'https://evil.example' })).status, 403);
});

test('K13 what stood in the header before the proxy added its line is not believed', async () => {
  assert.equal(await signedInFrom(behind, { 'x-forwarded-for': '6.6.6.6, 198.51.100.8' }), '198.51.100.8');
  assert.equal(await signedInFrom(behind, { 'x-forwarded-for': '6.6.6.6, 198.51.100.9, 10.9.8.7' }), '198.51.100.9');
});

test('K13 from anybody else the same headers count for nothing', async () => {
  const spoofed = { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
  assert.equal(await signedInFrom(bare, spoofed), '127.0.0.1');
  assert.equal((await bare.stranger.get('setup', spoofed)).headers.get('strict-transport-security'), null);
  const jana = bare.client('', cookieOf(await bare.stranger.post('session', { email, password })));
  assert.equal((await jana.call('PUT', 'notices/seen', { all: true }, { ...spoofed, origin: 'https://evil.example' })).status, 403);
});

test('K13 other names of the same thing, and names of persons, are believed from nobody', async () => {
  for (const house of [behind, bare]) {
    assert.equal(await signedInFrom(house, { 'x-real-ip': '6.6.6.6', forwarded: 'for=6.6.6.6;proto=https;host=evil.example', 'true-client-ip': '6.6.6.6', 'cf-connecting-ip': '6.6.6.6' }), '127.0.0.1');
    for (const header of ['x-webauth-user', 'remote-user', 'x-remote-user', 'x-forwarded-user', 'x-forwarded-email']) assert.equal((await house.stranger.get('me', { [header]: email })).status, 401, header);
  }
});

test('a list of proxies that can not be read is refused at the start', () => {
  const read = (text: string) => readConfig({ KONTOR_TRUSTED_PROXIES: text }).trustedProxies;
  assert.deepEqual(read(''), []);
  assert.deepEqual(read('127.0.0.1, 10.1.0.0/16,::1, 2001:db8::/32'), ['127.0.0.1', '10.1.0.0/16', '::1', '2001:db8::/32']);
  for (const wrong of ['proxy.brandt.example', '10.1.0.0/33', '0.0.0.0/0', '127.0.0.1 10.0.0.1', '10.1', '10.1.0.0/16/8', 'true', '*']) assert.throws(() => read(wrong), ConfigError, wrong);
});
