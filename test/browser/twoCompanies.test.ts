import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { sendWaiting } from '../../server/mail/sendWaiting.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { smtpInbox, type Inbox, type Received } from '../support/smtp.ts';
import { assertReadable, openBrowser, openWindow, settled, type Window } from './browser.ts';

// Two companies in a month, from the first entry in the list of partners to a release that is taken back. Mails go out over SMTP to a
// server of the test, and the answer of a contact comes in over SMTP at Kontor's own listener. Each test goes on where the one before ended.

const pdf = join(import.meta.dirname, '../../demo/files/nda-ahrens.pdf');
const drawing = join(import.meta.dirname, '../../demo/files/montage-hv40.pdf');
const contact = { name: 'Uwe Thießen', email: 'versand@ahrens-hydraulik.example' };
const customer = 'Kd-Nr. 40 318-2';

let browser: Browser, house: TestHouse, inbox: Inbox, mailPort: number;
let jana: Client, emre: Client, tobias: Client;
/** The windows of the month, open from one test to the next. */
let anna: Window, keeper: Window, guest: Window, second: Window;
let space: string, thread: string, copy: string;

before(async () => {
  [browser, house, inbox] = [await openBrowser(), await testHouse(), await smtpInbox()];
  // The tests say when mails go; the clock of the timetable stays out of it.
  await house.kontor.jobs.boss.offWork('send-mails');
  [jana, emre, tobias] = [await house.join('Jana Krüger'), await house.join('Emre Bozkurt'), await house.join('Tobias Ohlsen')];
  await house.anna.put('admin/mail', { server: { host: '127.0.0.1', port: inbox.port, security: 'none', from: 'kontor@brandt.example' } });
  const taking = await house.anna.put('admin/mail-in', {
    settings: { addresses: { kind: 'plus', base: 'antwort@brandt.example' }, listener: { protocol: 'smtp', host: '127.0.0.1', port: 0 }, mailbox: null },
  });
  mailPort = taking.body.listening.port;
  const rules = (await house.anna.get('admin/rules')).body.items as { id: string; name: string }[];
  await house.anna.patch(`admin/rules/${rules.find((rule) => rule.name === 'Kundendaten bleiben im Haus')!.id}`, { active: true, terms: [customer] });
  [anna, keeper] = [await openWindow(browser, house, house.anna), await openWindow(browser, house, jana)];
});
after(async () => {
  await browser?.close();
  await house?.close();
  await inbox?.close();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Lets what waits go out, and gives what came to an address since the last time. */
async function mailsTo(address: string): Promise<Received[]> {
  await house.drain();
  await sendWaiting(house.kontor, new Date(Date.now() + 60_000));
  return inbox.mails.splice(0).filter((one) => one.to.includes(address));
}

test('the administrator takes a company into the partners, with its agreement', async () => {
  const { page } = anna;
  await page.goto('/partners');
  await page.getByRole('button', { name: 'Partner aufnehmen' }).first().click();
  await page.getByLabel('Name der Firma').fill('Ahrens Hydraulik');
  await page.getByLabel('Mail-Domains').fill('ahrens-hydraulik.example');
  await page.getByRole('button', { name: 'Aufnehmen', exact: true }).click();
  await heading(page, 'Ahrens Hydraulik');
  await page.getByRole('button', { name: 'Vereinbarung hinterlegen' }).click();
  await page.getByLabel('Bezeichnung').fill('Geheimhaltung Ventilblöcke');
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(pdf);
  await page.getByRole('dialog').getByText('nda-ahrens.pdf').waitFor();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Geheimhaltung · unbefristet').waitFor();
});

test('a member makes a space with the company, and says who will read before anybody of it is there', async () => {
  const { page } = keeper;
  await page.goto('/spaces');
  await page.getByRole('button', { name: 'Raum anlegen' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Linie 4');
  await page.getByRole('button', { name: /Publikum/ }).click();
  await page.getByRole('option', { name: /^Partner/ }).click();
  await page.getByText('Ahrens Hydraulik').click();
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
  await heading(page, 'Linie 4');
  await page.getByText('Hier lesen mit: 2 Firmen, 1 Person, 0 davon bei Ahrens Hydraulik').waitFor();
  space = (await jana.get('spaces')).body.items.find((one: { name: string }) => one.name === 'Linie 4').id;
});

test('a guest follows the mailed link once and sees that space and nothing else of the house', async () => {
  const closed = (await tobias.post('spaces', { name: 'Geschäftsleitung', audience: 'internal', access: 'open' })).body.id;
  await keeper.page.getByRole('button', { name: 'Gast einladen' }).click();
  const sheet = keeper.page.getByRole('dialog');
  await sheet.getByLabel('Name', { exact: true }).fill('Miriam Lorenz');
  await sheet.getByLabel('E-Mail').fill('m.lorenz@ahrens-hydraulik.example');
  await sheet.getByRole('button', { name: 'Einladung schicken' }).click();
  await sheet.getByText('Die Einladung an Miriam Lorenz ist unterwegs.').waitFor();
  await sheet.getByRole('button', { name: 'Fertig' }).click();
  const [mail] = await mailsTo('m.lorenz@ahrens-hydraulik.example');
  const link = /\/guest\/[\w-]+/.exec(mail!.mail.text!)![0];
  guest = await openWindow(browser, house, null);
  const { page } = guest;
  await page.goto(link);
  await heading(page, 'Willkommen bei Brandt Pumpen');
  await page.getByRole('button', { name: 'Eintreten' }).click();
  const own = page.getByRole('navigation', { name: 'Ihre Räume' });
  await own.getByRole('link', { name: 'Linie 4' }).waitFor();
  assert.equal(await own.locator('a[href^="/spaces/"]').count(), 1);
  assert.equal(await page.getByRole('link', { name: 'Personen', exact: true }).count(), 0);
  await page.goto(`/spaces/${closed}`);
  await heading(page, 'Das gibt es hier nicht.');
  await page.goto(link);
  await page.getByText('Dieser Link', { exact: false }).waitFor();
});

test('the answer of a contact comes by mail into the thread, with name and company and without what stood below', async () => {
  const { page } = keeper;
  await page.getByRole('button', { name: 'Kontakt per Mail hinzufügen' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name', { exact: true }).fill(contact.name);
  await sheet.getByLabel('E-Mail').fill(contact.email);
  await sheet.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
  await page.getByText('Uwe Thießen nimmt jetzt per Mail teil.').first().waitFor();
  await page.goto(`/write?space=${space}`);
  await page.getByLabel('Titel').fill('Wann kommen die Ventilblöcke?');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Der Umbau beginnt am Montag.');
  await page.getByText(/Liest: Linie 4, 2 Firmen, 3 Personen, 2 davon bei Ahrens Hydraulik/).waitFor();
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByRole('article').filter({ hasText: 'Wann kommen die Ventilblöcke?' }).getByRole('button', { name: 'Merken' }).waitFor();
  thread = (await jana.get(`spaces/${space}/posts`)).body.items[0].id;
  const [mail] = await mailsTo(contact.email);
  assert.equal(mail!.mail.subject, 'Wann kommen die Ventilblöcke?');
  await page.goto(`/posts/${thread}`);
  await heading(page, 'Wann kommen die Ventilblöcke?');
  await answerTo(mail!);
  const answer = page.getByRole('article', { name: 'Antwort von Uwe Thießen' });
  await answer.getByText('Der Wagen ist am Donnerstag um 9 Uhr an Tor 1.').waitFor();
  await answer.getByText('Ahrens Hydraulik').waitFor();
  assert.doesNotMatch(await answer.innerText(), /Grüßen|Versandleiter|schreibt in/);
});

/** Uwe answers in Outlook, with his signature and the mail he got below. */
async function answerTo({ mail }: Received): Promise<void> {
  const text = `Guten Tag Frau Krüger,\n\nDer Wagen ist am Donnerstag um 9 Uhr an Tor 1.\n\nMit freundlichen Grüßen\n\nUwe Thießen\nVersandleiter\n\nVon: Jana Krüger (Brandt Pumpen) über Kontor <kontor@brandt.example>\nGesendet: Montag, 23. November 2026 08:12\nAn: Versand\nBetreff: ${mail.subject}\n\n${mail.text}`;
  const to = mail.replyTo![0]!.address!;
  await createTransport({ host: '127.0.0.1', port: mailPort, secure: false, ignoreTLS: true }).sendMail({ from: `${contact.name} <${contact.email}>`, to, subject: `AW: ${mail.subject}`, text, inReplyTo: mail.messageId });
}

test('the guest reads the contact’s answer and adds her own', async () => {
  const { page } = guest;
  await page.goto(`/posts/${thread}`);
  await page.getByRole('article', { name: 'Antwort von Uwe Thießen' }).waitFor();
  await page.getByRole('button', { name: 'Antworten …' }).click();
  await page.getByRole('textbox', { name: 'Ihre Antwort' }).fill('Die Protokolle liegen bei.');
  await page.getByRole('button', { name: 'Antworten', exact: true }).click();
  const answer = keeper.page.getByRole('article', { name: 'Antwort von Miriam Lorenz' });
  await answer.getByText('Die Protokolle liegen bei.').waitFor();
  await answer.getByText('Ahrens Hydraulik').waitFor();
  await assertReadable(keeper.page, 'thread-of-two-companies');
  await assertReadable(page, 'thread-as-guest');
});

test('a member asks for the release of an internal post, and is told beforehand what must not leave', async () => {
  const inner = (await emre.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'open' })).body.id;
  await jana.put(`spaces/${space}/members/${emre.id}`, { role: 'member' });
  await emre.put(`spaces/${inner}/approvers`, { approvers: [{ person: tobias.id }] });
  const file = await emre.call('POST', 'files?name=Montage_HV-40_RevC.pdf', await readFile(drawing), { 'content-type': 'application/octet-stream' });
  const markdown = `Vier M10-Schrauben, **48 Nm** über Kreuz. Bei Fragen zur Anlage ${customer} bitte Zeichnung 40-117 verwenden.`;
  const post = (await emre.post(`spaces/${inner}/posts`, { kind: 'note', title: 'Montageanleitung HV-40', markdown, files: [file.body.id] })).body.id;
  await house.drain();
  const { page, faults, context } = await openWindow(browser, house, emre);
  await page.goto(`/posts/${post}`);
  await page.getByRole('button', { name: 'Mehr zu diesem Beitrag' }).click();
  await page.getByRole('menuitem', { name: 'Freigeben …' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /Partnerraum$/ }).click();
  await page.getByRole('option', { name: /Linie 4/ }).click();
  await sheet.getByRole('button', { name: /Nur ansehen/ }).click();
  await page.getByRole('option', { name: /Herunterladen/ }).click();
  await sheet.getByText('Kundendaten bleiben im Haus', { exact: false }).first().waitFor();
  await sheet.getByText('Entscheiden kann: Tobias Ohlsen').waitFor();
  await sheet.getByLabel('Wozu?', { exact: false }).fill('Ahrens prüft den Sitz der Blöcke.');
  await sheet.getByRole('button', { name: 'Freigabe anfragen' }).click();
  await page.getByText('Wartet auf zweites Augenpaar').waitFor();
  await settled(page);
  assert.equal(await page.getByRole('button', { name: 'Freigeben', exact: true }).count(), 0, 'nobody decides on their own request');
  assert.deepEqual(faults, []);
  await context.close();
});

test('a second person blackens the customer number and releases', async () => {
  second = await openWindow(browser, house, tobias);
  const { page } = second;
  await page.goto('/releases');
  await page.getByRole('link', { name: /Montageanleitung HV-40/ }).click();
  await page.getByRole('button', { name: 'Schwärzen', exact: true }).first().click();
  await page.getByRole('button', { name: 'Geschwärzt freigeben' }).click();
  await page.getByText('Noch niemand bei den Partnern hat es geöffnet.').waitFor();
  await house.drain();
});

test('the guest reads it without the number and takes the file along, which carries her name', async () => {
  const { page } = guest;
  await page.goto(`/spaces/${space}`);
  const card = page.getByRole('article').filter({ hasText: 'Montageanleitung HV-40' });
  await card.getByText('Freigegeben von Tobias Ohlsen', { exact: false }).waitFor();
  await card.getByText('48 Nm').waitFor();
  assert.doesNotMatch(await card.innerText(), /40\s?318/);
  copy = new URL(await card.getByRole('link', { name: 'Montageanleitung HV-40' }).first().evaluate((link) => (link as unknown as { href: string }).href)).pathname.split('/').at(-1)!;
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: /Montage_HV-40_RevC.pdf/ }).click()]);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await readFile(await download.path()))), { mergePages: true });
  assert.match(text, /Miriam Lorenz/, 'the mark of the reader');
  assert.match(text, /Ahrens Hydraulik/);
});

