import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { addDays } from '../../shared/time/day.ts';
import { mondayOf, weekOf } from '../../shared/time/week.ts';
import { tellCommitment } from '../support/commitments.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** Brandt Pumpen shares Linie 4 with Ahrens; Lena's commitments and dates are read by calendar programs. */
let house: TestHouse;
let lena: Client, rolf: Client, timo: Client;
let line: string, inner: string, ahrens: string;
const today = new Date().toISOString().slice(0, 10);
const soon = addDays(today, 9);
const monday = mondayOf(addDays(today, 30));

before(async () => {
  house = await testHouse();
  [lena, rolf] = [await house.join('Lena Leitner'), await house.join('Rolf Rabe')];
  ahrens = await house.partner('Ahrens Hydraulik');
  timo = await house.guest('Timo Voss', ahrens);
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', companies: [ahrens] })).body.id;
  for (const who of [rolf, timo]) await lena.put(`spaces/${line}/members/${who.id}`, { role: 'member' });
  inner = (await rolf.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'invitation' })).body.id;
  await rolf.put(`spaces/${inner}/members/${lena.id}`, { role: 'member' });
});
after(() => house.close());

const relation = () => ({ house, space: line, partner: ahrens, ours: lena, theirs: timo });

const addressOf = async (who: Client, space: string | null): Promise<string> => {
  const made = await who.post('calendars', { space });
  assert.equal(made.status, 201, made.text);
  return new URL(made.body.address).pathname;
};
const fetched = async (path: string) => (await house.stranger.get(path)) as { status: number; text: string };
/** What the calendar library of Thunderbird reads. */
const eventsOf = (text: string): ICAL.Event[] => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const titles = (text: string): string[] => eventsOf(text).map((event) => event.summary).toSorted();

let mine: string;

test('a library of real calendar programs reads commitments and dates with their days', async () => {
  await tellCommitment(relation(), { by: 'house', title: 'Muster, geprüft; zwei Stück', state: 'accepted', due: addDays(monday, 6), week: weekOf(monday), notice: 3 });
  await lena.post(`spaces/${line}/posts`, { kind: 'date', title: 'Abnahme', markdown: 'Bei Ahrens.', label: 'public', date: { starts: `${soon}T08:30:00Z`, ends: `${soon}T10:00:00Z`, place: 'Werk 2, Halle Ö' } });
  await rolf.post(`spaces/${inner}/posts`, { kind: 'date', title: 'Inventur', markdown: 'Alle.', date: { from: soon, until: addDays(soon, 1) } });
  mine = await addressOf(lena, null);
  const { status, text } = await fetched(mine);
  assert.equal(status, 200, text);
  assert.deepEqual(titles(text), ['Abnahme', 'Inventur', 'Zusage: Muster, geprüft; zwei Stück']);
  const [promised, inspection, stock] = ['Zusage: Muster, geprüft; zwei Stück', 'Abnahme', 'Inventur'].map((title) => eventsOf(text).find((event) => event.summary === title)!) as [ICAL.Event, ICAL.Event, ICAL.Event];
  assert.deepEqual([promised.startDate.isDate, promised.startDate.toString(), promised.endDate.toString()], [true, monday, addDays(monday, 7)]);
  assert.match(promised.description, new RegExp(`Brandt Pumpen an Ahrens Hydraulik\nZuerst zugesagt: ${addDays(monday, -4)}`));
  assert.deepEqual([inspection.startDate.toJSDate().toISOString(), inspection.endDate.toJSDate().toISOString(), inspection.location], [`${soon}T08:30:00.000Z`, `${soon}T10:00:00.000Z`, 'Werk 2, Halle Ö']);
  assert.deepEqual([stock.startDate.toString(), stock.endDate.toString()], [soon, addDays(soon, 2)]);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test('khal of Debian reads it, where it is present', async (t) => {
  const { text } = await fetched(mine);
  if (spawnSync('khal', ['--version']).status !== 0) return t.skip('khal is not on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'time-khal-'));
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, LC_ALL: 'C.UTF-8', TZ: 'Europe/Berlin' };
  mkdirSync(join(folder, 'calendar'));
  writeFileSync(join(folder, 'khal.conf'), `[calendars]\n[[kontor]]\npath = ${folder}/calendar\n[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[default]\ndefault_calendar = kontor\n`);
  writeFileSync(join(folder, 'kontor.ics'), text);
  const khal = (...args: string[]) => spawnSync('khal', ['-c', join(folder, 'khal.conf'), ...args], { env, encoding: 'utf8', timeout: 120_000 });
  const taken = khal('import', '--batch', join(folder, 'kontor.ics'));
  assert.equal(taken.status, 0, taken.stderr);
  const listed = khal('list', '--format', '{start-date} {title}', '--day-format', '', today, addDays(monday, 6)).stdout;
  rmSync(folder, { recursive: true });
  for (const wanted of [`${soon} Abnahme`, `${soon} Inventur`, `${monday} Zusage: Muster, geprüft; zwei Stück`]) assert.ok(listed.includes(wanted), `${wanted} in\n${listed}`);
});

test('a guest reads the calendar of the shared space, and nothing of the house', async () => {
  const { text } = await fetched(await addressOf(timo, line));
  assert.deepEqual(titles(text), ['Abnahme', 'Zusage: Muster, geprüft; zwei Stück']);
  assert.match(text, /X-WR-CALNAME:Linie 4 · Brandt Pumpen/);
  assert.equal((await timo.post('calendars', { space: inner })).status, 404);
  assert.deepEqual((await timo.get('calendars')).body.items.map((one: { space: { name: string } }) => one.space.name), ['Linie 4']);
});

test('what may not be mailed shows no title in a calendar', async () => {
  await tellCommitment(relation(), { by: 'house', title: 'Preis 4711 halten', state: 'accepted', due: soon, label: 'confidential' });
  const { text } = await fetched(mine);
  assert.ok(!text.includes('4711') && titles(text).includes('Zusage (Titel nur in Kontor)'));
});

test('who said no to a date has it in their calendar no more', async () => {
  const { body } = await rolf.get(`spaces/${inner}/posts`);
  await lena.put(`posts/${body.items[0].id}/date/answer`, { answer: 'no' });
  assert.ok(!titles((await fetched(mine)).text).includes('Inventur'));
});

test('a new address ends the old one, a removed one is dead, and who left or is deactivated reads nothing', async () => {
  const fresh = await addressOf(lena, null);
  assert.deepEqual([(await fetched(mine)).status, (await fetched(fresh)).status], [404, 200]);
  const kept = (await lena.get('calendars')).body.items;
  assert.deepEqual([kept.length, kept[0].used], [1, new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format()]);
  assert.equal((await rolf.delete(`calendars/${kept[0].id}`)).status, 404);
  assert.equal((await lena.delete(`calendars/${kept[0].id}`)).status, 204);
  assert.equal((await fetched(fresh)).status, 404);
  const [ofTimo, ofRolf] = [await addressOf(timo, line), await addressOf(rolf, null)];
  await lena.delete(`spaces/${line}/members/${timo.id}`);
  assert.equal((await fetched(ofTimo)).status, 404);
  await house.anna.post(`people/${rolf.id}/deactivate`);
  assert.equal((await fetched(ofRolf)).status, 404);
  assert.equal((await fetched(`/api/v1/calendars/${'A'.repeat(43)}/kontor.ics`)).status, 404);
  assert.deepEqual((await house.events('calendar.removed')).map((event) => event.actor_id), [lena.id]);
});
