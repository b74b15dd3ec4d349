import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createTransport } from 'nodemailer';
import sharp from 'sharp';
import { sendWaiting } from '../../server/mail/sendWaiting.ts';
import { contactIn } from '../support/contact.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { smtpInbox, type Inbox, type Received } from '../support/smtp.ts';

let house: TestHouse;
let inbox: Inbox;
let jana: Client;
let partner: string;
let space: string;
let petra: string;
let inPort: number;

const later = (ms = 60_000) => new Date(Date.now() + ms);
const crisp = (name: string) => readFileSync(new URL(`../mailIn/data/crisp/${name}`, import.meta.url), 'utf8');

before(async () => {
  house = await testHouse();
  // The tests say when it is; the clock of the timetable stays out of it.
  for (const name of ['send-mails', 'poll-mail']) await house.kontor.jobs.boss.offWork(name);
  inbox = await smtpInbox();
  jana = await house.join('Jana Krüger');
  await house.anna.put('admin/mail', { server: { host: '127.0.0.1', port: inbox.port, security: 'none', from: 'kontor@brandt.example' } });
  const set = await house.anna.put('admin/mail-in', {
    settings: { addresses: { kind: 'plus', base: 'antwort@brandt.example' }, listener: { protocol: 'smtp', host: '127.0.0.1', port: 0 }, mailbox: null, mostMegabytes: 1 },
  });
  assert.equal(set.status, 200, set.text);
  inPort = set.body.listening.port;
  space = (await jana.post('spaces', { name: 'Dichtungen Hydrotec', audience: 'partners', access: 'invitation' })).body.id;
  partner = await house.partner('Hydrotec');
  await house.admit(space, partner);
  petra = await contactIn(house, { name: 'Petra Sommer', email: 'P.Sommer@hydrotec.example', partner, space });
});
after(async () => {
  await house.close();
  await inbox.close();
});

/** Lets everything that waits go out, and gives what came to this address. */
async function received(to = 'P.Sommer@hydrotec.example'): Promise<Received[]> {
  await house.drain();
  await sendWaiting(house.kontor, later());
  return inbox.mails.splice(0).filter((one) => one.to.includes(to));
}
async function publish(more: object = {}, as = jana): Promise<string> {
  const content = { kind: 'note', title: 'Wann kommen die Dichtungen?', markdown: 'Wir brauchen **200 Stück** bis Freitag.\n\n- Form A\n- Form B', ...more };
  let made = await as.post(`spaces/${space}/posts`, content);
  if (made.status === 409) made = await as.post(`spaces/${space}/posts`, { ...content, confirmed: made.body.hash });
  assert.equal(made.status, 201, made.text);
  return made.body.id;
}
/** A fresh thread, with the mail that told Petra of it and the address she answers to. */
async function thread(more: object = {}): Promise<{ post: string; mail: Received; address: string }> {
  const post = await publish(more);
  const [mail] = await received();
  assert.ok(mail);
  return { post, mail, address: mail.mail.replyTo![0]!.address! };
}
interface Sent {
  to: string;
  from?: string;
  text?: string;
  html?: string;
  subject?: string;
  id?: string;
  headers?: Record<string, string>;
  envelope?: string;
  raw?: string;
  attachments?: object[];
}
const mailer = (port = inPort) => createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
async function send({ to, from = 'Petra <p.sommer@hydrotec.example>', text = 'Am Freitag.', id, envelope, ...more }: Sent): Promise<void> {
  const sender = envelope ?? /<([^>]*)>/.exec(from)?.[1] ?? from;
  await mailer().sendMail({ from, to, text, subject: 'AW: Dichtungen', ...(id ? { messageId: id } : {}), ...more, envelope: { from: sender, to } });
}
const answers = async (post: string) => (await jana.get(`posts/${post}/comments`)).body.items as any[];
const inbound = async () => (await house.anna.get('admin/inbound')).body.items as any[];

