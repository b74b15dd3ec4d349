import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow, settled } from './browser.ts';

// Two weeks' leave: Mia comes back and goes through what came, by keyboard, until it is done.

let browser: Browser;
let house: TestHouse;
let mia: Client;
let jonas: Client;
let plant: string;
let required: string;
before(async () => {
  browser = await openBrowser();
  house = await testHouse();
  [mia, jonas] = [await house.join('Mia Möller'), await house.join('Jonas Jansen')];
  plant = (await house.anna.post('spaces', { name: 'Werk 2', audience: 'internal', access: 'open' })).body.id;
  const buying = (await house.anna.post('spaces', { name: 'Einkauf', audience: 'internal', access: 'open' })).body.id;
  for (const space of [plant, buying]) for (const who of [mia, jonas]) await house.anna.put(`spaces/${space}/members/${who.id}`, { role: 'member' });
  const write = async (who: Client, body: object, space = plant): Promise<string> => (await who.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'Die Einzelheiten stehen im Protokoll der Frühschicht.', ...body })).body.id;
  const own = await write(mia, { title: 'Prüfstand umgebaut' });
  required = await write(house.anna, { kind: 'announcement', title: 'Neue Gefahrstoffliste', required: { from: [mia.id], due: '2099-12-01' } });
  await write(jonas, { kind: 'question', title: 'Welche Dichtung passt an den P4?', markdown: `@[Mia Möller](person:${mia.id}), weißt du das?` });
  await write(house.anna, { kind: 'decision', title: 'Viton am P4', decision: { why: 'Hält 180 Grad.', decidedBy: [house.anna.id] } });
  for (const title of ['Kran wieder frei', 'Schichttausch am Freitag', 'Neue Handschuhe', 'Parkplatz gesperrt']) await write(jonas, { title });
  for (const title of ['Preise Edelstahl', 'Rahmenvertrag Nordguss']) await write(jonas, { title }, buying);
  await jonas.post(`posts/${own}/comments`, { markdown: 'Läuft seit Montag ohne Leckage, danke!' });
  await house.drain();
  await house.kontor.database.owner.updateTable('person').set({ feed_seen: new Date(Date.now() - 14 * 86_400_000) }).where('id', '=', mia.id).execute();
});
after(async () => {
  await browser.close();
  await house.close();
});

const badges = (page: Page) => page.evaluate('window.badges') as Promise<number[]>;
const focused = (page: Page) => page.evaluate('document.activeElement.getAttribute("aria-label")');