test('the register says who had it; taken back, nothing but a line about that is left for the guest', async () => {
  const { page } = anna;
  await page.goto('/register');
  await page.getByText(/In den letzten 12 Monaten: 1 Freigabe an 1 Firma/).waitFor();
  await assertReadable(page, 'register-of-two-companies');
  await second.page.reload();
  const receipts = second.page.locator('section').filter({ hasText: 'Nachweis: wer es hatte' });
  await receipts.getByText('Miriam Lorenz').first().waitFor();
  await receipts.getByText('Datei erhalten', { exact: false }).waitFor();
  await second.page.getByRole('button', { name: 'Freigabe widerrufen' }).click();
  await second.page.getByRole('alertdialog').getByRole('button', { name: 'Freigabe widerrufen' }).click();
  await second.page.getByText('Der Inhalt dieser Freigabe ist gelöscht.').waitFor();
  await guest.page.goto(`/posts/${copy}`);
  await guest.page.getByText(/Diese Freigabe wurde von Tobias Ohlsen widerrufen/).waitFor();
  assert.doesNotMatch(await guest.page.locator('main').innerText(), /Montageanleitung|48 Nm/);
  await assertReadable(guest.page, 'revoked-as-guest');
  await guest.page.goto(`/spaces/${space}`);
  await guest.page.getByRole('article').filter({ hasText: 'Wann kommen die Ventilblöcke?' }).first().waitFor();
  assert.equal(await guest.page.getByText('Montageanleitung').count(), 0);
  await page.reload();
  await page.getByText(/1 Freigabe an 1 Firma, 1 widerrufen/).waitFor();
});

test('nothing went wrong in any window', () => assert.deepEqual([...anna.faults, ...keeper.faults, ...guest.faults, ...second.faults], []));
