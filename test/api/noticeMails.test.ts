import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sendWaiting } from '../../server/mail/sendWaiting.ts';
import { deliverNotices } from '../../server/notices/deliverNotices.ts';
import { standardRules } from '../../server/people/rules.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { smtpInbox, type Inbox, type Received } from '../support/smtp.ts';

let house: TestHouse;
let jana: Client;
let emre: Client;
let plant: string;
let canteen: string;
let inbox: Inbox;
let server: object;

before(async () => {
  house = await testHouse({ KONTOR_ADDRESS: 'https://kontor.brandt.example' });
  // The tests say when it is; the clock of the timetable stays out of it.
  for (const name of ['send-mails', 'tell-by-mail', 'remind-open']) await house.kontor.jobs.boss.offWork(name);
  [jana, emre] = [await house.join('Jana Krüger'), await house.join('Emre Bozkurt', { email: 'emre@brandt.example' })];
  plant = (await jana.post('spaces', { name: 'Werk 2', audience: 'internal', access: 'invitation' })).body.id;
  canteen = (await jana.post('spaces', { name: 'Kantine', audience: 'internal', access: 'open' })).body.id;
  await emre.put(`spaces/${canteen}/membership`);
  for (const space of [plant, canteen]) await jana.put(`spaces/${space}/membership`, { level: 'mentions' });
  await house.anna.put('admin/settings', { notices: { ...standardRules, digestAt: ['12:30'] } });
  inbox = await smtpInbox();
  server = { host: '127.0.0.1', port: inbox.port, security: 'none', from: 'kontor@brandt.example' };
  await house.anna.put('admin/mail', { server });
});
after(async () => {
  await house.close();
  await inbox.close();
});
beforeEach(async () => {
  await house.kontor.database.owner.deleteFrom('notice').execute();
  await house.kontor.database.owner.updateTable('person').set({ rules: '{}', absent_from: null, absent_until: null }).execute();
  await jana.put(`spaces/${plant}/members/${emre.id}`, { role: 'member' });
  for (const space of [plant, canteen]) await emre.put(`spaces/${space}/membership`, { level: 'mentions' });
  inbox.mails.splice(0);
});

const days = { Tue: 2, Wed: 3, Fri: 5, Sat: 6, Mon: 8 };
/** A moment of a week to come, by the clock of Berlin: the Tuesday after next, or a day that follows it. */
function at(day: keyof typeof days, clock: string): Date {
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  const tuesday = today.add({ days: 9 - today.dayOfWeek + 7 });
  return new Date(tuesday.add({ days: days[day] - 2 }).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: clock }).epochMilliseconds);
}
/** Everything that the clock does at a moment of that week; returns what came in. What the tests do happens on that Tuesday at nine. */
async function atClock(moment: Date): Promise<Received[]> {
  await house.drain();
  await house.kontor.database.owner.updateTable('notice').set({ created: at('Tue', '09:00') }).where('created', '<', new Date(Date.now() + 60_000)).execute();
  await deliverNotices(house.kontor, moment);
  await sendWaiting(house.kontor, moment);
  return inbox.mails.splice(0);
}
const subjects = (mails: Received[]) => mails.map((got) => got.mail.subject);
const publish = async (body: object, space = plant): Promise<string> => {
  const made = await jana.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'Text.', ...body });
  assert.equal(made.status, 201, made.text);
  return made.body.id;
};
const Emre = () => `@[Emre](person:${emre.id})`;
const choose = async (change: object) => assert.equal((await emre.patch('me', { rules: { ...(await emre.get('me')).body.rules, ...change } })).status, 200);

test('a mention goes out at once in working hours, to one recipient, once', async () => {
  const post = await publish({ title: 'Dichtung <b>BP-220</b>', markdown: `${Emre()}, passt EPDM?` });
  await house.drain();
  const [first, second] = await Promise.all([deliverNotices(house.kontor, at('Tue', '10:00')), deliverNotices(house.kontor, at('Tue', '10:00'))]);
  assert.deepEqual([first, second], [undefined, undefined]);
  await Promise.all([sendWaiting(house.kontor, at('Tue', '10:00')), sendWaiting(house.kontor, at('Tue', '10:00'))]);
  const [got, ...more] = inbox.mails.splice(0);
  assert.deepEqual(more, []);
  assert.deepEqual(got!.to, ['emre@brandt.example']);
  assert.equal(got!.mail.subject, 'Jana Krüger hat Sie genannt: Dichtung <b>BP-220</b>');
  assert.match(got!.mail.html!, /Dichtung &lt;b&gt;BP-220&lt;\/b&gt;/);
  assert.match(got!.mail.text!, new RegExp(`https://kontor\\.brandt\\.example/posts/${post}`));
  assert.deepEqual(await atClock(at('Tue', '10:01')), []);
});

