import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import type { Asker } from '../../server/access/asker.ts';
import { askDue } from '../../server/checkIns/askCheckIns.ts';
import { nextRound } from '../../server/checkIns/nextRound.ts';
import { remindGoals } from '../../server/goals/remindOfGoals.ts';
import { saidOfDate } from '../../server/posts/parts/said.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let emre: Client;
let rita: Client;
let gesa: Client;
let service: string;
let line4: string;

const day = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString();

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  rita = await house.join('Rita Leser');
  service = (await jana.post('spaces', { name: 'Service & Ersatzteile', audience: 'internal', access: 'invitation' })).body.id;
  line4 = (await jana.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  const ahrens = await house.partner('Ahrens Hydraulik');
  await house.admit(line4, ahrens);
  gesa = await house.guest('Gesa Ahlers', ahrens);
  for (const [space, person, role] of [[service, emre, 'member'], [service, rita, 'reader'], [line4, emre, 'member'], [line4, gesa, 'member']] as const) {
    assert.equal((await jana.put(`spaces/${space}/members/${person.id}`, { role })).status, 204);
  }
});
after(() => house.close());

const goal = (more: object = {}) => ({ owner: emre.id, measure: 'Liefertreue', unit: '%', start: 82, target: 95, from: day(-60), until: day(-1), ...more });

test('a goal is entrusted, measured, and account is given of it once', async () => {
  const made = await jana.post(`spaces/${service}/posts`, { kind: 'goal', title: 'Wir liefern pünktlich', markdown: 'Weil Nordwerk sonst abspringt.', goal: goal() });
  assert.equal(made.status, 201, made.text);
  const id = made.body.id as string;
  assert.equal(made.body.goal.owner.name, 'Emre Bozkurt');
  for (const [on, value] of [[day(-50), 84.5], [day(-10), 93]] as const) assert.equal((await emre.post(`posts/${id}/goal/readings`, { day: on, value })).status, 201);
  const refused = await rita.post(`posts/${id}/goal/readings`, { day: day(-1), value: 1 });
  assert.equal(refused.status, 403, 'who only reads measures nothing');
  assert.equal((await emre.post(`posts/${id}/goal/readings`, { day: day(2), value: 1 })).status, 422, 'what is to come was not measured');
  await house.drain();
  const waiting = (await emre.get('feed/actions')).body.items;
  assert.deepEqual(waiting.map((item: any) => [item.why, item.due]), [['account', day(-1)]]);
  const closed = await emre.post(`posts/${id}/goal/account`, { outcome: 'partly', why: 'Zwei Lieferanten fehlten im Oktober.' });
  assert.equal(closed.status, 200, closed.text);
  assert.deepEqual([closed.body.goal.account.outcome, closed.body.goal.readings.map((one: any) => one.value), closed.body.goal.abilities.measure], ['partly', [84.5, 93], { allowed: false, reason: 'goalClosed' }]);
  assert.equal((await emre.post(`posts/${id}/goal/account`, { outcome: 'reached', why: 'Doch.' })).status, 403);
  assert.deepEqual((await emre.get('feed/actions')).body.items, []);
  assert.deepEqual((await jana.get('goals?state=closed')).body.items.map((post: any) => post.id), [id]);
  assert.deepEqual((await jana.get('goals')).body.items, []);
  assert.match((await jana.get('feed')).text, /Zwei Lieferanten/, 'the card in the feed is fresh');
  await house.drain();
  const told = (await house.kontor.database.owner.selectFrom('notice').select(['kind', 'person_id']).where('post_id', '=', id).execute()).map((row) => `${row.kind} ${row.person_id === emre.id ? 'Emre' : row.person_id === jana.id ? 'Jana' : 'other'}`);
  assert.deepEqual(told.toSorted(), ['asked Emre', 'watched Jana']);
});

