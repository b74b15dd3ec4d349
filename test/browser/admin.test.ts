import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { deadQueue } from '../../server/jobs/jobs.ts';
import { assertReadable, openBrowser, openWindow } from './browser.ts';
import { tell, type Told } from './story.ts';

// How an administrator sees to the house: figures, spaces, jobs, the event log and settings.

let browser: Browser;
let told: Told;
before(async () => {
  [browser, told] = [await openBrowser(), await tell()];
  const { kontor } = told.house;
  const tom = await told.house.join('Tom Voss');
  await tom.post('spaces', { name: 'Werkzeugbau', audience: 'internal', access: 'invitation' });
  await kontor.database.owner.updateTable('person').set({ state: 'deactivated' }).where('id', '=', tom.id).execute();
  const { id } = await kontor.database.owner.selectFrom('event').select('id').where('kind', '=', 'post.published').executeTakeFirstOrThrow();
  await kontor.jobs.boss.insert(deadQueue, [{ data: { event: id, reaction: 'tellReaders' } }]);
});
after(async () => {
  await browser.close();
  await told.house.close();
});

const screens = [['/admin/overview', 'Überblick'], ['/admin/spaces', 'Räume verwalten'], ['/admin/storage', 'Speicher'], ['/admin/jobs', 'Aufgaben'], ['/admin/log', 'Protokoll'], ['/admin/house', 'Haus einstellen']] as const;
const open = async (page: Page, address: string, heading: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  await page.locator('main .card').first().waitFor();
  await page.getByText('Wird geladen').first().waitFor({ state: 'detached' });
};

for (const width of [1400, 390]) {
  test(`the screens of the administration are readable for all at ${width} pixels, light and dark`, async () => {
    const { page, context, faults } = await openWindow(browser, told.house, told.house.anna, { width });
    for (const [address, heading] of screens) {
      await open(page, address, heading);
      await assertReadable(page, address);
    }
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('an administrator names an owner, mends a failed job and changes the settings', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.house.anna);
  await open(page, '/admin/spaces', 'Räume verwalten');
  await page.getByRole('button', { name: 'Verantwortliche Person ernennen' }).click();
  await page.getByRole('combobox', { name: 'Wer soll „Werkzeugbau“ verantworten?' }).fill('Anna');
  await page.getByRole('option', { name: /Anna/ }).click();
  await page.getByText('verantwortet jetzt „Werkzeugbau“.').waitFor();

  await open(page, '/admin/jobs', 'Aufgaben');
  await page.getByText('tellReaders').waitFor();
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await page.getByText('Nichts ist gescheitert.').waitFor();

  await open(page, '/admin/house', 'Haus einstellen');
  await page.getByRole('button', { name: /Zeitzone/ }).click();
  await page.getByRole('searchbox').fill('zurich mittel');
  await page.getByRole('option', { name: 'Zürich' }).click();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Die Einstellungen gelten ab jetzt.').waitFor();

  await open(page, '/admin/storage', 'Speicher');
  await page.getByRole('heading', { name: /von 500 GB belegt/ }).waitFor();
  await page.getByLabel('Eine Datei').fill('100');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Die Grenzen gelten ab jetzt.').waitFor();
  const { body } = await told.house.anna.get('admin/settings');
  assert.deepEqual([body.timeZone, body.limits.file], ['Europe/Zurich', 100 * 1024 ** 2]);
  assert.deepEqual(faults, []);
  await context.close();
});

test('an auditor finds the log alone, filters it and takes it away as a file', async () => {
  const auditor = await told.house.join('Otto Prüfer', { roles: ['auditor'] });
  const { page, context } = await openWindow(browser, told.house, auditor);
  await open(page, '/admin/log', 'Protokoll');
  assert.deepEqual(await page.getByRole('navigation', { name: 'Verwaltung' }).getByRole('link').allTextContents(), ['Protokoll']);
  await page.getByRole('button', { name: /Art/ }).click();
  await page.getByRole('option', { name: 'Räume' }).click();
  await page.getByText('Raum angelegt').first().waitFor();
  await page.getByText('Beitrag veröffentlicht').first().waitFor({ state: 'detached' });
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Als CSV-Datei' }).click();
  assert.equal((await loading).suggestedFilename(), 'kontor-events.csv');
  await context.close();
});