test('nothing is mailed while it can still be taken back', async () => {
  await choose({ quiet: { from: '00:00', until: '00:00', weekends: false } });
  await publish({ markdown: Emre() });
  await house.drain();
  const waiting = async (seconds: number) => {
    await deliverNotices(house.kontor, new Date(Date.now() + seconds * 1000));
    return (await house.anna.get('admin/outbox?state=waiting')).body.items.length;
  };
  assert.deepEqual([await waiting(5), await waiting(20)], [0, 1]);
  assert.equal((await atClock(at('Tue', '10:00'))).length, 1);
});

test('quiet hours hold mails back until they end, in one mail; only a required reading goes through', async () => {
  await publish({ markdown: `${Emre()} eins` });
  await publish({ markdown: `${Emre()} zwei` });
  assert.deepEqual(await atClock(at('Tue', '20:00')), []);
  await publish({ kind: 'announcement', title: 'Hallensperrung', required: { from: [emre.id] } });
  assert.deepEqual(subjects(await atClock(at('Tue', '21:00'))), ['Jana Krüger bittet Sie um eine Lesebestätigung: Hallensperrung']);
  assert.deepEqual(await atClock(at('Wed', '06:59')), []);
  assert.deepEqual(subjects(await atClock(at('Wed', '07:00'))), ['2 Hinweise für Sie']);
  await publish({ markdown: `${Emre()} drei` });
  assert.deepEqual(await atClock(at('Sat', '10:00')), []);
  assert.equal((await atClock(at('Mon', '07:00'))).length, 1);
});

test('a digest gathers by space, comes at the chosen hour, once, and not when there is nothing', async () => {
  for (const space of [plant, canteen]) await emre.put(`spaces/${space}/membership`, { level: 'all' });
  await publish({ title: 'Schichtplan' });
  await publish({ title: 'Speiseplan' }, canteen);
  await publish({ title: 'Wartung' });
  assert.deepEqual(await atClock(at('Tue', '12:29')), []);
  const [got, ...more] = await atClock(at('Tue', '12:30'));
  assert.deepEqual(more.length, 0);
  assert.equal(got!.mail.subject, 'Ihre Übersicht: 3 Hinweise');
  assert.match(got!.mail.text!, /Werk 2\n-+[^]*Schichtplan[^]*Wartung[^]*Kantine\n-+[^]*Speiseplan/);
  assert.deepEqual(await atClock(at('Tue', '12:31')), []);
  assert.deepEqual(await atClock(at('Wed', '12:30')), []);
});