test('what makes no goal is refused, and changes nothing', async () => {
  const before = (await jana.get('goals')).body.items.length;
  for (const [wrong, field] of [[undefined, 'goal'], [goal({ target: 82 }), 'goal.target'], [goal({ until: day(-90) }), 'goal.until'], [goal({ owner: rita.id }), 'goal.owner'], [goal({ owner: house.anna.id }), 'goal.owner']] as const) {
    const answer = await jana.post(`spaces/${service}/posts`, { kind: 'goal', title: 'So nicht', ...(wrong ? { goal: wrong } : {}) });
    assert.deepEqual([answer.status, answer.body.fields?.[0]?.field], [422, field]);
  }
  assert.equal((await gesa.post(`spaces/${line4}/posts`, { kind: 'goal', title: 'Von außen', goal: goal() })).status, 403);
  assert.equal((await jana.get('goals')).body.items.length, before);
});

test('decisions serve a goal, and nobody learns of what they may not read', async () => {
  const secret = (await jana.post(`spaces/${service}/posts`, { kind: 'goal', title: 'KANARIE-ZIEL', goal: goal({ until: day(30) }) })).body.id;
  const decision = (await jana.post(`spaces/${line4}/posts`, { kind: 'decision', title: 'Pufferlager bei Ahrens', decision: { why: '', decidedBy: [] } })).body.id;
  const note = (await jana.post(`spaces/${line4}/posts`, { kind: 'note', markdown: 'Nur so.' })).body.id;
  assert.equal((await jana.put(`posts/${decision}/goals/${secret}`)).status, 204);
  assert.equal((await jana.put(`posts/${note}/goals/${secret}`)).status, 422);
  assert.equal((await gesa.put(`posts/${decision}/goals/${secret}`)).status, 404);
  assert.deepEqual((await jana.get(`posts/${secret}/goal/links`)).body.items.map((post: any) => post.title), ['Pufferlager bei Ahrens']);
  assert.deepEqual((await jana.get(`posts/${decision}/goals`)).body.items, [{ id: secret, title: 'KANARIE-ZIEL' }]);
  assert.deepEqual((await gesa.get(`posts/${decision}/goals`)).body.items, []);
  assert.equal((await jana.delete(`posts/${decision}/goals/${secret}`)).status, 204);
  assert.deepEqual((await jana.get(`posts/${secret}/goal/links`)).body.items, []);
});

test('owners of goals are reminded when the end is near and when it is past, once a day', async () => {
  await jana.post(`spaces/${service}/posts`, { kind: 'goal', title: 'Bald zu Ende', goal: goal({ owner: jana.id, from: day(-30), until: day(7) }) });
  await remindGoals(house.kontor, new Date());
  await remindGoals(house.kontor, new Date());
  await house.drain();
  assert.deepEqual((await house.events('goal.due')).map((event) => [event.subject_id, event.data.days]), [[jana.id, -7]]);
  assert.deepEqual((await jana.get('notices')).body.items.filter((notice: any) => notice.kind === 'due').length, 1);
});

