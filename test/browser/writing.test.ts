import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { assertAccessible, openBrowser, openWindow, settled } from './browser.ts';
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

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const postsOf = async (told: Told) => (await told.tobias.get(`spaces/${told.spaces.service}/posts`)).body.items as { title: string | null; text: string; kind: string; html: string }[];

test('the composer says who will read, mentions by id, and sends at once', async () => {
  const { page, context, faults } = await openWindow(browser, told.house, told.jana);
  await page.goto(`/spaces/${told.spaces.service}`);
  await page.getByRole('button', { name: 'Schreiben' }).click();
  await editor(page).waitFor();
  await page.getByText(/Liest: Service & Ersatzteile, \d+ Personen, nur Brandt Pumpen/).waitFor();
  await page.getByLabel('Titel').fill('Stützringe sind da');
  await editor(page).click();
  await page.keyboard.type('Gruß an @Emr');
  await page.getByRole('option', { name: /Emre Bozkurt/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('im Lager.');
  await page.getByText('Intern: für das Haus und, mit Erlaubnis, für Partner.').waitFor();
  await page.getByRole('button', { name: /TLP: keine/ }).click();
  await page.getByRole('option', { name: 'TLP:GREEN' }).click();
  await page.getByText('TLP:GREEN: weitergeben nur unter Fachleuten und Partnern, nicht öffentlich.').waitFor();
  await assertAccessible(page, 'composer');
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByRole('article').filter({ hasText: 'Stützringe sind da' }).getByRole('button', { name: 'Merken' }).waitFor();
  const sent = (await postsOf(told)).find((post) => post.title === 'Stützringe sind da');
  assert.match(sent?.html ?? '', new RegExp(`href="/people/${told.emre.id}"`));
  // A draft that was on its way to the server when the post was sent is thrown away once it is there.
  await settled(page);
  assert.deepEqual((await told.jana.get('drafts')).body.items, []);
  assert.deepEqual(faults, []);
  await context.close();
});

test('what is sent stands in the feed, even when that was asked for just before', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  const gate = () => Promise.withResolvers<void>();
  const [asked, published] = [gate(), gate()];
  await page.route('**/api/v1/spaces/*/posts', (route) => asked.promise.then(() => route.continue()));
  await page.route(
    '**/api/v1/feed?*',
    async (route) => {
      const response = await route.fetch();
      asked.resolve();
      await published.promise;
      await route.fulfill({ response }).catch(() => undefined);
    },
    { times: 1 },
  );
  await page.goto(`/write?space=${told.spaces.service}`);
  await page.getByLabel('Titel').fill('Dichtringe nachbestellt');
  await editor(page).fill('Kommen am Montag.');
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByText('Veröffentlicht.').waitFor();
  published.resolve();
  await page.getByRole('article').filter({ hasText: 'Dichtringe nachbestellt' }).getByRole('button', { name: 'Merken' }).waitFor();
  await context.close();
});

test('a mentioned person who cannot read the space is named before sending', async () => {
  const { page, context } = await openWindow(browser, told.house, told.tobias);
  await page.goto(`/spaces/${told.spaces.closed}`);
  await page.getByRole('button', { name: 'Schreiben' }).click();
  await editor(page).click();
  await page.keyboard.type('Frage an @Jana');
  await page.getByRole('option', { name: /Jana Krüger/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Jana Krüger kann diesen Raum nicht lesen').waitFor();
  await context.close();
});

test('whose name begins as typed comes before others whose role has those letters', async () => {
  const frank = await told.house.join('Frank Peters');
  await told.house.anna.patch('me', { role: 'Leiterin Personal', department: 'Personal' });
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/write');
  await editor(page).click();
  await page.keyboard.type('Gruß an @Pe');
  await page.getByRole('option', { name: /Frank Peters/ }).waitFor();
  await page.keyboard.press('Enter');
  await editor(page).getByText('@Frank Peters').waitFor();
  await page.keyboard.type('in #Serv');
  await page.getByRole('option', { name: 'Service & Ersatzteile' }).waitFor();
  await page.keyboard.press('Enter');
  await editor(page).getByText('#Service & Ersatzteile').waitFor();
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  // Who has written is told so, and the way to it.
  await page.getByText('Veröffentlicht.').waitFor();
  await page.getByRole('button', { name: 'Ansehen' }).click();
  await page.getByRole('link', { name: '@Frank Peters' }).waitFor();
  assert.match(await page.locator('main .prose, main').first().innerHTML(), new RegExp(`/people/${frank.id}`));
  await context.close();
});

test('a table is written from its first cell on, and a link that leads nowhere is said beside its field', async () => {
  const { page, context } = await openWindow(browser, told.house, told.emre);
  await page.goto('/write');
  await editor(page).click();
  await page.keyboard.type('Maße:');
  await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
  await editor(page).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Durchmesser');
  await editor(page).locator('th').first().getByText('Durchmesser').waitFor();
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByLabel('Adresse des Links').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await page.getByText('Dorthin kann kein Link führen.').waitFor();
  await page.getByLabel('Adresse des Links').fill('brandt.example/preise');
  await page.keyboard.press('Enter');
  await editor(page).locator('a[href="https://brandt.example/preise"]').waitFor();
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await settled(page);
  await context.close();
});

test('who is to confirm must be named, and a refused text says why', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto(`/spaces/${told.spaces.service}`);
  await page.getByRole('button', { name: 'Schreiben' }).click();
  await page.getByText('Bekanntmachung', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Titel' }).fill('Stapler nur mit Schein');
  await page.getByText('Pflichtlektüre').click();
  await page.getByRole('button', { name: /Wer muss bestätigen/ }).click();
  await page.getByRole('option', { name: 'Nur bestimmte Personen' }).click();
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'wer das bestätigen soll' }).waitFor();
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await settled(page);
  await context.close();
});

test('a decision has its why and who; what is missing is said, not lost', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto(`/spaces/${told.spaces.service}`);
  await page.getByRole('button', { name: 'Schreiben' }).click();
  await page.getByText('Entscheidung', { exact: true }).click();
  await editor(page).click();
  await page.keyboard.type('Ab sofort nur noch mit Stützring.');
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'Bitte einen Titel schreiben' }).waitFor();
  await page.getByRole('textbox', { name: 'Titel' }).fill('Stützring ist Pflicht');
  await page.getByLabel('Warum').fill('Drei Leckagen.');
  await page.getByRole('combobox', { name: 'Wer hat entschieden?' }).fill('Tobias');
  await page.getByRole('option', { name: /Tobias Ohlsen/ }).click();
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByRole('article').filter({ hasText: 'Stützring ist Pflicht' }).getByText('Drei Leckagen.').waitFor();
  await context.close();
});

