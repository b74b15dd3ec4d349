import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { sql, type RawBuilder } from 'kysely';
import { askOwners } from '../../server/pages/askOwners.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** Emre asks, Hanne answers; what they know becomes a page that both write, and a partner reads its copy. */
let house: TestHouse;
let jana: Client, emre: Client, hanne: Client, petra: Client, gesa: Client;
let service: string, council: string, line: string, ahrens: string;
let question: string, answer: string, page: string;

before(async () => {
  house = await testHouse();
  [jana, emre, hanne, petra] = [await house.join('Jana Krüger'), await house.join('Emre Bozkurt'), await house.join('Hanne Sievers'), await house.join('Petra Kühn')];
  ahrens = await house.partner('Ahrens Hydraulik');
  gesa = await house.guest('Gesa Ahlers', ahrens);
  service = (await jana.post('spaces', { name: 'Service & Ersatzteile', audience: 'internal', access: 'open' })).body.id;
  council = (await jana.post('spaces', { name: 'Betriebsrat', audience: 'internal', access: 'invitation' })).body.id;
  line = (await jana.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(line, ahrens);
  await jana.put(`spaces/${line}/members/${gesa.id}`, { role: 'member' });
  for (const one of [emre, hanne]) await one.put(`spaces/${service}/membership`);
  question = (await emre.post(`spaces/${service}/posts`, { kind: 'question', title: 'Welche Dichtung passt zur BP-220?', markdown: 'Mit **Glykol** über 60 %.', label: 'confidential' })).body.id;
  answer = (await hanne.post(`posts/${question}/comments`, { markdown: 'EPDM mit Stützring.' })).body.id;
  await emre.put(`posts/${question}/answer`, { comment: answer });
});
after(() => house.close());

const texts = (doc: { content: { type: string; content?: { text?: string }[] }[] }): string[] => doc.content.map((block) => (block.content ?? []).map((part) => part.text ?? '').join(''));

test('a question with its answer becomes a page that names both, at least as confidential as they are', async () => {
  const begun = await hanne.post(`posts/${question}/page/beginning`);
  assert.equal(begun.status, 200, begun.text);
  assert.deepEqual(texts(begun.body.doc), ['Frage', 'Mit Glykol über 60 %.', 'Antwort', 'EPDM mit Stützring.']);
  const sources = begun.body.sources.map(({ post, comment }: { post: string; comment: string | null }) => ({ post, comment }));
  const made = await hanne.post(`spaces/${service}/posts`, { kind: 'page', title: 'Dichtungen bei Glykol', doc: begun.body.doc, page: { template: 'howTo', reviewMonths: 6, sources } });
  assert.equal(made.status, 201, made.text);
  page = made.body.id;
  assert.equal(made.body.label, 'confidential');
  assert.equal(made.body.page.owner.name, 'Hanne Sievers');
  assert.ok(made.body.page.review > new Date().toISOString().slice(0, 10));
  assert.deepEqual((await emre.get(`posts/${page}/page/sources`)).body.items.map((one: any) => [one.title, one.author.name]), [['Welche Dichtung passt zur BP-220?', 'Emre Bozkurt'], ['Welche Dichtung passt zur BP-220?', 'Hanne Sievers']]);
  assert.deepEqual((await emre.get(`posts/${question}/pages`)).body.items.map((one: any) => one.title), ['Dichtungen bei Glykol']);
});

test('a picture comes along as a file of the page, not as that of the post', async () => {
  const png = await readFile(new URL('../../web/public/icon-192.png', import.meta.url));
  const file = (await emre.call('POST', 'files?name=skizze.png', png, { 'content-type': 'application/octet-stream' })).body.id;
  await house.drain();
  const note = await emre.post(`spaces/${service}/posts`, { kind: 'note', title: 'Skizze', doc: { type: 'doc', content: [{ type: 'image', attrs: { fileId: file, alt: 'Skizze' } }] } });
  assert.equal(note.status, 201, note.text);
  const begun = (await hanne.post(`posts/${note.body.id}/page/beginning`)).body;
  const copy = begun.doc.content[0].attrs.fileId;
  assert.notEqual(copy, file);
  const made = await hanne.post(`spaces/${service}/posts`, { kind: 'page', title: 'Skizze', doc: begun.doc, page: { sources: [{ post: note.body.id }] } });
  assert.equal(made.status, 201, made.text);
  assert.deepEqual(made.body.files.map((one: any) => one.id), [copy]);
  assert.equal((await emre.get(`files/${copy}/content`)).status, 200);
});

test('what one does not read is no source, and from the house a page reaches no partner by its sources', async () => {
  const secret = (await jana.post(`spaces/${council}/posts`, { kind: 'note', title: 'Sitzung', markdown: 'Nur hier.' })).body.id;
  const stolen = await hanne.post(`spaces/${service}/posts`, { kind: 'page', title: 'Sitzung', markdown: 'x', page: { sources: [{ post: secret }] } });
  assert.equal(stolen.status, 404);
  assert.equal((await hanne.post(`posts/${secret}/page/beginning`)).status, 404);
  const outward = await jana.post(`spaces/${line}/posts`, { kind: 'page', title: 'Dichtungen', markdown: 'x', label: 'internal', page: { sources: [{ post: question }] } });
  assert.equal(outward.status, 403, outward.text);
  // Jana may quote the council elsewhere; who does not read there sees nothing of it.
  const quoted = (await jana.post(`spaces/${service}/posts`, { kind: 'page', title: 'Regeln', markdown: 'Neu.', page: { sources: [{ post: secret }] } })).body.id;
  assert.deepEqual((await hanne.get(`posts/${quoted}/page/sources`)).body.items, []);
  assert.equal((await jana.get(`posts/${quoted}/page/sources`)).body.items.length, 1);
});

test('everybody who writes in the space writes the page; who was slower is told, and versions say who wrote what', async () => {
  const seen = (await emre.get(`posts/${page}`)).body;
  assert.deepEqual(seen.abilities.edit, { allowed: true });
  const first = await emre.patch(`posts/${page}`, { markdown: 'EPDM mit Stützring, 70 Shore.' }, { 'if-match': '"v1"' });
  assert.equal(first.status, 200, first.text);
  assert.equal(first.body.page.editor.name, 'Emre Bozkurt');
  const late = await hanne.patch(`posts/${page}`, { markdown: 'FKM geht nicht.' }, { 'if-match': '"v1"' });
  assert.equal(late.status, 412);
  await hanne.patch(`posts/${page}`, { markdown: 'EPDM mit Stützring, 70 Shore. FKM geht nicht.' }, { 'if-match': '"v2"' });
  const versions = (await emre.get(`posts/${page}/versions`)).body.items;
  assert.deepEqual(versions.map((one: any) => [one.version, one.editor.name]), [[3, 'Hanne Sievers'], [2, 'Emre Bozkurt'], [1, 'Hanne Sievers']]);
  // Petra reads the open space and is not in it; Emre is not its author, so its label is not his to change.
  assert.equal((await petra.patch(`posts/${page}`, { markdown: 'x' })).status, 403);
  assert.equal((await emre.patch(`posts/${page}`, { label: 'public', labelReason: 'weil' })).status, 403);
  assert.equal((await emre.patch(`posts/${question}`, { markdown: 'mein' })).status, 200);
  assert.equal((await hanne.patch(`posts/${question}`, { markdown: 'nicht mein' })).status, 403);
});

test('who helps to write a page writes its text alone, in their own name, by raw SQL, too', async () => {
  const asker = { person: emre.id, kind: 'member', partner: null, name: 'Emre', roles: [], language: 'de', timeZone: 'UTC', via: { kind: 'job' } } as const;
  const attempt = (change: RawBuilder<unknown>) =>
    house.kontor.act(asker, async ({ db }) => {
      if ((await sql`update post set ${change} where id = ${page}`.execute(db)).numAffectedRows !== 1n) throw new Error('nothing');
    });
  for (const change of [sql`deleted = now(), deleted_by = ${emre.id}`, sql`label = 'public'`, sql`pinned = now()`, sql`edited_by = ${jana.id}`]) await assert.rejects(attempt(change));
  await assert.rejects(house.kontor.act(asker, ({ db }) => db.insertInto('post_version').values({ post_id: page, version: 99, title: null, doc: '{}', editor_id: emre.id }).execute()));
});

test('pages stand in a tree: under each other in their order, never under themselves, nor in another space', async () => {
  const make = async (title: string, parent?: string) => (await emre.post(`spaces/${service}/posts`, { kind: 'page', title, markdown: 'x', page: parent ? { parent } : {} })).body.id as string;
  const top = await make('Pumpen');
  const [a, b] = [await make('BP-220', top), await make('BP-300', top)];
  assert.equal((await emre.patch(`posts/${b}/page`, { parent: top, after: null })).status, 200);
  const tree = (await hanne.get(`spaces/${service}/pages`)).body.items;
  assert.deepEqual(tree.filter((one: any) => one.parent === top).map((one: any) => one.title), ['BP-300', 'BP-220']);
  for (const parent of [top, a]) assert.equal((await emre.patch(`posts/${top}/page`, { parent })).status, 422);
  const elsewhere = (await jana.post(`spaces/${council}/posts`, { kind: 'page', title: 'Rat', markdown: 'x' })).body.id;
  assert.equal((await emre.patch(`posts/${a}/page`, { parent: elsewhere })).status, 422);
  assert.equal((await petra.patch(`posts/${a}/page`, { parent: null })).status, 403);
  await emre.delete(`posts/${top}`);
  assert.deepEqual((await hanne.get(`spaces/${service}/pages`)).body.items.filter((one: any) => [a, b].includes(one.id)).map((one: any) => one.parent), [null, null]);
});

test('on its day who keeps a page is asked once, and says that it is still right', async () => {
  assert.equal((await emre.patch(`posts/${page}/page`, { owner: emre.id })).status, 403);
  assert.equal((await hanne.patch(`posts/${page}/page`, { owner: gesa.id })).status, 422);
  assert.equal((await hanne.patch(`posts/${page}/page`, { owner: emre.id })).status, 200);
  await house.drain();
  assert.deepEqual((await emre.get('notices')).body.items.filter((one: any) => one.post.id === page).map((one: any) => one.kind), ['asked']);
  assert.deepEqual((await hanne.get('notices')).body.items.filter((one: any) => one.post.id === page).map((one: any) => [one.kind, one.actor.name]), [['watched', 'Emre Bozkurt']]);
  const due = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await house.kontor.database.owner.updateTable('page').set({ review: due }).where('post_id', '=', page).execute();
  for (let day = 0; day < 2; day += 1) await askOwners(house.kontor, new Date());
  await house.drain();
  assert.equal((await emre.get('notices')).body.items.filter((one: any) => one.post.id === page && one.kind === 'due').length, 1);
  assert.deepEqual((await emre.get('feed/actions')).body.items.map((one: any) => [one.why, one.due, one.post.id]), [['review', due, page]]);
  assert.deepEqual((await jana.get('pages?list=ageing')).body.items.map((one: any) => one.id), [page]);
  const reviewed = await emre.post(`posts/${page}/page/review`);
  assert.equal(reviewed.status, 200, reviewed.text);
  assert.equal(reviewed.body.page.reviewed.by.name, 'Emre Bozkurt');
  assert.ok(reviewed.body.page.review > due);
  assert.deepEqual((await emre.get('feed/actions')).body.items, []);
});

test('a page is released like every post: the copy is a page in the tree of the partner space, without keeper and without sources', async () => {
  await jana.put(`spaces/${service}/approvers`, { approvers: [{ person: petra.id }] });
  await hanne.patch(`posts/${page}`, { markdown: `EPDM mit Stützring, siehe [die Frage](/posts/${question}) und [Norm](https://norm.example/).` });
  await jana.put(`posts/${page}/label`, { label: 'internal', reason: 'Ohne Kundendaten' });
  const asked = await jana.post(`posts/${page}/releases`, { space: line, reason: 'Für die Wartung', download: false });
  assert.equal(asked.status, 201, asked.text);
  const released = await petra.post(`releases/${asked.body.id}/approve`, {});
  assert.equal(released.status, 200, released.text);
  const [copy] = (await gesa.get(`spaces/${line}/pages`)).body.items;
  assert.deepEqual([copy.title, copy.owner, copy.review, copy.released], ['Dichtungen bei Glykol', null, null, true]);
  const shown = (await gesa.get(`posts/${copy.id}`)).body;
  assert.equal(shown.kind, 'page');
  assert.ok(shown.html.includes('norm.example') && !shown.html.includes(question), 'links into the house fall away');
  assert.deepEqual([shown.page.owner, shown.page.editor.name, shown.abilities.edit.allowed], [null, 'Hanne Sievers', false]);
  assert.deepEqual((await gesa.get(`posts/${copy.id}/page/sources`)).body.items, []);
  assert.deepEqual((await jana.get(`posts/${copy.id}/page/sources`)).body.items, []);
  for (const path of [`posts/${page}`, `posts/${page}/page/sources`, `posts/${question}/pages`]) assert.equal((await gesa.get(path)).status, 404, path);
  assert.equal((await jana.patch(`posts/${copy.id}`, { markdown: 'anders' })).status, 403);
  const theirs = await gesa.post(`spaces/${line}/posts`, { kind: 'page', title: 'Von uns', markdown: 'x' });
  assert.equal(theirs.status, 403);
});

test('in a moderated or formal space ability and verdict agree on who changes a page', async () => {
  const strict = (await jana.post('spaces', { name: 'Freigegebene Anleitungen', audience: 'internal', access: 'open' })).body.id;
  for (const one of [emre, hanne]) await one.put(`spaces/${strict}/membership`);
  const hers = (await hanne.post(`spaces/${strict}/posts`, { kind: 'page', title: 'Dichtung wechseln', markdown: 'Erst drucklos machen.' })).body.id;
  /** What the page, the feed and the attempt itself say to somebody. */
  const agreed = async (who: Client) => {
    await house.drain();
    const { edit } = (await who.get(`posts/${hers}`)).body.abilities;
    assert.deepEqual((await who.get('feed')).body.items.find((one: any) => one.id === hers).abilities.edit, edit);
    const tried = await who.patch(`posts/${hers}`, { markdown: `Erst drucklos machen, sagt ${who.id}.` });
    assert.deepEqual([tried.status === 200, tried.body.reason ?? null], [edit.allowed, edit.reason ?? null]);
    return edit.reason ?? true;
  };
  assert.equal(await agreed(emre), true);
  await jana.patch(`spaces/${strict}`, { strictness: 'moderated' });
  assert.deepEqual([await agreed(emre), await agreed(hanne), await agreed(jana)], ['pageNeedsApproval', true, true]);
  await jana.patch(`spaces/${strict}`, { strictness: 'formal' });
  assert.equal(await agreed(emre), 'notNamed');
  await jana.put(`spaces/${strict}/publishers/${emre.id}`);
  assert.equal(await agreed(emre), true);
  await emre.delete(`spaces/${strict}/membership`);
  await emre.put(`spaces/${strict}/membership`);
  assert.equal(await agreed(emre), 'notNamed');
});

test('who may change a page may put a new version in the place of its file', async () => {
  const octets = { 'content-type': 'application/octet-stream' };
  const file = (await hanne.call('POST', 'files?name=mass.txt', Buffer.from('70 Shore'), octets)).body.id;
  const hers = (await hanne.post(`spaces/${service}/posts`, { kind: 'page', title: 'Maße', markdown: 'Siehe Anhang.', files: [file] })).body;
  assert.deepEqual((await emre.get(`posts/${hers.id}`)).body.abilities.edit, { allowed: true });
  const second = await emre.call('POST', `files/${file}/versions?name=mass.txt`, Buffer.from('75 Shore'), octets);
  assert.deepEqual([second.status, second.body.version], [201, 2], second.text);
  assert.equal((await petra.call('POST', `files/${file}/versions?name=mass.txt`, Buffer.from('x'), octets)).status, 403);
});