test('a poll: guests vote too, each can change their mind, and who only reads can not', async () => {
  const asked = await jana.post(`spaces/${line4}/posts`, { kind: 'poll', title: 'Wann bauen wir um?', poll: { options: ['KW 48', 'KW 49'] } });
  assert.equal(asked.status, 201, asked.text);
  const [first, second] = asked.body.poll.options.map((option: any) => option.id);
  await gesa.put(`posts/${asked.body.id}/vote`, { options: [first] });
  const changed = await gesa.put(`posts/${asked.body.id}/vote`, { options: [second] });
  assert.deepEqual([changed.body.poll.mine, changed.body.poll.voters], [[second], 1]);
  assert.equal((await gesa.put(`posts/${asked.body.id}/vote`, { options: [first, second] })).status, 422);
  assert.equal((await rita.put(`posts/${asked.body.id}/vote`, { options: [first] })).status, 404);
  await emre.put(`posts/${asked.body.id}/vote`, { options: [second] });
  const shown = (await jana.get('feed')).body.items.find((post: any) => post.id === asked.body.id).poll;
  assert.deepEqual([shown.mine, shown.options.map((option: any) => option.votes), shown.options[1].by.map((person: any) => person.name)], [[], [0, 2], ['Emre Bozkurt', 'Gesa Ahlers']]);
  const other = (await jana.post(`spaces/${line4}/posts`, { kind: 'poll', title: 'Andere', poll: { options: ['a', 'b'] } })).body.poll.options[0].id;
  assert.equal((await gesa.put(`posts/${asked.body.id}/vote`, { options: [other] })).status, 422, 'an option of another poll');
  assert.equal((await gesa.post(`posts/${asked.body.id}/poll/closing`)).status, 403);
  assert.equal((await jana.post(`posts/${asked.body.id}/poll/closing`)).status, 200);
  assert.equal((await gesa.put(`posts/${asked.body.id}/vote`, { options: [first] })).body.detail, 'Diese Umfrage ist beendet.');
});

test('what was chosen in secret stays secret: nothing before the end, nothing under five, never a name', async () => {
  const asked = (await jana.post(`spaces/${line4}/posts`, { kind: 'poll', title: 'Zufrieden mit der Kantine?', poll: { options: ['Ja', 'Nein'], secret: true } })).body;
  const choose = (who: Client) => who.put(`posts/${asked.id}/vote`, { options: [asked.poll.options[0].id] });
  for (const who of [jana, emre, gesa]) await choose(who);
  const open = (await jana.get(`posts/${asked.id}`)).body.poll;
  assert.deepEqual([open.voters, open.shown, open.options.map((option: any) => [option.votes, option.by])], [3, false, [[null, null], [null, null]]]);
  const asGesa: Asker = { person: gesa.id, kind: 'guest', partner: null, name: '', roles: [], language: 'de', timeZone: 'UTC', via: { kind: 'job' } };
  const raw = await house.kontor.read(asGesa, async ({ db }) => [
    (await sql<{ person_id: string }>`select person_id from poll_vote where post_id = ${asked.id}`.execute(db)).rows.map((row) => row.person_id),
    (await sql<{ tally: any }>`select poll_tally(${asked.id}) as tally`.execute(db)).rows[0]!.tally.options.map((option: any) => option.votes),
  ]);
  assert.deepEqual(raw, [[gesa.id], [null, null]], 'not by raw SQL either');
  await jana.post(`posts/${asked.id}/poll/closing`);
  assert.deepEqual((await emre.get(`posts/${asked.id}`)).body.poll.shown, false);
  const again = (await jana.post(`spaces/${line4}/posts`, { kind: 'poll', title: 'Und das Parken?', poll: { options: ['Ja', 'Nein'], secret: true, many: true, closes: new Date(Date.now() + 3_600_000).toISOString() } })).body;
  const more = [await house.join('Ole Brandt'), await house.join('Mia Voss')];
  for (const who of more) await jana.put(`spaces/${line4}/members/${who.id}`, { role: 'member' });
  for (const who of [jana, emre, gesa, ...more]) await who.put(`posts/${again.id}/vote`, { options: [again.poll.options[0].id] });
  await house.kontor.database.owner.updateTable('poll').set({ closes: new Date(Date.now() - 1000) }).where('post_id', '=', again.id).execute();
  assert.equal((await gesa.put(`posts/${again.id}/vote`, { options: [] })).status, 403);
  await house.kontor.jobs.runNow('close-polls');
  const told = (await gesa.get(`posts/${again.id}`)).body.poll;
  assert.deepEqual([told.shown, told.options.map((option: any) => [option.votes, option.by])], [true, [[5, null], [0, null]]]);
});

