import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { sendMail } from '../../server/mail/sendMail.ts';
import { smtpInbox, type Inbox } from '../support/smtp.ts';
import { assertReadable, openBrowser, openWindow, typeInto } from './browser.ts';
import { tell, type Told } from './story.ts';

// How a person sets up what they are told, and how an administrator sets up mail and reads the outbox.

let browser: Browser;
let told: Told;
let inbox: Inbox;
before(async () => {
  [browser, told, inbox] = [await openBrowser(), await tell(), await smtpInbox()];
  // The test says what is sent; the clock of the timetable stays out of it.
  await told.house.kontor.jobs.boss.offWork('send-mails');
  await told.house.kontor.system((work) =>
    sendMail(work, { purpose: 'invitation', email: 'tomasz@nowak.example', person: null, name: 'Tomasz Nowak', language: 'de', link: 'https://kontor.brandt.example/invitation/abc', expires: new Date(Date.now() + 86_400_000) }),
  );
});
after(async () => {
  await browser.close();
  await told.house.close();
  await inbox.close();
});

const open = async (page: Page, address: string, heading: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  await page.getByText('Wird geladen').first().waitFor({ state: 'detached' });
};

for (const width of [1400, 390]) {
  test(`the screens for notices and mail are readable for all at ${width} pixels, light and dark`, async () => {
    const { page, context, faults } = await openWindow(browser, told.house, told.house.anna, { width });
    for (const [address, heading] of [['/settings/notices', 'Hinweise einstellen'], ['/admin/mail', 'Mail'], ['/admin/inbound', 'Post von außen'], ['/admin/outbox', 'Postausgang']] as const) {
      await open(page, address, heading);
      await assertReadable(page, address);
    }
    await page.getByText('tomasz@nowak.example').click();
    await page.getByRole('dialog').getByText('https://kontor.brandt.example/invitation/abc').waitFor();
    await assertReadable(page, '/admin/outbox with a mail');
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('a person says by keyboard what they are mailed, and it stays', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.jana);
  await open(page, '/for-me', 'Für mich');
  await page.getByRole('link', { name: 'Einstellen' }).press('Enter');
  const mentions = page.getByRole('radiogroup', { name: 'Jemand nennt mich' });
  await mentions.getByRole('radio', { name: 'sofort' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await typeInto(page, 'Uhrzeit 1', '0815');
  await page.getByRole('button', { name: 'Speichern' }).press('Enter');
  await page.getByText('Ihre Hinweise sind eingestellt.').waitFor();
  const { rules } = (await told.jana.get('me')).body;
  assert.equal(rules.deliveries.mention, 'never');
  assert.deepEqual(rules.digestAt, ['08:15']);
  await page.reload();
  await mentions.getByRole('radio', { name: 'keine Mail', checked: true }).waitFor({ state: 'attached' });
  assert.deepEqual(faults, []);
  await context.close();
});

test('an administrator sets the mail server, mends what is wrong and sends a test mail', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.house.anna);
  await open(page, '/admin/mail', 'Mail');
  await page.getByLabel('Mailserver', { exact: true }).fill('mail server');
  await page.getByLabel('Port').first().fill(String(inbox.port));
  await page.getByRole('button', { name: /Verschlüsselung/ }).click();
  await page.getByRole('option', { name: /keine/ }).click();
  await page.getByLabel('Absender').fill('kontor@brandt.example');
  await page.getByRole('button', { name: 'Speichern' }).first().click();
  await page.getByText('Diese Angabe passt nicht.').waitFor();
  await page.getByLabel('Mailserver', { exact: true }).fill('127.0.0.1');
  await page.getByRole('button', { name: 'Speichern' }).first().click();
  await page.getByRole('button', { name: 'Probemail an mich' }).click();
  await page.getByText('Die Probemail ist verschickt.').waitFor();
  assert.deepEqual(inbox.mails.map((got) => got.to), [['anna@brandt.example']]);
  assert.deepEqual(faults, []);
  await context.close();
});

test('for others there is no such page', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/admin/outbox');
  await page.getByRole('alert').getByText('Das gibt es nicht, oder Sie dürfen es nicht sehen.').waitFor();
  await context.close();
});

test('the owner of a space lets mails start posts, and gets an address of their own', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.house.anna);
  const set = { settings: { addresses: { kind: 'domain', domain: 'antwort.brandt.example' }, listener: null, mailbox: null } };
  await told.house.anna.put('admin/mail-in', set);
  const { id } = (await told.house.anna.post('spaces', { name: 'Angebote', audience: 'internal', access: 'invitation' })).body;
  await open(page, `/spaces/${id}`, 'Angebote');
  await page.getByRole('button', { name: 'Mehr zu diesem Raum' }).click();
  await page.getByRole('menuitem', { name: 'Beiträge per Mail beginnen' }).click();
  await page.getByText('Wer mitliest, kann hier per Mail').click();
  await page.getByRole('button', { name: 'Meine Adresse erzeugen' }).click();
  assert.match(await page.getByLabel('Ihre Adresse für neue Beiträge').inputValue(), /^[a-z2-7]{32}@antwort\.brandt\.example$/);
  await assertReadable(page, 'a space by mail');
  await told.house.anna.put('admin/mail-in', { settings: null });
  assert.deepEqual(faults, []);
  await context.close();
});

test('an administrator sets how mail comes in, writes to the test address and sees it in the list', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.house.anna);
  await open(page, '/admin/mail', 'Mail');
  await page.getByLabel('Adresse für Antworten').fill('antwort@brandt.example');
  await page.getByLabel('Port').last().fill('0');
  const form = page.locator('section', { hasText: 'Post von außen annehmen' });
  await form.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Der Empfang ist eingestellt.').waitFor();
  const { listening } = (await told.house.anna.get('admin/mail-in')).body;
  await page.getByRole('button', { name: 'Probeadresse erzeugen' }).click();
  const address = await page.getByLabel('Schreiben Sie von irgendeinem Mailprogramm an diese Adresse').inputValue();
  assert.match(address, /^antwort\+[a-z2-7]{32}@brandt\.example$/);
  await createTransport({ host: '127.0.0.1', port: listening.port, ignoreTLS: true }).sendMail({ from: 'petra@hydrotec.example', to: address, text: 'Probe' });
  await open(page, '/admin/inbound', 'Post von außen');
  await page.getByText('petra@hydrotec.example').or(page.getByText('Probemail angekommen')).first().waitFor();
  await assertReadable(page, '/admin/inbound with a mail');
  await page.goto('/admin/mail');
  await form.getByRole('button', { name: 'Empfang abschalten' }).click();
  await page.getByText('Kontor nimmt keine Mails mehr an.').waitFor();
  assert.equal((await told.house.anna.get('admin/mail-in')).body.settings, null);
  assert.deepEqual(faults, []);
  await context.close();
});
