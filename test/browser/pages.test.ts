import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow, settled } from './browser.ts';

/** Emre asks, Hanne answers and takes it into the knowledge; both write the page at once; Petra releases it, and Gesa of Ahrens reads the copy. */
let house: TestHouse, browser: Browser;
let emre: Client, hanne: Client, petra: Client, gesa: Client;
let service: string, line: string, page: string;

before(async () => {
  [house, browser] = [await testHouse(), await openBrowser()];
  [emre, hanne, petra] = [await house.join('Emre Bozkurt'), await house.join('Hanne Sievers'), await house.join('Petra Kühn')];
  const ahrens = await house.partner('Ahrens Hydraulik');
  gesa = await house.guest('Gesa Ahlers', ahrens);
  service = (await hanne.post('spaces', { name: 'Service & Ersatzteile', audience: 'internal', access: 'open' })).body.id;
  await emre.put(`spaces/${service}/membership`);
  line = (await hanne.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(line, ahrens);
  await hanne.put(`spaces/${line}/members/${gesa.id}`, { role: 'member' });
  await hanne.put(`spaces/${service}/approvers`, { approvers: [{ person: petra.id }] });
  for (const title of ['Pumpen der BP-Reihe', 'Werkzeug und Lehren']) await hanne.post(`spaces/${service}/posts`, { kind: 'page', title, markdown: 'Übersicht.', page: {} });
});
after(async () => {
  await browser.close();
  await house.close();
});

test('a question is asked and answered, and its answer becomes a page in two steps', async () => {
  const { page: tab, context, faults } = await openWindow(browser, house, emre);
  await tab.goto(`/spaces/${service}`);
  await tab.getByRole('button', { name: 'Schreiben' }).click();
  await tab.getByRole('radio', { name: 'Frage' }).check({ force: true });
  await tab.getByRole('textbox', { name: 'Titel' }).fill('Welche Dichtung passt zur BP-220 mit Glykol?');
  await tab.getByRole('textbox', { name: 'Text', exact: true }).fill('Anteil über 60 %, 80 Grad.');
  await tab.getByRole('button', { name: 'Senden', exact: true }).click();
  await tab.getByRole('link', { name: 'Welche Dichtung passt' }).click();
  await tab.waitForURL('**/posts/*');
  const question = new URL(tab.url()).pathname.split('/').at(-1)!;
  const answer = (await hanne.post(`posts/${question}/comments`, { markdown: 'EPDM quillt da nicht. Nehmt die Variante mit Stützring, Zeichnung 220-17.' })).body.id;
  await emre.put(`posts/${question}/answer`, { comment: answer });
  await context.close();

  const hers = await openWindow(browser, house, hanne);
  await hers.page.goto(`/posts/${question}`);
  await hers.page.getByRole('link', { name: 'Ins Wissen übernehmen' }).click();
  await hers.page.getByRole('heading', { name: 'Neue Seite' }).waitFor();
  await hers.page.getByText('Antwort von Hanne Sievers').waitFor();
  await assertReadable(hers.page, 'page-new');
  await hers.page.getByRole('textbox', { name: 'Titel der Seite' }).fill('Dichtungen bei Glykol');
  await hers.page.getByRole('button', { name: /Steht unter/ }).click();
  await hers.page.getByRole('option', { name: 'Pumpen der BP-Reihe' }).click();
  await hers.page.getByRole('button', { name: 'Seite anlegen' }).click();
  await hers.page.getByRole('heading', { name: 'Dichtungen bei Glykol', level: 1 }).waitFor();
  await hers.page.getByRole('heading', { name: 'Quellen' }).waitFor();
  page = new URL(hers.page.url()).pathname.split('/').at(-1)!;
  await hers.page.goto(`/posts/${question}`);
  await hers.page.getByRole('complementary').getByRole('link', { name: 'Dichtungen bei Glykol' }).click();
  await hers.page.getByRole('navigation', { name: 'Wo diese Seite steht' }).getByRole('link', { name: 'Pumpen der BP-Reihe' }).waitFor();
  assert.deepEqual([...faults, ...hers.faults], []);
  await hers.context.close();
});

const written = '## Wofür\n\nPumpen der Reihe BP-220 mit Glykol.\n\n## Was man braucht\n\nEPDM mit Stützring, 70 Shore.\n\n## Schritte\n\nWelle entfetten, Ring ohne Kante einlegen.';

test('two write at once: the slower one sees both texts side by side, and nothing is lost', async () => {
  assert.equal((await hanne.patch(`posts/${page}`, { markdown: written })).status, 200);
  const { page: tab, context, faults } = await openWindow(browser, house, emre);
  await tab.goto(`/posts/${page}?edit=true`);
  const text = tab.getByRole('textbox', { name: 'Text der Seite' });
  await text.getByText('EPDM mit Stützring, 70 Shore.').click();
  await tab.keyboard.press('End');
  await tab.keyboard.type(' Fett: PTFE.');
  assert.equal((await hanne.patch(`posts/${page}`, { markdown: written.replace('70 Shore.', '70 Shore, Zeichnung 220-17.').replace('einlegen.', 'einlegen, dann prüfen.') })).status, 200);
  await tab.getByText('Hanne Sievers hat diese Seite inzwischen gespeichert.', { exact: false }).waitFor();
  // A reload loses nothing of what was typed, and still knows which version it was begun from.
  await tab.reload();
  await tab.getByRole('textbox', { name: 'Text der Seite' }).getByText('Fett: PTFE.', { exact: false }).waitFor();
  await tab.getByRole('button', { name: 'Speichern' }).click();
  await tab.getByRole('heading', { name: 'Zwei Fassungen' }).waitFor();
  await tab.getByText('An einer Stelle haben Sie beide geschrieben.', { exact: false }).waitFor();
  await assertReadable(tab, 'page-conflict');
  await tab.getByRole('button', { name: 'So zusammenführen und ansehen' }).click();
  await tab.getByText('Zusammengeführt, noch nicht gespeichert.', { exact: false }).waitFor();
  await tab.getByRole('button', { name: 'Speichern' }).click();
  await tab.getByRole('heading', { name: 'Dichtungen bei Glykol', level: 1 }).waitFor();
  await tab.getByText('Zuletzt geschrieben von Emre Bozkurt', { exact: false }).waitFor();
  const saved = (await hanne.get(`posts/${page}`)).body.text;
  for (const words of ['Fett: PTFE.', 'Zeichnung 220-17', 'dann prüfen']) assert.ok(saved.includes(words), words);
  await tab.getByRole('navigation', { name: 'Inhalt' }).getByRole('link', { name: 'Schritte' }).click();
  await tab.waitForURL((url) => url.hash === '#schritte');
  await assertReadable(tab, 'page');
  assert.deepEqual(faults, []);
  await context.close();
  const phone = await openWindow(browser, house, emre, { width: 390 });
  await phone.page.goto(`/posts/${page}`);
  await phone.page.getByRole('heading', { name: 'Quellen' }).waitFor();
  await assertReadable(phone.page, 'page');
  assert.deepEqual(phone.faults, []);
  await phone.context.close();
});

test('pages stand in a tree that is arranged by menu, and who keeps an old one says that it is still right', async () => {
  await house.kontor.database.owner.updateTable('page').set({ review: '2020-03-01' }).where('post_id', '=', page).execute();
  const { page: tab, context, faults } = await openWindow(browser, house, hanne);
  await tab.goto(`/spaces/${service}`);
  await tab.getByRole('navigation', { name: 'Bereiche dieses Raums' }).getByRole('link', { name: 'Seiten' }).click();
  await tab.getByRole('button', { name: 'Ort von „Werkzeug und Lehren“ ändern' }).click();
  await tab.getByRole('menuitem', { name: 'Nach oben' }).click();
  await tab.getByText('„Werkzeug und Lehren“ steht an neuer Stelle.').waitFor();
  await settled(tab);
  assert.deepEqual(await tab.getByRole('navigation', { name: 'Seitenbaum' }).getByRole('link').allTextContents(), ['Werkzeug und Lehren', 'Pumpen der BP-Reihe', 'Dichtungen bei Glykol']);
  await assertReadable(tab, 'page-tree');
  await tab.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Wissen' }).click();
  await tab.getByRole('heading', { name: 'Wieder anzusehen' }).waitFor();
  await assertReadable(tab, 'knowledge');
  await tab.getByRole('link', { name: 'Dichtungen bei Glykol' }).first().click();
  await tab.getByRole('button', { name: 'Stimmt noch' }).click();
  await tab.getByText('Danke. Nächster Blick', { exact: false }).waitFor();
  await tab.getByRole('button', { name: 'Pflege …' }).click();
  await tab.getByRole('dialog').getByText('Wer pflegt die Seite?').waitFor();
  await assertReadable(tab, 'page-keep');
  assert.deepEqual(faults, []);
  await context.close();
  const phone = await openWindow(browser, house, hanne, { width: 390 });
  for (const [path, name] of [[`/spaces/${service}/pages`, 'page-tree'], ['/knowledge', 'knowledge'], [`/spaces/${service}/pages/new?template=howTo`, 'page-new']] as const) {
    await phone.page.goto(path);
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    await assertReadable(phone.page, name);
  }
  assert.deepEqual(phone.faults, []);
  await phone.context.close();
});

test('the page is released to the partner, who reads the copy without the house behind it', async () => {
  const { page: tab, context } = await openWindow(browser, house, emre);
  await hanne.put(`spaces/${line}/members/${emre.id}`, { role: 'member' });
  await tab.goto(`/posts/${page}`);
  await tab.getByRole('button', { name: 'Mehr zu diesem Beitrag' }).click();
  await tab.getByRole('menuitem', { name: 'Freigeben …' }).click();
  await tab.getByRole('button', { name: 'Partnerraum', exact: false }).last().click();
  await tab.getByRole('option', { name: 'Linie 4' }).click();
  await tab.getByRole('button', { name: 'Freigabe anfragen' }).click();
  await tab.getByText('Wartet auf zweites Augenpaar').waitFor();
  await context.close();
  const release = await house.kontor.database.owner.selectFrom('release').select('id').executeTakeFirstOrThrow();
  assert.equal((await petra.post(`releases/${release.id}/approve`, { comment: 'Geprüft.' })).status, 200);
  await house.drain();
  const { page: hers, context: other, faults } = await openWindow(browser, house, gesa);
  await hers.goto(`/spaces/${line}/pages`);
  await hers.getByRole('navigation', { name: 'Seitenbaum' }).getByRole('link', { name: 'Dichtungen bei Glykol' }).click();
  await hers.getByText('Freigegeben von Petra Kühn', { exact: false }).waitFor();
  await settled(hers);
  assert.equal(await hers.getByRole('heading', { name: 'Quellen' }).count(), 0);
  assert.equal(await hers.getByText('Service & Ersatzteile').count(), 0);
  await assertReadable(hers, 'page-copy');
  assert.deepEqual(faults, []);
  await other.close();
});