test('a digest has the shape of the catch-up: what matters first, each post once, the rest of a space counted; ticked off or done is not in it', async () => {
  const deliveries = { mention: 'digest', answer: 'digest', required: 'digest', asked: 'digest', due: 'digest', watched: 'digest', space: 'digest' };
  await emre.patch('me', { rules: { deliveries, digestAt: ['12:30'], quiet: { from: '18:00', until: '07:00', weekends: true } } });
  await emre.put(`spaces/${plant}/membership`, { level: 'all' });
  const own = (await emre.post(`spaces/${plant}/posts`, { kind: 'note', title: 'Mein Aufbau', markdown: 'Steht.' })).body.id;
  for (const markdown of ['Schön.', 'Und dicht?']) await jana.post(`posts/${own}/comments`, { markdown });
  for (const title of ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf']) await publish({ title });
  const ticked = await publish({ title: 'Abgehakt' });
  await publish({ kind: 'decision', title: 'Viton', decision: { why: 'Hält.', decidedBy: [jana.id] } });
  const read = await publish({ kind: 'announcement', title: 'Schon bestätigt', required: { from: [emre.id] } });
  await publish({ kind: 'announcement', title: 'Gefahrstoffe', required: { from: [emre.id] } });
  await house.drain();
  await emre.put(`catch-up/posts/${ticked}`);
  await emre.post(`posts/${read}/acknowledgement`);
  await house.kontor.database.owner.updateTable('catch_up_done').set({ done: at('Tue', '10:00') }).execute();
  const [got, ...more] = await atClock(at('Tue', '12:30'));
  assert.equal(more.length, 0);
  assert.match(got!.mail.text!, /Zu bestätigen\n-+[^]*Gefahrstoffe[^]*Entscheidungen\n-+[^]*Viton[^]*Antworten an Sie\n-+[^]*und ein weiterer Hinweis[^]*Mein Aufbau[^]*Werk 2\n-+[^]*Drei[^]*Vier[^]*Fünf[^]*2 weitere Beiträge in Werk 2/);
  for (const absent of [/Abgehakt/, /Schon bestätigt/, /Eins/]) assert.doesNotMatch(got!.mail.text!, absent);
  assert.equal(got!.mail.text!.match(/Mein Aufbau/g)!.length, 1);
  assert.match(got!.mail.text!, /Alles nachlesen:\nhttps:\/\/kontor.brandt.example\/catch-up/);
  assert.deepEqual(await atClock(at('Wed', '12:30')), [], 'nothing twice, and nothing when there is nothing');
  await publish({ title: 'Nur dies' });
  const [short] = await atClock(at('Fri', '12:30'));
  assert.match(short!.mail.text!, /Neuer Beitrag von Jana Krüger · Werk 2\nNur dies/);
  assert.doesNotMatch(short!.mail.text!, /---/);
});

test('a server that was down at the hour of a digest sends it later, but not at night', async () => {
  await emre.put(`spaces/${plant}/membership`, { level: 'all' });
  await publish({ title: 'Schichtplan' });
  assert.deepEqual(await atClock(at('Tue', '22:00')), []);
  assert.equal((await atClock(at('Wed', '07:30'))).length, 1);
  assert.deepEqual(await atClock(at('Wed', '12:30')), []);
});

/** Each kind of notice under each choice: in which mail it comes. */
for (const kind of ['mention', 'answer', 'required', 'watched', 'space'] as const) {
  for (const delivery of ['now', 'digest', 'never'] as const) {
    test(`${kind} by choice "${delivery}"`, async () => {
      await choose({ deliveries: { ...(await emre.get('me')).body.rules.deliveries, [kind]: delivery } });
      await makeNotice[kind]();
      const now = (await atClock(at('Tue', '10:00'))).length;
      const digest = (await atClock(at('Tue', '12:30'))).length;
      assert.deepEqual({ now, digest }, { now: delivery === 'now' ? 1 : 0, digest: delivery === 'digest' ? 1 : 0 });
      assert.deepEqual((await emre.get('notices')).body.items.map((item: any) => item.kind), [kind], 'in Kontor it stands in any case');
    });
  }
}
const makeNotice = {
  mention: () => publish({ markdown: Emre() }),
  async answer() {
    const post = (await emre.post(`spaces/${plant}/posts`, { kind: 'question', title: 'Wie?', markdown: '?' })).body.id;
    await jana.post(`posts/${post}/comments`, { markdown: 'So.' });
  },
  required: () => publish({ kind: 'announcement', title: 'Lesen', required: { from: 'all' } }),
  async watched() {
    const post = await publish({ title: 'Lager' });
    await emre.put(`posts/${post}/watch`);
    await jana.post(`posts/${post}/comments`, { markdown: 'Neu sortiert.' });
  },
  async space() {
    await emre.put(`spaces/${plant}/membership`, { level: 'all' });
    await publish({ title: 'Neues' });
  },
};

test('what was deleted, seen, confirmed or taken from sight before it goes out is not mailed', async () => {
  const deleted = await publish({ markdown: `${Emre()} KANARIE-1` });
  const seen = await publish({ markdown: `${Emre()} KANARIE-2` });
  const confirmed = await publish({ kind: 'announcement', title: 'KANARIE-3', required: { from: 'all' } });
  await house.drain();
  await jana.delete(`posts/${deleted}`);
  await emre.put('notices/seen', { post: seen });
  await emre.post(`posts/${confirmed}/acknowledgement`);
  assert.deepEqual(await atClock(at('Tue', '10:00')), []);
  await publish({ markdown: `${Emre()} KANARIE-4` });
  await house.drain();
  await jana.delete(`spaces/${plant}/members/${emre.id}`);
  assert.deepEqual(await atClock(at('Tue', '10:01')), []);
});

test('rights are asked again at the moment of sending, per item: also after a mail server was down', async () => {
  inbox.refuse(451);
  await publish({ markdown: `${Emre()} KANARIE-5` });
  await publish({ markdown: `${Emre()} Kantine offen` }, canteen);
  assert.deepEqual(await atClock(at('Tue', '10:00')), []);
  await jana.delete(`spaces/${plant}/members/${emre.id}`);
  inbox.refuse(null);
  const [got, ...more] = await atClock(at('Tue', '10:05'));
  assert.deepEqual(more, []);
  assert.match(got!.mail.text!, /Kantine offen/);
  assert.doesNotMatch(got!.raw, /KANARIE-5/);

  await jana.put(`spaces/${plant}/members/${emre.id}`, { role: 'member' });
  inbox.refuse(451);
  await publish({ markdown: `${Emre()} KANARIE-6` });
  await atClock(at('Tue', '11:00'));
  await house.anna.get('admin/outbox');
  await house.kontor.database.owner.updateTable('person').set({ state: 'deactivated' }).where('id', '=', emre.id).execute();
  inbox.refuse(null);
  assert.deepEqual(await atClock(at('Tue', '11:05')), []);
  await house.kontor.database.owner.updateTable('person').set({ state: 'active' }).where('id', '=', emre.id).execute();
  const [last] = (await house.anna.get('admin/outbox?limit=1')).body.items;
  assert.equal(last.state, 'withdrawn');
  assert.deepEqual(await atClock(at('Wed', '11:00')), []);
});

test('of a confidential post a mail says nothing but that there is one', async () => {
  await publish({ title: 'Übernahme KANARIE-7', markdown: `${Emre()} KANARIE-8`, label: 'confidential' });
  const [got] = await atClock(at('Tue', '10:00'));
  assert.equal(got!.mail.subject, 'Neuer Beitrag in einem Raum');
  for (const hidden of [/KANARIE/, /Werk 2/, /Jana/, /Krüger/]) for (const part of [got!.mail.text!, got!.mail.html!, got!.mail.subject!]) assert.doesNotMatch(part, hidden);
});

test('who is absent gets nothing, urgent or not, until the first digest after the return', async () => {
  const day = (moment: Date) => moment.toISOString().slice(0, 10);
  await emre.patch('me', { absence: { from: day(at('Tue', '12:00')), until: day(at('Wed', '12:00')) } });
  await publish({ markdown: Emre() });
  await publish({ kind: 'announcement', title: 'Lesen', required: { from: 'all' } });
  for (const moment of [at('Tue', '10:00'), at('Tue', '12:30'), at('Wed', '12:30')]) assert.deepEqual(await atClock(moment), []);
  const back = new Date(at('Fri', '12:30').getTime() - 86_400_000);
  assert.deepEqual(await atClock(new Date(back.getTime() - 3_600_000)), []);
  assert.deepEqual(subjects(await atClock(back)), ['Ihre Übersicht: 2 Hinweise']);
});

test('one click ends mails of a kind; opening the page does not, and a bent link neither', async () => {
  await publish({ markdown: Emre() });
  const [got] = await atClock(at('Tue', '10:00'));
  assert.equal(got!.header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  const link = got!.header('list-unsubscribe')!.replace(/[<>\s]/g, '').replace('https://kontor.brandt.example', '');
  const choice = async () => (await emre.get('me')).body.rules.deliveries.mention;
  const click = (path: string) => fetch(house.url + path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' });

  const page = await house.stranger.get(link);
  assert.equal(page.status, 200);
  assert.match(page.text, /Keine Mails mehr/);
  const bent = [link.replace('.mention.', '.required.'), link.replace(emre.id, jana.id), link.slice(0, -1), `${link}x`];
  for (const wrong of bent) assert.equal((await click(wrong)).status, 404, wrong);
  assert.equal(await choice(), 'now');
  assert.equal((await click(link)).status, 200);
  assert.equal(await choice(), 'never');
  assert.equal((await click(link)).status, 200);
  await publish({ markdown: Emre() });
  assert.deepEqual(await atClock(at('Tue', '11:00')), []);
  assert.equal((await emre.get('me')).body.rules.deliveries.answer, 'now');
});

test('forms are taken nowhere else', async () => {
  const sent = await emre.call('POST', `spaces/${canteen}/posts`, new TextEncoder().encode('kind=note'), { 'content-type': 'application/x-www-form-urlencoded' });
  assert.equal(sent.status, 415);
});

test('without a mail server mails about notices are kept; the administrator reads there what they may read in Kontor, no more', async () => {
  await house.anna.put('admin/mail', { server: null });
  await publish({ title: 'Speiseplan', markdown: Emre() }, canteen);
  await publish({ title: 'Geheim KANARIE-12', markdown: Emre() });
  assert.deepEqual(await atClock(at('Tue', '10:00')), []);
  const { items } = (await house.anna.get('admin/outbox?state=kept')).body;
  assert.equal(items.length, 1);
  const mail = await house.anna.get(`admin/outbox/${items[0].id}`);
  assert.match(mail.body.text, /Speiseplan/);
  assert.doesNotMatch(mail.text, /KANARIE-12|Werk 2/);
  await house.anna.put('admin/mail', { server });
  assert.deepEqual(await atClock(at('Tue', '11:00')), [], 'what was kept does not go out late');
});
