import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { addDays } from '../../shared/time/day.ts';
import { mondayOf, weekOf } from '../../shared/time/week.ts';
import { tellCommitment } from '../support/commitments.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow } from './browser.ts';

// Days in Kontor: a reminder in one's own words, a calendar for one's phone, the time line of a partner, and the sheet for the yearly talk.

let browser: Browser, house: TestHouse, lena: Client, gesa: Client;
let ahrens: string, line: string, post: string;
let today: string;

before(async () => {
  today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format();
  [browser, house] = [await openBrowser(), await testHouse()];
  lena = await house.join('Lena Leitner');
  await house.anna.put('admin/settings', { region: 'DE-HH' });
  ahrens = (await house.anna.post('partners', { name: 'Ahrens Hydraulik', country: 'DE', region: 'DE-BY', state: 'active' })).body.id;
  gesa = await house.guest('Gesa Ahlers', ahrens);
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', companies: [ahrens] })).body.id;
  await lena.put(`spaces/${line}/members/${gesa.id}`, { role: 'member' });
  post = (await lena.post(`spaces/${line}/posts`, { kind: 'note', title: 'Prüfbericht Pumpe 220', markdown: 'Entwurf, bitte ansehen.', label: 'public' })).body.id;
  const tell = (told: Parameters<typeof tellCommitment>[1]) => tellCommitment({ house, space: line, partner: ahrens, ours: lena, theirs: gesa }, told);
  for (let n = 1; n <= 7; n++) await tell({ by: 'partner', title: `Lieferung ${n}`, state: 'kept', due: addDays(today, -30 * n), ...(n % 3 === 0 ? { notice: 4 } : n === 5 ? { after: 3 } : {}) });
  await tell({ by: 'partner', title: 'Gussteile, zweites Los', state: 'broken', due: addDays(today, -8) });
  for (let n = 1; n <= 3; n++) await tell({ by: 'house', title: `Zeichnung ${n}`, state: 'kept', due: addDays(today, -40 * n) });
  const monday = mondayOf(addDays(today, 21));
  await tell({ by: 'house', title: 'Prüfstand frei für die Abnahme', state: 'accepted', due: addDays(monday, 6), week: weekOf(monday) });
  await tell({ by: 'partner', title: 'Ersatzventile für Linie 4', state: 'accepted', due: addDays(today, 35), notice: 12 });
  await tell({ by: 'partner', title: 'Schulung der Monteure', state: 'proposed', due: addDays(today, 50) });
  await tell({ by: 'house', title: 'Antwort zur Dichtung', state: 'accepted', due: addDays(today, -3) });
});
after(async () => {
  await browser.close();
  await house.close();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const monthOf = (day: string): number => Temporal.PlainDate.from(day).year * 12 + Temporal.PlainDate.from(day).month;
const monthsUntil = (day: string): number => monthOf(day) - monthOf(today);
const looks = [{ width: 1400 }, { width: 390 }];

test('a person is reminded of a post on the day they name in words', async () => {
  const { page, faults } = await openWindow(browser, house, lena);
  await page.goto(`/posts/${post}`);
  await heading(page, 'Prüfbericht Pumpe 220');
  await page.getByRole('button', { name: /Weitere|Mehr/ }).first().click();
  await page.getByRole('menuitem', { name: 'Erinnern …' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Wann?').fill('irgendwann');
  await sheet.getByText('Diesen Tag verstehe ich nicht.').waitFor();
  await sheet.getByLabel('Wann?').fill('Montag um 9');
  await sheet.getByText(/Erinnerung am Montag, .* um 09:00/).waitFor();
  await assertReadable(page, 'reminder');
  await sheet.getByRole('button', { name: 'Erinnern', exact: true }).click();
  await page.getByText(/Sie werden am Montag, .* erinnert/).waitFor();
  await page.goto('/bookmarks');
  await page.getByRole('region', { name: 'Erinnerungen' }).getByRole('link', { name: /Prüfbericht Pumpe 220/ }).waitFor();
  assert.deepEqual(faults, []);
});

test('a person makes a calendar address, which works until it is ended', async () => {
  for (const look of looks) {
    const { page, faults } = await openWindow(browser, house, gesa, look);
    await page.goto('/settings/calendars');
    await heading(page, 'Kalender');
    const own = page.getByRole('button', { name: look.width > 500 ? 'Adresse erstellen' : 'Neue Adresse' }).first();
    await own.click();
    const address = await page.getByLabel('Adresse des Kalenders', { exact: true }).and(page.locator('input')).inputValue();
    const read = await house.stranger.get(new URL(address).pathname);
    assert.equal(read.status, 200);
    assert.match(read.text, /Ersatzventile für Linie 4/);
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.reload();
    await page.getByText('zuletzt gelesen: heute').waitFor();
    await assertReadable(page, 'calendars');
    if (look.width < 500) {
      await page.getByRole('button', { name: 'Beenden' }).click();
      await page.getByRole('button', { name: 'Beenden' }).waitFor({ state: 'hidden' });
      assert.equal((await house.stranger.get(new URL(address).pathname)).status, 404);
    }
    assert.deepEqual(faults, []);
  }
});

test('the commitments of a space and the ledger lead to their calendar', async () => {
  for (const look of looks) {
    const { page, faults } = await openWindow(browser, house, lena, look);
    await page.goto('/commitments');
    await page.getByRole('link', { name: 'Im Kalender abonnieren' }).click();
    await heading(page, 'Kalender');
    await page.goto(`/spaces/${line}/commitments`);
    await page.getByRole('link', { name: /Ersatzventile für Linie 4/ }).waitFor();
    await assertReadable(page, 'space-commitments');
    await page.getByRole('link', { name: 'Im Kalender abonnieren' }).click();
    await heading(page, 'Kalender');
    await page.getByRole('button', { name: /^Linie 4/ }).waitFor();
    await assertReadable(page, 'calendars-of-space');
    assert.deepEqual(faults, []);
  }
});

test('the time line shows what is promised, with the holidays of both sides', async () => {
  for (const look of looks) {
    const { page, faults } = await openWindow(browser, house, lena, look);
    await page.goto(`/commitments?partner=${ahrens}`);
    await page.getByRole('button', { name: /Stand$/ }).click();
    await page.getByRole('option', { name: /^Alle/ }).click();
    await page.getByRole('button', { name: 'Zeitstrahl' }).click();
    await page.getByRole('img', { name: /Zeitstrahl mit 5 Zusagen/ }).waitFor();
    // The line of today stands between the titles, not in them.
    const heights: [number[][], number[][]] = await page.evaluate(`['line[stroke-dasharray="3 3"]', 'text'].map((of) => [...document.querySelectorAll('svg[role=img] ' + of)].map((one) => one.getBBox()).map(({ y, height }) => [y, y + height]))`);
    assert.ok(heights[0].length >= 5);
    assert.deepEqual(heights[0].filter(([from, to]) => heights[1].some(([top, bottom]) => to! > top! + 1 && from! < bottom! - 1)), []);
    await page.getByRole('cell', { name: 'Antwort zur Dichtung Brandt Pumpen → Ahrens Hydraulik' }).waitFor();
    await page.getByRole('cell', { name: 'überfällig' }).waitFor();
    await page.getByRole('cell', { name: /verschoben von .* auf / }).waitFor();
    await assertReadable(page, 'time-line');
    await page.getByRole('button', { name: 'Kalender', exact: true }).click();
    for (let month = 0; month < monthsUntil(addDays(today, 35)); month++) await page.getByRole('button', { name: 'Späterer Monat' }).click();
    await page.getByRole('link', { name: /^Ersatzventile für Linie 4.*verschoben von .* auf / }).waitFor();
    await assertReadable(page, 'commitments-calendar');
    assert.deepEqual(faults, []);
  }
});

test('both companies see the same sheet; too few commitments say nothing', async () => {
  const seen: string[] = [];
  for (const [who, address] of [[lena, `/partners/${ahrens}/reliability`], [gesa, '/relation']] as const) {
    for (const look of looks) {
      const { page, faults } = await openWindow(browser, house, who, look);
      await page.goto(address);
      await heading(page, 'Zuverlässigkeit der Beziehung');
      await page.getByText('Weniger als 5 Zusagen').waitFor();
      await page.getByText('8 Zusagen').waitFor();
      seen.push(await page.getByRole('main').innerText());
      await assertReadable(page, who === lena ? 'reliability' : 'reliability-guest');
      if (look.width > 500) assert.equal((await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))).numPages, 1, 'one printed page');
      assert.deepEqual(faults, []);
    }
  }
  assert.equal(new Set(seen).size, 1, 'the same words for all');
});

test('a time line of many says how many it shows, and shows the next', async () => {
  const bulk = (await lena.post('spaces', { name: 'Serienanlauf', audience: 'partners', access: 'invitation', companies: [ahrens] })).body.id;
  await lena.put(`spaces/${bulk}/members/${gesa.id}`, { role: 'member' });
  for (let n = 1; n <= 231; n++) await tellCommitment({ house, space: bulk, partner: ahrens, ours: lena, theirs: gesa }, { by: 'house', title: `Muster ${n}`, state: 'accepted', due: addDays(today, 5 + (n % 40)) });
  const { page, faults } = await openWindow(browser, house, lena, { width: 390 });
  await page.goto(`/spaces/${bulk}/commitments`);
  await page.getByRole('button', { name: 'Zeitstrahl' }).click();
  await page.getByText('200 von 231 Zusagen gezeigt').waitFor();
  await page.getByRole('img', { name: /Zeitstrahl mit 200 Zusagen/ }).waitFor();
  await assertReadable(page, 'time-line-many');
  await page.getByRole('button', { name: 'Weitere 31 zeigen' }).click();
  await page.getByRole('img', { name: /Zeitstrahl mit 231 Zusagen/ }).waitFor();
  assert.equal(await page.getByText('Zusagen gezeigt').count(), 0);
  assert.deepEqual(faults, []);
});
