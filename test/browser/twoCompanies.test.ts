import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { sendWaiting } from '../../server/mail/sendWaiting.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { smtpInbox, type Inbox, type Received } from '../support/smtp.ts';
import { assertReadable, openBrowser, openWindow, type Window } from './browser.ts';

// Two companies in a month, from the first entry in the list of partners to a release that is taken back. Mails go out over SMTP to a
// server of the test, and the answer of a contact comes in over SMTP at Kontor's own listener. Each test goes on where the one before ended.

const pdf = join(import.meta.dirname, '../../demo/files/nda-ahrens.pdf');
const drawing = join(import.meta.dirname, '../../demo/files/montage-hv40.pdf');
const contact = { name: 'Uwe Thießen', email: 'versand@ahrens-hydraulik.example' };
const customer = 'Kd-Nr. 40 318-2';

let browser: Browser, house: TestHouse, inbox: Inbox, mailPort: number;
let jana: Client, emre: Client, tobias: Client;
/** The windows of the month, open from one test to the next. */
let anna: Window, keeper: Window, guest: Window;
let space: string, thread: string;

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
  await page.getByText(/2 Firmen, 1 Person, 0 davon bei Ahrens Hydraulik/).waitFor();
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
  assert.equal(await own.getByRole('link').count(), 1);
  assert.equal(await page.getByRole('link', { name: 'Personen', exact: true }).count(), 0);
  await page.goto(`/spaces/${closed}`);
  await page.getByText('Das gibt es nicht, oder Sie dürfen es nicht sehen.').waitFor();
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
  await page.getByText(/2 Firmen, 3 Personen, 2 davon bei Ahrens Hydraulik/).waitFor();
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/write'));
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

test('nothing went wrong in any window', () => assert.deepEqual([...anna.faults, ...keeper.faults, ...guest.faults], []));
