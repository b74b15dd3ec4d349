import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { testHouse, type TestHouse } from '../support/house.ts';
import { assertAccessible, openBrowser, openWindow } from './browser.ts';

// The first ten minutes: a look at the demo company, then one's own house.

let browser: Browser;
let house: TestHouse;
before(async () => {
  [browser, house] = [await openBrowser(), await testHouse()];
  await house.kontor.database.owner.updateTable('house').set({ demo: true }).execute();
  assert.equal((await house.anna.delete('setup/demo')).status, 204);
});
after(async () => {
  await browser.close();
  await house.close();
});

test('an empty Kontor shows the demo by one click, lets go of it again, and is set up', async () => {
  const { page, context, faults } = await openWindow(browser, house, null);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await page.goto('/');
  await heading('Kontor einrichten').waitFor();
  await assertAccessible(page, 'first run');
  await page.getByRole('button', { name: 'Demofirma ansehen' }).click();
  await page.getByRole('status').filter({ hasText: 'Die Demofirma wird eingerichtet' }).waitFor();
  await heading('Zu Gast bei Brandt Pumpen GmbH').waitFor({ timeout: 180_000 });
  await assertAccessible(page, 'cast');
  await page.getByRole('button', { name: /^Jana Krüger/ }).click();
  await heading('Jana').waitFor();
  await page.getByRole('banner').getByRole('button', { name: /^Jana Krüger/ }).click();
  await page.getByRole('menuitem', { name: 'Abmelden' }).click();
  await page.getByRole('button', { name: 'Demo beenden und eigenes Kontor einrichten …' }).click();
  await assertAccessible(page, 'leaving the demo');
  await page.getByRole('button', { name: 'Demo löschen und einrichten' }).click();
  await heading('Kontor einrichten').waitFor();

  await page.getByLabel('Name der Firma').fill('Hansen Getriebebau KG');
  await page.getByLabel('Ihr Name').fill('Wiebke Hansen');
  await page.getByLabel('Ihre E-Mail').fill('w.hansen@hansen.example');
  await page.getByLabel('Passwort').fill('kurz');
  await page.getByRole('button', { name: /Zeitzone/ }).click();
  await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('wien');
  await page.getByRole('option', { name: 'Wien' }).and(page.locator('[data-focused]')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Mitteleuropäische Zeit').waitFor();
  await page.getByRole('button', { name: 'Kontor eröffnen' }).click();
  // The browser itself stops a password that is too short, or the server refuses it: either way the field is wrong.
  await page.locator('input:invalid, input[aria-invalid=true]').and(page.getByLabel('Passwort')).waitFor();
  assert.equal((await house.stranger.get('setup')).body.needed, true);
  await page.getByLabel('Passwort').fill('Nebel-ueber-der-Schlei-4');
  await page.getByRole('button', { name: 'Kontor eröffnen' }).click();
  await heading('Wiebke').waitFor();
  const { body } = await house.stranger.get('setup');
  assert.deepEqual([body.needed, body.demo, body.house], [false, false, 'Hansen Getriebebau KG']);
  await page.getByRole('button', { name: 'Ersten Raum anlegen' }).waitFor();
  await assertAccessible(page, 'empty home');
  await page.getByRole('button', { name: 'Ersten Raum anlegen' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Aktuelles');
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
  await heading('Aktuelles').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
