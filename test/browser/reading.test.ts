import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { password } from '../support/house.ts';
import { openBrowser, openWindow, settled } from './browser.ts';
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

test('a wrong password is said beside the form, the right one leads to where one wanted to go', async () => {
  await told.house.join('Hanne Sievers', { email: 'hanne@brandt.example', password });
  const { page, context } = await openWindow(browser, told.house, null);
  await page.goto('/spaces');
  await page.getByLabel('E-Mail').fill('hanne@brandt.example');
  await page.getByLabel('Passwort').fill('sicher nicht');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Räume' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/spaces');
  await context.close();
});

test('what waits comes first and is confirmed by one click; the new is parted from the known', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/');
  await page.getByRole('article').first().and(page.getByLabel(/Neue Prüfpflicht/)).waitFor();
  await page.getByText('Ab hier kennen Sie alles').waitFor();
  await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/acknowledgement') && answer.ok()), page.getByRole('button', { name: 'Gelesen', exact: true }).click()]);
  await page.getByText('Sie haben das bestätigt').waitFor();
  await page.reload();
  await page.getByText('Das war alles').waitFor();
  await settled(page);
  assert.equal(await page.getByRole('button', { name: 'Gelesen', exact: true }).count(), 0);
  assert.equal((await told.tobias.get(`posts/${told.announcement}`)).body.required.confirmed, 1);
  await context.close();
});

test('own posts are no news; a name leads to the person', async () => {
  const nora = await told.house.join('Nora Lüders');
  await nora.put('feed/seen', { seen: new Date().toISOString() });
  await told.emre.post(`spaces/${told.spaces.service}/posts`, { kind: 'note', markdown: 'Halle 2 ist frei.' });
  await nora.put(`spaces/${told.spaces.service}/membership`, {});
  await nora.post(`spaces/${told.spaces.service}/posts`, { kind: 'note', markdown: 'Danke!' });
  const { page, context } = await openWindow(browser, told.house, nora);
  await page.goto('/');
  await page.getByText(/^Ein neuer Beitrag seit/).waitFor();
  await page.getByRole('article').filter({ hasText: 'Halle 2 ist frei.' }).getByRole('link', { name: 'Emre Bozkurt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Emre Bozkurt' }).waitFor();
  await context.close();
});

test('a new post is announced, and shown when the reader wants it', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/');
  await page.getByText('Das war alles').waitFor();
  const before = await page.getByRole('article').count();
  await told.emre.post(`spaces/${told.spaces.service}/posts`, { kind: 'note', markdown: 'Der Prüfstand ist frei.' });
  const show = page.getByRole('button', { name: 'Einen neuen Beitrag zeigen' });
  await show.waitFor();
  assert.equal(await page.getByRole('article').count(), before);
  await show.click();
  await page.getByText('Der Prüfstand ist frei.').waitFor();
  await context.close();
});

test('a post that comes between feed and stream is announced, too', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  let open = (): void => undefined;
  const opens = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/api/v1/stream', (route) => opens.then(() => route.continue()));
  await page.goto('/');
  await page.getByText('Das war alles').waitFor();
  await told.emre.post(`spaces/${told.spaces.service}/posts`, { kind: 'note', markdown: 'Der Kran ist wieder da.' });
  open();
  await page.getByRole('button', { name: 'Einen neuen Beitrag zeigen' }).click();
  await page.getByText('Der Kran ist wieder da.').waitFor();
  await context.close();
});

test('a notice that comes between the list and the stream is shown, too', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  let open = (): void => undefined;
  const opens = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/api/v1/stream', (route) => opens.then(() => route.continue()));
  await page.goto('/for-me');
  await page.getByRole('heading', { level: 1, name: 'Für mich' }).waitFor();
  await page.getByRole('link', { name: /Neue Prüfpflicht/ }).first().waitFor();
  await told.emre.post(`spaces/${told.spaces.service}/posts`, { kind: 'note', title: 'Dazwischen', markdown: `@[Jana Krüger](person:${told.jana.id}) bitte ansehen.` });
  await told.house.drain();
  open();
  await page.getByRole('link', { name: /hat Sie genannt.*Dazwischen/s }).waitFor();
  // Leaves nothing new to the tests that follow.
  await told.jana.put('notices/seen', { all: true });
  await context.close();
});

