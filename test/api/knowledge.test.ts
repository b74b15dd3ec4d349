import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { passOn } from '../../server/questions/passOn.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

const DAY = 86_400_000;

let house: TestHouse;
let jana: Client;
let emre: Client;
let rolf: Client;
let guest: Client;
let service: string;
let council: string;
let shared: string;

const ask = async (who: Client, space: string, title: string, more: object = {}): Promise<string> => {
  const post = await who.post(`spaces/${space}/posts`, { kind: 'question', title, markdown: 'Wer kann helfen?', ...more });
  assert.equal(post.status, 201, post.text);
  return post.body.id;
};
const answered = async (by: Client, accepts: Client, post: string, markdown: string): Promise<string> => {
  const answer = await by.post(`posts/${post}/comments`, { markdown });
  assert.equal(answer.status, 201, answer.text);
  assert.equal((await accepts.put(`posts/${post}/answer`, { comment: answer.body.id })).status, 200);
  return answer.body.id;
};
const similar = async (who: Client, q: string) => (await who.get(`questions/similar?q=${encodeURIComponent(q)}`)).body.items.map((item: any) => item.title);
const topicsOf = async (who: Client, q = '') => (await who.get(`topics?q=${encodeURIComponent(q)}`)).body.items;

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  rolf = await house.join('Rolf Petersen');
  const space = async (name: string, access: string) => (await jana.post('spaces', { name, audience: 'internal', access })).body.id;
  service = await space('Service & Ersatzteile', 'open');
  council = await space('Betriebsrat', 'invitation');
  for (const one of [emre, rolf]) await one.put(`spaces/${service}/membership`);
  shared = (await jana.post('spaces', { name: 'Möller: Anlauf', audience: 'partners', access: 'invitation' })).body.id;
  const moeller = await house.partner('Möller GmbH');
  await house.admit(shared, moeller);
  guest = await house.guest('Miriam Lorenz', moeller);
  await jana.put(`spaces/${shared}/members/${guest.id}`, { role: 'member' });
});
after(() => house.close());

test('who types a question is shown answered ones like it: by stem, by part of a word, the accepted first, and only where they read', async () => {
  const old = await ask(emre, service, 'Welche Gleitringdichtung passt zur BP-220 mit Glykol?');
  await answered(jana, emre, old, 'EPDM mit Stützring.');
  await house.drain();
  const open = await ask(emre, service, 'Gleitringdichtung BP-300 mit Glykol?');
  const half = await ask(emre, service, 'Gleitringdichtung BP-180 mit Glykol?');
  await rolf.post(`posts/${half}/comments`, { markdown: 'Vermutlich dieselbe.' });
  const secret = await ask(jana, council, 'Gleitringdichtung im Betriebsrat mit Glykol?');
  await answered(jana, jana, secret, 'KANARIE-7');
  assert.deepEqual(await similar(rolf, 'Dichtungen für Glykol'), ['Welche Gleitringdichtung passt zur BP-220 mit Glykol?', 'Gleitringdichtung BP-180 mit Glykol?']);
  const whole = await rolf.get(`questions/similar?q=${encodeURIComponent('Welche Gleitringdichtung für Glykol?')}`);
  assert.equal(whole.body.items[0].answer.text, 'EPDM mit Stützring.');
  assert.equal(whole.body.items[0].answer.accepted, true);
  assert.doesNotMatch(whole.text, /KANARIE-7|Betriebsrat|BP-300/);
  assert.deepEqual(await similar(rolf, 'Urlaubsantrag im Sommer'), []);
  assert.deepEqual(await similar(rolf, "'':&|!"), []);
  await emre.delete(`posts/${old}`);
  assert.ok(!(await similar(rolf, 'Gleitringdichtung Glykol')).includes('Welche Gleitringdichtung passt zur BP-220 mit Glykol?'));
  await emre.post(`posts/${old}/undelete`);
  assert.ok((await similar(rolf, 'Gleitringdichtung Glykol')).includes('Welche Gleitringdichtung passt zur BP-220 mit Glykol?'));
  await emre.delete(`posts/${open}`);
});

