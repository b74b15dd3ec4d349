import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { askDue } from '../../server/checkIns/askCheckIns.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow, typeInto } from './browser.ts';

// A goal is set, measured and closed; a poll and a date are written and answered; a space asks on its rhythm.

let browser: Browser, house: TestHouse, jana: Client, emre: Client, service: string;
before(async () => {
  [browser, house] = [await openBrowser(), await testHouse()];
  [jana, emre] = [await house.join('Jana Krüger'), await house.join('Emre Bozkurt')];
  service = (await jana.post('spaces', { name: 'Service & Ersatzteile', audience: 'internal', access: 'open' })).body.id;
  await jana.put(`spaces/${service}/members/${emre.id}`, { role: 'member' });
});
after(async () => {
  await browser.close();
  await house.close();
});

const day = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString();
// Next year's, so that it never lies behind the day of the test.
const acceptance = Temporal.PlainDate.from(`${Temporal.Now.plainDateISO('Europe/Berlin').year + 1}-03-26`);

test('a goal is set in the composer, measured, served by a decision, and closed with an account', async () => {
  const { page, faults } = await openWindow(browser, house, jana);
  await page.goto('/goals');
  await page.getByText('Noch kein Ziel.').waitFor();
  await assertReadable(page, 'goals-empty');
  await page.getByRole('link', { name: 'Ziel setzen' }).click();
  await page.getByLabel('Titel', { exact: true }).fill('Wir liefern Ersatzteile pünktlich');
  await page.getByLabel('Woran messen wir es?').fill('Liefertreue');
  await page.getByLabel('Heute', { exact: true }).fill('82,5');
  await page.getByLabel('Ziel', { exact: true }).last().fill('95');
  await assertReadable(page, 'goal-write');
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  // What is sent is on its way while the page changes; the house has it when it says so.
  await page.getByText('Veröffentlicht.').waitFor();
  await page.goto('/goals');
  await page.getByText('Liefertreue: noch nicht gemessen').waitFor();
  const [post] = (await jana.get('goals')).body.items;
  assert.deepEqual([post.goal.start, post.goal.target, post.goal.unit], [82.5, 95, '%']);
  await jana.post(`spaces/${service}/posts`, { kind: 'decision', title: 'Pufferlager für Dichtungen', decision: { why: '', decidedBy: [jana.id] } });
  for (const [on, value] of [[-40, 84], [-20, 83.5], [-8, 88]] as const) await jana.post(`posts/${post.id}/goal/readings`, { day: day(on), value, ...(value === 83.5 ? { note: 'Zwei Lieferanten im Rückstand' } : {}) });
  await house.drain();

  await page.getByRole('link', { name: 'Wir liefern Ersatzteile pünktlich' }).click();
  await page.getByRole('button', { name: 'Messwert eintragen' }).click();
  await page.getByRole('dialog').getByLabel('Wert (%)').fill('91,25');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await page.getByText(/Liefertreue: 91,25/).waitFor();
  await page.getByRole('button', { name: 'Zuordnen' }).click();
  await page.getByRole('dialog').getByLabel('Suchen').fill('Pufferlager');
  await page.getByRole('dialog').getByRole('button', { name: 'Pufferlager für Dichtungen' }).click();
  await page.getByRole('region', { name: 'Was dazu beiträgt' }).getByRole('link', { name: 'Pufferlager für Dichtungen' }).waitFor();
  await page.getByText('Messwerte', { exact: true }).click();
  await assertReadable(page, 'goal');
  await page.setViewportSize({ width: 390, height: 844 });
  await assertReadable(page, 'goal');
  await page.setViewportSize({ width: 1400, height: 1000 });
  await page.getByRole('button', { name: 'Rechenschaft geben' }).click();
  await page.getByRole('dialog').getByText('Teilweise erreicht').click();
  await page.getByRole('dialog').getByLabel('Warum?').fill('Das Pufferlager kam erst im Herbst.');
  await assertReadable(page, 'goal-account');
  await page.getByRole('dialog').getByRole('button', { name: 'Ziel abschließen' }).click();
  await page.getByText('Das Pufferlager kam erst im Herbst.').waitFor();
  await page.goto('/goals');
  await page.getByRole('button', { name: 'Abgeschlossen' }).click();
  await page.getByText('Teilweise erreicht').waitFor();
  await assertReadable(page, 'goals');
  await page.setViewportSize({ width: 390, height: 844 });
  await assertReadable(page, 'goals');
  assert.deepEqual(faults, []);
});