test('a new post reaches the contact as a whole readable mail with a reply address of its own', async () => {
  const { mail, post } = await thread();
  assert.deepEqual(mail.to, ['P.Sommer@hydrotec.example']);
  assert.equal(mail.mail.from?.name, 'Jana Krüger (Brandt Pumpen) über Kontor');
  assert.equal(mail.mail.from?.address, 'kontor@brandt.example');
  assert.equal(mail.mail.subject, 'Wann kommen die Dichtungen?');
  assert.match(mail.mail.text!, /Jana Krüger \(Brandt Pumpen\) schreibt in „Dichtungen Hydrotec“:/);
  assert.match(mail.mail.text!, /Wir brauchen 200 Stück bis Freitag\.\n\n ?- Form A\n+ ?- Form B/);
  assert.match(mail.mail.text!, /2 Personen, Brandt Pumpen und Hydrotec/);
  assert.match(mail.mail.html!, /<strong>200 Stück<\/strong>/);
  assert.match(mail.mail.replyTo![0]!.address!, /^antwort\+[a-z2-7]{32}@brandt\.example$/);
  assert.equal(mail.mail.messageId, `<${post}.${petra}@brandt.example>`);
  assert.equal(mail.header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  const kept = await house.kontor.database.owner.selectFrom('reply_address').selectAll().execute();
  assert.equal(JSON.stringify(kept).includes(mail.mail.replyTo![0]!.address!.slice(8, 40)), false, 'only the hash is kept');
});

test('a reply lands in the thread under name and company, without quote and signature; the answer to it comes back into the same thread', async () => {
  const { post, mail, address } = await thread();
  const text = `Guten Tag Frau Krüger,\n\ndie Dichtungen gehen am Freitag raus:\n\n- 150 Form A\n- 50 Form B\n\nMit freundlichen Grüßen\n\nPetra Sommer\nHydrotec GmbH\nTel. 0431 1234\n\nVon: Jana Krüger (Brandt Pumpen) über Kontor <kontor@brandt.example>\nGesendet: Montag, 5. Mai 2025 10:12\nAn: Petra Sommer\nBetreff: Dichtungen\n\n${mail.mail.text}`;
  await send({ to: address, text, from: '"Jana Krüger (Brandt Pumpen)" <P.SOMMER@Hydrotec.example>' });
  const [answer] = await answers(post);
  assert.equal(answer.text, 'Guten Tag Frau Krüger,\ndie Dichtungen gehen am Freitag raus:\n150 Form A\n50 Form B');
  assert.match(answer.html, /<ul>/);
  assert.deepEqual([answer.author.name, answer.author.company], ['Petra Sommer', 'Hydrotec'], 'the name of the mail is not believed (F09)');
  await house.drain();
  assert.equal((await jana.get('notices')).body.items[0].kind, 'answer');
  assert.deepEqual(await received(), [], 'nobody gets their own words');
  await jana.post(`posts/${post}/comments`, { markdown: 'Danke, das passt.' });
  const [next] = await received();
  assert.equal(next!.mail.subject, 'Re: Wann kommen die Dichtungen?');
  assert.equal(next!.mail.inReplyTo, `<${post}.${petra}@brandt.example>`);
  assert.match(next!.mail.text!, /Jana Krüger \(Brandt Pumpen\) antwortet/);
  const [line] = await inbound();
  assert.deepEqual([line.state, line.person.name, line.person.company, line.reason], ['posted', 'Petra Sommer', 'Hydrotec', null]);
});

test('mails of real programs are taken as what their senders wrote', async () => {
  const { post, address } = await thread();
  const expected = JSON.parse(readFileSync(new URL('../mailIn/data/crisp-expected.json', import.meta.url), 'utf8'));
  const names = ['email_german.txt', 'email_german_outlook.txt', 'email_german_3.txt', 'email_ios_outlook.txt', 'email_iphone.txt', 'email_gmail_split_line_from.txt', 'email_outlook_split_line_from.txt', 'email_4.txt', 'email_tricky_18_inline_reply.txt'];
  for (const name of names) await send({ to: address, text: crisp(name) });
  const got = await answers(post);
  assert.equal(got.length, names.length);
  const lorem = /^Fusce bibendum.*nibh\.$/s;
  names.forEach((name, index) => {
    if (expected[name] === '(lorem)') assert.match(got[index].text, lorem, name);
    else assert.equal(got[index].text.replace(/\s+/g, ' '), expected[name].replace(/^> /gm, '').replace(/\s+/g, ' '), name);
  });
});

test('a mail of HTML alone is taken as text, attachments become files, and the logo of the signature does not', async () => {
  const { post, address } = await thread();
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0e5a63' } }).png().toBuffer();
  await send({
    to: address,
    text: '',
    html: '<p>Hier das Foto:</p><p><img src="cid:foto@x"></p><script>alert(1)</script><p>Viele Grüße<br>Petra</p><p><img src="cid:logo@x"></p>',
    attachments: [
      { filename: 'foto.png', content: picture, cid: 'foto@x' },
      { filename: 'logo.png', content: picture, cid: 'logo@x' },
      { filename: 'prüfzeugnis.txt', content: 'Dicht.' },
    ],
  });
  const [answer] = await answers(post);
  assert.equal(answer.text, 'Hier das Foto:');
  assert.deepEqual(answer.files.map((one: any) => one.name).sort(), ['foto.png', 'prüfzeugnis.txt']);
  assert.equal((await jana.get(`files/${answer.files.find((one: any) => one.name.endsWith('txt')).id}/content`)).text, 'Dicht.');
});

test('the same mail is posted once, however often and late it comes', async () => {
  const { post, address } = await thread();
  for (let time = 0; time < 3; time++) await send({ to: address, id: '<einmal@hydrotec.example>' });
  await Promise.all([1, 2, 3].map(() => send({ to: address.toUpperCase().replace('BRANDT.EXAMPLE', 'brandt.example'), id: '<zugleich@hydrotec.example>' }).catch(() => {})));
  assert.equal((await answers(post)).length, 2);
});

const refusals: [string, string, Partial<Sent>][] = [
  ['an absence note', 'auto', { headers: { 'Auto-Submitted': 'auto-replied' } }],
  ['an answer of Exchange', 'auto', { headers: { 'X-Auto-Response-Suppress': 'All' } }],
  ['a bulk mail', 'auto', { headers: { Precedence: 'bulk' } }],
  ['an absence note without any header', 'auto', { subject: 'Automatische Antwort: Dichtungen' }],
  ['a mailing list', 'list', { headers: { 'List-Id': '<liste.hydrotec.example>' } }],
  ['a report of a mail server', 'bounce', { envelope: '', from: 'MAILER-DAEMON@hydrotec.example' }],
  ["Kontor's own mail", 'loop', { headers: { 'X-Kontor': 'mail' } }],
  ["Kontor's own address", 'loop', { from: 'kontor@brandt.example' }],
  ['somebody else to whom it was forwarded', 'wrongSender', { from: 'Karl <karl@hydrotec.example>' }],
  ['two senders', 'wrongSender', { from: 'p.sommer@hydrotec.example, karl@hydrotec.example', envelope: 'p.sommer@hydrotec.example' }],
  ['nothing but a quote', 'empty', { text: 'Am 05.05.2025 um 10:12 schrieb Jana Krüger:\n> Wann?\n' }],
];
for (const [what, reason, mail] of refusals) {
  test(`${what} is never posted, and stands in the list as ${reason}`, async () => {
    const { post, address } = await thread();
    await send({ to: address, ...mail });
    assert.deepEqual(await answers(post), []);
    const [line] = await inbound();
    assert.deepEqual([line.state, line.reason, line.post], ['refused', reason, null]);
    const polite = ['wrongSender', 'empty'].includes(reason);
    if (!polite) assert.equal(line.answered, false);
  });
}

test('who may not get a polite answer, once a day, without a word of the mail', async () => {
  const { address } = await thread();
  const from = 'Neu <neu@fremd.example>';
  await received();
  for (let time = 0; time < 3; time++) await send({ to: address, from, text: 'GEHEIMES WORT' });
  await send({ to: 'antwort@brandt.example', from });
  await send({ to: `antwort+${'a'.repeat(32)}@brandt.example`, from });
  const got = await received('neu@fremd.example');
  assert.equal(got.length, 1);
  assert.equal(got[0]!.mail.subject, 'Ihre Mail wurde nicht angenommen');
  assert.equal(got[0]!.header('auto-submitted'), 'auto-replied');
  for (const word of ['GEHEIM', 'Dichtungen', 'Petra', 'Hydrotec', 'Jana']) assert.equal(got[0]!.raw.includes(word), false, word);
  assert.deepEqual((await inbound()).slice(0, 5).map((one) => one.reason), ['unknownAddress', 'unknownAddress', 'wrongSender', 'wrongSender', 'wrongSender']);
});

test('a mail beyond the limit is refused by the listener, and named', async () => {
  const { post, address } = await thread();
  await assert.rejects(send({ to: address, text: 'x'.repeat(1_200_000) }), /552|too large|size/i);
  assert.deepEqual((await inbound()).slice(0, 1).map((one) => [one.state, one.reason, one.sender]), [['refused', 'oversize', 'p.sommer@hydrotec.example']]);
  assert.deepEqual(await answers(post), []);
});

test('mail for others is not relayed', async () => {
  await assert.rejects(send({ to: 'opfer@fremd.example' }), /550/);
  await assert.rejects(send({ to: 'kontor@brandt.example' }), /550/);
});

test('an address is dead once it is revoked, its person has left, expired or is deactivated, or all ways are closed', async () => {
  const db = house.kontor.database.owner;
  const one = await contactIn(house, { name: 'Karl Kurz', email: 'karl@hydrotec.example', partner, space });
  const from = 'karl@hydrotec.example';
  const post = await publish();
  const [mail] = await received('karl@hydrotec.example');
  const to = mail!.mail.replyTo![0]!.address!;
  let taken = 0;
  const refused = async (reason: string) => {
    await send({ to, from });
    assert.equal((await inbound())[0].reason, reason);
    assert.equal((await answers(post)).length, taken);
  };
  await db.updateTable('person').set({ access_until: new Date(Date.now() - 1000) }).where('id', '=', one).execute();
  await refused('ended');
  await db.updateTable('person').set({ access_until: new Date(Date.now() + 86_400_000), state: 'deactivated' }).where('id', '=', one).execute();
  await refused('ended');
  await db.updateTable('person').set({ state: 'active' }).where('id', '=', one).execute();
  await db.insertInto('emergency_stop').values({ id: '00000000-0000-7000-8000-000000000001', started_by: house.anna.id, reason: 'Übung' }).execute();
  const waiting = { to, from, text: 'Das Maß stimmt.', id: '<waehrend-der-sperre@hydrotec.example>' };
  for (let tries = 0; tries < 7; tries++) await assert.rejects(send(waiting), /451/, 'their mail server keeps it');
  assert.deepEqual(await answers(post), []);
  assert.equal((await house.anna.get('administration/emergency-stop')).body.waiting.inbound, 1);
  await publish({ title: 'Während der Sperre' });
  assert.deepEqual(await received(), [], 'mails to outsiders wait');
  await db.updateTable('emergency_stop').set({ reopened: new Date(), reopen_asked_by: house.anna.id, reopened_by: jana.id }).execute();
  assert.equal((await received()).length, 1, 'and go out afterwards');
  await send(waiting);
  assert.equal((await answers(post)).length, ++taken, 'and what they wrote meanwhile comes in');
  await received();
  assert.equal((await house.anna.delete(`admin/people/${one}/reply-addresses`)).body.revoked > 0, true);
  await refused('revokedAddress');
  await db.deleteFrom('membership').where('person_id', '=', one).execute();
  await refused('revokedAddress');
});

test('confidential posts are only hinted at, strictly confidential ones and what the company may not receive never leave', async () => {
  const db = house.kontor.database.owner;
  await received();
  const strict = await publish({ title: 'KANARIE-streng' });
  const secret = await publish({ title: 'KANARIE-vertraulich' });
  await house.drain();
  await db.updateTable('post').set({ label: 'strictly-confidential' }).where('id', '=', strict).execute();
  await db.updateTable('post').set({ label: 'confidential' }).where('id', '=', secret).execute();
  assert.deepEqual(await received(), [], 'nor what became so before it was sent');
  await db.updateTable('partner').set({ labels: ['public', 'internal', 'confidential'] }).where('id', '=', partner).execute();
  await publish({ label: 'confidential', title: 'KANARIE-vertraulich', markdown: 'KANARIE-text' });
  const [mail, ...more] = await received();
  assert.equal(more.length, 0);
  assert.equal(mail!.mail.subject, 'Neuer Beitrag in einem Raum');
  for (const word of ['KANARIE', 'Dichtungen', 'Jana']) assert.equal(mail!.raw.includes(word), false, word);
  const late = await publish({ title: 'Nach der Vereinbarung' });
  await db.updateTable('agreement').set({ valid_until: '2020-12-31' }).where('partner_id', '=', partner).execute();
  assert.deepEqual(await received(), [], `${late} goes to nobody without a valid agreement`);
  await db.updateTable('agreement').set({ valid_until: null }).where('partner_id', '=', partner).execute();
});

test('a post taken back, or one the contact may not read any more, is not mailed; nor what was there before them', async () => {
  const gone = await publish({ title: 'Irrtum' });
  await house.drain();
  await jana.delete(`posts/${gone}`);
  assert.deepEqual(await received(), []);
  const db = house.kontor.database.owner;
  const before = await publish({ title: 'Von früher' });
  await house.drain();
  await db.updateTable('membership').set({ history_from: new Date(Date.now() + 1000) }).where('person_id', '=', petra).where('space_id', '=', space).execute();
  await jana.post(`posts/${before}/comments`, { markdown: 'Nachtrag' });
  assert.deepEqual(await received(), []);
  await db.updateTable('membership').set({ history_from: null }).where('person_id', '=', petra).where('space_id', '=', space).execute();
});

test('attachments go along as far as they may, pictures without what they tell of place and device', async () => {
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#aa3311' } }).jpeg().withExif({ IFD0: { Copyright: 'KANARIE-EXIF' } }).toBuffer();
  const upload = async (name: string, bytes: Uint8Array) => (await jana.post(`files?name=${name}`, bytes, { 'content-type': 'application/octet-stream' })).body.id as string;
  const small = await upload('foto.jpg', photo);
  const large = await upload('gross.bin', new Uint8Array(11 * 1024 * 1024));
  await house.drain();
  const { mail } = await thread({ files: [small, large] });
  assert.deepEqual(mail.mail.attachments.map((one) => one.filename), ['foto.jpg']);
  assert.equal(Buffer.from(mail.mail.attachments[0]!.content as ArrayBuffer).includes('KANARIE-EXIF'), false);
  assert.match(mail.mail.text!, /Nicht beigefügt: gross\.bin/);
});

test('one click ends mails of a thread, and an answer takes it up again', async () => {
  const { post, mail, address } = await thread();
  const link = /<([^>]+)>/.exec(mail.header('list-unsubscribe')!)![1]!.replace(/^https?:\/\/[^/]+/, '');
  assert.match((await house.stranger.get(link)).text, /Keine Mails mehr zu diesem Beitrag\?/);
  const click = new TextEncoder().encode('List-Unsubscribe=One-Click');
  assert.equal((await house.stranger.call('POST', link, click, { 'content-type': 'application/x-www-form-urlencoded' })).status, 200);
  assert.equal((await house.stranger.call('POST', `${link}x`)).status, 404);
  await jana.post(`posts/${post}/comments`, { markdown: 'Noch etwas' });
  assert.deepEqual(await received(), []);
  await send({ to: address, text: 'Doch wieder dabei.' });
  await jana.post(`posts/${post}/comments`, { markdown: 'Schön' });
  assert.equal((await received()).length, 1);
});

test('a mail starts a thread where the space allows it, and only there', async () => {
  assert.equal((await jana.post(`spaces/${space}/by-mail/address`)).status, 403);
  assert.equal((await jana.put(`spaces/${space}/by-mail`, { threadsByMail: true })).status, 200);
  const { mail } = await thread();
  const start = /mailto:([^"\s]+)/.exec(mail.mail.html!)![1]!;
  await send({ to: start, subject: 'AW: WG: Neue Zeichnung', text: 'Bitte prüfen.', id: '<start@hydrotec.example>' });
  const [post] = (await jana.get(`spaces/${space}/posts`)).body.items;
  assert.deepEqual([post.title, post.text, post.author.name, post.author.company], ['Neue Zeichnung', 'Bitte prüfen.', 'Petra Sommer', 'Hydrotec']);
  await jana.post(`posts/${post.id}/comments`, { markdown: 'Geprüft.' });
  const [answer] = await received();
  assert.match(answer!.header('references')!, /<start@hydrotec\.example>/, 'it stands in the thread of her own mail');
  const { address } = (await jana.post(`spaces/${space}/by-mail/address`)).body;
  const { email } = await house.kontor.database.owner.selectFrom('person').select('email').where('id', '=', jana.id).executeTakeFirstOrThrow();
  await send({ to: address, from: email!, subject: 'Von unterwegs', text: 'Ich bin ab Mittag da.' });
  assert.equal((await jana.get(`spaces/${space}/posts`)).body.items[0].title, 'Von unterwegs');
  await jana.put(`spaces/${space}/by-mail`, { threadsByMail: false });
  await send({ to: start, subject: 'Zu spät', text: 'Nein.' });
  assert.equal((await inbound())[0].reason, 'notAllowed');
});

test('a reader and an archived space give no reply address, and a kept one posts nothing', async () => {
  const { post, address } = await thread();
  const db = house.kontor.database.owner;
  await db.updateTable('membership').set({ role: 'reader' }).where('person_id', '=', petra).where('space_id', '=', space).execute();
  await send({ to: address });
  assert.equal((await inbound())[0].reason, 'notAllowed');
  assert.deepEqual(await answers(post), []);
  await publish({ title: 'Nur zum Lesen' });
  const [mail] = await received();
  assert.equal(mail!.mail.replyTo, undefined);
  await db.updateTable('membership').set({ role: 'member' }).where('person_id', '=', petra).where('space_id', '=', space).execute();
});

test('a quoted secret address is not shown to the others', async () => {
  const { post, address } = await thread();
  await send({ to: address, text: `Ihre Adresse ${address} ist lang.` });
  const [answer] = await answers(post);
  assert.equal(answer.text, 'Ihre Adresse … ist lang.');
});

test('a mail server may hand mails over by LMTP, too', async () => {
  const { post, address } = await thread();
  const set = await house.anna.put('admin/mail-in', { settings: { addresses: { kind: 'plus', base: 'antwort@brandt.example' }, listener: { protocol: 'lmtp', host: '127.0.0.1', port: 0 }, mailbox: null } });
  const lmtp = createTransport({ host: '127.0.0.1', port: set.body.listening.port, ignoreTLS: true, lmtp: true } as object);
  await lmtp.sendMail({ from: 'p.sommer@hydrotec.example', to: address, text: 'Am Freitag.' });
  assert.equal((await answers(post))[0].text, 'Am Freitag.');
  await assert.rejects(lmtp.sendMail({ from: 'p.sommer@hydrotec.example', to: 'opfer@fremd.example', text: 'x' }), /550/);
  assert.equal((await inbound())[0].via, 'lmtp');
});

test('the list and the settings are for administrators, and show no password', async () => {
  for (const path of ['admin/inbound', 'admin/mail-in']) assert.equal((await jana.get(path)).status, 404, path);
  const set = (mailbox: object | null) =>
    house.anna.put('admin/mail-in', { settings: { addresses: { kind: 'domain', domain: 'antwort.brandt.example' }, listener: null, mailbox } });
  const box = { host: '127.0.0.1', port: 1, security: 'none', user: 'kontor', folder: 'INBOX' };
  assert.equal((await set({ ...box, password: 'sehr-geheim' })).body.settings.mailbox.hasPassword, true);
  assert.doesNotMatch((await house.anna.get('admin/mail-in')).text, /sehr-geheim/);
  assert.equal((await set({ ...box, host: 'fremd.example' })).body.settings.mailbox.hasPassword, false);
  assert.equal((await house.anna.get('admin/mail-in')).body.listening, null, 'the listener closed');
  await assert.rejects(mailer().sendMail({ from: 'a@b.example', to: 'antwort@brandt.example', text: 'x' }));
});