test('a draft keeps itself and is taken up again on another device', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto(`/spaces/${told.spaces.service}`);
  await page.getByRole('button', { name: 'Schreiben' }).click();
  await editor(page).click();
  await page.keyboard.type('Angefangen am Schreibtisch');
  await page.getByText('Entwurf gesichert').waitFor();
  await context.close();
  const phone = await openWindow(browser, told.house, told.jana, { width: 390 });
  await phone.page.goto('/drafts');
  await phone.page.getByRole('button', { name: 'Weiterschreiben' }).click();
  await editor(phone.page).getByText('Angefangen am Schreibtisch').waitFor();
  await phone.page.getByRole('button', { name: 'Verwerfen' }).click();
  await phone.page.getByText('Kein Entwurf.').waitFor();
  await phone.context.close();
});

test('a draft is said to be kept only once its last words are', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  let answer = (): void => undefined;
  const answers = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/drafts', (route) => answers.then(() => route.continue()));
  await page.goto('/write');
  await editor(page).click();
  const first = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/drafts'));
  await page.keyboard.type('Die Rampe');
  await first;
  await page.keyboard.type(' ist gesperrt.');
  const second = page.waitForRequest((request) => request.method() === 'PATCH' && request.url().includes('/drafts/'));
  answer();
  await second.then(async () => assert.equal(await page.getByText('Entwurf gesichert').count(), 0));
  await page.getByText('Entwurf gesichert').waitFor();
  assert.match(JSON.stringify((await told.jana.get('drafts')).body.items[0].content), /Die Rampe ist gesperrt/);
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await settled(page);
  await context.close();
});

test('a draft in Markdown, as other programs leave it, opens with its text', async () => {
  const { id } = (await told.jana.post('drafts', { space: told.spaces.service, content: { kind: 'note', markdown: 'Vom **Band** gemeldet.' } })).body;
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto('/drafts');
  await page.getByText('Vom Band gemeldet.').waitFor();
  await page.getByRole('button', { name: 'Weiterschreiben' }).click();
  await editor(page).locator('strong', { hasText: 'Band' }).waitFor();
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByText('Kein Entwurf.').waitFor();
  assert.ok((await postsOf(told)).some((post) => /Vom <strong>Band<\/strong> gemeldet/.test(post.html)));
  assert.equal((await told.jana.get('drafts')).body.items.some((one: { id: string }) => one.id === id), false);
  await context.close();
});

