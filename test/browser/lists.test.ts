import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow, settled } from './browser.ts';

// A list is made and a post distributed by it, a deputy confirms; a moderated space; the works agreement and what the council sees of it.

let browser: Browser, house: TestHouse, jana: Client, emre: Client, lena: Client, vera: Client, space: string;
before(async () => {
  [browser, house] = [await openBrowser(), await testHouse()];
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  lena = await house.join('Lena Vogt');
  vera = await house.join('Vera Thiel', { roles: ['council'] });
  const omar = await house.join('Omar Haddad');
  for (const person of [emre, omar]) await house.anna.patch(`people/${person.id}`, { department: 'Einkauf', site: 'Werk Hamm' });
  space = (await jana.post('spaces', { name: 'Lieferanten', audience: 'internal', access: 'request' })).body.id;
  for (const person of [emre, lena]) await jana.put(`spaces/${space}/members/${person.id}`, { role: 'member' });
  await emre.patch('me', { absence: { from: '2020-01-01', until: '2099-01-01', deputy: lena.id } });
});
after(async () => {
  await browser.close();
  await house.close();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

test('a list is made, a post goes out by it, and the deputy of somebody away confirms', async () => {
  const { body: post } = await jana.post(`spaces/${space}/posts`, { kind: 'note', title: 'Neue Lieferbedingungen', markdown: 'Ab Januar gelten neue Bedingungen.' });
  const { page, faults } = await openWindow(browser, house, jana);
  await page.goto('/lists');
  await page.getByRole('button', { name: 'Neuer Verteiler' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name', { exact: true }).fill('Einkauf Hamm');
  await sheet.getByRole('button', { name: /Abteilung/ }).click();
  await page.getByRole('option', { name: 'Einkauf' }).click();
  await sheet.getByRole('button', { name: /Standort/ }).click();
  await page.getByRole('option', { name: 'Werk Hamm' }).click();
  await sheet.getByRole('button', { name: 'Regel hinzufügen' }).click();
  await assertReadable(page, 'list-edit');
  await sheet.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Einkauf, Werk Hamm (heute 2 Personen)').waitFor();
  await assertReadable(page, 'lists');

  await page.goto(`/posts/${post.id}`);
  await heading(page, 'Neue Lieferbedingungen');
  await page.getByRole('article').getByRole('button', { name: /Mehr/ }).first().click();
  await page.getByRole('menuitem', { name: 'Förmlich verteilen' }).click();
  await page.getByText('Einkauf Hamm').click();
  await page.getByText('Eine Person liest diesen Raum nicht und bekommt deshalb nichts:').waitFor();
  await assertReadable(page, 'distribute');
  await page.getByRole('button', { name: 'Jetzt verteilen' }).click();
  await page.getByText('Verteilt an Einkauf Hamm').waitFor();

  const deputy = await openWindow(browser, house, lena, { width: 390 });
  await deputy.page.goto('/');
  await deputy.page.getByText('In Vertretung zu bestätigen', { exact: true }).waitFor();
  await assertReadable(deputy.page, 'deputy');
  await deputy.page.getByRole('button', { name: 'Für Emre Bozkurt bestätigen' }).first().click();
  await deputy.page.getByText('Für Emre Bozkurt bestätigt.').waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Empfangsliste' }).click();
  await page.getByText('bestätigt von Lena Vogt in Vertretung').waitFor();
  await page.getByText('liest den Raum nicht').waitFor();
  await assertReadable(page, 'receipts');
  assert.deepEqual([...faults, ...deputy.faults], []);
});

test('in a moderated space a post is submitted, given back, reworked and approved', async () => {
  const keeper = await openWindow(browser, house, jana);
  await keeper.page.goto(`/spaces/${space}`);
  await heading(keeper.page, 'Lieferanten');
  await keeper.page.getByRole('button', { name: 'Mehr zu diesem Raum' }).click();
  await keeper.page.getByRole('menuitem', { name: 'Raum bearbeiten' }).click();
  await keeper.page.getByRole('button', { name: /Wer veröffentlicht/ }).click();
  await keeper.page.getByRole('option', { name: /^Moderiert/ }).click();
  await keeper.page.getByRole('button', { name: 'Speichern' }).click();
  await keeper.page.getByRole('dialog').waitFor({ state: 'detached' });

  const { page, faults } = await openWindow(browser, house, lena, { width: 390 });
  await page.goto(`/spaces/${space}`);
  await page.getByText('Dieser Raum ist moderiert').waitFor();
  await page.locator('[data-composer]').click();
  await page.getByRole('textbox', { name: /Text/ }).fill('Wer kennt einen zweiten Lieferanten für Dichtringe?');
  await page.getByRole('button', { name: 'Einreichen' }).click();
  await page.getByText('Wartet auf Freigabe').waitFor();
  await assertReadable(page, 'submitted');

  await keeper.page.goto('/');
  await keeper.page.getByText('Ein eingereichter Beitrag wartet auf Ihre Freigabe').click();
  await heading(keeper.page, 'Eingereichte Beiträge');
  await assertReadable(keeper.page, 'submissions');
  await keeper.page.getByRole('button', { name: 'Zurückgeben' }).click();
  await keeper.page.getByLabel(/Warum nicht/).fill('Bitte die Größe nennen.');
  await keeper.page.getByRole('button', { name: 'Mit dieser Begründung zurückgeben' }).click();
  await keeper.page.getByText('Nichts wartet').waitFor();

  await page.goto('/submissions');
  await page.getByText('Bitte die Größe nennen.').waitFor();
  await page.getByRole('button', { name: 'Überarbeiten' }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).getByText('Wer kennt einen zweiten Lieferanten').waitFor();
  await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/submissions') && answer.request().method() === 'POST' && answer.ok()), page.getByRole('button', { name: 'Einreichen' }).click()]);
  await keeper.page.goto(`/spaces/${space}`);
  await keeper.page.getByRole('button', { name: 'Freigeben' }).click();
  await keeper.page.getByRole('button', { name: 'Freigeben' }).waitFor({ state: 'detached' });
  await page.goto(`/spaces/${space}`);
  await page.getByRole('article').getByText('Wer kennt einen zweiten Lieferanten für Dichtringe?').waitFor();
  assert.deepEqual([...faults, ...keeper.faults], []);
});

test('administrators set the works agreement, everybody reads it, the council sees what changed', async () => {
  const anna = await openWindow(browser, house, house.anna);
  await anna.page.goto('/works-agreement');
  await heading(anna.page, 'Betriebsvereinbarung');
  await anna.page.getByLabel('Kleinste Gruppe').fill('8');
  await anna.page.getByText('Jede Abwesenheit nennt eine Vertretung').click();
  await anna.page.getByRole('button', { name: 'Ruhezeit hinzufügen' }).click();
  await assertReadable(anna.page, 'agreement-edit');
  await anna.page.getByRole('button', { name: 'Speichern' }).click();
  await anna.page.getByText('Gespeichert. Der Betriebsrat sieht die Änderung.').waitFor();

  const council = await openWindow(browser, house, vera, { width: 390 });
  await council.page.goto('/works-agreement');
  await council.page.getByText('Zahlen gibt es erst ab 8 Personen.').waitFor();
  const change = council.page.getByRole('listitem').filter({ hasText: 'Kleinste Gruppe' });
  await change.getByText('Anna Albers').waitFor();
  assert.match(await change.innerText(), /vorher\s+5\s+seitdem\s+8/);
  await assertReadable(council.page, 'agreement');

  const member = await openWindow(browser, house, lena, { language: 'en-GB' });
  await member.page.goto('/works-agreement');
  await member.page.getByText('keine Ansicht und keine Ausgabe').waitFor();
  await settled(member.page);
  assert.equal(await member.page.getByRole('heading', { name: 'Änderungen' }).count(), 0);
  assert.deepEqual([...anna.faults, ...council.faults, ...member.faults], []);
});
