import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { sendWaiting } from '../../server/mail/sendWaiting.ts';
import { deliverNotices } from '../../server/notices/deliverNotices.ts';
import { cookieName } from '../../server/session/askerOf.ts';
import { refusals } from '../../shared/words/refusals.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { smtpInbox, type Inbox } from '../support/smtp.ts';

// Negative case E15: one switch closes every way outward, nothing is lost, and two persons open it again.

const main = join(import.meta.dirname, '../../server/cli/main.ts');
const path = 'administration/emergency-stop';
let house: TestHouse;
let bernd: Client;
let clara: Client;
let jana: Client;
let gesa: Client;
let space: string;
let inbox: Inbox;

before(async () => {
  house = await testHouse();
  for (const name of ['send-mails', 'tell-by-mail', 'remind-open']) await house.kontor.jobs.boss.offWork(name);
  [bernd, clara, jana] = [await house.join('Bernd Ohm', { roles: ['administrator'] }), await house.join('Clara Fink', { roles: ['administrator'] }), await house.join('Jana Krüger')];
  const partner = await house.partner('Rheinmetallguss');
  gesa = await house.guest('Gesa Ahlers', partner);
  space = (await jana.post('spaces', { name: 'Gehäuse', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(space, partner);
  assert.ok((await jana.put(`spaces/${space}/members/${gesa.id}`, { role: 'member' })).status < 300);
  inbox = await smtpInbox();
  assert.equal((await house.anna.put('admin/mail', { server: { host: '127.0.0.1', port: inbox.port, security: 'none', from: 'kontor@brandt.example' } })).status, 200);
});
after(async () => {
  await house.close();
  await inbox.close();
});

const stop = (who: Client, reason = 'Zugang gestohlen') => who.post(path, { reason });
const ask = (who: Client) => who.post(`${path}/reopening`);
const confirm = (who: Client) => who.post(`${path}/reopening/confirmation`);
const stateOf = async (who: Client) => (await who.get(path)).body;
async function reopen(): Promise<void> {
  assert.equal((await ask(house.anna)).status, 204);
  assert.equal((await confirm(bernd)).status, 204);
}

/** Tuesday of next week at ten by the clock of Berlin, when mails go out at once. */
function tuesday(): Date {
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  return new Date(today.add({ days: 9 - today.dayOfWeek }).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '10:00' }).epochMilliseconds);
}
async function mailsNow(): Promise<string[]> {
  await house.drain();
  await deliverNotices(house.kontor, tuesday());
  await sendWaiting(house.kontor, tuesday());
  return inbox.mails.splice(0).flatMap((mail) => mail.to);
}
const openStream = (who: Client) => fetch(`${house.url}/api/v1/stream`, { headers: { cookie: `${cookieName}=${who.cookie}` }, signal: AbortSignal.timeout(20_000) });
/** Reads to the end, however it comes. */
const ended = async (response: Response): Promise<true> => response.text().then(() => true as const, (error: Error) => (error.name === 'TimeoutError' ? Promise.reject(error) : true));

test('guests are shut out at once, with their open streams; members go on and are told who, when and why', async () => {
  const [stream, own] = [await openStream(gesa), await openStream(jana)];
  assert.equal((await gesa.get(`spaces/${space}/posts`)).status, 200);
  assert.equal((await stop(house.anna)).status, 201);
  assert.equal((await gesa.get('me')).status, 401);
  assert.ok(await ended(stream));
  assert.equal((await openStream(gesa)).status, 401);
  const told = (await jana.get('me')).body.outwardClosed;
  assert.deepEqual([told.by, told.reason], ['Anna Albers', 'Zugang gestohlen']);
  assert.equal((await jana.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'Intern geht es weiter.' })).status, 201);
  await own.body!.cancel();
  const state = await stateOf(bernd);
  assert.deepEqual([state.stop.started.by.name, state.outside], ['Anna Albers', { guests: 1, contacts: 0, spaces: 1 }]);
  assert.equal((await stop(bernd)).status, 409);
});

