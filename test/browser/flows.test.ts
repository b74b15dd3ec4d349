import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
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
  const year = Temporal.Now.plainDateISO('Europe/Berlin').year + 1;
  await typeInto(page, 'Tag', `2412${year}`);
  await typeInto(page, 'Uhrzeit (MEZ)', '0945');
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

test('a photo of one\'s own stands at one\'s posts until it is taken away', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.emre);
  const photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#2a6' } }).jpeg().toBuffer();
  await page.goto('/settings/profile');
  await page.locator('input[type=file]').setInputFiles({ name: 'ich.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('button', { name: 'Foto entfernen' }).waitFor();
  await page.goto(`/posts/${told.question}`);
  const face = page.locator(`article[data-post="${told.question}"] img, main article img`).first();
  await face.waitFor();
  const shown = await page.request.get((await face.getAttribute('src')) ?? '');
  assert.equal(shown.headers()['content-type'], 'image/webp');
  await page.goto('/settings/profile');
  await page.getByRole('button', { name: 'Foto entfernen' }).click();
  await page.getByRole('button', { name: 'Foto entfernen' }).waitFor({ state: 'detached' });
  await page.goto(`/posts/${told.question}`);
  await page.getByRole('heading', { level: 1, name: 'Welche Dichtung passt zur BP-220?' }).waitFor();
  await face.waitFor({ state: 'detached' });
  assert.deepEqual(faults, []);
  await context.close();
});

