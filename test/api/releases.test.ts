import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { sendWaiting } from '../../server/mail/sendWaiting.ts';
import { testHouse, withoutQuestion, type Answer, type Client, type TestHouse } from '../support/house.ts';
import { smtpInbox } from '../support/smtp.ts';

/**
 * Lena of Brandt Pumpen writes in Konstruktion; Petra is named to release what leaves it, Karl is her deputy. Gesa of Ahrens reads in Linie 4,
 * Timo of Nordguss in Linie 5.
 */
let house: TestHouse;
let lena: Client, petra: Client, karl: Client, mona: Client, gesa: Client, timo: Client;
let ahrens: string, nordguss: string, inner: string, line: string, other: string;

const secret = '40318-2';
const publish = async (markdown: string, more: object = {}, space = inner): Promise<string> => {
  const made = await lena.post(`spaces/${space}/posts`, { kind: 'note', title: 'Montageanleitung HV-40', markdown, ...more });
  assert.equal(made.status, 201, made.text);
  return made.body.id;
};
const ask = (post: string, more: object = {}, who = lena): Promise<Answer> => who.post(`posts/${post}/releases`, { space: line, download: true, ...more });
const asked = async (post: string, more: object = {}, who = lena): Promise<string> => {
  const answer = await ask(post, more, who);
  assert.equal(answer.status, 201, answer.text);
  return answer.body.id;
};
const released = async (post: string, more: object = {}, redactions: object[] = []): Promise<{ id: string; copy: string }> => {
  const id = await asked(post, more);
  if (redactions.length > 0) assert.equal((await petra.put(`releases/${id}/redactions`, { redactions })).status, 200);
  const answer = await petra.post(`releases/${id}/approve`, { comment: 'Geprüft.' });
  assert.equal(answer.status, 200, answer.text);
  await house.drain();
  return { id, copy: answer.body.copy };
};
const refusal = (answer: Answer): string => answer.text;
const stateOf = async (id: string): Promise<string> => (await house.kontor.database.owner.selectFrom('release').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const upload = async (who: Client, name: string, bytes: Uint8Array): Promise<string> => {
  const made = await who.call('POST', `files?name=${encodeURIComponent(name)}`, bytes, { 'content-type': 'application/octet-stream' });
  assert.equal(made.status, 201, made.text);
  return made.body.id;
};

before(async () => {
  house = await testHouse();
  [lena, petra, karl, mona] = [await house.join('Lena Leitner'), await house.join('Petra Kühn'), await house.join('Karl Vogt'), await house.join('Mona Ritter')];
  [ahrens, nordguss] = [await house.partner('Ahrens Hydraulik'), await house.partner('Nordguss')];
  [gesa, timo] = [await house.guest('Gesa Ahlers', ahrens), await house.guest('Timo Voss', nordguss)];
  inner = (await lena.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'invitation' })).body.id;
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  other = (await lena.post('spaces', { name: 'Linie 5', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(line, ahrens);
  await house.admit(other, nordguss);
  const { owner } = house.kontor.database;
  await owner.insertInto('agreement').values({ id: crypto.randomUUID(), partner_id: ahrens, kind: 'nda', title: 'NDA', valid_from: '2020-01-01', valid_until: '2099-12-31' }).execute();
  for (const [space, guest] of [[line, gesa], [other, timo]] as const) assert.equal((await lena.put(`spaces/${space}/members/${guest.id}`, { role: 'member' })).status, 204);
  await lena.put(`spaces/${inner}/members/${mona.id}`, { role: 'member' });
  await owner.insertInto('rule').values({ id: crypto.randomUUID(), kind: 'terms', name: 'Kundendaten bleiben im Haus', effect: 'block', audiences: ['partners', 'mail'], labels: ['public', 'internal', 'confidential'], terms: [secret] }).execute();
});
after(() => house.close());

test('without a named person nothing leaves, and the answer says so; the owner of the space names one with a deputy', async () => {
  const post = await publish('Vier Schrauben M10.');
  const no = await ask(post);
  assert.equal(no.status, 403);
  assert.match(refusal(no), /Niemand ist benannt/);
  assert.equal((await mona.put(`spaces/${inner}/approvers`, { approvers: [{ person: mona.id }] })).status, 403);
  assert.equal((await lena.put(`spaces/${inner}/approvers`, { approvers: [{ person: gesa.id }] })).status, 422);
  const named = await lena.put(`spaces/${inner}/approvers`, { approvers: [{ person: petra.id, deputy: karl.id }] });
  assert.deepEqual(named.body.own.map((one: any) => [one.person.name, one.deputy.name]), [['Petra Kühn', 'Karl Vogt']]);
  await asked(post);
});

test('a second person releases a copy; the partner reads it, with who released it, and nobody changes it', async () => {
  const post = await publish('Die Ventilblöcke werden mit vier M10-Schrauben montiert.');
  const id = await asked(post, { until: '2099-12-31', reason: 'Für die Montage' });
  assert.ok((await petra.get('me')).body.counts.releases > 0);
  assert.equal((await petra.get('releases?list=waiting')).body.items.some((one: any) => one.id === id && one.waitsForMe), true);
  assert.equal((await gesa.get('feed')).text.includes('Ventilblöcke'), false);
  const review = await petra.get(`releases/${id}`);
  assert.equal(review.body.source.text, 'Die Ventilblöcke werden mit vier M10-Schrauben montiert.');
  assert.deepEqual(review.body.toPlace.companies.map((one: any) => [one.name, one.house]), [['Brandt Pumpen', true], ['Ahrens Hydraulik', false]]);
  const done = await petra.post(`releases/${id}/approve`, {});
  assert.equal(done.status, 200, done.text);
  await house.drain();
  const [copy] = (await gesa.get('feed')).body.items;
  assert.equal(copy.text, 'Die Ventilblöcke werden mit vier M10-Schrauben montiert.');
  assert.equal(copy.author.name, 'Lena Leitner');
  assert.deepEqual([copy.release.state, copy.release.releasedBy, copy.release.until], ['released', 'Petra Kühn', '2099-12-31']);
  assert.equal((await lena.get(`posts/${post}`)).body.outward.length, 1);
  assert.equal((await gesa.post(`posts/${copy.id}/comments`, { markdown: 'Danke!' })).status, 201);
  for (const call of [lena.patch(`posts/${copy.id}`, { title: 'Anders' }), lena.delete(`posts/${copy.id}`), lena.post(`posts/${copy.id}/move`, { space: other }), ask(copy.id, { space: other })]) assert.equal((await call).status, 403, (await call).text);
  await assert.rejects(house.kontor.act(await askerOf(lena), ({ db }) => db.updateTable('post').set({ text: 'Anders' }).where('id', '=', copy.id).execute()), /never changed/);
  assert.equal((await house.events('release.released')).length > 0, true);
});

const askerOf = async (who: Client) => {
  const { actingFor } = await import('../../server/access/askerFrom.ts');
  return (await actingFor(house.kontor.database.owner, who.id, { kind: 'job' }))!;
};

test('E02 ★ nobody releases what they asked for or wrote: not as administrator, by a token, as deputy, or with a second account', async () => {
  const { owner } = house.kontor.database;
  const post = await publish('Eigenes.');
  const id = await asked(post);
  assert.equal((await lena.post(`releases/${id}/approve`, {})).status, 403);
  assert.equal((await house.anna.post(`releases/${id}/approve`, {})).status, 403);
  assert.equal((await mona.post(`releases/${id}/approve`, {})).status, 404);
  await owner.updateTable('person').set({ house_roles: ['administrator'] }).where('id', '=', lena.id).execute();
  assert.equal((await lena.post(`releases/${id}/approve`, {})).status, 403);
  await owner.updateTable('person').set({ house_roles: [] }).where('id', '=', lena.id).execute();
  // Petra asks for Lena's post: Lena wrote it, Petra asked.
  await lena.put(`spaces/${inner}/members/${petra.id}`, { role: 'member' });
  await lena.put(`spaces/${line}/members/${petra.id}`, { role: 'member' });
  await lena.put(`spaces/${inner}/approvers`, { approvers: [{ person: petra.id, deputy: karl.id }, { person: lena.id }] });
  const hers = await asked(post, {}, petra);
  for (const who of [petra, lena]) assert.match(refusal(await who.post(`releases/${hers}/approve`, {})), /zweite Person/);
  const before = await owner.selectFrom('person').select('email').where('id', '=', karl.id).executeTakeFirstOrThrow();
  const mail = (await owner.selectFrom('person').select('email').where('id', '=', lena.id).executeTakeFirstOrThrow()).email!;
  await owner.updateTable('person').set({ email: mail.replace('@', '+zweit@') }).where('id', '=', karl.id).execute();
  assert.match(refusal(await karl.post(`releases/${hers}/approve`, {})), /zweite Person/);
  await owner.updateTable('person').set({ email: before.email }).where('id', '=', karl.id).execute();
  const token = await petra.post('tokens', { name: 'x', scopes: ['read', 'write'], days: 1 });
  const byToken = await fetch(`${house.url}/api/v1/releases/${id}/approve`, { method: 'POST', headers: { authorization: `Bearer ${token.body.secret}`, 'content-type': 'application/json' }, body: '{}' });
  assert.equal(byToken.status, 403);
  await owner.updateTable('session').set({ proved: new Date(Date.now() - 3_600_000) }).where('person_id', '=', petra.id).execute();
  assert.match(refusal(await petra.post(`releases/${id}/approve`, {})), /proveAgain/);
  await owner.updateTable('session').set({ proved: new Date() }).where('person_id', '=', petra.id).execute();
  assert.equal(await stateOf(id), 'requested');
  assert.equal((await karl.post(`releases/${id}/approve`, {})).status, 200);
  await lena.put(`spaces/${inner}/approvers`, { approvers: [{ person: petra.id, deputy: karl.id }] });
});

test('E03 ★ an edit after the request makes it void, whether noticed at once or at the decision; what was released stays as it was', async () => {
  const post = await publish('Erste Fassung.');
  const id = await asked(post);
  await lena.patch(`posts/${post}`, { markdown: 'Zweite Fassung.' });
  assert.match(refusal(await petra.post(`releases/${id}/approve`, {})), /geändert|schon entschieden/);
  assert.equal(await stateOf(id), 'void');
  const again = await asked(post);
  await lena.patch(`posts/${post}`, { markdown: 'Dritte Fassung.' });
  await house.drain();
  assert.equal(await stateOf(again), 'void');
  const { copy } = await released(post);
  await lena.patch(`posts/${post}`, { markdown: 'Vierte Fassung.' });
  await house.drain();
  assert.equal((await gesa.get(`posts/${copy}`)).body.text, 'Dritte Fassung.');
});

test('a decision whose answer was lost is answered again, and done once', async () => {
  const post = await publish('Einmal.');
  const id = await asked(post);
  const key = { 'idempotency-key': crypto.randomUUID() };
  const [first, second] = [await petra.post(`releases/${id}/approve`, {}, key), await petra.post(`releases/${id}/approve`, {}, key)];
  assert.deepEqual([first.status, second.status, second.body.copy], [200, 200, first.body.copy]);
  assert.equal((await petra.post(`releases/${id}/approve`, {}, { 'idempotency-key': crypto.randomUUID() })).status, 403);
});

test('E05 two who decide at once make exactly one decision and one copy', async () => {
  const post = await publish('Zugleich.');
  const id = await asked(post);
  const answers = await Promise.all([petra.post(`releases/${id}/approve`, {}), karl.post(`releases/${id}/approve`, {}), karl.post(`releases/${id}/refuse`, {}), petra.post(`releases/${id}/return`, { comment: 'Bitte kürzer.' })]);
  assert.equal(answers.filter((one) => one.status === 200).length, 1, answers.map((one) => one.text.slice(0, 80)).join('\n'));
  const copies = await house.kontor.database.owner.selectFrom('post').select('id').where('release_id', '=', id).execute();
  assert.equal(copies.length, (await stateOf(id)) === 'released' ? 1 : 0);
});

test('E01 ★ what is strictly confidential, too high for the partner, or without agreement does not go out', async () => {
  const strict = await publish('Geheim.', { label: 'strictly-confidential' });
  assert.match(refusal(await ask(strict)), /Streng Vertrauliches/);
  const high = await publish('Vertraulich.', { label: 'confidential' });
  assert.match(refusal(await ask(high)), /Einstufung/);
  const plain = await publish('Ohne Vereinbarung.');
  assert.match(refusal(await ask(plain, { space: other })), /Vereinbarung/);
  assert.equal((await ask(plain, { space: inner })).status, 403);
});

test('D02 ★ each thing that a request names is checked: post, space, file, former release, contact', async () => {
  const post = await publish('Beides.');
  const foreign = (await house.anna.post('spaces', { name: 'Fremd', audience: 'partners', access: 'invitation' })).body.id;
  assert.equal((await ask(post, { space: foreign })).status, 404);
  const far = (await house.anna.post('spaces', { name: 'Fern', audience: 'internal', access: 'invitation' })).body.id;
  const farPost = (await house.anna.post(`spaces/${far}/posts`, { kind: 'note', markdown: 'Fern.' })).body.id;
  assert.equal((await ask(farPost)).status, 404);
  assert.equal((await ask(post, { file: crypto.randomUUID() })).status, 404);
  assert.equal((await ask(post, { replaces: crypto.randomUUID() })).status, 404);
  assert.equal((await ask(post, { space: undefined, contacts: [mona.id] })).status, 404);
  assert.equal((await ask(post, { contacts: [gesa.id] })).status, 403);
  assert.equal((await gesa.post(`posts/${post}/releases`, { space: line, download: true })).status, 404);
});

test('the rules hold a request until it is blackened; blackened words are gone from text, name, search and file', async () => {
  const pdf = await readFile(new URL('../../demo/files/montage-hv40.pdf', import.meta.url));
  const file = await upload(lena, `Montage ${secret}.pdf`, pdf);
  const csv = await upload(lena, 'Liste.csv', Buffer.from(`Kunde;Menge\n${secret};4\n`));
  const post = await publish(`Bei Fragen zur Anlage **Kd-Nr. 40318**-2 bitte [Zeichnung](https://brandt.example/${secret}) verwenden. Kd-Nr. ${secret}!`, { title: `Anlage ${secret}`, files: [file, csv] });
  await house.drain();
  const id = await asked(post);
  const { body } = await petra.get(`releases/${id}`);
  assert.ok(body.checks.filter((one: any) => one.state === 'block').length >= 3, JSON.stringify(body.checks));
  assert.match(refusal(await petra.post(`releases/${id}/approve`, { comment: 'Passt schon.' })), /Schwärzen/);
  const black = await petra.put(`releases/${id}/redactions`, { redactions: [{ words: secret }, { words: 'Ventilblock' }] });
  assert.equal(black.body.checks.some((one: any) => one.state === 'block'), false, JSON.stringify(black.body.checks.filter((one: any) => one.state === 'block')));
  const done = await petra.post(`releases/${id}/approve`, { comment: 'Geschwärzt.' });
  assert.equal(done.status, 200, done.text);
  await house.drain();
  const copy = (await gesa.get(`posts/${done.body.copy}`)).body;
  assert.match(copy.text, /▇▇▇/);
  assert.match(copy.html, /aria-label="geschwärzt"/);
  for (const text of [JSON.stringify(copy), withoutQuestion(await gesa.get(`search?q=${secret}`)), withoutQuestion(await gesa.get('search?q=Ventilblock')), (await gesa.get(`posts/${copy.id}/versions`)).text]) assert.equal(text.includes(secret), false, text.slice(0, 400));
  const [outPdf, outCsv] = copy.files;
  const table = await gesa.get(`files/${outCsv.id}/content`);
  assert.equal(table.text, 'Kunde;Menge\n▇▇▇;4\n');
  const bytes = new Uint8Array(await (await fetch(`${house.url}/api/v1/files/${outPdf.id}/content`, { headers: { cookie: `__Host-kontor=${gesa.cookie}` } })).arrayBuffer());
  const read = await house.kontor.extractor.extractText(bytes, { mime: 'application/pdf', text: 'pdf' });
  assert.ok('text' in read && !read.text.includes('Ventilblock') && read.text.includes('Gesa Ahlers'), JSON.stringify(read).slice(0, 300));
  const rest = await sql<{ n: number }>`select count(*)::int as n from file_text t join file f on f.id = t.file_id where f.post_id = ${copy.id} and t.text like '%Ventilblock%'`.execute(house.kontor.database.owner);
  assert.equal(rest.rows[0]!.n, 0);
  const kept = await house.kontor.database.owner.selectFrom('release').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  assert.equal(JSON.stringify(kept).includes(secret), false);
});

test('E11 of a released file only the rendition exists outward, marked for its reader; view only gives no bytes to keep', async () => {
  const pdf = await readFile(new URL('../../demo/files/pruefprotokoll.pdf', import.meta.url));
  const file = await upload(lena, 'Protokoll.pdf', pdf);
  const post = await publish('Zum Ansehen.', { files: [file] });
  await house.drain();
  const { copy } = await released(post, { download: false });
  const [out] = (await gesa.get(`posts/${copy}`)).body.files;
  assert.equal((await gesa.get(`files/${out.id}/content`)).status, 403);
  assert.equal((await gesa.get(`files/${file}/content`)).status, 404);
  const page = await gesa.get(`files/${out.id}/page?page=1`);
  assert.deepEqual([page.status, page.headers.get('content-type'), page.headers.get('cache-control')], [200, 'image/webp', 'no-store']);
  assert.equal((await gesa.get(`files/${out.id}/released`)).body.pages > 0, true);
  const { copy: second } = await released(post, { download: true });
  const [whole] = (await gesa.get(`posts/${second}`)).body.files;
  const marked = await gesa.get(`files/${whole.id}/content`);
  assert.equal(marked.status, 200);
  assert.equal((await house.kontor.database.owner.selectFrom('file_version').select('sha256').where('file_id', '=', whole.id).executeTakeFirstOrThrow()).sha256 === (await house.kontor.database.owner.selectFrom('file_version').select('sha256').where('file_id', '=', file).executeTakeFirstOrThrow()).sha256, false);
});

test('pictures carry the mark of their reader, and an outsider knows nothing of releases but what stands beside their copies', async () => {
  const { default: sharp } = await import('sharp');
  const plain = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#ffffff' } }).png().toBuffer();
  const file = await upload(lena, 'Foto.png', plain);
  const post = await publish('Mit Bild.', { files: [file] });
  await house.drain();
  const { id, copy } = await released(post);
  const [out] = (await gesa.get(`posts/${copy}`)).body.files;
  const inked = async (variant: string): Promise<number> => {
    const answer = await fetch(`${house.url}/api/v1/files/${out.id}/content?variant=${variant}`, { headers: { cookie: `__Host-kontor=${gesa.cookie}` } });
    assert.equal(answer.status, 200, variant);
    const { channels } = await sharp(Buffer.from(await answer.arrayBuffer())).stats();
    return 255 - channels[2]!.mean;
  };
  for (const variant of ['copy', 'view', 'thumb', 'original']) assert.ok((await inked(variant)) > 1, variant);
  const asker = await askerOf(gesa);
  const seen = await house.kontor.read(asker, ({ db }) => db.selectFrom('release').select(['id', 'number']).execute());
  assert.ok(seen.some((one) => one.id === id));
  const all = await house.kontor.database.owner.selectFrom('release').select('id').where('copy_id', 'is', null).execute();
  assert.equal(seen.some((one) => all.some((other) => other.id === one.id)), false);
  for (const column of ['requested_by', 'title', 'post_id', 'from_space_id', 'comment'] as const) await assert.rejects(house.kontor.read(asker, ({ db }) => db.selectFrom('release').select(column).execute()), /permission denied/);
  await assert.rejects(house.kontor.read(asker, ({ db }) => db.selectFrom('release_receipt').select('id').execute()), /permission denied/);
  await assert.rejects(house.kontor.read(await askerOf(mona), ({ db }) => db.selectFrom('release_receipt').select('id').execute()), /permission denied/);
});

test('E07 ★ after the revocation nothing of it is left on any way; the tombstone says by whom, the register who had it', async () => {
  const canary = 'KANARIE-7f3a';
  const file = await upload(lena, `${canary}.txt`, Buffer.from(`${canary} im Anhang`));
  const post = await publish(`${canary} im Text`, { title: `${canary} im Titel`, files: [file] });
  await house.drain();
  const { id, copy } = await released(post);
  const page = await gesa.get(`posts/${copy}`);
  const [out] = page.body.files;
  assert.equal((await gesa.get(`files/${out.id}/content`)).text, `${canary} im Anhang`);
  assert.equal((await gesa.get('feed')).text.includes(canary), true);
  assert.equal((await timo.post(`releases/${id}/revoke`)).status, 404);
  assert.equal((await karl.post(`releases/${id}/revoke`)).status, 200);
  const ways = ['feed', `posts/${copy}`, `spaces/${line}/posts`, `search?q=${canary}`, `files/${out.id}`, `files/${out.id}/content`, `files/${out.id}/released`, 'notices', 'bookmarks', `posts/${copy}/versions`, `posts/${copy}/comments`, 'feed/actions'];
  for (const way of ways) {
    const answer = await gesa.get(way, { 'if-none-match': page.headers.get('etag') ?? '*' });
    assert.equal(withoutQuestion(answer).includes(canary) && answer.status === 200, false, `${way}: ${answer.text.slice(0, 300)}`);
  }
  const tomb = (await gesa.get(`posts/${copy}`)).body;
  assert.deepEqual([tomb.release.state, tomb.release.endedBy, tomb.text, tomb.files.length], ['revoked', 'Karl Vogt', '', 0]);
  await house.drain();
  assert.equal((await karl.post(`posts/${copy}/undelete`)).status, 404);
  const { owner } = house.kontor.database;
  for (const table of ['search_entry', 'notice'] as const) assert.equal((await owner.selectFrom(table).select('post_id').where('post_id', '=', copy).execute()).length, 0);
  const { receipts } = (await lena.get(`releases/${id}`)).body;
  assert.deepEqual(receipts.map((one: any) => [one.person.name, one.what]), [['Gesa Ahlers', 'opened'], ['Gesa Ahlers', 'downloaded']]);
  // A19: the author and the approver read it, too, and stand nowhere.
  await lena.get(`posts/${copy}`);
  assert.equal((await owner.selectFrom('release_receipt').innerJoin('person', 'person.id', 'person_id').select('person.kind').where('person.kind', '=', 'member').execute()).length, 0);
  assert.equal((await lena.get(`posts/${post}`)).text.includes(canary), true);
});

test('a release ends with its last day, and a newer version goes in the place of the former', async () => {
  const post = await publish('Rev. A');
  const first = await released(post, { until: '2099-01-01' });
  await lena.patch(`posts/${post}`, { markdown: 'Rev. B' });
  await house.drain();
  const second = await released(post, { replaces: first.id });
  assert.equal((await gesa.get(`posts/${first.copy}`)).body.release.state, 'revoked');
  assert.equal((await gesa.get(`posts/${second.copy}`)).body.text, 'Rev. B');
  await house.kontor.database.owner.updateTable('release').set({ valid_until: '2020-01-01' }).where('id', '=', second.id).execute();
  const { expireReleases } = await import('../../server/release/endRelease.ts');
  await expireReleases.run(house.kontor);
  assert.equal((await gesa.get(`posts/${second.copy}`)).body.release.state, 'expired');
});

test('E09 rules that cannot be run hold every release, and the emergency stop does, too', async () => {
  const { owner } = house.kontor.database;
  const post = await publish('Ruhig.');
  const id = await asked(post);
  await sql`alter table rule rename to rule_away`.execute(owner);
  assert.match(refusal(await petra.post(`releases/${id}/approve`, {})), /Regeln war nicht möglich/);
  assert.equal((await lena.post(`spaces/${inner}/posts`, { kind: 'note', markdown: 'Im Haus geht es weiter.' })).status, 201);
  await sql`alter table rule_away rename to rule`.execute(owner);
  const stop = crypto.randomUUID();
  await owner.insertInto('emergency_stop').values({ id: stop, reason: 'Probe', started_by: house.anna.id }).execute();
  assert.match(refusal(await petra.post(`releases/${id}/approve`, {})), /Notabschaltung/);
  await owner.updateTable('emergency_stop').set({ reopened: new Date() }).where('id', '=', stop).execute();
  assert.equal((await petra.post(`releases/${id}/approve`, {})).status, 200);
});

test('by mail it goes to named contacts once, and what has not gone out is withdrawn', async () => {
  const { owner } = house.kontor.database;
  const contact = crypto.randomUUID();
  await owner.insertInto('person').values({ id: contact, kind: 'contact', partner_id: ahrens, sponsor_id: lena.id, access_until: new Date(Date.now() + 86_400_000), name: 'Heike Brand', email: 'heike@ahrens.example' }).execute();
  const post = await publish('Per Mail.');
  const { id } = await released(post, { space: undefined, contacts: [contact] });
  const mail = await owner.selectFrom('mail').selectAll().where('person_id', '=', contact).executeTakeFirstOrThrow();
  assert.ok(mail.text.includes('Per Mail.') && mail.text.includes('Lena Leitner'));
  assert.equal((await lena.post(`releases/${id}/revoke`)).status, 200);
  const after = await owner.selectFrom('mail').selectAll().where('id', '=', mail.id).executeTakeFirstOrThrow();
  assert.deepEqual([after.state, after.text], ['withdrawn', '']);
});

test('a file that is released to a contact goes along with the mail, marked for its reader; where it only may be looked at, it stays', async () => {
  const { owner } = house.kontor.database;
  const contact = crypto.randomUUID();
  await owner.insertInto('person').values({ id: contact, kind: 'contact', partner_id: ahrens, sponsor_id: lena.id, access_until: new Date(Date.now() + 86_400_000), name: 'Hilde Post', email: 'hilde@ahrens.example' }).execute();
  const inbox = await smtpInbox();
  try {
    assert.equal((await house.anna.put('admin/mail', { server: { host: '127.0.0.1', port: inbox.port, security: 'none', user: null, from: 'kontor@brandt.example' } })).status, 200);
    const pdf = await readFile(new URL('../../demo/files/pruefprotokoll.pdf', import.meta.url));
    const file = await upload(lena, 'Protokoll.pdf', pdf);
    const post = await publish('Anbei das Protokoll.', { files: [file] });
    await house.drain();
    await released(post, { space: undefined, contacts: [contact], download: true });
    await sendWaiting(house.kontor, new Date());
    const hers = () => inbox.mails.filter((one) => one.to.includes('hilde@ahrens.example'));
    const [mail] = hers();
    const [attached] = mail!.mail.attachments;
    assert.deepEqual([mail!.mail.attachments.length, attached!.filename, attached!.mimeType], [1, 'Protokoll.pdf', 'application/pdf']);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(attached!.content as ArrayBuffer)), { mergePages: true });
    assert.match(text, /Hilde Post · Ahrens Hydraulik/);
    assert.deepEqual(await owner.selectFrom('mail_file').selectAll().execute(), [], 'what has gone out is not kept');
    const stays = await publish('Nur der Text.', { files: [await upload(lena, 'Bleibt.pdf', pdf)] });
    await house.drain();
    await released(stays, { space: undefined, contacts: [contact], download: false });
    await sendWaiting(house.kontor, new Date());
    assert.deepEqual([hers().length, hers()[1]!.mail.attachments.length], [2, 0]);
    assert.match(hers()[1]!.mail.text!, /Eine Datei gehört dazu/);
  } finally {
    await inbox.close();
  }
});

test('the register answers what left the house, to its readers only, and as a file without formulas', async () => {
  const post = await publish('Im Register.', { title: '=HYPERLINK("x")' });
  await released(post);
  const summary = (await house.anna.get('register/summary')).body;
  assert.ok(summary.released > 3 && summary.revoked > 0 && summary.companies.some((one: any) => one.name === 'Ahrens Hydraulik'), JSON.stringify(summary));
  assert.ok((await house.anna.get(`register?partner=${ahrens}&state=released`)).body.items.length > 0);
  assert.equal((await house.anna.get(`register?partner=${nordguss}`)).body.items.length, 0);
  assert.equal((await mona.get('register')).body.items.length, 0);
  assert.deepEqual([summary.whole, (await mona.get('register/summary')).body.whole], [true, false], 'who sees a part is told so');
  assert.equal((await gesa.get('register')).status, 404);
  const csv = (await house.anna.get('register.csv')).text;
  assert.match(csv, /"'=HYPERLINK/);
  assert.equal((await gesa.get(`releases?list=all`)).status, 404);
});
