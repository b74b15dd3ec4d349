import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { sendWaiting } from '../../server/mail/sendWaiting.ts';
import { deliverNotices } from '../../server/notices/deliverNotices.ts';
import { addDays } from '../../shared/time/day.ts';
import { mondayOf, weekOf } from '../../shared/time/week.ts';
import { tellCommitment } from '../support/commitments.ts';
import { contactIn } from '../support/contact.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { smtpInbox, type Inbox, type Received } from '../support/smtp.ts';
import { assertReadable, openBrowser, openWindow, settled, typeInto, type Window } from './browser.ts';

// What makes Kontor worth the time of two companies: a word given in a mail becomes a commitment that both keep in view until it counts, and
// two weeks' leave end with one page. Mails come in and go out over SMTP. Each test goes on where the one before ended.

const mails = join(import.meta.dirname, '../mailIn/data/crisp');
const uwe = { name: 'Uwe Thießen', email: 'versand@ahrens-hydraulik.example' };
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format();
const [promised, moved] = [mondayOf(addDays(today, 21)), mondayOf(addDays(today, 28))];
const numberOf = (monday: string): number => Number(weekOf(monday).slice(-2));
const what = 'Die zwölf Ventilblöcke für Linie 4 liefern wir bis';

let browser: Browser, house: TestHouse, inbox: Inbox, mailPort: number;
let jana: Client, emre: Client, tobias: Client, lena: Client, miriam: Client;
let janas: Window, emres: Window, lenas: Window;
let ahrens: string, line: string, inner: string, commitment: string;