test('only administrators, and to reopen two different ones, in person and never by token', async () => {
  for (const [method, more] of [['GET', ''], ['POST', ''], ['POST', '/reopening'], ['POST', '/reopening/confirmation'], ['DELETE', '/reopening']] as const) {
    const answer = await jana.call(method, `${path}${more}`, method === 'POST' && more === '' ? { reason: 'x' } : undefined);
    assert.equal(answer.status, 404, more);
  }
  assert.equal((await confirm(house.anna)).status, 403);
  assert.equal((await ask(house.anna)).status, 204);
  assert.equal((await ask(bernd)).status, 409);
  assert.deepEqual((await stateOf(house.anna)).abilities.confirm, { allowed: false, reason: 'secondPerson' });
  const own = await confirm(house.anna);
  assert.deepEqual([own.status, (await stateOf(bernd)).abilities.confirm], [403, { allowed: true }]);
  const { secret } = (await house.anna.post('tokens', { name: 'Automat', scopes: ['read', 'write', 'admin'], days: 7 })).body;
  const { secret: other } = (await bernd.post('tokens', { name: 'Automat', scopes: ['read', 'write', 'admin'], days: 7 })).body;
  for (const token of [secret, other]) assert.equal((await house.stranger.post(`${path}/reopening/confirmation`, undefined, { authorization: `Bearer ${token}` })).status, 403);
  assert.equal((await gesa.get('me')).status, 401);
  assert.equal((await clara.delete(`${path}/reopening`)).status, 204);
  assert.equal((await confirm(bernd)).status, 403);
});

test('who asked and is no administrator any more has not asked', async () => {
  assert.equal((await ask(clara)).status, 204);
  assert.equal((await house.anna.put(`people/${clara.id}/roles`, { houseRoles: [] })).status, 204);
  assert.equal((await confirm(bernd)).status, 409);
  assert.equal((await house.anna.put(`people/${clara.id}/roles`, { houseRoles: ['administrator'] })).status, 204);
  assert.equal((await house.anna.delete(`${path}/reopening`)).status, 204);
});

test('mails to outsiders wait and none is lost; those of the house go out', async () => {
  const mention = (who: Client, name: string) => `@[${name}](person:${who.id})`;
  assert.equal((await jana.post(`spaces/${space}/posts`, { kind: 'note', title: 'Maße', markdown: `${mention(gesa, 'Gesa')} ${mention(bernd, 'Bernd')} bitte prüfen.` })).status, 201);
  assert.ok((await jana.put(`spaces/${space}/members/${bernd.id}`, { role: 'member' })).status < 300);
  await jana.post(`spaces/${space}/posts`, { kind: 'note', title: 'Werkstoff', markdown: `${mention(gesa, 'Gesa')} ${mention(bernd, 'Bernd')} bitte prüfen.` });
  const inside = await mailsNow();
  assert.ok(inside.length > 0);
  assert.ok(inside.every((to) => to.endsWith('@brandt.example')), inside.join());
  assert.ok((await stateOf(house.anna)).waiting.notices >= 2);
  // A mail that was in the outbox already when the stop came.
  await house.kontor.database.owner.insertInto('mail').values({ id: crypto.randomUUID(), person_id: gesa.id, recipient: 'gesa@rheinmetallguss.example', subject: 'Anmelden', text: 'Link', html: 'Link', purpose: 'signInLink' }).execute();
  assert.deepEqual(await mailsNow(), []);
  const { waiting } = await stateOf(house.anna);
  assert.deepEqual([waiting.mails, waiting.first[0].recipient], [1, 'gesa@rheinmetallguss.example']);
  await reopen();
  const outside = (await mailsNow()).filter((to) => !to.endsWith('@brandt.example'));
  assert.equal(outside.length, 2);
  assert.ok(outside.includes('gesa@rheinmetallguss.example'));
  assert.equal((await stateOf(house.anna)).waiting.mails, 0);
  assert.equal((await gesa.get('me')).status, 200);
  assert.equal((await jana.get('me')).body.outwardClosed, null);
});

