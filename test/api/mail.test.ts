import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sendMail } from '../../server/mail/sendMail.ts';
import { sendWaiting, waits } from '../../server/mail/sendWaiting.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { smtpInbox, type Inbox } from '../support/smtp.ts';

let house: TestHouse;
let jana: Client;
let inbox: Inbox;

before(async () => {
  house = await testHouse();
  // The tests say when it is; the clock of the timetable stays out of it.
  await house.kontor.jobs.boss.offWork('send-mails');
  jana = await house.join('Jana Krüger');
  inbox = await smtpInbox();
});
after(async () => {
  await house.close();
  await inbox.close();
});

const later = (ms: number) => new Date(Date.now() + ms);
const server = (more = {}) => ({ server: { host: '127.0.0.1', port: inbox.port, security: 'none', from: 'kontor@brandt.example', ...more } });
const invite = (email: string, by = 'Anna Albers') =>
  house.kontor.system((work) =>
    sendMail(work, { purpose: 'invitation', email, person: null, name: 'Tomasz Nowak', language: 'de', by, link: 'https://kontor.brandt.example/join/geheim-1', expires: new Date('2026-12-01T17:00:00Z') }),
  );
const inOutbox = async (id: string) => (await house.anna.get(`admin/outbox/${id}`)).body;

test('without a mail server a mail lies readable in the outbox of the administrator, and of nobody else', async () => {
  assert.deepEqual((await house.anna.get('admin/mail')).body, { server: null });
  const id = await invite('tomasz@nowak.example');
  const mail = await inOutbox(id);
  assert.equal(mail.state, 'kept');
  assert.match(mail.text, /https:\/\/kontor\.brandt\.example\/join\/geheim-1/);
  assert.match(mail.text, /1\. Dezember 2026 um 18:00/);
  const list = await house.anna.get('admin/outbox?state=kept');
  assert.deepEqual(list.body.items.map((one: any) => one.id), [id]);
  for (const path of ['admin/outbox', `admin/outbox/${id}`, 'admin/mail']) assert.equal((await jana.get(path)).status, 404, path);
  assert.equal((await jana.put('admin/mail', server())).status, 404);
});

test('a set mail server takes invitations at once, and what they said is kept no longer', async () => {
  const set = await house.anna.put('admin/mail', server({ user: 'kontor', password: 'sehr-geheim' }));
  assert.equal(set.status, 200, set.text);
  assert.deepEqual(set.body.server, { host: '127.0.0.1', port: inbox.port, security: 'none', user: 'kontor', hasPassword: true, from: 'kontor@brandt.example' });
  assert.doesNotMatch((await house.anna.get('admin/mail')).text, /sehr-geheim/);
  assert.deepEqual((await house.events('house.settingsChanged')).map((event) => event.data), [{ changed: ['mail'] }]);
  await house.anna.put('admin/mail', server());

  const id = await invite('tomasz@nowak.example');
  assert.equal(await sendWaiting(house.kontor, later(0)), 1);
  const [got] = inbox.mails.splice(0);
  assert.deepEqual(got!.to, ['tomasz@nowak.example']);
  assert.equal(got!.mail.subject, 'Einladung in das Kontor von Brandt Pumpen');
  assert.match(got!.mail.html!, /href="https:\/\/kontor\.brandt\.example\/join\/geheim-1"/);
  assert.equal(got!.mail.messageId, `<${id}@brandt.example>`);
  assert.equal(got!.header('auto-submitted'), 'auto-generated');
  assert.deepEqual(await inOutbox(id).then(({ state, text, html }) => ({ state, text, html })), { state: 'sent', text: null, html: null });
  assert.equal(await sendWaiting(house.kontor, later(86_400_000)), 0, 'nothing goes out twice');
});

test('a kept password does not move to another host', async () => {
  await house.anna.put('admin/mail', server({ user: 'kontor', password: 'sehr-geheim' }));
  assert.equal((await house.anna.put('admin/mail', server({ user: 'kontor', port: 2525 }))).body.server.hasPassword, true);
  assert.equal((await house.anna.put('admin/mail', server({ user: 'kontor', host: 'fremd.example' }))).body.server.hasPassword, false);
  await house.anna.put('admin/mail', server());
});

