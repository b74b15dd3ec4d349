import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { passOn } from '../../server/questions/passOn.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow } from './browser.ts';

// A question finds its answer, its topic and who knows; a search gathers; and what hangs on a few is counted.

const DAY = 86_400_000;
let browser: Browser, house: TestHouse, jana: Client, emre: Client, rolf: Client, service: string;
before(async () => {
  [browser, house] = [await openBrowser(), await testHouse()];
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  rolf = await house.join('Rolf Petersen');
  service = (await jana.post('spaces', { name: 'Service & Ersatzteile', audience: 'internal', access: 'open' })).body.id;
  for (const one of [emre, rolf]) await one.put(`spaces/${service}/membership`);
  const asked = await emre.post(`spaces/${service}/posts`, { kind: 'question', title: 'Welche Gleitringdichtung passt zur BP-220 mit Glykol?', markdown: 'Über 60 % Glykol.', topics: ['Dichtungen'] });
  const answer = await jana.post(`posts/${asked.body.id}/comments`, { markdown: 'Die EPDM-Dichtung mit Stützring, Teilenummer 47-110.' });
  await emre.put(`posts/${asked.body.id}/answer`, { comment: answer.body.id });
  await jana.patch('me/knowledge', { skills: ['Dichtungen'], consents: ['shown', 'answers'] });
  await rolf.patch('me/knowledge', { skills: ['Vakuumtechnik'], consents: ['asked', 'shown'] });
  await emre.patch('me/knowledge', { skills: ['Pumpenkennlinien'], consents: [] });
  await house.drain();
});
after(async () => {
  await browser.close();
  await house.close();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const narrow = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize({ width: 390, height: 844 });
  await assertReadable(page, name);
  await page.setViewportSize({ width: 1400, height: 1000 });
};

test('who asks sees what was answered before, files the question, and it goes to who knows', async () => {
  const { page, faults } = await openWindow(browser, house, emre);
  await page.goto(`/spaces/${service}`);
  await page.getByRole('button', { name: 'Schreiben', exact: true }).click();
  await page.getByRole('radiogroup').getByText('Frage', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Titel' }).fill('Dichtung für Pumpen mit Glykol');
  const before = page.getByRole('region', { name: 'Schon einmal beantwortet?' });
  await before.getByRole('link', { name: /Gleitringdichtung/ }).waitFor();
  await before.getByText('Teilenummer 47-110').waitFor();
  await assertReadable(page, 'similar');
  await narrow(page, 'similar');
  await page.getByRole('textbox', { name: 'Titel' }).fill('Wer kennt sich mit Vakuumtechnik aus?');
  await before.waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'Themen' }).fill('Vakuum');
  await page.getByRole('combobox', { name: 'Themen' }).press('Enter');
  await page.getByRole('button', { name: /Vakuum entfernen/ }).waitFor();
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  const card = page.getByRole('article').filter({ hasText: 'Wer kennt sich mit Vakuumtechnik aus?' });
  await card.getByRole('link', { name: 'Vakuum', exact: true }).waitFor();
  assert.deepEqual(faults, []);

  await passOn(house.kontor, new Date(Date.now() + 2 * DAY));
  await house.drain();
  const other = await openWindow(browser, house, rolf);
  await other.page.goto('/');
  await other.page.getByText('Noch ohne Antwort. Wissen Sie es?').waitFor();
  // Of those who write these days, the ones who agreed to be shown.
  const knowing = other.page.locator('section').filter({ has: other.page.getByRole('heading', { name: 'Wer weiß was' }) });
  await knowing.getByText('Dichtungen').waitFor();
  assert.deepEqual(await knowing.getByRole('link').allInnerTexts(), ['Jana Krüger']);
  await other.page.getByRole('link', { name: 'Wer kennt sich mit Vakuumtechnik aus?' }).first().click();
  await other.page.getByText('Ihre Kenntnis „Vakuumtechnik“ passt zu dieser Frage.').waitFor();
  await assertReadable(other.page, 'question-asked');
  await other.page.getByRole('button', { name: 'Kann ich nicht beantworten' }).click();
  await other.page.getByText('die Frage ging an eine Person').waitFor();
  assert.deepEqual(other.faults, []);
});

