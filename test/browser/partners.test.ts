import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow } from './browser.ts';

// How a company comes in and goes: taken into the partners, into a space, a guest who accepts and writes, and the end of the relation.

let browser: Browser, house: TestHouse, lena: Client;
before(async () => {
  [browser, house] = [await openBrowser(), await testHouse()];
  lena = await house.join('Lena Leitner');
});
after(async () => {
  await browser.close();
  await house.close();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

test('a company comes in, its guest takes part, is seen as of that company, and goes with the end of the relation', async () => {
  const anna = await openWindow(browser, house, house.anna);
  await anna.page.goto('/partners');
  await anna.page.getByRole('button', { name: 'Partner aufnehmen' }).first().click();
  await anna.page.getByLabel('Name der Firma').fill('Ahrens Hydraulik');
  await anna.page.getByLabel('Mail-Domains').fill('ahrens.example');
  await anna.page.getByRole('button', { name: 'Aufnehmen', exact: true }).click();
  await heading(anna.page, 'Ahrens Hydraulik');
  await anna.page.getByRole('button', { name: 'Vereinbarung hinterlegen' }).click();
  await anna.page.getByLabel('Bezeichnung').fill('Geheimhaltung 2026');
  await anna.page.getByRole('button', { name: 'Speichern' }).click();
  await anna.page.getByText('Geheimhaltung · unbefristet').waitFor();

  const { page, faults } = await openWindow(browser, house, lena);
  await page.goto('/spaces');
  await page.getByRole('button', { name: 'Raum anlegen' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Linie 4');
  await page.getByRole('button', { name: /Publikum/ }).click();
  await page.getByRole('option', { name: /^Partner/ }).click();
  await page.getByText('Ahrens Hydraulik').click();
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
  await heading(page, 'Linie 4');
  await page.getByText('Hier lesen mit: 2 Firmen, 1 Person, 0 davon bei Ahrens Hydraulik.').waitFor();

  await page.getByRole('button', { name: 'Gast einladen' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name', { exact: true }).fill('Gesa Ahlers');
  await sheet.getByLabel('E-Mail').fill('gesa@anderswo.example');
  await sheet.getByRole('button', { name: 'Einladung schicken' }).click();
  await sheet.getByText('gehört nicht zu den Domains der Firma. Bitte').waitFor();
  await sheet.getByLabel('E-Mail').fill('gesa@ahrens.example');
  await sheet.getByRole('button', { name: 'Einladung schicken' }).click();
  const link = await sheet.getByLabel('Link zur Einladung').inputValue();

  const guest = await openWindow(browser, house, null);
  await guest.page.goto(new URL(link).pathname);
  await heading(guest.page, 'Willkommen bei Brandt Pumpen');
  await assertReadable(guest.page, 'guest-door');
  await guest.page.getByRole('button', { name: 'Eintreten' }).click();
  await guest.page.getByRole('navigation', { name: 'Ihre Räume' }).getByRole('link', { name: 'Linie 4' }).click();
  await heading(guest.page, 'Linie 4');
  assert.equal(await guest.page.getByRole('link', { name: 'Personen', exact: true }).count(), 0);
  const id = (await house.kontor.database.owner.selectFrom('person').select('id').where('kind', '=', 'guest').executeTakeFirstOrThrow()).id;
  const space = (await lena.get('spaces')).body.items[0].id;
  const cookie = (await guest.context.cookies()).find((one) => one.name === '__Host-kontor')!.value;
  const gesa = house.client(id, cookie);
  assert.equal((await gesa.post(`spaces/${space}/posts`, { kind: 'note', title: 'Ventilblöcke', markdown: 'Die Ventilblöcke sind geprüft.' })).status, 201);

  await page.goto(`/spaces/${space}`);
  const card = page.getByRole('article').filter({ hasText: 'Ventilblöcke' }).first();
  await card.getByText('Ahrens Hydraulik').waitFor();
  await page.getByText('Hier lesen mit: 2 Firmen, 2 Personen, 1 davon bei Ahrens Hydraulik.').waitFor();
  await assertReadable(page, 'partner-space');
  await page.goto('/guests');
  await page.getByText('Gesa Ahlers').waitFor();
  await assertReadable(page, 'my-guests');
  await page.setViewportSize({ width: 390, height: 844 });
  await assertReadable(page, 'my-guests');
  // What can be done with a guest begins below their name.
  const [name, end] = [await page.getByRole('link', { name: 'Gesa Ahlers' }).boundingBox(), await page.getByRole('button', { name: 'Zugang von Gesa Ahlers verlängern' }).boundingBox()];
  assert.ok(end!.y > name!.y && end!.x + 8 >= name!.x, `${end!.x} is left of ${name!.x}`);
  await page.getByRole('link', { name: 'Gesa Ahlers' }).click();
  await heading(page, 'Gesa Ahlers');
  await page.getByRole('link', { name: 'Lena Leitner' }).waitFor();
  await page.getByText('Gast: sieht nur Räume, in die das Haus eingeladen hat').waitFor();
  await page.getByRole('region', { name: 'Räume, die Sie gemeinsam sehen' }).getByRole('link', { name: 'Linie 4' }).waitFor();
  await assertReadable(page, 'guest');
  await page.goto('/guests');
  await page.getByRole('button', { name: 'Gast einladen' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).waitFor();
  await assertReadable(page, 'invite-guest');
  await page.goto(`/spaces/${space}`);
  await page.getByText('Hier lesen mit: 2 Firmen').waitFor();
  await assertReadable(page, 'partner-space');

  await anna.page.goto('/partners');
  await anna.page.getByRole('link', { name: /Ahrens Hydraulik/ }).waitFor();
  await assertReadable(anna.page, 'partners');
  await anna.page.getByRole('link', { name: /Ahrens Hydraulik/ }).click();
  await anna.page.getByText('Gesa Ahlers').waitFor();
  await assertReadable(anna.page, 'partner');
  await anna.page.getByRole('link', { name: 'Beziehung beenden' }).click();
  await anna.page.getByRole('button', { name: 'Ende ankündigen' }).click();
  await anna.page.getByText(/Ein Gast und kein Kontakt verlieren/).waitFor();
  await assertReadable(anna.page, 'ending');
  await anna.page.getByRole('button', { name: 'Jetzt endgültig beenden' }).click();
  await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Jetzt endgültig beenden' }).click();
  await anna.page.getByText('Die Beziehung ist beendet.').waitFor();
  await guest.page.reload();
  await heading(guest.page, 'Anmelden');
  await anna.page.getByRole('button', { name: 'Paket herunterladen' }).waitFor();
  const [download] = await Promise.all([anna.page.waitForEvent('download'), anna.page.getByRole('button', { name: 'Paket herunterladen' }).click()]);
  assert.equal(download.suggestedFilename(), 'Ahrens Hydraulik.zip');
  assert.deepEqual([...faults, ...anna.faults, ...guest.faults], []);
});

test('what about partners waits for somebody stands first in what is for them', async () => {
  const nordguss = (await house.anna.post('partners', { name: 'Nordguss', state: 'active' })).body.id;
  const soon = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  assert.equal((await house.anna.post(`partners/${nordguss}/agreements`, { kind: 'nda', title: 'NDA 2024', from: '2024-01-01', until: soon })).status, 201);
  const guest = await house.guest('Timo Voss', nordguss, { until: new Date(Date.now() + 5 * 86_400_000) });
  const { page, faults } = await openWindow(browser, house, house.anna, { width: 390 });
  await page.goto('/for-me');
  await page.getByText(/„NDA 2024“ mit Nordguss läuft in 1[345] Tagen ab/).waitFor();
  await page.getByText(/Timo Voss \(Nordguss\) hat Zugang bis/).waitFor();
  await assertReadable(page, 'for-me-partners');
  await page.getByText(/Timo Voss \(Nordguss\) hat Zugang bis/).click();
  await page.getByRole('button', { name: 'Zugang von Timo Voss verlängern' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Verlängern' }).click();
  await page.getByRole('heading', { name: 'Bitte entscheiden' }).waitFor({ state: 'detached' });
  const { access_until } = await house.kontor.database.owner.selectFrom('person').select('access_until').where('id', '=', guest.id).executeTakeFirstOrThrow();
  assert.ok(access_until!.getTime() > Date.now() + 150 * 86_400_000);
  assert.deepEqual(faults, []);
});

test('an agreement with a long name and its file keeps the button to change it in one line', async () => {
  const company = (await house.anna.post('partners', { name: 'Westfälische Präzisionsguss', state: 'active' })).body.id;
  const octets = { 'content-type': 'application/octet-stream' };
  const file = (await house.anna.call('POST', 'files?name=Rahmenvereinbarung-Geheimhaltung-unterschrieben-2026.txt', Buffer.from('Text'), octets)).body.id;
  const made = await house.anna.post(`partners/${company}/agreements`, { kind: 'nda', title: 'Rahmenvereinbarung zur Geheimhaltung bei der Linie 4', from: '2026-01-01', file });
  assert.equal(made.status, 201, made.text);
  for (const width of [1400, 390]) {
    const { page, faults } = await openWindow(browser, house, house.anna, { width });
    await page.goto(`/partners/${company}`);
    const button = page.getByRole('button', { name: /^Bearbeiten: Rahmenvereinbarung/ });
    await button.waitFor();
    await assertReadable(page, 'agreements');
    const box = await button.boundingBox();
    assert.ok(box!.height <= 44, `${box!.height} high`);
    const lines = await button.evaluate((one: any) => {
      const text = one.ownerDocument.createRange();
      text.selectNodeContents(one);
      return new Set([...text.getClientRects()].map((rect: any) => Math.round(rect.top))).size;
    });
    assert.equal(lines, 1);
    const title = await page.getByText('Rahmenvereinbarung zur Geheimhaltung bei der Linie 4').boundingBox();
    assert.ok(box!.x >= title!.x + title!.width, 'it stands beside the agreement');
    assert.deepEqual(faults, []);
  }
});

test('the screens of partners are readable on a phone', async () => {
  const { page, faults } = await openWindow(browser, house, house.anna, { width: 390 });
  await page.goto('/partners');
  await page.getByRole('link', { name: /Ahrens Hydraulik/ }).waitFor();
  await assertReadable(page, 'partners');
  await page.getByRole('link', { name: /Ahrens Hydraulik/ }).click();
  await page.getByText('Geheimhaltung 2026').waitFor();
  await assertReadable(page, 'partner');
  assert.deepEqual(faults, []);
});