test('two weeks are caught up with by keyboard: from the start page, through the most important first, to all seen', async () => {
  const { page, context, faults } = await openWindow(browser, house, mia);
  await page.addInitScript('window.badges = []; navigator.setAppBadge = async (count) => void window.badges.push(count);');
  await page.goto('/');
  await page.getByRole('link', { name: 'Nach Wichtigkeit nachlesen' }).waitFor();
  await assertReadable(page, 'home after leave');
  await page.getByRole('link', { name: 'Nach Wichtigkeit nachlesen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nachlesen' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Zu bestätigen' }).waitFor();
  assert.deepEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts().then((all) => all.map((one) => one.replace(/\s+/g, ' '))), ['Haus', 'Zu bestätigen 1', 'Von Ihnen gebraucht 1', 'Entscheidungen 1', 'Antworten an Sie 1', 'Aus Ihren Räumen']);
  await page.getByText('und ein weiterer Beitrag').waitFor();
  await assertReadable(page, 'catch-up');
  assert.equal((await badges(page)).at(-1), 1, 'only what needs an action stands on the icon of the app');

  await page.keyboard.press('j');
  assert.equal(await focused(page), 'Neue Gefahrstoffliste');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  assert.equal(await focused(page), 'Viton am P4', 'what needs her is passed over, not ticked off');
  await page.keyboard.press('Enter');
  await page.getByText('Hält 180 Grad.').waitFor();
  await settled(page);
  assert.equal(await focused(page), 'Viton am P4');
  // Taking back must not overtake what it takes back, however slowly that is answered.
  let answer = (): void => undefined;
  const answers = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/catch-up/posts/*', (route) => (route.request().method() === 'PUT' ? answers : Promise.resolve()).then(() => route.continue()));
  await page.keyboard.press('x');
  await page.getByRole('heading', { level: 2, name: 'Entscheidungen' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Zurückholen' }).click();
  answer();
  await settled(page);
  await page.getByRole('heading', { level: 2, name: 'Entscheidungen' }).waitFor();
  assert.match((await mia.get('catch-up')).text, /Viton am P4/);

  await page.getByRole('button', { name: 'Neue Gefahrstoffliste' }).click();
  await page.getByRole('button', { name: /^Gelesen|bestätigen$/i }).first().click();
  await settled(page);
  assert.ok((await mia.get(`posts/${required}`)).body.required.confirmedByMe);
  await page.locator('body').press('a');
  await page.getByText(/^Alles bis .* ist gesehen\.$/).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Aus Ihren Räumen' }).waitFor({ state: 'detached' });
  await page.getByText('Welche Dichtung passt an den P4?').waitFor();
  await page.waitForFunction('window.badges.at(-1) === 0');
  assert.equal((await mia.get('me')).body.feed.away, null);
  assert.deepEqual(faults, []);
  await context.close();
});

test('on a phone it reads as well', async () => {
  await house.kontor.database.owner.updateTable('person').set({ feed_seen: new Date(Date.now() - 14 * 86_400_000) }).where('id', '=', jonas.id).execute();
  const { page, context, faults } = await openWindow(browser, house, jonas, { width: 390 });
  await page.goto('/catch-up');
  await page.getByRole('heading', { level: 2, name: 'Entscheidungen' }).waitFor();
  await assertReadable(page, 'catch-up');
  assert.deepEqual(faults, []);
  await context.close();
});

test('a push shows that there is something, in the language of the person, unless they look at Kontor', async () => {
  await house.anna.put('admin/settings', { push: { on: true, services: [], inside: false } });
  const looking = await openWindow(browser, house, mia);
  await looking.page.goto('/settings/notices');
  await looking.page.getByRole('button', { name: 'Auf diesem Gerät mitteilen' }).waitFor();
  await assertReadable(looking.page, 'notices with devices');
  await looking.context.close();

  const { context, page } = await withWorker(mia);
  const device = await context.newCDPSession(page);
  const registrations: string[] = [];
  device.on('ServiceWorker.workerRegistrationUpdated', (told) => registrations.push(...told.registrations.map((one) => one.registrationId)));
  await device.send('ServiceWorker.enable');
  await page.goto('/settings/notices');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const push = () => device.send('ServiceWorker.deliverPushMessage', { origin: house.url, registrationId: registrations.at(-1)!, data: '{}' });
  const shown = () => worker.evaluate('registration.getNotifications().then((all) => all.map(({ title, body, lang }) => [title, body, lang]))') as Promise<string[][]>;
  await worker.evaluate('new Promise((done) => registration.active ? done() : addEventListener("activate", () => done()))');
  // What the worker asks the browser to wait for is all that it does about a push.
  await worker.evaluate('const wait = ExtendableEvent.prototype.waitUntil; ExtendableEvent.prototype.waitUntil = function (work) { void work.then(() => globalThis.done?.()); return wait.call(this, work); };');
  const pushed = async () => {
    await worker.evaluate('void (globalThis.worked = new Promise((done) => (globalThis.done = done)))');
    await push();
    await worker.evaluate('globalThis.worked');
  };
  await pushed();
  assert.deepEqual(await shown(), []);
  await page.goto('about:blank');
  await pushed();
  assert.deepEqual(await shown(), [['Kontor', 'Es gibt etwas für Sie.', 'de']]);
  await context.close();
});

/** A window whose browser keeps the service worker of the app, with leave to notify. */
async function withWorker(who: Client) {
  const context = await browser.newContext({ baseURL: house.url, locale: 'de-DE', permissions: ['notifications'] });
  context.setDefaultTimeout(30_000);
  await context.addCookies([{ name: '__Host-kontor', value: who.cookie!, url: house.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
  return { context, page: await context.newPage() };
}

test('an administrator turns pushes on and names a service of their own', async () => {
  const { page, context, faults } = await openWindow(browser, house, house.anna);
  await page.goto('/admin/house');
  await page.getByLabel('Weitere Dienste').fill('Push.brandt.example:8443');
  await page.getByText('Diese weiteren Dienste dürfen im eigenen Netz liegen').click();
  await assertReadable(page, 'house with push services');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Die Einstellungen gelten ab jetzt.').waitFor();
  assert.deepEqual((await house.anna.get('admin/settings')).body.push, { on: true, services: ['push.brandt.example:8443'], inside: true });
  assert.deepEqual(faults, []);
  await context.close();
});