before(async () => {
  [browser, house, inbox] = [await openBrowser(), await testHouse({ KONTOR_ADDRESS: 'https://kontor.brandt.example' }), await smtpInbox()];
  // The tests say when it is; the clock of the timetable stays out of it.
  for (const job of ['send-mails', 'tell-by-mail', 'remind-open']) await house.kontor.jobs.boss.offWork(job);
  [jana, emre] = [await house.join('Jana Krüger'), await house.join('Emre Bozkurt', { email: 'emre@brandt.example' })];
  [tobias, lena] = [await house.join('Tobias Ohlsen', { email: 'tobias@brandt.example' }), await house.join('Lena Vogt')];
  ahrens = await house.partner('Ahrens Hydraulik');
  miriam = await house.guest('Miriam Lorenz', ahrens);
  await house.anna.put('admin/mail', { server: { host: '127.0.0.1', port: inbox.port, security: 'none', from: 'kontor@brandt.example' } });
  const settings = { addresses: { kind: 'plus', base: 'antwort@brandt.example' }, listener: { protocol: 'smtp', host: '127.0.0.1', port: 0 }, mailbox: null };
  mailPort = (await house.anna.put('admin/mail-in', { settings })).body.listening.port;
  line = (await jana.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', companies: [ahrens] })).body.id;
  for (const who of [emre, miriam]) await jana.put(`spaces/${line}/members/${who.id}`, { role: 'member' });
  await contactIn(house, { ...uwe, partner: ahrens, space: line });
  inner = (await jana.post('spaces', { name: 'Werk 2', audience: 'internal', access: 'open' })).body.id;
  for (const who of [emre, tobias, lena]) await jana.put(`spaces/${inner}/members/${who.id}`, { role: 'member' });
  for (const ago of [60, 90, 120]) await told(ago);
  [janas, emres, lenas] = [await openWindow(browser, house, jana), await openWindow(browser, house, emre), await openWindow(browser, house, lena, { width: 390 })];
});
after(async () => {
  await browser?.close();
  await house?.close();
  await inbox?.close();
});

/** What Ahrens promised earlier in the year, and kept. */
const told = (ago: number) => tellCommitment({ house, space: line, partner: ahrens, ours: jana, theirs: miriam }, { by: 'partner', title: `Lieferung vor ${ago} Tagen`, due: addDays(today, -ago), state: 'kept' });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Lets what waits go out as if it were `now`, and gives what came to an address since the last time. */
async function mailsTo(address: string, now = new Date(Date.now() + 60_000)): Promise<Received[]> {
  await house.drain();
  await sendWaiting(house.kontor, now);
  return inbox.mails.splice(0).filter((one) => one.to.includes(address));
}

/** Uwe answers the newest mail to him with what his program sets below: the tail of a mail that such a program really sent. */
async function uweAnswers(program: string, text: string): Promise<void> {
  const { mail } = (await mailsTo(uwe.email)).at(-1)!;
  const sample = await readFile(join(mails, program), 'utf8');
  const whole = `Guten Tag Frau Krüger,\n\n${text}\n\nMit freundlichen Grüßen\nUwe Thießen${sample.slice(sample.search(/\r?\n\r?\n/))}`;
  const to = mail.replyTo![0]!.address!;
  await createTransport({ host: '127.0.0.1', port: mailPort, secure: false, ignoreTLS: true }).sendMail({ from: `${uwe.name} <${uwe.email}>`, to, subject: `AW: ${mail.subject}`, text: whole, inReplyTo: mail.messageId });
}

test('a promise in a contact’s mail is kept as a commitment in one step, its week recognised, and accepted by whom it is for', async () => {
  const asked = (await jana.post(`spaces/${line}/posts`, { kind: 'question', title: 'Wann kommen die Ventilblöcke?', markdown: 'Der Umbau beginnt bald.' })).body.id;
  const { page } = emres;
  await page.goto(`/posts/${asked}`);
  await heading(page, 'Wann kommen die Ventilblöcke?');
  await uweAnswers('email_german.txt', `die zwölf Ventilblöcke für Linie 4 liefern wir bis KW ${numberOf(promised)}. Die Prüfprotokolle liegen bei.`);
  const answer = page.getByRole('article', { name: 'Antwort von Uwe Thießen' });
  await answer.getByText('Die Prüfprotokolle liegen bei.', { exact: false }).waitFor();
  assert.doesNotMatch(await answer.innerText(), /Grüßen|schrieb|Hi there/);
  await answer.getByRole('button', { name: 'Mehr zu dieser Antwort' }).click();
  await page.getByRole('menuitem', { name: 'Als Zusage festhalten' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText(`Erkannt aus „bis KW ${numberOf(promised)}“`).waitFor();
  assert.equal(await sheet.getByLabel('Was wird zugesagt?').inputValue(), `${what} KW ${numberOf(promised)}`);
  await sheet.getByRole('button', { name: new RegExp(`^KW ${numberOf(promised)}\\b`) }).waitFor();
  await sheet.getByRole('button', { name: 'Ändern: Wer erhält sie?' }).click();
  await sheet.getByRole('button', { name: /Wer erhält sie\?$/ }).click();
  await page.getByRole('option', { name: /Jana Krüger/ }).click();
  await sheet.getByRole('button', { name: 'Zusage festhalten' }).click();
  await page.getByText('Wartet auf die Antwort von Jana Krüger.').waitFor();
  commitment = new URL(page.url()).pathname.split('/').at(-1)!;

  await janas.page.goto('/');
  await janas.page.getByText('Zusage: Ihre Antwort wird gebraucht').waitFor();
  await janas.page.getByRole('button', { name: 'Zusage annehmen' }).click();
  await page.getByText('Angenommen', { exact: true }).waitFor();
});

test('another mail asks for a later week; the other side agrees, and the old week stays to be seen', async () => {
  const { page } = emres;
  await uweAnswers('email_german_outlook.txt', `der Prüfstand steht leider still. Wir liefern erst bis KW ${numberOf(moved)}.`);
  await page.getByRole('article', { name: 'Antwort von Uwe Thießen' }).getByText('der Prüfstand steht leider still', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Stand festhalten' }).click();
  await page.getByRole('menuitem', { name: 'Verschieben' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /Kalenderwoche$/ }).last().click();
  await page.getByRole('option', { name: new RegExp(`^KW ${numberOf(moved)}\\b`) }).click();
  await sheet.getByLabel('Warum?').fill('Der Prüfstand bei Ahrens steht still.');
  await sheet.getByRole('button', { name: /Welche Mail sagt das\?/ }).click();
  await page.getByRole('option', { name: /Prüfstand steht leider still/ }).click();
  await assertReadable(page, 'calm-move-by-mail');
  await sheet.getByRole('button', { name: 'Verschieben', exact: true }).click();
  await page.getByText('Uwe Thießen bittet um Verschiebung', { exact: false }).waitFor();

  await janas.page.goto('/');
  await janas.page.getByText('„Der Prüfstand bei Ahrens steht still.“', { exact: false }).waitFor();
  await janas.page.getByRole('button', { name: 'Verschiebung zustimmen' }).click();
  await page.getByText(`verschoben von KW ${numberOf(promised)} auf KW ${numberOf(moved)}`).waitFor();
});

test('delivered by mail, kept by the word of the receiver: the ledger has it, the sheet speaks from five on', async () => {
  const { page } = janas;
  await uweAnswers('email_german_2.txt', 'die Ventilblöcke sind heute bei Ihnen abgeladen worden.');
  await emres.page.getByText('die Ventilblöcke sind heute', { exact: false }).first().waitFor();
  await emres.page.getByRole('button', { name: 'Stand festhalten' }).click();
  await emres.page.getByRole('menuitem', { name: 'Als erledigt melden' }).click();
  await emres.page.getByRole('button', { name: /Welche Mail sagt das\?/ }).click();
  await emres.page.getByRole('option', { name: /heute bei Ihnen abgeladen/ }).click();
  await emres.page.getByRole('dialog').getByRole('button', { name: 'Als erledigt melden' }).click();
  await emres.page.getByText('Erledigt gemeldet', { exact: true }).waitFor();
  await page.goto(`/posts/${commitment}`);
  await page.getByRole('button', { name: 'Als eingehalten bestätigen' }).click();
  await page.getByText('Eingehalten', { exact: true }).waitFor();
  await assertReadable(page, 'calm-commitment');
  await page.goto('/commitments');
  await page.getByRole('button', { name: /Stand$/ }).click();
  await page.getByRole('option', { name: /^Abgeschlossen/ }).click();
  await page.getByRole('link', { name: new RegExp(`${what}.*verschoben von KW ${numberOf(promised)} auf KW ${numberOf(moved)}`) }).waitFor();
  await assertReadable(page, 'calm-ledger');

  await page.goto(`/partners/${ahrens}/reliability`);
  await heading(page, 'Zuverlässigkeit der Beziehung');
  // Four say nothing, not even how many.
  await page.getByText('Weniger als 5 Zusagen', { exact: false }).nth(1).waitFor();
  await told(150);
  await page.reload();
  await page.getByText('5 Zusagen', { exact: true }).waitFor();
  await page.getByRole('row', { name: /rechtzeitig verschoben und gehalten 1/ }).waitFor();
  const theirs = await openWindow(browser, house, miriam, { width: 390 });
  await theirs.page.goto('/relation');
  await theirs.page.getByText('5 Zusagen', { exact: true }).waitFor();
  assert.equal(await theirs.page.getByRole('main').innerText(), await page.getByRole('main').innerText(), 'both companies read the same');
  await assertReadable(theirs.page, 'calm-sheet');
  assert.deepEqual(theirs.faults, []);
  await theirs.context.close();
});

test('a calendar program reads it under the secret address, in the week agreed on last', async () => {
  const { page } = janas;
  await page.goto('/settings/calendars');
  await page.getByRole('button', { name: 'Adresse erstellen' }).first().click();
  const address = await page.getByLabel('Adresse des Kalenders', { exact: true }).and(page.locator('input')).inputValue();
  const { text } = await house.stranger.get(new URL(address).pathname);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const event = events.find((one) => one.summary.includes(what))!;
  assert.deepEqual([event.startDate.toString(), event.endDate.toString()], [moved, addDays(moved, 7)]);
});

const leave = { from: today, until: addDays(today, 13) };
const rules = { deliveries: { mention: 'digest', answer: 'digest', required: 'digest', asked: 'digest', due: 'digest', watched: 'digest', space: 'digest' }, digestAt: ['07:30'], quiet: { from: '18:00', until: '07:00', weekends: false } };
const digits = (day: string): string => day.split('-').toReversed().join('');
/** Half past seven in so many days. */
const morning = (days: number): Date => new Date(Temporal.PlainDate.from(today).add({ days }).toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '07:30' }).epochMilliseconds);
const digestAt = async (who: string, moment: Date): Promise<Received[]> => {
  await house.drain();
  await deliverNotices(house.kontor, moment);
  return mailsTo(who, moment);
};

let read: string, ownPost: string;

test('a person goes on leave for two weeks and names who stands in', async () => {
  for (const who of [emre, tobias]) await who.patch('me', { rules });
  for (const who of [emre, tobias]) await who.put(`spaces/${inner}/membership`, { level: 'all' });
  ownPost = (await emre.post(`spaces/${inner}/posts`, { kind: 'note', title: 'Prüfstand umgebaut', markdown: 'Läuft ab Montag.' })).body.id;
  await tobias.patch('me', { absence: { ...leave, deputy: lena.id } });
  const { page } = emres;
  await page.goto('/settings/profile');
  await page.getByText('Ich bin abwesend').click();
  await typeInto(page, 'Letzter Tag', digits(leave.until));
  await page.getByRole('combobox', { name: 'Vertretung' }).fill('Lena');
  await page.getByRole('option', { name: /Lena Vogt/ }).click();
  await page.locator('form').filter({ hasText: 'Ich bin abwesend' }).getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Gespeichert.').waitFor();
  const { absence } = (await emre.get('me')).body;
  assert.deepEqual([absence.from, absence.until, absence.deputy.name], [leave.from, leave.until, 'Lena Vogt']);
});

test('meanwhile nothing is mailed, and what cannot wait is confirmed by who stands in', async () => {
  const publish = async (who: Client, body: object): Promise<string> => (await who.post(`spaces/${inner}/posts`, { kind: 'note', markdown: 'Näheres im Protokoll der Frühschicht.', ...body })).body.id;
  const required = { from: [emre.id], due: addDays(today, 10) };
  const urgent = await publish(jana, { kind: 'announcement', title: 'Sperrung Lager 3', required });
  read = await publish(jana, { kind: 'announcement', title: 'Neue Gefahrstoffliste', required });
  await publish(jana, { kind: 'decision', title: 'Viton am P4', decision: { why: 'Hält 180 Grad.', decidedBy: [jana.id] } });
  for (const title of ['Kran wieder frei', 'Neue Handschuhe']) await publish(lena, { title });
  await lena.post(`posts/${ownPost}/comments`, { markdown: 'Seit Montag ohne Leckage, danke!' });
  for (const days of [1, 5, 13]) for (const who of ['emre@brandt.example', 'tobias@brandt.example']) assert.deepEqual(await digestAt(who, morning(days)), []);
  const { page } = lenas;
  await page.goto('/');
  const card = page.getByRole('article').filter({ hasText: 'Sperrung Lager 3' }).first();
  await card.getByRole('button', { name: 'Für Emre Bozkurt bestätigen' }).click();
  await page.getByText('Für Emre Bozkurt bestätigt.').waitFor();
  const readers = (await jana.get(`posts/${urgent}/acknowledgement`)).body.items as { person: { name: string }; confirmedBy: { name: string } | null }[];
  assert.deepEqual(readers.map(({ person, confirmedBy }) => [person.name, confirmedBy?.name]), [['Emre Bozkurt', 'Lena Vogt']]);
});

/** Both come back on the fourteenth day: as their clocks see it, they went two weeks ago. */
async function comeBack(): Promise<void> {
  const db = house.kontor.database.owner;
  await db.updateTable('person').set({ absent_from: addDays(today, -14), absent_until: addDays(today, -1), feed_seen: new Date(Date.now() - 14 * 86_400_000) }).where('id', 'in', [emre.id, tobias.id]).execute();
}

test('back again, one page says by importance what came; read by keyboard, it ends with nothing left', async () => {
  await comeBack();
  const { page } = emres;
  await page.goto('/');
  await page.getByRole('link', { name: 'Nach Wichtigkeit nachlesen' }).click();
  await heading(page, 'Nachlesen');
  await page.getByRole('heading', { level: 2, name: 'Zu bestätigen' }).waitFor();
  const sections = (await page.getByRole('heading', { level: 2 }).allInnerTexts()).map((one) => one.replace(/\s+/g, ' '));
  assert.deepEqual(sections.slice(-5).map((one) => one.replace(/ \d+$/, '')), ['Zu bestätigen', 'Zusagen', 'Entscheidungen', 'Antworten an Sie', 'Aus Ihren Räumen']);
  await assertReadable(page, 'calm-catch-up');
  await page.keyboard.press('j');
  assert.equal(await page.evaluate('document.activeElement.getAttribute("aria-label")'), 'Neue Gefahrstoffliste');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Gelesen|bestätigen$/i }).first().press('Enter');
  await settled(page);
  assert.ok((await emre.get(`posts/${read}`)).body.required.confirmedByMe);
  await page.locator('body').press('a');
  await page.getByText(/^Alles bis .* ist gesehen\.$/).waitFor();
  await page.getByText('Sie sind auf dem Stand').waitFor();
  await page.reload();
  await page.getByText('Sie sind auf dem Stand').waitFor();
  await assertReadable(page, 'calm-caught-up');
  await page.goto('/');
  await heading(page, /Emre/);
  assert.equal(await page.getByRole('link', { name: 'Nach Wichtigkeit nachlesen' }).count(), 0);
});

test('the digest of the next morning tells who has not caught up, and repeats nothing to who has', async () => {
  const next = morning(1);
  await house.drain();
  await deliverNotices(house.kontor, next);
  await house.drain();
  await sendWaiting(house.kontor, next);
  const got = inbox.mails.splice(0);
  assert.deepEqual(got.filter((one) => one.to.includes('emre@brandt.example')).map((one) => one.mail.subject), []);
  const [digest, ...more] = got.filter((one) => one.to.includes('tobias@brandt.example'));
  assert.equal(more.length, 0);
  assert.match(digest!.mail.text!, /Entscheidungen\n-+[^]*Viton am P4[^]*Werk 2\n-+[^]*Neue Handschuhe/);
});

test('nothing went wrong in any window', () => assert.deepEqual([...janas.faults, ...emres.faults, ...lenas.faults], []));
