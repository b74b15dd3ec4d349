import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { newId } from '../../server/ids.ts';
import { archive } from '../files/samples.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow } from './browser.ts';

/** Brandt Pumpen and Ahrens Hydraulik in Linie 4: Lena writes there, Anna keeps the rules. */
let house: TestHouse;
let browser: Browser;
let lena: Client;
let line: string;
const tracked = archive({ 'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p><w:del><w:r><w:delText>alter Preis</w:delText></w:r></w:del><w:r><w:t>Stand heute</w:t></w:r></w:p></w:body></w:document>' });

before(async () => {
  browser = await openBrowser();
  house = await testHouse();
  lena = await house.join('Lena Leitner');
  const ahrens = await house.partner('Ahrens Hydraulik', { secrecy: false });
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(line, ahrens);
  const gesa = await house.guest('Gesa Ahlers', ahrens);
  await lena.put(`spaces/${line}/members/${gesa.id}`, { role: 'member' });
  await house.kontor.database.owner.insertInto('agreement').values({ id: newId(), partner_id: ahrens, kind: 'nda', title: 'Geheimhaltung', valid_from: '2020-01-01', valid_until: '2099-03-31' }).execute();
  const { body } = await house.anna.get('admin/rules');
  const customers = body.items.find((rule: { name: string }) => rule.name === 'Kundendaten bleiben im Haus');
  await house.anna.patch(`admin/rules/${customers.id}`, { active: true, terms: ['40318-2'] });
});
after(async () => {
  await browser?.close();
  await house?.close();
});

for (const look of [{ width: 1400 }, { width: 390 }])
  test(`the administrator tries the rules and fills a list, ${look.width} px`, async () => {
    const { page, faults } = await openWindow(browser, house, house.anna, look);
    await page.goto('/admin/rules');
    await page.getByLabel('Text zum Prüfen').fill('Zur Anlage Kd-Nr. 40 318-2: bitte auf DE89 3704 0044 0532 0130 00 überweisen.');
    await page.getByText('2 Funde.', { exact: false }).waitFor();
    assert.deepEqual(await page.getByLabel('Ihr Text mit den Funden').locator('mark').allTextContents(), ['40 318-2', 'DE89 3704 0044 0532 0130 00']);
    await page.locator('input[type=file]').setInputFiles({ name: 'Angebot.docx', mimeType: 'application/octet-stream', buffer: tracked });
    await page.getByText('Nachverfolgte Änderungen').waitFor();
    await assertReadable(page, 'rules');
    await page.getByRole('button', { name: 'Regel ändern: Projektnamen bleiben im Haus' }).click();
    await page.getByLabel('Wörter, eines je Zeile').fill('Projekt Adler');
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name: 'Projekte.csv', mimeType: 'text/csv', buffer: Buffer.from('"Projekt Bussard";Werk 2\r\nM\u00fchle 4;Werk 1\r\n', 'latin1') });
    await page.getByRole('dialog').getByText('3 Wörter', { exact: true }).waitFor();
    await assertReadable(page, 'rule');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Regel ist gespeichert.').first().waitFor();
    assert.deepEqual(faults, []);
  });

test('without an agreement on secrecy the check says so and offers to label it public; a file gets its own label from its menu', async () => {
  const nordguss = await house.partner('Nordguss', { secrecy: false });
  const space = (await lena.post('spaces', { name: 'Guss', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(space, nordguss);
  const { page, faults } = await openWindow(browser, house, lena);
  await page.goto(`/write?space=${space}`);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Der Stand der Formen.');
  await page.getByText('Mit Nordguss gibt es noch keine Geheimhaltungsvereinbarung', { exact: false }).waitFor();
  await assertReadable(page, 'no-agreement');
  await page.getByRole('button', { name: 'Als „Öffentlich“ einstufen' }).click();
  await page.getByText('Einstufung „Öffentlich“ darf an Nordguss').waitFor();
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByText('Veröffentlicht.').waitFor();
  const inner = (await lena.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'invitation' })).body.id;
  const file = (await lena.call('POST', 'files?name=Kalkulation.txt', Buffer.from('1'), { 'content-type': 'application/octet-stream' })).body.id;
  const { body: post } = await lena.post(`spaces/${inner}/posts`, { kind: 'note', markdown: 'Die Zahlen', files: [file] });
  await page.goto(`/posts/${post.id}`);
  await page.getByRole('button', { name: 'Mehr zu Kalkulation.txt' }).click();
  await page.getByRole('menuitem', { name: 'Einstufung …' }).click();
  await page.getByRole('button', { name: /Einstufung/ }).click();
  await page.getByRole('option', { name: /Streng vertraulich/ }).click();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Einstufung: Streng vertraulich', { exact: false }).first().waitFor();
  await assertReadable(page, 'file-label');
  assert.deepEqual([(await lena.get(`files/${file}`)).body.label, (await lena.get(`posts/${post.id}`)).body.label], ['strictly-confidential', 'strictly-confidential']);
  assert.deepEqual(faults, []);
});

for (const look of [{ width: 1400 }, { width: 390 }])
  test(`who writes where a partner reads sees what must not leave, and confirms what may, ${look.width} px`, async () => {
    const { page, faults } = await openWindow(browser, house, lena, look);
    await page.goto(`/write?space=${line}`);
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.fill('Bei Fragen zur Anlage Kd-Nr. 40 318-2 bitte Zeichnung 40-117 verwenden.');
    await page.getByText('So geht es nicht hinaus.', { exact: false }).waitFor();
    await page.getByText('Geheimhaltungsvereinbarung gültig bis', { exact: false }).waitFor();
    await assertReadable(page, 'check');
    await text.fill(`Bitte auf DE89 3704 0044 0532 0130 00 überweisen, ${look.width}.`);
    const tick = page.getByText('Ich habe es angesehen', { exact: false });
    await tick.waitFor();
    await page.getByRole('button', { name: 'Senden', exact: true }).click();
    await page.getByText('Bitte bestätigen Sie das', { exact: false }).waitFor();
    await tick.click();
    await assertReadable(page, 'confirm');
    await page.getByRole('button', { name: 'Senden', exact: true }).click();
    await page.getByText('Veröffentlicht.').waitFor();
    await page.goto(`/spaces/${line}`);
    const card = page.getByRole('article').filter({ hasText: `überweisen, ${look.width}` });
    await card.getByRole('button', { name: 'Mehr zu diesem Beitrag' }).click();
    await page.getByRole('menuitem', { name: 'Einstufung …' }).click();
    await page.getByRole('button', { name: /Einstufung/ }).click();
    await page.getByRole('option', { name: /Öffentlich/ }).click();
    await page.getByLabel('Warum darf es offener werden?').fill('Steht auf jeder Rechnung');
    await assertReadable(page, 'label');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await card.getByText('Einstufung: Öffentlich').waitFor();
    await assertReadable(page, 'labelled');
    assert.deepEqual(faults, []);
  });
