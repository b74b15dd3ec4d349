import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, assertReadable, openBrowser, openWindow } from './browser.ts';
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
  await page.locator('a:focus', { hasText: /^Welche Dichtung passt zur BP-220\?$/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Welche Dichtung passt zur BP-220?' }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test('controls write their words into the field, and words set the controls', async () => {
  await told.emre.put(`posts/${told.question}/topics`, { topics: ['Gleitringdichtung 220'] });
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/search?q=Dichtung');
  const beside = page.getByRole('complementary');
  await beside.getByLabel('Art').click();
  await page.getByRole('option', { name: 'Frage' }).click();
  await page.getByRole('searchbox').and(page.locator('[value="Dichtung art:Frage"]')).waitFor();
  await beside.getByLabel('Thema').fill('glei');
  await page.getByRole('option', { name: 'Gleitringdichtung 220' }).click();
  await page.getByRole('searchbox').and(page.locator('[value=\'Dichtung art:Frage thema:"Gleitringdichtung 220"\']')).waitFor();
  await beside.getByRole('button', { name: 'Gleitringdichtung 220 entfernen' }).waitFor();
  await assertReadable(page, 'search-topic');
  await beside.getByRole('button', { name: 'Gleitringdichtung 220 entfernen' }).click();
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

test('what is typed before the palette is there is for the palette', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.jana);
  let load = (): void => undefined;
  const loads = new Promise<void>((resolve) => (load = resolve));
  const asked = page.waitForRequest('**/assets/Palette-*.js');
  await page.route('**/assets/Palette-*.js', (route) => loads.then(() => route.continue()));
  await page.goto('/for-me');
  await page.getByRole('heading', { level: 1, name: 'Für mich' }).waitFor();
  await page.keyboard.press('Control+k');
  await asked;
  await page.keyboard.type('nj ser');
  load();
  await page.getByRole('dialog', { name: 'Springen zu' }).waitFor();
  await page.keyboard.type('vice');
  await page.getByRole('searchbox').and(page.locator('[value="nj service"]')).waitFor();
  assert.equal(new URL(page.url()).pathname, '/for-me');
  assert.deepEqual(faults, []);
  await context.close();
});

test('the first line of the palette is the chosen one, however late the answers come; who walks on stays where they are', async () => {
  await told.house.join('Konrad Lange');
  await told.house.drain();
  const { page, context, faults } = await openWindow(browser, told.house, told.jana);
  let answer = (): void => undefined;
  let answers = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/search/suggest?**', (route) => answers.then(() => route.continue()));
  const chosen = (name: string) => page.getByRole('menuitem', { name }).and(page.locator('[data-focused]')).waitFor();
  await page.goto('/for-me');
  await page.getByRole('heading', { level: 1, name: 'Für mich' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('service');
  await chosen('Alles durchsuchen nach „service“');
  answer();
  await chosen('Service & Ersatzteile');
  answers = new Promise<void>((resolve) => (answer = resolve));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('kon');
  await chosen('Gehe zu: Konto & Sicherheit');
  await page.keyboard.press('ArrowDown');
  await chosen('Alles durchsuchen nach „kon“');
  answer();
  await page.getByRole('menuitem', { name: 'Konrad Lange' }).waitFor();
  await chosen('Alles durchsuchen nach „kon“');
  await page.keyboard.type('r');
  await chosen('Konrad Lange');
  assert.deepEqual(faults, []);
  await context.close();
});