test('an edited post shows what changed, and moves to another space with its answers', async () => {
  const post = (await told.emre.post(`spaces/${told.spaces.service}/posts`, { kind: 'note', title: 'Ölwechsel', markdown: 'Alle 500 Stunden.' })).body.id;
  await told.jana.post(`posts/${post}/comments`, { markdown: 'Auch im Winter?' });
  const { page, context, faults } = await openWindow(browser, told.house, told.emre);
  await page.goto(`/posts/${post}?edit=true`);
  await page.getByRole('textbox', { name: 'Text', exact: true }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Im Werk 2 alle 400.');
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  const menu = page.getByRole('button', { name: 'Mehr zu diesem Beitrag' }).first();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Frühere Fassungen …' }).click();
  await page.getByRole('dialog').locator('ins', { hasText: 'Im Werk 2 alle 400.' }).waitFor();
  await assertAccessible(page, 'history');
  await page.keyboard.press('Escape');
  await menu.click();
  await page.getByRole('menuitem', { name: 'In einen anderen Raum …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Neuer Raum/ }).click();
  await page.getByRole('option', { name: 'Aktuelles' }).click();
  await page.getByRole('button', { name: 'Verschieben' }).click();
  await toast(page, 'Verschoben nach Aktuelles.');
  assert.equal((await told.jana.get(`posts/${post}`)).body.space.name, 'Aktuelles');
  assert.deepEqual(faults, []);
  await context.close();
});

test('a misplaced answer moves under the post where it belongs', async () => {
  const post = (await told.emre.post(`spaces/${told.spaces.service}/posts`, { kind: 'note', title: 'Schlüssel gefunden', markdown: 'Liegt beim Pförtner.' })).body.id;
  await told.jana.post(`posts/${post}/comments`, { markdown: 'Ring 220-17 mit Stützring.' });
  const { page, context, faults } = await openWindow(browser, told.house, told.jana, { width: 390 });
  await page.goto(`/posts/${post}`);
  await page.getByRole('article', { name: 'Antwort von Jana Krüger' }).getByRole('button', { name: 'Mehr zu dieser Antwort' }).click();
  await page.getByRole('menuitem', { name: 'Unter einen anderen Beitrag …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Beitrag, unter dem/ }).click();
  await page.getByRole('option', { name: /Welche Dichtung passt/ }).click();
  await assertAccessible(page, 'moving an answer');
  await page.getByRole('button', { name: 'Verschieben' }).click();
  await toast(page, /Die Antwort steht jetzt unter „Welche Dichtung/);
  assert.deepEqual((await told.jana.get(`posts/${post}/comments`)).body.items, []);
  assert.equal((await told.jana.get(`posts/${told.question}/comments`)).body.items.length, 1);
  assert.deepEqual(faults, []);
  await context.close();
});

test('an owner lets somebody in who asks, gives a role and takes it away again', async () => {
  const space = (await told.tobias.post('spaces', { name: 'Umbau', audience: 'internal', access: 'request' })).body.id;
  await told.emre.put(`spaces/${space}/membership`, {});
  const { page, context, faults } = await openWindow(browser, told.house, told.tobias);
  await page.goto(`/spaces/${space}`);
  await page.getByRole('button', { name: 'Aufnehmen' }).click();
  await page.getByRole('button', { name: 'Aufnehmen' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Alle .* Mitglieder|^Mitglieder verwalten/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('combobox', { name: 'Person dazuholen' }).fill('Jana');
  await page.getByRole('option', { name: /Jana Krüger/ }).click();
  await sheet.getByRole('button', { name: /Jana Krüger/ }).waitFor();
  await assertAccessible(page, 'members');
  await sheet.getByRole('button', { name: /Emre Bozkurt/ }).click();
  await page.getByRole('option', { name: 'moderiert' }).click();
  await sheet.getByRole('button', { name: /moderiert/ }).waitFor();
  await sheet.getByRole('button', { name: /Jana Krüger/ }).click();
  await page.getByRole('option', { name: 'Aus dem Raum nehmen' }).click();
  await sheet.getByRole('button', { name: /Jana Krüger/ }).waitFor({ state: 'detached' });
  const members = (await told.tobias.get(`spaces/${space}/members`)).body.items;
  assert.deepEqual(members.map((one: { person: { name: string }; role: string }) => [one.person.name, one.role]), [['Tobias Ohlsen', 'owner'], ['Emre Bozkurt', 'moderator']]);
  assert.deepEqual(faults, []);
  await context.close();
});

test('an author reminds who is missing, once a day', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.tobias);
  await page.goto(`/posts/${told.announcement}`);
  await page.getByRole('button', { name: 'Wer fehlt?' }).click();
  const remind = page.getByRole('dialog').getByRole('button', { name: 'Alle erinnern, die fehlen' });
  await remind.click();
  await toast(page, /Personen werden erinnert\./);
  await remind.click();
  await page.getByRole('alert').filter({ hasText: 'heute schon erinnert worden' }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test('what is not there, not found or not reachable says so, and what to do', async () => {
  const lena = await told.house.join('Lena Ortmann');
  const { page, context } = await openWindow(browser, told.house, lena);
  await page.goto('/for-me');
  await page.getByText('Niemand wartet auf Sie.').waitFor();
  await page.goto('/search?q=xyzzyqwert');
  await page.getByText('Nichts gefunden zu „xyzzyqwert“.').waitFor();
  const problem = { type: '/problems/failed', title: 'failed', status: 409, detail: 'Das hat nicht geklappt.' };
  await page.route('**/api/v1/feed?*', (route) => route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(problem) }));
  await page.goto('/');
  await page.getByText('Ihre Beiträge ließen sich nicht laden.').waitFor();
  await assertAccessible(page, 'feed that failed');
  await page.unroute('**/api/v1/feed?*');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await page.getByText('Noch ist es still hier.').waitFor();
  await page.goto('/for-me');
  await page.getByText('Niemand wartet auf Sie.').waitFor();
  const late = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  await page.route('**/api/v1/bookmarks*', async (route) => {
    asked.resolve();
    await late.promise;
    await route.fulfill({ json: { items: [], next: null } });
  });
  await page.goto('/');
  await page.getByText('Noch ist es still hier.').waitFor();
  await asked.promise;
  const away = page.getByText('Keine Verbindung zum Server. Was Sie');
  await context.setOffline(true);
  await away.waitFor();
  // An answer that was on its way when the network went deceives for a moment only.
  late.resolve();
  await away.waitFor({ state: 'detached' });
  await away.waitFor();
  await assertAccessible(page, 'away');
  await context.setOffline(false);
  await away.waitFor({ state: 'detached' });
  await context.close();
});
