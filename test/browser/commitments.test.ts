import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { writeComment } from '../../server/comments/writeComment.ts';
import { contactIn } from '../support/contact.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow } from './browser.ts';

/** Jana buys castings from Nordwerk Guss: Nora signs in there, Carl writes mails alone. */
let house: TestHouse, browser: Browser;
let jana: Client, nora: Client;
let space: string, question: string, guests: string;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

before(async () => {
  [house, browser] = [await testHouse(), await openBrowser()];
  jana = await house.join('Jana Kern');
  const nordwerk = await house.partner('Nordwerk Guss');
  nora = await house.guest('Nora Nord', nordwerk);
  space = (await jana.post('spaces', { name: 'Nordwerk Guss', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(space, nordwerk);
  await jana.put(`spaces/${space}/members/${nora.id}`, { role: 'member' });
  const carl = await contactIn(house, { name: 'Carl Guss', email: 'carl@nordwerk.example', partner: nordwerk, space });
  question = (await jana.post(`spaces/${space}/posts`, { kind: 'question', title: 'Wann kommen die Muster?', markdown: 'Bitte um kurze Auskunft.' })).body.id;
  const mail = { person: carl, kind: 'contact' as const, partner: nordwerk, name: 'Carl Guss', roles: [], language: 'de' as const, timeZone: 'Europe/Berlin', via: { kind: 'mail' as const } };
  await writeComment(house.kontor, mail, question, { markdown: `Guten Tag Frau Kern! Die zwölf Muster schicken wir bis ${inDays(9).split('-').toReversed().join('.')}. Gruß, Carl Guss` });
  guests = (await nora.post(`spaces/${space}/posts`, { kind: 'commitment', title: 'Zwölf Gehäuse BP-220 liefern', markdown: 'Wie besprochen, in zwei Losen.', commitment: { giver: { person: nora.id }, receiver: { person: jana.id }, due: inDays(20) } })).body.id;
  for (const [title, due] of [['Prüfberichte nachreichen', 3], ['Modell zur Abnahme bereitstellen', 33], ['Preisliste 2027 schicken', 40]] as const) {
    const made = (await nora.post(`spaces/${space}/posts`, { kind: 'commitment', title, commitment: { giver: { person: nora.id }, receiver: { person: jana.id }, due: inDays(due) } })).body.id;
    await jana.post(`posts/${made}/commitment/acceptance`, { agreed: true });
  }
  await house.drain();
});
after(async () => {
  await browser.close();
  await house.close();
});

test('Jana accepts what Nora promises, keeps what Carl’s mail says as a commitment, and finds all of it in the ledger', async () => {
  const { page, context, faults } = await openWindow(browser, house, jana);
  await page.goto(`/posts/${guests}`);
  await page.getByText('Wartet auf Ihre Antwort.').waitFor();
  await assertReadable(page, 'commitment-proposed');
  await page.getByRole('button', { name: 'Zusage annehmen' }).click();
  await page.getByText('Angenommen', { exact: true }).waitFor();

  await page.goto(`/posts/${question}`);
  await page.getByRole('button', { name: 'Mehr zu dieser Antwort' }).click();
  await page.getByRole('menuitem', { name: 'Als Zusage festhalten' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Carl Guss').first().waitFor();
  assert.equal(await sheet.getByLabel('Was wird zugesagt?').inputValue(), `Die zwölf Muster schicken wir bis ${inDays(9).split('-').toReversed().join('.')}`);
  await assertReadable(page, 'commitment-make');
  await sheet.getByRole('button', { name: 'Zusage festhalten' }).click();
  await page.getByText('nimmt per E-Mail teil').waitFor();
  await page.getByText('Angenommen', { exact: true }).waitFor();
  await page.getByRole('link', { name: /Wann kommen die Muster/ }).waitFor();
  await assertReadable(page, 'commitment-mail');

  await page.getByRole('link', { name: 'Zusagen', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Zusagen' }).waitFor();
  await page.getByRole('link', { name: /Preisliste 2027/ }).waitFor();
  await assertReadable(page, 'ledger');
  await page.getByRole('button', { name: 'Kalender' }).click();
  await page.getByRole('table').waitFor();
  await assertReadable(page, 'ledger-calendar');
  assert.deepEqual(faults, []);
  await context.close();
});

test('Nora asks on her phone to move it, Jana agrees; Nora reports it done, Jana confirms: both see the same steps', async () => {
  const hers = await openWindow(browser, house, nora, { width: 390 });
  await hers.page.goto('/commitments');
  await hers.page.getByRole('link', { name: /Zwölf Gehäuse/ }).waitFor();
  await assertReadable(hers.page, 'ledger-guest');
  await hers.page.getByRole('link', { name: /Zwölf Gehäuse/ }).click();
  await hers.page.getByRole('button', { name: 'Verschieben', exact: true }).click();
  await hers.page.getByRole('dialog').getByRole('button', { name: /Bis wann/ }).click();
  await hers.page.getByRole('option', { name: 'Kalenderwoche' }).click();
  await hers.page.getByLabel('Warum?').fill('Der Ofen steht bis Montag.');
  await assertReadable(hers.page, 'commitment-move');
  await hers.page.getByRole('dialog').getByRole('button', { name: 'Verschieben', exact: true }).click();
  await hers.page.getByText('bittet um Verschiebung', { exact: false }).waitFor();

  const { page, context, faults } = await openWindow(browser, house, jana);
  await page.goto('/');
  await page.getByRole('button', { name: 'Verschiebung zustimmen' }).click();
  await page.getByText('Verschoben', { exact: true }).first().waitFor();
  await hers.page.reload();
  await hers.page.getByRole('button', { name: 'Als erledigt melden' }).click();
  await hers.page.getByRole('dialog').getByRole('button', { name: 'Als erledigt melden' }).click();
  await hers.page.getByText('Erledigt gemeldet', { exact: true }).waitFor();
  await page.goto(`/posts/${guests}`);
  await page.getByRole('button', { name: 'Als eingehalten bestätigen' }).click();
  await page.getByText('Eingehalten', { exact: true }).waitFor();
  await page.getByText('als eingehalten bestätigt', { exact: false }).waitFor();
  await assertReadable(page, 'commitment-kept');
  await hers.page.reload();
  await hers.page.getByText('als eingehalten bestätigt', { exact: false }).waitFor();
  assert.deepEqual([...faults, ...hers.faults], []);
  await context.close();
  await hers.context.close();
});