test('somebody of a partner is shown only what was answered where they take part', async () => {
  const inside = await ask(emre, service, 'Wann liefert Möller die Schauglasflansche?');
  await answered(jana, emre, inside, 'KANARIE-8');
  assert.deepEqual(await similar(guest, 'Schauglasflansche'), []);
  const outside = await ask(jana, shared, 'Welche Schauglasflansche kommen an die Anlage?', { label: 'public' });
  await answered(guest, jana, outside, 'DN 80.');
  const seen = await guest.get(`questions/similar?q=Schauglasflansche`);
  assert.deepEqual(seen.body.items.map((item: any) => item.answer.text), ['DN 80.']);
  assert.doesNotMatch(seen.text, /KANARIE-8/);
  assert.equal((await similar(rolf, 'Schauglasflansche')).length, 1, 'and who is not in the partner space sees the one of the house');
});

test('in the search an accepted answer and its question stand before what fits alike, and the question brings its answer', async () => {
  await jana.post(`spaces/${service}/posts`, { kind: 'note', title: 'Förderhöhe der Kreiselpumpe', markdown: 'Messprotokoll liegt bei.' });
  const asked = await ask(emre, service, 'Förderhöhe der Kreiselpumpe');
  await answered(jana, emre, asked, 'Die Förderhöhe ist 32 m.');
  await jana.post(`spaces/${service}/posts`, { kind: 'note', title: 'Förderhöhe der Kreiselpumpe', markdown: 'Noch ein Protokoll.' });
  await house.drain();
  const found = (await rolf.get(`search?q=${encodeURIComponent('Förderhöhe Kreiselpumpe')}`)).body.items;
  assert.equal(found[0].id, asked);
  assert.equal(found[0].answer.text, 'Die Förderhöhe ist 32 m.');
});

test('a post is filed under topics by name; spelled otherwise it is the same, and only readers of a post hear of its topics', async () => {
  const post = await ask(emre, service, 'Wie oft wird das Kältemittel geprüft?', { topics: ['Kältemittel', 'Prüfung'] });
  assert.deepEqual((await rolf.get(`posts/${post}`)).body.topics.map((one: any) => one.name), ['Kältemittel', 'Prüfung']);
  const inCouncil = await ask(jana, council, 'Umzug der Montage?', { topics: ['Projekt Albatros', 'KAELTEMITTEL'] });
  assert.deepEqual((await jana.get(`posts/${inCouncil}`)).body.topics.map((one: any) => one.name), ['Kältemittel', 'Projekt Albatros']);
  assert.deepEqual((await topicsOf(rolf)).map((one: any) => [one.name, one.posts]), [['Kältemittel', 1], ['Prüfung', 1]]);
  const albatros = (await topicsOf(jana, 'albatros'))[0];
  assert.equal((await rolf.get(`topics/${albatros.id}`)).status, 404);
  assert.equal((await rolf.get(`topics/${albatros.id}/posts`)).status, 404);
  assert.deepEqual((await rolf.get(`search?q=${encodeURIComponent('thema:"Projekt Albatros"')}`)).body.query.unknown, ['thema:"Projekt Albatros"']);
  await house.drain();
  const found = (await rolf.get(`search?q=${encodeURIComponent('thema:Kältemittel')}`)).body;
  assert.deepEqual([found.query.topic.name, found.items.map((item: any) => item.id)], ['Kältemittel', [post]]);
  assert.equal((await jana.put(`posts/${inCouncil}/topics`, { topics: ['…'] })).status, 422);
  const outside = await jana.post(`spaces/${shared}/posts`, { kind: 'question', title: 'Termin?', markdown: 'Passt der Dienstag?', topics: ['Geheime Ordnung'] });
  assert.equal(outside.status, 201, outside.text);
  const seen = await guest.get(`posts/${outside.body.id}`);
  assert.deepEqual(seen.body.topics, []);
  assert.doesNotMatch((await guest.get('feed')).text, /Geheime Ordnung/);
  assert.match((await jana.get('feed')).text, /Geheime Ordnung/);
  assert.equal((await guest.post(`spaces/${shared}/posts`, { kind: 'note', markdown: 'Hallo', topics: ['Neu'] })).body.type, 'urn:kontor:problem:refused');
});

