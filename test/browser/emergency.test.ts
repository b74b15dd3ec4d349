import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Client } from '../support/house.ts';
import { assertReadable, openBrowser, openWindow } from './browser.ts';
import { tell, type Told } from './story.ts';

// How all ways outward are closed and opened again, seen by two administrators and a member; and how the log shows that it is whole.

let browser: Browser;
let told: Told;
let bernd: Client;
let jana: Client;

before(async () => {
  [browser, told] = [await openBrowser(), await tell()];
  const { house } = told;
  [bernd, jana] = [await house.join('Bernd Ohm', { roles: ['administrator'] }), await house.join('Jana Krüger')];
  const partner = await house.partner('Hydrotec');
  const gesa = await house.guest('Gesa Ahlers', partner);
  const space = (await jana.post('spaces', { name: 'Gehäuse', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(space, partner);
  await jana.put(`spaces/${space}/members/${gesa.id}`, { role: 'member' });
  await house.kontor.database.owner.insertInto('mail').values({ id: crypto.randomUUID(), person_id: gesa.id, recipient: 'gesa.ahlers@hydrotec.example', subject: 'Anmelden bei Kontor', text: '', html: '', purpose: 'signInLink', next_try: new Date(Date.now() + 3_600_000) }).execute();
});
after(async () => {
  await browser.close();
  await told.house.close();
});

test('one closes with a reason, every member sees it at once, and two open it again', async () => {
  const [one, other, member] = [await openWindow(browser, told.house, told.house.anna), await openWindow(browser, told.house, bernd, { width: 390 }), await openWindow(browser, told.house, jana)];
  await member.page.goto('/');
  await member.page.getByRole('heading', { level: 1 }).waitFor();
  await one.page.goto('/admin/emergency');
  await one.page.getByRole('heading', { name: 'Die Wege nach außen sind offen' }).waitFor();
  await assertReadable(one.page, '/admin/emergency-open');
  const close = one.page.getByRole('button', { name: 'Alle Wege nach außen schließen' });
  await close.click();
  await one.page.getByText('Bitte nennen Sie den Grund.').waitFor();
  await one.page.getByLabel('Warum?').fill('Der Zugang eines Gastes wurde gestohlen.');
  await close.click();
  await one.page.getByText('für einen Gast und keine Kontakte').waitFor();
  await one.page.getByRole('button', { name: 'Jetzt schließen' }).click();
  await one.page.getByRole('heading', { name: 'Alle Wege nach außen sind geschlossen' }).waitFor();
  await member.page.getByText('Notabschaltung durch Anna Albers').waitFor();
  await assertReadable(member.page, '/emergency-member');
  await one.page.getByText('gesa.ahlers@hydrotec.example').waitFor();
  await one.page.getByRole('button', { name: 'Um Wiederöffnung bitten' }).click();
  await one.page.getByText('Sie haben um die Wiederöffnung gebeten').waitFor();
  await assertReadable(one.page, '/admin/emergency-closed');
  assert.equal(await one.page.getByRole('button', { name: 'Bestätigen und öffnen' }).count(), 0);
  await other.page.goto('/admin/emergency');
  await other.page.getByText('Anna Albers hat um die Wiederöffnung gebeten').waitFor();
  await assertReadable(other.page, '/admin/emergency-closed');
  await other.page.getByRole('button', { name: 'Bestätigen und öffnen' }).click();
  await other.page.getByRole('heading', { name: 'Die Wege nach außen sind offen' }).waitFor();
  await member.page.getByText('Notabschaltung durch Anna Albers').waitFor({ state: 'detached' });
  assert.deepEqual([one, other, member].flatMap(({ faults }) => faults), []);
  for (const { context } of [one, other, member]) await context.close();
});

for (const width of [1400, 390]) {
  test(`the log says that it is whole, and what is wrong when it is not, at ${width} pixels`, async () => {
    const { kontor } = told.house;
    const { page, context, faults } = await openWindow(browser, told.house, told.house.anna, { width });
    await page.goto('/admin/log');
    await page.getByRole('button', { name: 'Jetzt prüfen' }).click();
    await page.getByRole('button', { name: 'Jetzt prüfen', disabled: false }).waitFor();
    await page.getByText('Vollständig geprüft bis Ereignis').waitFor();
    await assertReadable(page, '/admin/log-whole');
    const change = (via: string) => kontor.database.owner.updateTable('event').set({ via }).where('kind', '=', 'space.created').execute();
    await change('token');
    await kontor.jobs.runNow('check-audit');
    await page.reload();
    await page.getByText('Das Protokoll stimmt nicht').waitFor();
    await page.getByText('wurde nachträglich geändert').first().waitFor();
    await assertReadable(page, '/admin/log-broken');
    await change('session');
    await kontor.jobs.runNow('check-audit');
    assert.deepEqual(faults, []);
    await context.close();
  });
}
