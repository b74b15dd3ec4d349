import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rebuildSearch } from '../../server/search/rebuildSearch.ts';
import { foldOf, plainOf } from '../../server/search/spelling.ts';
import { post } from '../../shared/words/post.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

// The Big List of Naughty Strings, kept beside the project with its licence.
const list = new URL('../../../shared/data/naughty-strings/blns.json', import.meta.url);

const naughtyList = (): string[] => (existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []);

let house: TestHouse;
let jana: Client;
let emre: Client;
let sievers: Client;
let service: string;
let sales: string;
let council: string;

const search = async (who: Client, q: string, more = '') => {
  const answer = await who.get(`search?q=${encodeURIComponent(q)}${more}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};
const titles = async (who: Client, q: string, more = '') => (await search(who, q, more)).items.map((hit: any) => hit.title);
const note = async (who: Client, space: string, title: string, markdown: string, more = {}) => {
  const post = await who.post(`spaces/${space}/posts`, { kind: 'note', title, markdown, ...more });
  assert.equal(post.status, 201, post.text);
  return post.body.id as string;
};

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  sievers = await house.join('Holger Sievers');
  const space = async (name: string, access: string) => (await jana.post('spaces', { name, audience: 'internal', access })).body.id;
  service = await space('Service & Ersatzteile', 'open');
  sales = await space('Vertrieb', 'open');
  council = await space('Betriebsrat', 'invitation');
  await emre.put(`spaces/${service}/membership`);
  await emre.put(`spaces/${sales}/membership`);
  await note(jana, service, 'Neue Ventilblöcke im Lager', 'Die Ventilblöcke für die BP-220 sind da. Frauen und Männer aus der Montage holen sie ab.');
  await note(jana, service, 'Lieferverzug', 'Die Gleitringdichtungen von Müller kommen erst im Dezember.');
  await note(emre, service, 'Besuch', 'Herr Mueller war bei uns in der Straße der Technik.');
  await note(emre, service, 'Rückruf', 'Bitte Muller zurückrufen, wegen der Prüfung der Pumpen.');
  const asked = await emre.post(`spaces/${service}/posts`, { kind: 'question', title: 'Welches Öl?', markdown: 'Für das Getriebe der Kreiselpumpe.' });
  const answer = await jana.post(`posts/${asked.body.id}/comments`, { markdown: 'Synthetisches Getriebeöl, wie im Datenblatt.' });
  await emre.put(`posts/${asked.body.id}/answer`, { comment: answer.body.id });
  await note(jana, sales, 'Delivery values', 'Our customers are waiting for the valves.');
  await note(jana, council, 'Vertraulich', 'Die Kanarie singt in der Dachkammer.');
  await house.drain();
});
after(() => house.close());

test('a part of a compound finds it, with umlauts and plurals', async () => {
  assert.deepEqual(await titles(emre, 'block'), ['Neue Ventilblöcke im Lager']);
  assert.deepEqual(await titles(emre, 'Ventilbloecke'), ['Neue Ventilblöcke im Lager']);
  assert.deepEqual(await titles(emre, 'dichtung'), ['Lieferverzug']);
  assert.deepEqual(await titles(emre, 'Kreiselpump'), ['Welches Öl?']);
});

test('Müller, Mueller and Muller find each other', async () => {
  for (const spelling of ['Müller', 'Mueller', 'Muller', 'MÜLLER', 'müllers']) assert.deepEqual((await titles(emre, spelling)).sort(), ['Besuch', 'Lieferverzug', 'Rückruf'], spelling);
  for (const spelling of ['Straße', 'Strasse', 'straße']) assert.deepEqual(await titles(emre, spelling), ['Besuch'], spelling);
});

test('the directory and the spaces are found in every spelling, too', async () => {
  const yildiz = await house.join('Hatice Yıldız');
  const people = async (q: string) => (await emre.get(`people?q=${encodeURIComponent(q)}`)).body.items.map((one: any) => one.name);
  for (const spelling of ['Krüger', 'Krueger', 'kruger', 'Krüger Jana']) assert.deepEqual(await people(spelling), ['Jana Krüger'], spelling);
  for (const spelling of ['Yıldız', 'Yildiz', 'YILDIZ']) {
    assert.deepEqual(await people(spelling), ['Hatice Yıldız'], spelling);
    assert.deepEqual(await titles(emre, spelling, '&kind=person'), ['Hatice Yıldız'], spelling);
    assert.deepEqual((await house.anna.get(`admin/people?q=${encodeURIComponent(spelling)}`)).body.items.map((one: any) => one.name), ['Hatice Yıldız'], spelling);
  }
  assert.deepEqual(await people('%'), []);
  const kueche = (await yildiz.post('spaces', { name: 'Küche & Hof', audience: 'internal', access: 'open' })).body.id;
  for (const spelling of ['Küche', 'kueche', 'Hof Küche']) assert.deepEqual((await emre.get(`spaces?all=true&q=${encodeURIComponent(spelling)}`)).body.items.map((one: any) => one.id), [kueche], spelling);
});

test('words that only look like umlauts stay themselves', async () => {
  assert.deepEqual(await titles(emre, 'neue Frauen'), ['Neue Ventilblöcke im Lager']);
  assert.deepEqual(await titles(emre, 'neuen Frau'), ['Neue Ventilblöcke im Lager']);
  assert.deepEqual(await titles(emre, 'value'), ['Delivery values']);
  assert.deepEqual(await titles(emre, 'wait customer'), ['Delivery values']);
});

test('names are found with typing errors', async () => {
  const people = await search(emre, 'Sievrs');
  assert.deepEqual(people.items.map((hit: any) => [hit.kind, hit.title]), [['person', 'Holger Sievers']]);
  assert.equal(people.counts.person, 1);
  assert.deepEqual((await search(emre, 'Vertreib')).items.map((hit: any) => [hit.kind, hit.title]), [['space', 'Vertrieb']]);
  assert.deepEqual(await titles(emre, 'Krueger', '&kind=person'), ['Jana Krüger']);
});

test('phrases hold together, minus excludes, part numbers are phrases, the last word may be unfinished', async () => {
  assert.deepEqual(await titles(emre, '"Prüfung der Pumpen"'), ['Rückruf']);
  assert.deepEqual(await titles(emre, '„Pumpen der Prüfung“'), []);
  assert.deepEqual((await titles(emre, 'Müller -Dezember')).sort(), ['Besuch', 'Rückruf']);
  assert.deepEqual(await titles(emre, 'BP-220'), ['Neue Ventilblöcke im Lager']);
  assert.deepEqual(await titles(emre, 'Dez'), ['Lieferverzug']);
});

test('filters are words, in German and in English', async () => {
  assert.deepEqual((await titles(emre, 'von:Emre Müller')).sort(), ['Besuch', 'Rückruf']);
  assert.deepEqual((await titles(emre, 'from:"Jana Krüger" Müller')), ['Lieferverzug']);
  const both = await search(emre, 'von:Jana Krueger Müller');
  assert.equal(both.query.from.name, 'Jana Krüger');
  assert.deepEqual(both.items.map((hit: any) => hit.title), ['Lieferverzug']);
  assert.deepEqual(await titles(emre, 'in:Vertrieb'), ['Delivery values']);
  assert.equal((await search(emre, 'in:"Service & Ersatzteile" Müller')).query.in.name, 'Service & Ersatzteile');
  for (const kind of ['art:frage', 'kind:question', 'art:Fragen']) assert.deepEqual(await titles(emre, kind), ['Welches Öl?'], kind);
  for (const [kind, { de, en }] of Object.entries(post.kind).filter(([kind]) => kind !== 'note')) for (const said of [de, en]) assert.equal((await search(emre, `art:"${said}"`)).query.kind, kind, said);
  assert.deepEqual((await search(emre, 'art:antwort Getriebeöl')).items.map((hit: any) => hit.kind), ['comment']);
  for (const all of ['nach:gestern', 'after:yesterday', 'nach:1.11.2024', 'seit:"November 2024"', 'nach:November 2024', 'nach:"15. November 2024"', 'after:"15 Nov. 2024"']) assert.equal((await search(emre, `Müller ${all}`)).counts.post, 3, all);
  for (const none of ['vor:heute', 'before:2024-11-01', 'vor:November 2024', 'nach:2124-01-01', 'vor:"15. November 2024"']) assert.equal((await search(emre, `Müller ${none}`)).counts.post, 0, none);
});

test('what is no filter is named and searched as text', async () => {
  const found = await search(emre, 'farbe:blau in:Nirgendwo art:gedicht vor:irgendwann Müller');
  assert.deepEqual(found.query.unknown.sort(), ['art:gedicht', 'farbe:blau', 'in:Nirgendwo', 'vor:irgendwann']);
  assert.deepEqual(found.items, []);
  assert.equal((await search(emre, 'in:Nirgendwo Dezember')).counts.post, 1);
});

test('a title stands above a body, an accepted answer above others, and a page follows the other', async () => {
  await note(emre, sales, 'Kupplung', 'Siehe Anhang.');
  const asked = await note(emre, sales, 'Allerlei', 'Auch die Kupplung ist neu.');
  await emre.post(`posts/${asked}/comments`, { markdown: 'Welche Kupplung?' });
  await house.drain();
  const all = await search(emre, 'Kupplung');
  assert.deepEqual(all.items.map((hit: any) => [hit.kind, hit.title]), [['post', 'Kupplung'], ['post', 'Allerlei'], ['comment', 'Allerlei']]);
  assert.equal(all.next, null);
  const first = await search(emre, 'Kupplung', '&limit=2');
  const second = await search(emre, 'Kupplung', `&limit=2&before=${first.next}`);
  assert.deepEqual([...first.items, ...second.items], all.items);
  assert.equal(second.next, null);
  assert.deepEqual((await search(emre, 'Kupplung', '&kind=comment')).counts, all.counts);
  const [answer] = (await search(emre, 'Getriebeöl')).items;
  assert.equal(answer.accepted, true);
});

test('snippets mark what was found, and nothing else is HTML', async () => {
  await note(emre, sales, 'Kuriosum', 'Ein <script>alert(1)</script> & ein Ölstand & Ölfilter.');
  await house.drain();
  const [hit] = (await search(emre, 'Oelstand')).items;
  assert.match(hit.snippet, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; ein <mark>Ölstand<\/mark>/);
  const [parts] = (await search(emre, 'dichtung')).items;
  assert.match(parts.snippet, /Die <mark>Gleitringdichtungen<\/mark> von Müller/);
});

test('a closed space is found by its members only, not even counted for others', async () => {
  assert.deepEqual(await titles(jana, 'Kanarie'), ['Vertraulich']);
  for (const q of ['Kanarie', 'Kanar', '"Kanarie singt"', 'dachkammer', 'Betriebsrat', 'von:Jana Kanarie', 'in:Betriebsrat', 'in:Betriebsrat Kanarie']) {
    const found = await search(emre, q);
    assert.ok(found.items.every((hit: any) => hit.title !== 'Vertraulich' && hit.title !== 'Betriebsrat'), q);
    assert.doesNotMatch(JSON.stringify(found.items) + JSON.stringify(found.query.in), /Betriebsrat|Vertraulich/, q);
  }
  assert.deepEqual((await search(emre, 'Kanarie')).counts, { post: 0, comment: 0, file: 0, person: 0, space: 0 });
  assert.equal((await house.anna.get('search?q=Betriebsrat')).body.counts.space, 0);
  assert.doesNotMatch((await emre.get('search/suggest?q=Vertr')).text, /Vertraulich/);
  assert.match((await jana.get('search/suggest?q=Vertr')).text, /Vertraulich/);
});

test('who was let in finds, who was taken out does not', async () => {
  await jana.put(`spaces/${council}/members/${sievers.id}`, { role: 'reader' });
  assert.deepEqual(await titles(sievers, 'Kanarie'), ['Vertraulich']);
  await jana.delete(`spaces/${council}/members/${sievers.id}`);
  assert.deepEqual((await search(sievers, 'Kanarie')).counts, { post: 0, comment: 0, file: 0, person: 0, space: 0 });
});

test('a post that moved is found where it is, at once', async () => {
  const post = await note(jana, service, 'Umzug', 'Ein Wandervogel zieht um.');
  await jana.post(`posts/${post}/comments`, { markdown: 'Der Wandervogel fliegt.' });
  await house.drain();
  assert.equal((await search(emre, 'Wandervogel')).counts.comment, 1);
  assert.equal((await jana.post(`posts/${post}/move`, { space: council })).status, 200);
  assert.deepEqual((await search(emre, 'Wandervogel')).counts, { post: 0, comment: 0, file: 0, person: 0, space: 0 });
  await house.drain();
  assert.equal((await search(emre, 'Wandervogel')).items.length, 0);
  assert.equal((await search(jana, 'Wandervogel')).items.length, 2);
});

test('edits and deletions leave no trace, and what is taken back is found again', async () => {
  const post = await note(emre, sales, 'Tippfehler', 'Der Zebrafink ist da.');
  const comment = await emre.post(`posts/${post}/comments`, { markdown: 'Ein Zebrafink?' });
  await house.drain();
  assert.equal((await search(emre, 'Zebrafink')).items.length, 2);
  await emre.patch(`posts/${post}`, { markdown: 'Der Stieglitz ist da.' });
  await emre.patch(`comments/${comment.body.id}`, { markdown: 'Ein Stieglitz?' });
  await house.drain();
  assert.equal((await search(emre, 'Zebrafink')).items.length, 0);
  assert.equal((await search(emre, 'Stieglitz')).items.length, 2);
  await emre.delete(`posts/${post}`);
  assert.equal((await search(emre, 'Stieglitz')).items.length, 0);
  await house.drain();
  assert.deepEqual((await search(emre, 'Stieglitz')).counts, { post: 0, comment: 0, file: 0, person: 0, space: 0 });
  await emre.post(`posts/${post}/undelete`);
  await house.drain();
  assert.equal((await search(emre, 'Stieglitz')).items.length, 2);
});

test('a space one has hidden stays out unless it is named', async () => {
  await sievers.put(`spaces/${sales}/membership`, { level: 'hidden' });
  await sievers.put(`spaces/${sales}/membership`, { level: 'hidden' });
  assert.deepEqual(await titles(sievers, 'customers'), []);
  assert.deepEqual(await titles(sievers, 'customers in:Vertrieb'), ['Delivery values']);
});

test('the palette suggests spaces, people and posts while one types', async () => {
  const found = await emre.get('search/suggest?q=ventil');
  assert.deepEqual(found.body.posts.map((post: any) => post.title), ['Neue Ventilblöcke im Lager']);
  assert.deepEqual((await emre.get('search/suggest?q=serv')).body.spaces.map((space: any) => space.name), ['Service & Ersatzteile']);
  assert.deepEqual((await emre.get('search/suggest?q=jana')).body.people.map((person: any) => person.name), ['Jana Krüger']);
  assert.ok((await emre.get('search/suggest')).body.spaces.length > 0);
});

test('a name of somebody in the house is no other word of its stem', async () => {
  const books = (await jana.post('spaces', { name: 'Buchhaltung', audience: 'internal', access: 'open' })).body.id;
  await note(jana, books, 'Kosten senken', 'Die Kosten steigen.');
  await note(jana, books, 'Verabredung', 'Herr Koester und Kösters Meister.');
  await house.drain();
  assert.deepEqual((await titles(emre, 'Köster art:beitrag')).sort(), ['Kosten senken', 'Verabredung']);
  await house.join('Svenja Köster');
  for (const spelling of ['Köster', 'Koester', 'koster', 'KÖSTER']) {
    const found = await search(emre, spelling);
    assert.deepEqual(found.items.map((hit: any) => [hit.kind, hit.title]), [['person', 'Svenja Köster'], ['post', 'Verabredung']], spelling);
    assert.match(found.items[1].snippet, /<mark>Koester<\/mark> und <mark>Kösters<\/mark> Meister/);
  }
  assert.deepEqual((await titles(emre, 'Kosten art:beitrag'))[0], 'Kosten senken');
  assert.deepEqual(await titles(emre, 'Verabredung Köster art:beitrag'), ['Verabredung']);
});

test('a file is found by its name and its text where its post is read, and is gone with it', async () => {
  const octets = { 'content-type': 'application/octet-stream' };
  const file = (await jana.post('files?name=Pruefprotokoll_Kolben.txt', new TextEncoder().encode('Messwerte der Schwingungsprüfung: 4,2 mm/s'), octets)).body.id;
  const post = await note(jana, council, 'Protokoll', 'Siehe Datei.', { files: [file] });
  await house.drain();
  for (const q of ['Schwingung', 'Prüfprotokoll', 'kolben art:datei']) {
    const [hit] = (await search(jana, q)).items;
    assert.deepEqual([hit.kind, hit.id, hit.title, hit.post.id], ['file', file, 'Pruefprotokoll_Kolben.txt', post], q);
    assert.deepEqual((await search(emre, q)).counts, { post: 0, comment: 0, file: 0, person: 0, space: 0 }, q);
  }
  assert.match((await search(jana, 'Schwingung')).items[0].snippet, /<mark>Schwingungsprüfung<\/mark>/);
  await jana.delete(`files/${file}`);
  await house.drain();
  assert.equal((await search(jana, 'Schwingung')).counts.file, 0);
});

test('the longest texts are found, in every script', async () => {
  const words = (first: number, letters: number) => Array.from({ length: 24_000 }, (_, at) => String.fromCodePoint(first + (at % letters), first + (Math.floor(at / letters) % letters), first + (at % 7))).join(' ');
  for (const [name, first, letters] of [['Hangul', 0xac00, 11_000], ['Kyrillisch', 0x430, 32], ['Latein', 0x61, 26]] as const) {
    await note(emre, sales, name, `Riesentext ${words(first, letters)}`);
    await house.drain();
    assert.deepEqual(await titles(emre, `Riesentext ${name}`), [name]);
  }
});

test('words that occur nowhere any more are forgotten overnight, and a rebuild finds everything again', async () => {
  const words = () => house.kontor.database.owner.selectFrom('search_word').select('word').where('word', 'in', ['zebrafink', 'ventilblocke']).orderBy('word').execute();
  assert.deepEqual((await words()).map((row) => row.word), ['ventilblocke', 'zebrafink']);
  await house.kontor.jobs.runNow('pruneWords');
  assert.deepEqual((await words()).map((row) => row.word), ['ventilblocke']);
  const before = await search(jana, 'Ventilblock');
  const seen: number[][] = [];
  const written = await rebuildSearch(house.kontor, { fresh: true, progress: (done, of) => void seen.push([done, of]) });
  assert.deepEqual(seen.at(-1), [written, written]);
  assert.deepEqual((await search(jana, 'Ventilblock')).items, before.items);
  assert.equal(await rebuildSearch(house.kontor), 0);
});

test('the database and the server spell alike', async () => {
  const { rows } = await sql<{ text: string; plain: string; fold: string }>`
    select text, search_plain(text) as plain, search_fold(search_plain(text)) as fold from unnest(${[...naughtyList().map((text) => text.replaceAll('\0', ' ').toWellFormed()), 'Müller Mueller', 'Übermaß ẞ Æ œ', 'Łódź, Đorđe', 'Yıldız İnce']}::text[]) as t(text)`.execute(house.kontor.database.owner);
  for (const { text, plain, fold } of rows) assert.deepEqual([plain, fold], [plainOf(text), foldOf(plainOf(text))], JSON.stringify(text));
});

test('whatever is typed gets an answer', async () => {
  for (const q of [...naughtyList(), '', ' ', '"', '-', '- -', 'in:', 'in:""', 'von:-', "'", "a'b\\c", '%', '_', ':*', '!', '&|', '(', '<->', '\0', 'a'.repeat(4000), 'x '.repeat(2000)]) {
    for (const path of ['search', 'search/suggest']) {
      const answer = await emre.get(`${path}?q=${encodeURIComponent(q.toWellFormed())}`);
      assert.equal(answer.status, 200, `${path} ${JSON.stringify(q).slice(0, 80)}: ${answer.text}`);
    }
  }
  assert.equal((await emre.get('search?q=a&before=unfug')).status, 400);
  assert.equal((await house.stranger.get('search?q=a')).status, 401);
});
