import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
const password = 'Moorhuhn-und-Nebel-3';
before(async () => {
  house = await testHouse({ KONTOR_RATE_FACTOR: '1', KONTOR_TRUSTED_PROXIES: '127.0.0.1' });
});
after(() => house.close());

const from = (line: string) => ({ 'x-forwarded-for': line });
const signIn = (email: string, word: string, line: string) => house.stranger.post('session', { email, password: word }, from(line));

test('one line that guesses has to wait, known account or not; the person signs in from elsewhere meanwhile', async () => {
  await house.join('Jana Krüger', { email: 'jana@brandt.example', password });
  for (const email of ['jana@brandt.example', 'niemand@brandt.example']) {
    const answers = [];
    for (let guess = 0; guess < 10; guess++) answers.push(await signIn(email, `geraten-${guess}-falsch`, '198.51.100.7'));
    assert.deepEqual(answers.map((one) => one.status), [...Array<number>(8).fill(401), 429, 429], email);
    assert.ok(Number(answers.at(-1)!.headers.get('retry-after')) > 0);
  }
  assert.equal((await signIn('jana@brandt.example', password, '198.51.100.7')).status, 429);
  assert.equal((await signIn('jana@brandt.example', password, '203.0.113.9')).status, 204);
});

test('the addresses of one subscriber count as one line, IPv6 by its /64', async () => {
  const answers = [];
  for (let guess = 0; guess < 9; guess++) answers.push((await signIn('tim@brandt.example', 'geraten-und-falsch', `2001:db8:1:2::${guess + 1}`)).status);
  assert.deepEqual(answers, [...Array<number>(8).fill(401), 429]);
  assert.equal((await signIn('tim@brandt.example', 'geraten-und-falsch', '2001:db8:1:3::1')).status, 401);
});

test('right passwords use up nothing', async () => {
  await house.join('Emre Bozkurt', { email: 'emre@brandt.example', password });
  for (let time = 0; time < 12; time++) assert.equal((await signIn('emre@brandt.example', password, '198.51.100.200')).status, 204);
});

test('asking for new passwords is limited alike for every address', async () => {
  const ask = (email: string) => house.stranger.post('password-resets', { email }, from('198.51.100.77'));
  for (const email of ['emre@brandt.example', 'keiner@brandt.example']) {
    const answers = [];
    for (let time = 0; time < 9; time++) answers.push((await ask(email)).status);
    assert.deepEqual(answers, [...Array<number>(8).fill(202), 429]);
  }
});