test('a date: guests answer, calendars read it, and who wanted to come hears when it changes', async () => {
  const set = await jana.post(`spaces/${line4}/posts`, { kind: 'date', title: 'Abnahme; Linie 4, Werk 2', date: { starts: '2099-03-27T08:00:00Z', ends: '2099-03-27T10:30:00Z', place: 'Werk 2, Halle 5' } });
  assert.equal(set.status, 201, set.text);
  const at = `posts/${set.body.id}`;
  assert.equal((await gesa.put(`${at}/date/answer`, { answer: 'yes' })).body.date.mine, 'yes');
  await emre.put(`${at}/date/answer`, { answer: 'no' });
  const moved = await jana.patch(at, { date: { starts: '2099-03-31T08:00:00Z', ends: '2099-03-31T10:30:00Z' } });
  assert.equal(moved.status, 200, moved.text);
  assert.deepEqual([moved.body.date.from, moved.body.date.place, moved.body.date.answers.yes.length], ['2099-03-31', 'Werk 2, Halle 5', 1]);
  assert.equal((await emre.patch(at, { date: { place: 'Anderswo' } })).status, 403);
  const file = await gesa.get(`${at}/date.ics`);
  assert.match(file.headers.get('content-type')!, /^text\/calendar/);
  const entry = new ICAL.Event(new ICAL.Component(ICAL.parse(file.text)).getFirstSubcomponent('vevent')!);
  assert.deepEqual([entry.summary, entry.location, entry.startDate.toJSDate().toISOString(), entry.sequence], ['Abnahme; Linie 4, Werk 2', 'Werk 2, Halle 5', '2099-03-31T08:00:00.000Z', 1]);
  assert.equal((await gesa.post(`${at}/date/cancellation`, { why: 'Keine Lust.' })).status, 403);
  assert.equal((await jana.post(`${at}/date/cancellation`, { why: 'Der Prüfstand ist belegt.' })).body.date.cancelled.why, 'Der Prüfstand ist belegt.');
  assert.match((await gesa.get(`${at}/date.ics`)).text, /STATUS:CANCELLED/);
  assert.equal((await gesa.put(`${at}/date/answer`, { answer: 'no' })).status, 403);
  await house.drain();
  const told = await house.kontor.database.owner.selectFrom('notice').select('person_id').where('post_id', '=', set.body.id).where('kind', '=', 'due').execute();
  assert.deepEqual(told.map((row) => row.person_id), [gesa.id, gesa.id]);
});

test('search finds what stands beside the text, and people by mail read it too', async () => {
  const poll = (await jana.post(`spaces/${line4}/posts`, { kind: 'poll', title: 'Welche Farbe?', poll: { options: ['Resedagrün', 'Kieselgrau'] } })).body.id;
  await house.drain();
  assert.deepEqual((await gesa.get('search?q=Kieselgrau')).body.items.map((hit: any) => hit.id), [poll]);
  const when = { from: '2027-03-26', until: '2027-03-26', starts: new Date('2027-03-26T08:00:00Z'), ends: new Date('2027-03-26T10:30:00Z'), zone: 'Europe/Berlin', place: 'Werk 2', sequence: 0, changed: new Date(), cancelled: null, answers: [] };
  assert.deepEqual(saidOfDate(when, 'de'), ['Termin: Freitag, 26. März 2027, 09:00 bis 11:30 Uhr (Europe/Berlin), Werk 2']);
  assert.deepEqual(saidOfDate({ ...when, starts: null, ends: null, until: '2027-03-28', place: '' }, 'en'), ['Date: Friday, 26 March 2027 to Sunday, 28 March 2027']);
});

