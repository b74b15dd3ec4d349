import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow } from './browser.ts';

/** Lena writes an assembly manual with a customer number in it; Petra decides whether Ahrens Hydraulik gets it, and Gesa reads it there. */
let house: TestHouse, browser: Browser;
let lena: Client, petra: Client, gesa: Client;
let post: string, line: string;

before(async () => {
  [house, browser] = [await testHouse(), await openBrowser()];
  [lena, petra] = [await house.join('Lena Leitner'), await house.join('Petra Kühn')];
  const ahrens = await house.partner('Ahrens Hydraulik', { secrecy: false });
  gesa = await house.guest('Gesa Ahlers', ahrens);
  const { owner } = house.kontor.database;
  await owner.insertInto('agreement').values({ id: crypto.randomUUID(), partner_id: ahrens, kind: 'nda', title: 'NDA', valid_from: '2020-01-01', valid_until: '2099-03-31' }).execute();
  await owner.insertInto('rule').values({ id: crypto.randomUUID(), kind: 'terms', name: 'Kundendaten bleiben im Haus', effect: 'block', audiences: ['partners', 'mail'], labels: ['public', 'internal', 'confidential'], terms: ['Kd-Nr. 40318-2'] }).execute();
  const inner = (await lena.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'open' })).body.id;
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(line, ahrens);
  await lena.put(`spaces/${line}/members/${gesa.id}`, { role: 'member' });
  await lena.put(`spaces/${inner}/approvers`, { approvers: [{ person: petra.id }] });
  const pdf = await readFile(new URL('../../demo/files/montage-hv40.pdf', import.meta.url));
  const file = await lena.call('POST', 'files?name=Montage_HV-40_RevC.pdf', pdf, { 'content-type': 'application/octet-stream' });
  post = (
    await lena.post(`spaces/${inner}/posts`, {
      kind: 'note',
      title: 'Montageanleitung HV-40',
      markdown: 'Die Ventilblöcke werden mit vier **M10-Schrauben** montiert, Anzugsmoment 48 Nm über Kreuz. Bei Fragen zur Anlage Kd-Nr. 40318-2 bitte Zeichnung 40-117 verwenden.',
      files: [file.body.id],
    })
  ).body.id;
  await house.drain();
});
after(async () => {
  await browser.close();
  await house.close();
});

test('Lena asks for a release and sees beforehand who will read it and what the check finds', async () => {
  const { page, context, faults } = await openWindow(browser, house, lena);
  await page.goto(`/posts/${post}`);
  await page.getByRole('button', { name: 'Mehr zu diesem Beitrag' }).click();
  await page.getByRole('menuitem', { name: 'Freigeben …' }).click();
  await page.getByRole('button', { name: 'Partnerraum', exact: false }).last().click();
  await page.getByRole('option', { name: 'Linie 4' }).click();
  await page.getByText('Kundendaten bleiben im Haus').waitFor();
  await assertReadable(page, 'release-ask');
  await page.getByLabel('Wozu? (für die zweite Person)').fill('Für die Montage bei Ahrens am Dienstag');
  await page.getByRole('button', { name: 'Freigabe anfragen' }).click();
  await page.getByText('Wartet auf zweites Augenpaar').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test('Petra blackens what was found, releases, and Gesa reads it page by page with her mark; then it is gone', async () => {
  const { page, context, faults } = await openWindow(browser, house, petra);
  await page.goto('/releases');
  await assertReadable(page, 'releases');
  await page.getByRole('link', { name: /Montageanleitung HV-40/ }).click();
  await page.getByText('Kundendaten bleiben im Haus').first().waitFor();
  await assertReadable(page, 'release-review');
  await page.getByRole('button', { name: 'Schwärzen', exact: true }).first().click();
  await page.getByRole('button', { name: 'Geschwärzt freigeben' }).waitFor();
  await page.getByRole('button', { name: 'Ansehen' }).click();
  await page.getByRole('img', { name: /Seite 1/ }).waitFor();
  await assertReadable(page, 'release-blackened');
  await page.getByRole('button', { name: 'Geschwärzt freigeben' }).click();
  await page.getByText('Nachweis: wer es hatte').waitFor();
  assert.deepEqual(faults, []);
  await house.drain();

  const hers = await openWindow(browser, house, gesa, { width: 390 });
  await hers.page.goto('/');
  await hers.page.getByText('Freigegeben von Petra Kühn').waitFor();
  await assertReadable(hers.page, 'release-guest');
  await hers.page.getByRole('button', { name: /Ansehen: Montage/ }).click();
  await hers.page.getByRole('img', { name: /Seite 1/ }).waitFor();
  await assertReadable(hers.page, 'release-pages');
  await hers.page.keyboard.press('Escape');

  await page.reload();
  await page.getByText('Gesa Ahlers').first().waitFor();
  await assertReadable(page, 'release-out');
  await page.getByRole('button', { name: 'Freigabe widerrufen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Freigabe widerrufen' }).click();
  await page.getByText('Der Inhalt dieser Freigabe ist gelöscht.').waitFor();
  const copy = (await house.kontor.database.owner.selectFrom('release').select('copy_id').executeTakeFirstOrThrow()).copy_id!;
  await hers.page.goto(`/posts/${copy}`);
  await hers.page.getByText(/wurde von Petra Kühn widerrufen/).waitFor();
  await assertReadable(hers.page, 'release-tombstone');
  assert.deepEqual(hers.faults, []);
  await Promise.all([context.close(), hers.context.close()]);
});

test('Anna reads the answer of the register and names who releases, on a phone, too', async () => {
  for (const width of [1400, 390]) {
    const { page, context, faults } = await openWindow(browser, house, house.anna, { width });
    await page.goto('/register');
    await page.getByText(/In den letzten 12 Monaten: 1 Freigabe an 1 Firma/).waitFor();
    await assertReadable(page, 'register');
    await page.goto('/approvers');
    await page.getByText('Niemand benannt.').waitFor();
    await assertReadable(page, 'approvers');
    assert.deepEqual(faults, []);
    await context.close();
  }
  const { page, context } = await openWindow(browser, house, petra, { width: 390 });
  await page.goto('/releases');
  await page.getByRole('button', { name: 'Alle' }).click();
  await page.getByRole('link', { name: /Montageanleitung HV-40/ }).click();
  await page.getByText('Verlauf').waitFor();
  await assertReadable(page, 'release-phone');
  await context.close();
});
