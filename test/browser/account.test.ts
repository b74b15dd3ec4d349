import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertAccessible, openBrowser, openWindow } from './browser.ts';

// How people get in and stay safe, as they do it: with keyboard, phone and device.

let browser: Browser;
let house: TestHouse;
const password = 'Moorhuhn-und-Nebel-3';
before(async () => {
  browser = await openBrowser();
  const made = await testHouse();
  // Passkeys belong to a name, not to an IP address.
  house = { ...made, url: made.url.replace('127.0.0.1', 'localhost') };
  Object.assign(house.kontor.config, { address: house.url });
});
after(async () => {
  await browser.close();
  await house.close();
});

const open = (who: Client | null) => openWindow(browser, house, who);
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function signInForm(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

test('a passkey is added in the settings and signs in without address and password', async () => {
  const emre = await house.join('Emre Bozkurt', { password });
  const { page, context, faults } = await open(emre);
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await page.goto('/settings/account');
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await page.getByLabel('Name des Passkeys').fill('Notebook Werkstatt');
  await assertAccessible(page, 'adding a passkey');
  await page.getByRole('dialog').getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await page.getByText('Notebook Werkstatt').waitFor();
  await context.clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await heading(page, 'Emre');
  assert.deepEqual(faults, []);
  await context.close();
});

test('the second step is switched on by a code of the app, and a backup code opens the door', async () => {
  const silke = await house.join('Silke Harms', { email: 'silke@brandt.example', password });
  const { page, context, faults } = await open(silke);
  await page.goto('/settings/account');
  await page.getByRole('button', { name: 'Einrichten' }).click();
  const secret = (await page.getByLabel('Schlüssel').inputValue()).replaceAll(' ', '');
  await assertAccessible(page, 'setting up the second step');
  await page.getByLabel('Sechsstelliger Code aus der App').fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: 'Einschalten' }).click();
  await page.getByRole('button', { name: 'Ich habe sie aufbewahrt' }).waitFor();
  const codes = await page.getByRole('alertdialog').locator('code').allTextContents();
  assert.equal(codes.length, 10);
  await page.getByRole('button', { name: 'Ich habe sie aufbewahrt' }).click();
  await page.getByText('Sie haben noch 10 Ersatzcodes').waitFor();
  await context.clearCookies();
  await signInForm(page, 'silke@brandt.example');
  await page.getByLabel('Code', { exact: true }).fill(codes[0]!);
  await page.getByRole('button', { name: 'Bestätigen' }).click();
  await heading(page, 'Silke');
  assert.deepEqual(faults, []);
  await context.close();
});

test('what needs a fresh proof asks for the password and goes on where it was', async () => {
  const timo = await house.join('Timo Brinkmann', { password });
  await house.kontor.database.owner.updateTable('session').set({ proved: new Date(Date.now() - 3_600_000) }).where('person_id', '=', timo.id).execute();
  const { page, context, faults } = await open(timo);
  await page.goto('/settings/account');
  await page.getByRole('button', { name: 'Token erstellen' }).click();
  await page.getByLabel('Wofür ist es?').fill('Auswertung');
  await page.getByRole('button', { name: 'Erstellen', exact: true }).click();
  const proof = page.getByRole('dialog', { name: 'Bitte bestätigen Sie, dass Sie es sind' });
  await proof.getByLabel('Jetziges Passwort').fill(password);
  await proof.getByRole('button', { name: 'Bestätigen' }).click();
  assert.match(await page.getByLabel('Token', { exact: true }).inputValue(), /^kontor_/);
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page.getByText('noch nie benutzt').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test('an administrator invites, hands over the link, and the invited comes in and fills in the profile', async () => {
  const { page, context, faults } = await open(house.anna);
  await page.goto('/admin/people');
  await page.getByRole('button', { name: 'Einladen', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill('Lena Ortmann');
  await page.getByLabel('E-Mail', { exact: true }).fill('lena@brandt.example');
  await assertAccessible(page, 'inviting');
  await page.getByRole('button', { name: 'Einladung senden' }).click();
  const link = await page.getByLabel('Link der Einladung').inputValue();
  const lena = await open(null);
  await lena.page.goto(link);
  await lena.page.getByText('Anna Albers', { exact: false }).first().waitFor();
  await lena.page.getByLabel('Passwort', { exact: true }).fill(password);
  await lena.page.locator('button[type=submit]').click();
  await heading(lena.page, 'Lena');
  // The same link once more says that it is used up, and where to sign in.
  await lena.page.goto(link);
  await heading(lena.page, 'Diese Einladung gilt nicht mehr');
  await lena.page.getByRole('link', { name: 'Sie haben schon ein Konto? Zur Anmeldung' }).waitFor();
  await lena.page.goto('/settings/profile');
  await lena.page.getByLabel('Aufgabe').fill('Disponentin');
  await lena.page.getByLabel('Fragt mich zu').fill('Versand, Zoll');
  await lena.page.getByRole('button', { name: 'Speichern' }).first().click();
  await lena.page.getByText('Gespeichert.').waitFor();
  await page.goto('/people');
  await page.getByLabel('Name, Aufgabe, Abteilung oder Thema').fill('zoll');
  await page.getByRole('link', { name: /Lena Ortmann/ }).click();
  await heading(page, 'Lena Ortmann');
  await page.getByText('Disponentin').first().waitFor();
  assert.deepEqual([faults, lena.faults], [[], []]);
  await lena.context.close();
  await context.close();
});

test('an administrator closes an account, and its window is shut', async () => {
  const gerd = await house.join('Gerd Fort', { password });
  const his = await open(gerd);
  await his.page.goto('/settings/account');
  await heading(his.page, 'Konto & Sicherheit');
  const { page, context, faults } = await open(house.anna);
  await page.goto('/admin/people');
  await page.getByRole('button', { name: 'Was tun mit Gerd Fort?' }).click();
  await page.getByRole('menuitem', { name: 'Deaktivieren' }).click();
  await page.getByRole('button', { name: 'Deaktivieren' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await his.page.goto('/');
  await his.page.getByRole('button', { name: 'Mit Passkey anmelden' }).waitFor();
  assert.deepEqual(faults, []);
  await his.context.close();
  await context.close();
});
