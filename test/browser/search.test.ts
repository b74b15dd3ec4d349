import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, openBrowser, openWindow } from './browser.ts';
import { tell, type Told } from './story.ts';

let browser: Browser;
let told: Told;
before(async () => {
  [browser, told] = [await openBrowser(), await tell()];
});
after(async () => {
  await browser.close();
  await told.house.close();
});

test('one types a part of a word, sees it marked, walks the hits by arrows and opens one', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.jana);
  await page.goto('/search');
  await page.getByRole('heading', { name: 'So finden Sie es wieder' }).waitFor();
  await page.keyboard.type('glyk');
  await page.locator('mark', { hasText: 'Glykol' }).waitFor();
  await assertAccessible(page, 'hits');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Welche Dichtung passt zur BP-220?');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Welche Dichtung passt zur BP-220?' }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test('controls write their words into the field, and words set the controls', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/search?q=Dichtung');
  const beside = page.getByRole('complementary');
  await beside.getByLabel('Art').click();
  await page.getByRole('option', { name: 'Frage' }).click();
  await page.getByRole('searchbox').and(page.locator('[value="Dichtung art:Frage"]')).waitFor();
  await page.goto(`/search?q=${encodeURIComponent('von:Emre in:"Service & Ersatzteile" farbe:blau')}`);
  await page.getByText('„farbe:blau“ ist kein bekannter Filter.').waitFor();
  await beside.getByText('Emre Bozkurt').waitFor();
  await beside.getByRole('button', { name: /Service & Ersatzteile/ }).waitFor();
  await beside.getByRole('button', { name: 'Alle Filter wegnehmen' }).click();
  await page.getByRole('searchbox').and(page.locator('[value="farbe:blau"]')).waitFor();
  await context.close();
});

test('Ctrl K leads to a space, a person or an action from everywhere', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.jana);
  await page.goto('/for-me');
  await page.getByRole('heading', { level: 1, name: 'Für mich' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Springen zu' }).waitFor();
  await page.keyboard.type('servise');
  await page.getByRole('menuitem', { name: 'Service & Ersatzteile' }).waitFor();
  await assertAccessible(page, 'palette');
  await page.getByRole('menuitem', { name: 'Service & Ersatzteile' }).and(page.locator('[data-focused]')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Service & Ersatzteile' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('raum anl');
  await page.getByRole('menuitem', { name: 'Raum anlegen' }).and(page.locator('[data-focused]')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Einen Raum anlegen' }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
