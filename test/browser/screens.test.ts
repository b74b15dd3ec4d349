import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, assertReadable, openBrowser, openWindow } from './browser.ts';
import { tell, type Told } from './story.ts';

// Every screen, wide and narrow, light and dark: it shows its heading, nothing is wider than the window, axe finds nothing, no fault.

let browser: Browser;
let told: Told;
before(async () => {
  [browser, told] = [await openBrowser(), await tell()];
});
after(async () => {
  await browser.close();
  await told.house.close();
});

const screens = (): [string, string][] => [
  ['/', 'Jana'],
  [`/posts/${told.question}`, 'Welche Dichtung passt zur BP-220?'],
  ['/spaces', 'Räume'],
  [`/spaces/${told.spaces.service}`, 'Service & Ersatzteile'],
  ['/for-me', 'Für mich'],
  ['/bookmarks', 'Merkliste'],
  ['/drafts', 'Entwürfe und Geplantes'],
  ['/write', 'Beitrag schreiben'],
  ['/people', 'Personen'],
  [`/people/${told.emre.id}`, 'Emre Bozkurt'],
  ['/settings/profile', 'Profil'],
  ['/settings/account', 'Konto & Sicherheit'],
  ['/more', 'Mehr'],
  ['/search', 'Suche'],
  ['/posts/01900000-0000-7000-8000-000000000000', 'Das gibt es hier nicht.'],
];

for (const width of [1400, 390]) {
  test(`every screen is readable for all at ${width} pixels, light and dark`, async () => {
    const { page, context, faults } = await openWindow(browser, told.house, told.jana, { width });
    for (const [address, heading] of screens()) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await assertReadable(page, address);
    }
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('the sign-in page is readable for all, and speaks English too', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, null);
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
  await assertAccessible(page, 'sign-in');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await page.locator('html[lang=en]').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
