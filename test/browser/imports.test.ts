import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { importAlone } from '../../server/import/lock.ts';
import { archiveOf } from '../import/running.ts';
import { assertAccessible, assertReadable, openBrowser, openWindow } from './browser.ts';
import { tell, type Told } from './story.ts';

// How an administrator puts an archive in, watches it, stops it, lets it go on and reads what stayed out.

let browser: Browser;
let told: Told;
let archive: Awaited<ReturnType<typeof archiveOf>>;
before(async () => {
  [browser, told] = [await openBrowser(), await tell()];
  const said = Array.from({ length: 40 }, (_, index) => ({ type: 'message', user: 'U1', text: `Auftrag ${index}`, ts: `16000000${String(index).padStart(2, '0')}.000100`, reactions: [{ name: '+1', count: 1 }] }));
  archive = await archiveOf({ 'users.json': [{ id: 'U1', real_name: 'Jo Jansen' }], 'channels.json': [{ id: 'C1', name: 'auftraege', members: ['U1'] }], 'auftraege/2020-09-13.json': said }, 'zip');
});
after(async () => {
  await archive.remove();
  await browser.close();
  await told.house.close();
});

test('an administrator uploads an archive, stops it, lets it go on and reads what stayed out', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.house.anna);
  await page.goto('/admin/imports');
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
  await page.getByText('Noch kein Import').waitFor();
  await assertAccessible(page, 'no import yet');
  // While the command line imports, the upload waits for its turn.
  const lock = (await importAlone(told.house.kontor))!;
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Archiv auswählen und importieren' }).click()]);
  await chooser.setFiles(archive.path);
  const run = page.getByRole('article', { name: 'archive.zip' });
  await run.getByText('wartet').waitFor();
  await run.getByRole('button', { name: 'Anhalten' }).press('Enter');
  await run.getByText('angehalten', { exact: true }).waitFor();
  await lock.release();
  await run.getByRole('button', { name: 'Fortsetzen' }).press('Enter');
  await run.getByText('fertig').waitFor();
  await run.getByText('Beiträge').waitFor();
  await run.getByText('Nicht oder nicht unverändert übernommen: 40').click();
  await run.getByText('Reaktionen werden nicht übernommen.').waitFor();
  const [report] = await Promise.all([page.waitForEvent('download'), run.getByRole('link', { name: 'Bericht laden (CSV)' }).click()]);
  assert.equal(report.suggestedFilename(), 'kontor-import.csv');
  assert.deepEqual(faults, []);
  await context.close();
});

for (const look of [{ width: 1400 }, { width: 390 }, { width: 1400, language: 'en-GB' }]) {
  test(`the page is readable for all at ${look.width} pixels${look.language ? ' in English' : ''}, light and dark`, async () => {
    const { page, context, faults } = await openWindow(browser, told.house, told.house.anna, look);
    await page.goto('/admin/imports');
    const run = page.getByRole('article', { name: 'archive.zip' });
    await run.locator('summary').click();
    await assertReadable(page, `/admin/imports${look.language ? '-en' : ''}`);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('for others there is no such page', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/admin/imports');
  await page.getByRole('alert').getByText('Das gibt es nicht, oder Sie dürfen es nicht sehen.').waitFor();
  await context.close();
});