test('an answer that comes between the thread and the stream is shown, too', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  let open = (): void => undefined;
  const opens = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/api/v1/stream', (route) => opens.then(() => route.continue()));
  const thread = page.waitForResponse((answer) => answer.url().includes(`/posts/${told.question}/comments`) && answer.ok());
  await page.goto(`/posts/${told.question}`);
  await thread;
  await told.tobias.post(`posts/${told.question}/comments`, { markdown: 'Der Ring 220-17.' });
  open();
  await page.getByRole('article', { name: 'Antwort von Tobias Ohlsen' }).getByText('Der Ring 220-17.').waitFor();
  await context.close();
});

test('by keyboard: skip link, heading in focus after a change of page, sheet of shortcuts, posts by J and K', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/');
  await page.getByRole('article').first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Zum Inhalt springen');
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('heading', { level: 1, name: 'Räume' }).waitFor();
  await page.locator('h1:focus').waitFor();
  assert.equal(await page.title(), 'Räume · Kontor');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.locator('h1:focus', { hasText: 'Jana' }).waitFor();
  await page.getByRole('article').first().waitFor();
  await page.keyboard.press('j');
  await page.locator('article:focus').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Tastenkürzel' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await context.close();
});

test('a space is made, joined and quieted', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/spaces');
  await page.getByRole('button', { name: 'Raum anlegen' }).click();
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
  await page.getByText('Bitte ausfüllen.').waitFor();
  await page.getByLabel('Name').fill('Messe 2027');
  await page.getByLabel('Worum geht es?').fill('Stand, Einladungen, Aufbau.');
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Messe 2027' }).waitFor();
  const space = new URL(page.url()).pathname.split('/').at(-1);
  const other = await openWindow(browser, told.house, told.emre);
  await other.page.goto(`/spaces/${space}`);
  await other.page.getByRole('button', { name: 'Beitreten: Messe 2027' }).click();
  await other.page.getByRole('button', { name: 'Mitteilungen' }).click();
  await other.page.getByRole('option', { name: 'Nichts mitteilen' }).click();
  await other.page.getByRole('button', { name: /Nichts mitteilen/ }).waitFor();
  assert.equal((await told.emre.get(`spaces/${space}`)).body.mine.level, 'nothing');
  await context.close();
  await other.context.close();
});

test('what a person may not see looks like what is not there', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto(`/spaces/${told.spaces.closed}`);
  await page.getByRole('heading', { level: 1, name: 'Das gibt es hier nicht.' }).waitFor();
  await context.close();
});

test('a mention reaches „Für mich“ and is done with by one click', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/for-me');
  await page.getByRole('heading', { level: 1, name: 'Für mich' }).waitFor();
  await told.emre.post(`spaces/${told.spaces.service}/posts`, { kind: 'note', title: 'Rückfrage', markdown: `@[Jana Krüger](person:${told.jana.id}) können Sie das prüfen?` });
  await told.house.drain();
  await page.getByRole('link', { name: /Emre Bozkurt hat Sie genannt.*Rückfrage/s }).waitFor();
  await settled(page);
  assert.equal(await page.getByRole('link', { name: /Für mich.*warte/ }).count(), 0, 'a number is for what needs an action');
  await page.getByRole('button', { name: 'Alle als gesehen markieren' }).click();
  await page.getByText('Nichts Neues.').waitFor();
  await context.close();
});

test('a session that has ended leads to the sign-in page, and the text is still there afterwards', async () => {
  const lena = await told.house.join('Lena Hoffmann', { email: 'lena@brandt.example', password });
  await lena.put(`spaces/${told.spaces.service}/membership`);
  const { page, context } = await openWindow(browser, told.house, lena);
  // The end of the session is learned by sending, not by a stream that ends or is asked for again.
  await page.route('**/api/v1/stream', () => undefined);
  await page.goto(`/posts/${told.question}`);
  await page.getByRole('button', { name: 'Antworten …' }).click();
  await page.getByRole('textbox', { name: 'Ihre Antwort' }).click();
  await page.keyboard.type('Ich sehe nach.');
  await settled(page);
  await lena.delete('session');
  await page.getByRole('button', { name: 'Antworten', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
  await page.getByLabel('E-Mail').fill('lena@brandt.example');
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('article', { name: 'Antwort von Lena Hoffmann' }).waitFor();
  await context.close();
});