test('names and addresses with line breaks, markup and commas make no headers, no markup and no second recipient', async () => {
  await invite('opfer@nowak.example', 'Eve\r\nBcc: alle@brandt.example <script>alert(1)</script>');
  const bad = ['a@brandt.example,b@brandt.example', '"a@brandt.example"@evil.example', 'a@brandt.example\r\nBcc: b@brandt.example', 'A <a@brandt.example>'];
  const refused = await Promise.all(bad.map((email) => invite(email)));
  assert.equal(await sendWaiting(house.kontor, later(0)), 1);
  const [got] = inbox.mails.splice(0);
  assert.deepEqual(got!.to, ['opfer@nowak.example']);
  assert.equal(got!.header('bcc'), undefined);
  assert.doesNotMatch(got!.mail.html!, /<script/);
  for (const id of refused) assert.equal((await inOutbox(id)).state, 'failed');
});

test('a mail server that says no is tried again, and after the last try the administrator sees why', async () => {
  inbox.refuse(451);
  const id = await invite('spaeter@nowak.example');
  let at = later(0);
  for (const wait of waits) {
    assert.equal((await inOutbox(id)).state, 'waiting');
    assert.equal(await sendWaiting(house.kontor, at), 0);
    assert.equal(await sendWaiting(house.kontor, new Date(at.getTime() + wait - 1000)), 0);
    at = new Date(at.getTime() + wait);
  }
  await sendWaiting(house.kontor, at);
  const failed = await inOutbox(id);
  assert.deepEqual([failed.state, failed.attempts], ['failed', waits.length + 1]);
  assert.match(failed.error, /451/);
  inbox.refuse(550);
  const unknown = await invite('niemand@nowak.example');
  await sendWaiting(house.kontor, later(0));
  assert.deepEqual(await inOutbox(unknown).then(({ state, attempts }) => [state, attempts]), ['failed', 1]);
  inbox.refuse(null);
});

test('a mail whose receipt got lost goes out again under the same Message-ID, so that it is recognised', async () => {
  inbox.mails.splice(0);
  inbox.loseReceipt();
  const id = await invite('einmal@nowak.example');
  assert.equal(await sendWaiting(house.kontor, later(0)), 0);
  assert.equal(await sendWaiting(house.kontor, later(waits[0]! + 1000)), 1);
  assert.deepEqual(inbox.mails.splice(0).map((got) => got.mail.messageId), [`<${id}@brandt.example>`, `<${id}@brandt.example>`]);
  assert.equal((await inOutbox(id)).state, 'sent');
});

test('after its time a mail leaves the outbox', async () => {
  const id = await invite('laengst@nowak.example');
  await sendWaiting(house.kontor, later(0));
  await house.kontor.jobs.runNow('sweep-mails');
  assert.equal((await inOutbox(id)).state, 'sent');
  await house.kontor.database.owner.updateTable('mail').set({ created: later(-91 * 86_400_000) }).where('id', '=', id).execute();
  await house.kontor.jobs.runNow('sweep-mails');
  assert.equal((await house.anna.get(`admin/outbox/${id}`)).status, 404);
  inbox.mails.splice(0);
});

test('a test mail goes to the administrator and says how it went', async () => {
  assert.deepEqual((await house.anna.post('admin/mail/test')).body, { sent: true, error: null });
  assert.deepEqual(inbox.mails.splice(0).map((got) => got.to), [['anna@brandt.example']]);
  await house.anna.put('admin/mail', server({ security: 'starttls' }));
  const refused = await house.anna.post('admin/mail/test');
  assert.equal(refused.body.sent, false);
  assert.match(refused.body.error, /STARTTLS/i);
  await house.anna.put('admin/mail', { server: null });
  assert.equal((await house.anna.post('admin/mail/test')).status, 409);
});