test('a topic is renamed and merged by who made it or an administrator; its old names lead to it, its posts go along', async () => {
  const first = await ask(emre, service, 'Wo liegt die Wartungsliste?', { topics: ['Wartungsplan'] });
  const second = await ask(rolf, service, 'Wer führt den Wartungsplan?', { topics: ['Instandhaltung'] });
  const [plan] = await topicsOf(rolf, 'wartungsplan');
  const [upkeep] = await topicsOf(rolf, 'instandhaltung');
  const feed = async () => (await rolf.get('feed')).body.items.find((item: any) => item.id === first).topics.map((one: any) => one.name);
  assert.deepEqual(await feed(), ['Wartungsplan']);
  assert.equal((await rolf.patch(`topics/${plan.id}`, { name: 'Wartung' })).status, 403);
  assert.equal((await emre.patch(`topics/${plan.id}`, { name: 'Instandhaltung' })).status, 422);
  assert.deepEqual((await emre.patch(`topics/${plan.id}`, { name: 'Wartung' })).body.names, ['Wartungsplan']);
  assert.deepEqual(await feed(), ['Wartung']);
  assert.equal((await emre.post(`topics/${upkeep.id}/merge`, { into: plan.id })).status, 403);
  const merged = await rolf.post(`topics/${upkeep.id}/merge`, { into: plan.id });
  assert.equal(merged.status, 200, merged.text);
  assert.deepEqual(merged.body.names.toSorted(), ['Instandhaltung', 'Wartungsplan']);
  assert.deepEqual((await jana.get(`topics/${plan.id}/posts`)).body.items.map((item: any) => item.id), [second, first]);
  assert.equal((await jana.get(`topics/${upkeep.id}`)).status, 404);
  const third = await ask(jana, service, 'Neue Liste?', { topics: ['instandhaltung'] });
  assert.deepEqual((await jana.get(`posts/${third}`)).body.topics.map((one: any) => one.name), ['Wartung']);
  assert.deepEqual((await house.events('topic.renamed', 'topic.merged')).map((event) => [event.kind, event.actor_id]), [['topic.renamed', emre.id], ['topic.merged', rolf.id]]);
});

test('a question without answer goes to who declares the skill and agreed to be asked, once; who passes is not asked again', async () => {
  await jana.patch('me/knowledge', { skills: ['Vakuumtechnik'], consents: [] });
  await rolf.patch('me/knowledge', { skills: ['Vakuumtechnik', 'Hydraulik'], consents: ['asked'] });
  const lonely = await ask(emre, service, 'Wer kennt sich mit Vakuumtechnik aus?');
  const inCouncil = await ask(jana, council, 'Vakuumtechnik im Betriebsrat?');
  const naming = await ask(emre, service, 'Vakuumtechnik, und wer?', { markdown: undefined, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { kind: 'person', id: rolf.id, label: 'Rolf Petersen' } }] }] } });
  await house.drain();
  await passOn(house.kontor, new Date());
  await house.drain();
  assert.deepEqual((await rolf.get('feed/actions')).body.items.filter((item: any) => item.why === 'know'), [], 'too early');
  await passOn(house.kontor, new Date(Date.now() + 2 * DAY));
  await house.drain();
  const waiting = (await rolf.get('feed/actions')).body.items.filter((item: any) => item.why === 'know');
  assert.deepEqual(waiting.map((item: any) => item.post.id), [lonely]);
  const told = (await rolf.get('notices')).body.items.filter((item: any) => item.kind === 'asked');
  assert.deepEqual(told.map((notice: any) => notice.post.id), [lonely]);
  const why = (await rolf.get(`posts/${lonely}/question`)).body;
  assert.deepEqual([why.asked, why.mine.why, why.mine.topic], [1, 'skill', 'Vakuumtechnik']);
  assert.equal((await emre.get(`posts/${lonely}/question`)).body.mine, null);
  assert.equal((await jana.post(`posts/${lonely}/question/pass`)).status, 404);
  assert.deepEqual((await house.events('question.passedOn')).map((event) => event.data.persons), [[rolf.id]]);
  assert.equal((await rolf.post(`posts/${lonely}/question/pass`)).status, 204);
  assert.deepEqual((await rolf.get('feed/actions')).body.items.filter((item: any) => item.why === 'know'), []);
  await passOn(house.kontor, new Date(Date.now() + 4 * DAY));
  assert.equal((await house.events('question.passedOn')).length, 1);
  assert.equal((await jana.get(`posts/${inCouncil}/question`)).body.asked, 0);
  assert.equal((await jana.get(`posts/${naming}/question`)).body.asked, 0, 'whom it names is told already');
});