test('nothing typed is lost while the server is away, and it arrives once', async () => {
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto(`/posts/${told.question}`);
  await page.getByRole('button', { name: 'Antworten …' }).click();
  const answer = page.getByRole('textbox', { name: 'Ihre Antwort' });
  await answer.click();
  await page.keyboard.type('Die mit Stützring.');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Antworten', exact: true }).click();
  await page.getByText('Keine Verbindung zum Server.').waitFor();
  await page.getByText('Wartet auf die Verbindung').waitFor();
  await context.setOffline(false);
  await page.getByText('Keine Verbindung zum Server.').waitFor({ state: 'detached' });
  await page.getByText('Wartet auf die Verbindung').waitFor({ state: 'detached' });
  await page.getByRole('article', { name: 'Antwort von Jana Krüger' }).waitFor();
  const comments = (await told.emre.get(`posts/${told.question}/comments`)).body.items as { text: string }[];
  assert.deepEqual(comments.map((comment) => comment.text), ['Die mit Stützring.']);
  await context.close();
});

test('deleting can be taken back; an edit shows what changed', async () => {
  const own = (await told.jana.post(`spaces/${told.spaces.service}/posts`, { kind: 'note', title: 'Rampe', markdown: 'Rampe Süd ist gesperrt.' })).body.id as string;
  const { page, context } = await openWindow(browser, told.house, told.jana);
  await page.goto(`/posts/${own}`);
  const menu = page.getByRole('button', { name: 'Mehr zu diesem Beitrag' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Löschen' }).click();
  await page.getByText('Dieser Beitrag wurde gelöscht.').waitFor();
  // What had the focus is gone with the text: the post itself has it now.
  await page.locator('article:focus', { hasText: 'wurde gelöscht' }).waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Rampe Süd ist gesperrt.').waitFor();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Bearbeiten' }).click();
  await editor(page).and(page.locator(':focus')).waitFor();
  await editor(page).getByText('Süd').dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Rampe Nord ist gesperrt.');
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await page.getByText('Rampe Nord ist gesperrt.').waitFor();
  await page.locator('h1:focus', { hasText: 'Rampe' }).waitFor();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Frühere Fassungen' }).click();
  const sheet = page.getByRole('dialog', { name: 'Frühere Fassungen' });
  await sheet.locator('ins', { hasText: 'Nord' }).waitFor();
  await sheet.locator('del', { hasText: 'Süd' }).waitFor();
  await context.close();
});

test('an answer quotes another and is accepted by who asked', async () => {
  const first = (await told.tobias.post(`posts/${told.question}/comments`, { markdown: 'EPDM geht.' })).body.id as string;
  const asker = await openWindow(browser, told.house, told.emre);
  await asker.page.goto(`/posts/${told.question}`);
  const item = asker.page.locator(`[id="${first}"]`);
  await item.getByRole('button', { name: 'Zitieren' }).click();
  await asker.page.getByText('Sie zitieren Tobias Ohlsen').waitFor();
  await asker.page.getByRole('textbox', { name: 'Ihre Antwort' }).click();
  await asker.page.keyboard.type('Danke, das war es.');
  await asker.page.getByRole('button', { name: 'Antworten', exact: true }).click();
  await asker.page.locator('blockquote', { hasText: 'EPDM geht.' }).waitFor();
  await item.getByRole('button', { name: 'Mehr zu dieser Antwort' }).click();
  await asker.page.getByRole('menuitem', { name: 'Als beste Antwort' }).click();
  await item.getByText('Beste Antwort', { exact: true }).waitFor();
  assert.equal((await told.jana.get(`posts/${told.question}`)).body.answer.id, first);
  await asker.context.close();
});

test('files are picked, uploaded with progress and stand in the post', async () => {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#0e5a63' } }).png().toBuffer();
  const { page, context, faults } = await openWindow(browser, told.house, told.jana);
  await page.goto(`/spaces/${told.spaces.service}`);
  await page.getByRole('button', { name: 'Schreiben' }).click();
  await page.getByLabel('Titel').fill('Bilder vom Prüfstand');
  await editor(page).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Bild oder Datei' }).click()]);
  await chooser.setFiles([
    { name: 'Prüfstand.png', mimeType: 'image/png', buffer: picture },
    { name: 'Messwerte.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') },
  ]);
  await editor(page).locator('figure img').waitFor();
  await editor(page).getByText('Messwerte.csv').waitFor();
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  const card = page.getByRole('article').filter({ hasText: 'Bilder vom Prüfstand' });
  await card.getByRole('link', { name: 'Messwerte.csv' }).waitFor();
  const sent = (await postsOf(told)).find((post) => post.title === 'Bilder vom Prüfstand');
  assert.match(sent?.html ?? '', /<img /);
  assert.deepEqual(faults, []);
  await context.close();
});
