import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, openBrowser, openWindow, typeInto } from './browser.ts';
import { tell, type Told } from './story.ts';

// What people do now and then: plan a post, show their face, move things, let others in.

let browser: Browser;
let told: Told;
before(async () => {
  [browser, told] = [await openBrowser(), await tell()];
});
after(async () => {
  await browser.close();
  await told.house.close();
});

const toast = (page: Page, text: string | RegExp) => page.getByText(text).waitFor();

test('a post is planned for Christmas Eve in the language of the interface, seen, and taken back', async () => {
  // A browser that speaks American must not turn day and month around.
  const { page, context, faults } = await openWindow(browser, told.house, told.jana, { language: 'en-US' });
  await told.jana.patch('me', { language: 'de' });
  await page.goto(`/spaces/${told.spaces.service}`);
  await page.getByRole('button', { name: 'Schreiben' }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).click();
  await page.keyboard.type('Das Lager bleibt zu.');
  await page.getByRole('button', { name: 'Später senden …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Kalender/ }).click();
  assert.match(await page.getByRole('grid').innerText(), /^Mo\s+Di\s+Mi\s+Do\s+Fr\s+Sa\s+So/);
  await assertAccessible(page, 'calendar');
  await page.keyboard.press('Escape');
  const year = new Date().getFullYear() + 1;
  await typeInto(page, 'Tag', `2412${year}`);
  await typeInto(page, 'Uhrzeit (Europe/Berlin)', '0945');
  await assertAccessible(page, 'sending later');
  await page.getByRole('button', { name: 'Einplanen' }).click();
  await toast(page, `Geht hinaus: 24. Dezember ${year}, 09:45.`);
  assert.equal((await told.jana.get('drafts')).body.items[0].publishAt, `${year}-12-24T08:45:00.000Z`);
  await page.goto('/drafts');
  await page.getByText(`Geht hinaus 24. Dezember ${year}, 09:45`).waitFor();
  await page.getByRole('button', { name: 'Doch nicht senden' }).click();
  await page.getByRole('heading', { name: 'Angefangen' }).waitFor();
  assert.equal((await told.jana.get('drafts')).body.items[0].publishAt, null);
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await page.getByText('Kein Entwurf.').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