test('accepted answers count for being asked only with their own consent', async () => {
  const before = await ask(rolf, service, 'Wie stellt man den Drehmomentschlüssel ein?');
  await answered(jana, rolf, before, 'Nach Tabelle 4.');
  const next = await ask(rolf, service, 'Drehmomentschlüssel einstellen bei der BP-300?');
  await jana.patch('me/knowledge', { consents: ['asked'] });
  await passOn(house.kontor, new Date(Date.now() + 2 * DAY));
  assert.equal((await rolf.get(`posts/${next}/question`)).body.asked, 0);
  await jana.patch('me/knowledge', { consents: ['asked', 'answers'] });
  await passOn(house.kontor, new Date(Date.now() + 2 * DAY));
  assert.equal((await jana.get(`posts/${next}/question`)).body.mine.why, 'answers');
  assert.deepEqual((await house.events('consent.given', 'consent.withdrawn')).filter((event) => event.actor_id === jana.id).map((event) => [event.kind, event.data.what]), [['consent.given', 'asked'], ['consent.given', 'answers']]);
});

test('who knows what shows only who agreed to be shown, by name', async () => {
  const names = async (q: string) => (await emre.get(`knowledge/people?q=${encodeURIComponent(q)}`)).body.items.map((item: any) => item.person.name);
  assert.deepEqual(await names('vakuum'), []);
  await rolf.patch('me/knowledge', { consents: ['asked', 'shown'] });
  await jana.patch('me/knowledge', { consents: ['asked', 'shown'] });
  assert.deepEqual(await names('Vakuumtechnik'), ['Jana Krüger', 'Rolf Petersen']);
  assert.deepEqual(await names('hydraulik'), ['Rolf Petersen']);
  const among = async (...persons: Client[]) => (await emre.get(`knowledge/people?among=${persons.map((one) => one.id).join(',')}`)).body.items.map((item: any) => item.person.name);
  assert.deepEqual([await among(rolf, emre), await among(emre), await among(emre, jana, rolf)], [['Rolf Petersen'], [], ['Jana Krüger', 'Rolf Petersen']]);
  assert.equal((await emre.get('knowledge/people?among=rolf')).status, 422);
  const filed = await ask(emre, service, 'Welche Norm gilt für Druckbehälter?', { topics: ['Druckbehälter'] });
  await answered(jana, emre, filed, 'AD 2000.');
  const topic = (await topicsOf(emre, 'druckbehälter'))[0].id;
  assert.deepEqual((await emre.get(`knowledge/people?topic=${topic}`)).body.items, []);
  assert.deepEqual((await jana.get('me/knowledge')).body.suggested.map((one: any) => one.name), ['Druckbehälter']);
  await jana.patch('me/knowledge', { consents: ['shown', 'answers'] });
  assert.deepEqual((await emre.get(`knowledge/people?topic=${topic}`)).body.items.map((item: any) => [item.person.name, item.declared, item.answered]), [['Jana Krüger', false, true]]);
  await rolf.patch('me/knowledge', { consents: [] });
  assert.deepEqual(await names('hydraulik'), []);
  assert.equal((await guest.get('knowledge/people?q=hydraulik')).status, 404);
});

test('an antenna gathers quietly what is new, without what it leaves out, and nothing of spaces its owner does not read', async () => {
  const topic = (await topicsOf(rolf, 'kältemittel'))[0].id;
  const set = await rolf.post('antennas', { name: 'Pumpen', query: 'Spiralgehäusepumpe', without: { words: ['Angebot'], persons: [emre.id], topics: [topic] } });
  assert.equal(set.status, 201, set.text);
  const note = async (who: Client, space: string, title: string, more: object = {}) => (await who.post(`spaces/${space}/posts`, { kind: 'note', title, markdown: 'Siehe Titel.', ...more })).body.id;
  const first = await note(jana, service, 'Spiralgehäusepumpe: neue Zeichnung');
  await note(jana, service, 'Spiralgehäusepumpe: Angebot an Reimers');
  await note(emre, service, 'Spiralgehäusepumpe in der Montage');
  await note(jana, service, 'Spiralgehäusepumpe und Kühlung', { topics: ['Kältemittel'] });
  await note(jana, council, 'Spiralgehäusepumpe im Betriebsrat');
  await note(rolf, service, 'Spiralgehäusepumpe: meine eigene Notiz');
  const second = await note(jana, service, 'Prüfstand für Spiralgehäusepumpen');
  await house.drain();
  const path = `antennas/${set.body.id}`;
  assert.deepEqual((await rolf.get(`${path}/items`)).body.items.map((item: any) => item.id), [second, first]);
  const page = (await rolf.get(`${path}/items?limit=1`)).body;
  assert.deepEqual((await rolf.get(`${path}/items?limit=1&before=${page.next}`)).body.items.map((item: any) => item.id), [first]);
  assert.equal((await rolf.get('antennas')).body.items[0].fresh, 2);
  assert.deepEqual((await rolf.get('notices')).body.items.filter((notice: any) => [first, second].includes(notice.post.id)), []);
  await rolf.put(`${path}/seen`);
  assert.equal((await rolf.get('antennas')).body.items[0].fresh, 0);
  assert.equal((await emre.get(`${path}/items`)).status, 404);
  assert.equal((await emre.delete(path)).status, 404);
  assert.equal((await rolf.post('antennas', { name: 'Alles', query: '-nichts' })).status, 422);
  assert.equal((await rolf.post('antennas', { name: 'Fremd', query: 'thema:"Projekt Albatros"' })).status, 422);
  assert.equal((await rolf.delete(path)).status, 204);
  assert.deepEqual((await rolf.get('antennas')).body.items, []);
});