test('whole days are days, and a date that ends before it begins is none', async () => {
  const fair = (await emre.post(`spaces/${service}/posts`, { kind: 'date', title: 'Messe Hannover', date: { from: '2099-04-13', until: '2099-04-17' } })).body;
  assert.deepEqual([fair.date.from, fair.date.until, fair.date.starts], ['2099-04-13', '2099-04-17', null]);
  const text = (await emre.get(`posts/${fair.id}/date.ics`)).text;
  assert.match(text, /DTSTART;VALUE=DATE:20990413/);
  assert.match(text, /DTEND;VALUE=DATE:20990418/);
  for (const wrong of [{}, { from: '2099-04-13', until: '2099-04-12' }, { starts: '2099-04-13T08:00:00Z', ends: '2099-04-13T07:00:00Z' }, { from: '2099-04-13', starts: '2099-04-13T08:00:00Z' }, { from: '2099-04-13', ends: '2099-04-13T08:00:00Z' }, { starts: '2099-04-13T08:00:00Z', until: '2027-04-13' }]) {
    assert.equal((await emre.post(`spaces/${service}/posts`, { kind: 'date', title: 'Falsch', date: wrong })).status, 422);
  }
});

test('a space asks on its rhythm, one post a round, whoever is away', async () => {
  const set = await jana.post(`spaces/${service}/check-ins`, { question: 'Was hindert uns?', hint: 'Ein Satz genügt.', weekdays: [1, 2, 3, 4, 5, 6, 7], at: '09:00' });
  assert.equal(set.status, 201, set.text);
  const [asked] = set.body.items;
  assert.equal((await emre.post(`spaces/${service}/check-ins`, { question: 'Ich auch?', weekdays: [1], at: '09:00' })).status, 403);
  assert.equal((await gesa.get(`spaces/${service}/check-ins`)).status, 404);
  const round = new Date(asked.next);
  await askDue(house.kontor, new Date(round.getTime() - 60_000));
  await Promise.all([askDue(house.kontor, new Date(round.getTime() + 60_000)), askDue(house.kontor, new Date(round.getTime() + 60_000))]);
  const [then] = (await emre.get(`spaces/${service}/check-ins`)).body.items;
  assert.equal(then.rounds.length, 1);
  assert.equal(new Date(then.next).getTime() > round.getTime(), true);
  const post = (await emre.get(`posts/${then.rounds[0].post}`)).body;
  assert.deepEqual([post.title, post.text, post.author.name], ['Was hindert uns?', 'Ein Satz genügt.', 'Jana Krüger']);
  await emre.post(`posts/${post.id}/comments`, { markdown: 'Die Prüfprotokolle.' });
  assert.deepEqual((await rita.get(`spaces/${service}/check-ins`)).body.items[0].rounds[0].answers, 1);
  const later = new Date(round.getTime() + 5 * 86_400_000 + 60_000);
  await askDue(house.kontor, later);
  const [after] = (await jana.get(`spaces/${service}/check-ins`)).body.items;
  assert.deepEqual([after.rounds.length, new Date(after.next) > later], [2, true], 'of what was missed meanwhile only the last is asked');
  await jana.patch(`check-ins/${asked.id}`, { paused: true });
  await askDue(house.kontor, new Date(round.getTime() + 30 * 86_400_000));
  assert.equal((await jana.get(`spaces/${service}/check-ins`)).body.items[0].rounds.length, 2);
  assert.equal((await jana.delete(`check-ins/${asked.id}`)).status, 204);
  assert.deepEqual((await jana.get(`spaces/${service}/check-ins`)).body.items, []);
});

test('rounds keep their time of day over the change of clocks, and count weeks from the first', () => {
  const rhythm = { weekdays: [1], everyWeeks: 2, at: '09:00', from: '2026-10-14', until: '2026-11-20' };
  const rounds: string[] = [];
  for (let after: Temporal.Instant | null = Temporal.Instant.from('2026-10-01T00:00:00Z'); (after = nextRound(rhythm, after, 'Europe/Berlin')); ) rounds.push(after.toString());
  assert.deepEqual(rounds, ['2026-10-26T08:00:00Z', '2026-11-09T08:00:00Z']);
});