test('the knowledge leads to topics, people, antennas and what is at risk', async () => {
  const { page, faults } = await openWindow(browser, house, emre);
  await page.goto('/knowledge');
  await heading(page, 'Wissen');
  await page.getByRole('navigation', { name: 'Wege ins Wissen' }).getByRole('link', { name: /Themen/ }).waitFor();
  await assertReadable(page, 'knowledge');
  await narrow(page, 'knowledge');
  await page.getByRole('navigation', { name: 'Wege ins Wissen' }).getByRole('link', { name: /Themen/ }).click();
  await heading(page, 'Themen');
  await assertReadable(page, 'topics');
  await page.getByRole('link', { name: /^Dichtungen/ }).click();
  await heading(page, 'Dichtungen');
  await page.getByText('hat Fragen dazu beantwortet').waitFor();
  await assertReadable(page, 'topic');
  await narrow(page, 'topic');
  await page.getByRole('button', { name: 'Mehr zu diesem Thema' }).click();
  await page.getByRole('menuitem', { name: 'Umbenennen …' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Gleitringdichtungen');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await heading(page, 'Gleitringdichtungen');
  await page.getByText('Auch: Dichtungen').waitFor();

  await page.getByRole('link', { name: 'Antenne auf dieses Thema' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Eingrenzen: zum Thema Gleitringdichtungen').waitFor();
  assert.deepEqual([await sheet.getByLabel('Suchwörter').inputValue(), await sheet.getByLabel('Name', { exact: true }).inputValue()], ['', 'Gleitringdichtungen']);
  await sheet.getByLabel('Ohne diese Wörter').fill('Angebot');
  await sheet.getByLabel('Ohne diese Themen').fill('vak');
  await page.getByRole('option', { name: 'Vakuum', exact: true }).click();
  await sheet.getByRole('button', { name: 'Vakuum entfernen' }).waitFor();
  await assertReadable(page, 'antenna-sheet');
  await sheet.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('link', { name: /Gleitringdichtungen.*nichts Neues/ }).waitFor();
  await jana.post(`spaces/${service}/posts`, { kind: 'note', title: 'Gleitringdichtung: neues Datenblatt', markdown: 'Im Anhang.', topics: ['Gleitringdichtungen'] });
  await jana.post(`spaces/${service}/posts`, { kind: 'note', title: 'Gleitringdichtung: Angebot', markdown: 'Vom Lieferanten.', topics: ['Dichtungen'] });
  await jana.post(`spaces/${service}/posts`, { kind: 'note', title: 'Gleitringdichtung für Vakuum', markdown: 'Auch im Anhang.', topics: ['Gleitringdichtungen', 'Vakuum'] });
  await house.drain();
  await page.reload();
  await page.getByText('1 neu').waitFor();
  await page.getByText('zum Thema Gleitringdichtungen · ohne Angebot, Vakuum', { exact: true }).waitFor();
  assert.equal(await page.getByText('thema:').count(), 0);
  await assertReadable(page, 'antennas');
  await page.getByRole('link', { name: /Gleitringdichtungen/ }).click();
  await page.getByRole('region', { name: 'Neu' }).getByText('neues Datenblatt').waitFor();
  await page.getByText('zum Thema Gleitringdichtungen · ohne Angebot, Vakuum', { exact: true }).waitFor();
  assert.equal(await page.getByText('thema:').count(), 0);
  await assertReadable(page, 'antenna');
  await narrow(page, 'antenna');
  await page.getByRole('button', { name: 'Antenne ändern' }).click();
  await sheet.getByText('Eingrenzen: zum Thema Gleitringdichtungen').click();
  await sheet.getByRole('button', { name: /Art$/ }).click();
  await page.getByRole('option', { name: 'Notiz' }).click();
  await sheet.getByText('Eingrenzen: zum Thema Gleitringdichtungen · Art: Beitrag').waitFor();
  await sheet.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('zum Thema Gleitringdichtungen · Art: Beitrag · ohne Angebot, Vakuum', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Alles gesehen' }).click();
  await page.getByRole('region', { name: 'Schon gesehen' }).getByText('neues Datenblatt').waitFor();

  await page.goto('/knowledge/people');
  await page.getByLabel('Thema oder Kenntnis').fill('vakuum');
  await page.getByRole('link', { name: /Rolf Petersen/ }).waitFor();
  await assertReadable(page, 'knowers');
  await page.goto('/knowledge/questions');
  await page.getByRole('article').first().waitFor();
  await assertReadable(page, 'open-questions');
  await page.goto('/knowledge/at-risk');
  await page.getByText('Gezählt ist das ganze Haus').waitFor();
  await assertReadable(page, 'at-risk');
  await narrow(page, 'at-risk');
  assert.deepEqual(faults, []);
});

test('a person says what they know and what they agree to, and takes it back', async () => {
  const { page, faults } = await openWindow(browser, house, emre, { language: 'en-GB' });
  await emre.patch('me', { language: 'en' });
  await page.goto('/settings/knowledge');
  await heading(page, 'What I know');
  await page.getByRole('combobox', { name: 'Skills' }).fill('Pump curves,');
  await page.getByRole('button', { name: /Pump curves/ }).waitFor();
  await page.getByText('Stand under my skills').click();
  await page.getByText('since today', { exact: false }).waitFor();
  // Shortly after midnight where the person is, the day before is not over yet in Greenwich.
  const midnight = Temporal.Now.plainDateISO('Europe/Berlin').toZonedDateTime('Europe/Berlin').epochMilliseconds;
  await house.kontor.database.owner.updateTable('consent').set({ given: new Date(midnight + 60_000) }).where('person_id', '=', emre.id).execute();
  await page.reload();
  await page.getByText('since today', { exact: false }).waitFor();
  await assertReadable(page, 'my-knowledge');
  await narrow(page, 'my-knowledge');
  await page.getByText('Stand under my skills').click();
  await page.getByText('since today', { exact: false }).waitFor({ state: 'detached' });
  assert.deepEqual((await emre.get('me/knowledge')).body, { skills: ['Pumpenkennlinien', 'Pump curves'], consents: [], suggested: [] });
  assert.deepEqual(faults, []);
});