test('an antenna says how its query is understood, and a name of two words without quotes is one person', async () => {
  const [topic] = await topicsOf(rolf, 'kältemittel');
  const set = await rolf.post('antennas', { name: 'Kälte', query: 'von:Jana Krüger thema:"Kältemittel" Prüfstände -Angebot "R 290"' });
  assert.equal(set.status, 201, set.text);
  const { words, from, topic: on, in: space, unknown } = set.body.understood;
  assert.deepEqual(words, [{ word: 'Prüfstände', quoted: false, not: false }, { word: 'Angebot', quoted: false, not: true }, { word: 'R 290', quoted: true, not: false }]);
  assert.deepEqual([from.name, on, space, unknown], ['Jana Krüger', { id: topic.id, name: topic.name }, null, []]);
  const post = (await jana.post(`spaces/${service}/posts`, { kind: 'note', title: 'Prüfstand mit R 290', markdown: 'Läuft.', topics: ['Kältemittel'] })).body.id;
  await house.drain();
  assert.deepEqual((await rolf.get(`antennas/${set.body.id}/items`)).body.items.map((item: any) => item.id), [post]);
  await rolf.delete(`antennas/${set.body.id}`);
});

test('know-how at risk is counted, and neither a small group nor anybody who has not agreed is shown', async () => {
  const names = ['Anke Albers', 'Birte Clasen', 'Dörte Demir', 'Frauke Feddersen', 'Gesa Grünwald'];
  const people: Client[] = [];
  for (const [index, name] of names.entries()) {
    const person = await house.join(name);
    people.push(person);
    await person.put(`spaces/${service}/membership`);
    for (let count = 0; count < 3; count++) await ask(person, service, `Frage ${count} von ${index}`, { topics: [`Sondergebiet ${index}`] });
    await person.patch('me/knowledge', { skills: [`Sondergebiet ${index}`] });
    if (index === 3) assert.equal((await rolf.get('knowledge/at-risk')).body.single.topics, null, 'four persons are too few');
  }
  const all = await rolf.get('knowledge/at-risk');
  assert.equal(all.status, 200, all.text);
  assert.equal(all.body.single.topics, 5);
  assert.deepEqual(all.body.single.named, []);
  for (const name of names) assert.ok(!all.text.includes(name));
  await people[0]!.patch('me/knowledge', { consents: ['named'] });
  const named = (await rolf.get('knowledge/at-risk')).body.single;
  assert.deepEqual(named.named.map((one: any) => [one.topic.name, one.person.name]), [['Sondergebiet 0', 'Anke Albers']]);
  assert.equal(named.topics, null, 'the four others are no group any more');
  await sql`update post set created = created - interval '10 days' where kind = 'question' and author_id = any(${people.slice(0, 2).map((one) => one.id)}::uuid[])`.execute(house.kontor.database.owner);
  assert.equal((await rolf.get('knowledge/at-risk')).body.unanswered.week, null);
  await sql`update post set created = created - interval '10 days' where kind = 'question' and author_id = any(${people.slice(2).map((one) => one.id)}::uuid[])`.execute(house.kontor.database.owner);
  assert.deepEqual((await rolf.get('knowledge/at-risk')).body.unanswered, { week: 15, month: 0 });
  assert.equal((await guest.get('knowledge/at-risk')).status, 404);
});