test('a poll and a date are written and answered', async () => {
  const { page, faults } = await openWindow(browser, house, jana);
  const begin = async (kind: 'poll' | 'date', title: string) => {
    await page.goto(`/write?kind=${kind}&space=${service}`);
    await page.getByLabel('Titel', { exact: true }).fill(title);
  };
  await begin('poll', 'Wann bauen wir um?');
  await page.getByLabel('Antwort 1', { exact: true }).fill('Kalenderwoche 48');
  await page.getByLabel('Antwort 2', { exact: true }).fill('Kalenderwoche 49');
  await assertReadable(page, 'poll-write');
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByText('Veröffentlicht.').waitFor();
  await begin('date', 'Abnahme Linie 4');
  await typeInto(page, 'Tag', `2603${acceptance.year}`);
  await page.getByLabel('Ort').fill('Werk 2, Halle 5');
  await assertReadable(page, 'date-write');
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  await page.getByText('Veröffentlicht.').waitFor();

  const emres = await openWindow(browser, house, emre, { width: 390 });
  await emres.page.goto(`/spaces/${service}`);
  const poll = emres.page.getByRole('article').filter({ hasText: 'Wann bauen wir um?' });
  await poll.getByText('Kalenderwoche 49').click();
  await poll.getByText('Eine Person hat abgestimmt').waitFor();
  const date = emres.page.getByRole('article').filter({ hasText: 'Abnahme Linie 4' });
  await date.getByText(acceptance.toLocaleString('de-DE', { dateStyle: 'full' })).waitFor();
  await date.getByText('09:00 bis 10:00 Uhr').waitFor();
  await date.getByRole('radio', { name: 'Ich komme', exact: true }).or(date.getByRole('button', { name: 'Ich komme', exact: true })).click();
  await date.getByText('Es kommen: Emre Bozkurt').waitFor();
  await assertReadable(emres.page, 'poll-and-date');
  await page.goto(`/spaces/${service}`);
  await page.getByRole('article').filter({ hasText: 'Wann bauen wir um?' }).getByText('1 Stimme', { exact: true }).waitFor();
  await assertReadable(page, 'poll-and-date');
  await page.getByRole('link', { name: 'Abnahme Linie 4' }).click();
  await page.getByRole('button', { name: 'Absagen' }).click();
  await page.getByRole('dialog').getByLabel('Warum?').fill('Der Prüfstand ist belegt.');
  await page.getByRole('dialog').getByRole('button', { name: 'Absagen' }).click();
  await page.getByText('Der Prüfstand ist belegt.').waitFor();
  await assertReadable(page, 'date-called-off');
  assert.deepEqual([...faults, ...emres.faults], []);
});

test('a space asks on its rhythm, and the rounds stand beside the question', async () => {
  const { page, faults } = await openWindow(browser, house, jana);
  await page.goto(`/spaces/${service}`);
  const open = async () => {
    await page.getByRole('button', { name: 'Mehr zu diesem Raum' }).click();
    await page.getByRole('menuitem', { name: 'Regelmäßige Fragen' }).click();
  };
  await open();
  await page.getByRole('dialog').getByRole('button', { name: 'Frage einrichten' }).click();
  await page.getByRole('dialog').getByLabel('Frage', { exact: true }).fill('Was hindert uns?');
  await assertReadable(page, 'check-in-write');
  await page.getByRole('dialog').getByRole('button', { name: 'Einrichten' }).click();
  await page.getByRole('dialog').getByText('Montag, jede Woche, 09:00 Uhr').waitFor();
  const [asked] = (await jana.get(`spaces/${service}/check-ins`)).body.items;
  await askDue(house.kontor, new Date(new Date(asked.next).getTime() + 1000));
  await page.reload();
  await page.getByRole('article').filter({ hasText: 'Was hindert uns?' }).waitFor();
  await open();
  await page.getByRole('dialog').getByRole('link', { name: /keine Antwort/ }).waitFor();
  await assertReadable(page, 'check-ins');
  await page.setViewportSize({ width: 390, height: 844 });
  await assertReadable(page, 'check-ins');
  assert.deepEqual(faults, []);
});