test('of many confirmations at once one counts, and who asked can not slip in among them', async () => {
  await stop(bernd, 'Übung');
  assert.equal((await ask(house.anna)).status, 204);
  const answers = await Promise.all([bernd, clara, house.anna, bernd, clara, house.anna, clara, bernd].map(confirm));
  assert.equal(answers.filter((one) => one.status === 204).length, 1);
  assert.ok(answers.every((one) => [204, 403, 409].includes(one.status)));
  const [last] = (await stateOf(house.anna)).past;
  assert.equal(last.reopenAsked.by.name, 'Anna Albers');
  assert.notEqual(last.reopened.by.name, 'Anna Albers');
  const kinds = (await house.events('emergency.stopped', 'emergency.reopenAsked', 'emergency.reopenWithdrawn', 'emergency.reopened')).map((one) => one.kind.slice(10));
  assert.deepEqual(kinds, ['stopped', 'reopenAsked', 'reopenWithdrawn', 'reopenAsked', 'reopenWithdrawn', 'reopenAsked', 'reopened', 'stopped', 'reopenAsked', 'reopened']);
});

test('a download that is under way ends, and nothing is released', async () => {
  const kept = await jana.call('POST', 'files?name=messdaten.bin', Buffer.alloc(20_000_000, 7), { 'content-type': 'application/octet-stream' });
  assert.equal(kept.status, 201, kept.text);
  const file = kept.body.id;
  const note = { kind: 'note', markdown: 'Messdaten.', files: [file] };
  const warned = await jana.post(`spaces/${space}/posts`, note);
  assert.equal((await jana.post(`spaces/${space}/posts`, { ...note, confirmed: warned.body.hash })).status, 201);
  const get = () => fetch(`${house.url}/api/v1/files/${file}/content`, { headers: { cookie: `${cookieName}=${gesa.cookie}` }, signal: AbortSignal.timeout(30_000) });
  const whole = await get();
  assert.equal((await whole.arrayBuffer()).byteLength, 20_000_000);
  const download = await get();
  const reader = download.body!.getReader();
  await reader.read();
  assert.equal((await stop(house.anna, 'Während eines Downloads')).status, 201);
  let size = 0;
  await assert.rejects(async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) size += part.value.length;
  });
  assert.ok(size < 20_000_000);
  const own = (await jana.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'open' })).body.id;
  const source = (await jana.post(`spaces/${own}/posts`, { kind: 'note', title: 'Zeichnung', markdown: 'Gehäuse, Rev. C', label: 'public' })).body.id;
  const wanted = await jana.post(`posts/${source}/releases`, { space, download: true });
  assert.deepEqual([wanted.status, wanted.body.detail], [403, refusals.refusals.outwardClosed.de]);
  await reopen();
  assert.notEqual((await jana.post(`posts/${source}/releases`, { space, download: true })).body.detail, refusals.refusals.outwardClosed.de);
});

test('the command line closes beside a running server, and says when it is closed already', async () => {
  const run = async (...args: string[]) => {
    const child = spawn(process.execPath, [main, 'emergency-stop', ...args], { env: { ...process.env, DATABASE_URL: house.kontor.config.databaseUrl!, KONTOR_DATA: house.kontor.config.dataFolder } });
    const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise((resolve) => child.on('close', resolve))]);
    return { out, errors, code };
  };
  const stream = await openStream(gesa);
  assert.equal(stream.status, 200);
  assert.equal((await run('--reason', 'Vom Server aus')).code, 0);
  assert.ok(await ended(stream));
  assert.equal((await gesa.get('me')).status, 401);
  assert.deepEqual([(await jana.get('me')).body.outwardClosed.by, (await stateOf(bernd)).stop.reason], [null, 'Vom Server aus']);
  const again = await run('--reason', 'Noch einmal');
  assert.deepEqual([again.code, again.errors.trim()], [1, 'The ways outward are closed already.']);
  await reopen();
});
