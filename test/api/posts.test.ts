import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publishDue } from '../../server/drafts/publishDue.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let emre: Client;
let service: string;
let council: string;

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  service = (await jana.post('spaces', { name: 'Service & Ersatzteile', audience: 'internal', access: 'open' })).body.id;
  council = (await jana.post('spaces', { name: 'Betriebsrat', audience: 'internal', access: 'invitation' })).body.id;
});
after(() => house.close());

test('a question is asked, answered, and the answer accepted by who asked', async () => {
  await emre.put(`spaces/${service}/membership`);
  const asked = await emre.post(`spaces/${service}/posts`, { kind: 'question', title: 'Welche Dichtung passt zur BP-220?', markdown: 'Mit **Glykol** über 60 %.' });
  assert.equal(asked.status, 201, asked.text);
  assert.match(asked.body.html, /<strong>Glykol<\/strong>/);
  const answer = await jana.post(`posts/${asked.body.id}/comments`, { markdown: 'EPDM mit Stützring.' });
  assert.equal(answer.status, 201, answer.text);
  assert.deepEqual(answer.body.doc.content[0].content[0].text, 'EPDM mit Stützring.');
  assert.equal((await emre.get(`posts/${asked.body.id}/comments`)).body.items[0].doc, undefined);
  const accepted = await emre.put(`posts/${asked.body.id}/answer`, { comment: answer.body.id });
  assert.equal(accepted.body.answer.text, 'EPDM mit Stützring.');
  assert.equal(accepted.body.commentCount, 1);
  const events = await house.events('post.published', 'comment.written', 'answer.accepted');
  assert.deepEqual(events.map((event) => event.kind), ['post.published', 'comment.written', 'answer.accepted']);
});

test('a post of a closed space stands in the feed of its members only', async () => {
  const post = await jana.post(`spaces/${council}/posts`, { kind: 'note', markdown: 'Vertraulich: KANARIE-1' });
  assert.equal(post.status, 201);
  assert.match((await jana.get('feed')).text, /KANARIE-1/);
  assert.doesNotMatch((await emre.get('feed')).text, /KANARIE-1/);
  const forbidden = await emre.get(`posts/${post.body.id}`);
  const missing = await emre.get('posts/01900000-0000-7000-8000-000000000000');
  assert.equal(forbidden.status, 404);
  assert.equal(forbidden.text, missing.text);
});

test('the same Idempotency-Key publishes once', async () => {
  const key = { 'idempotency-key': 'einmal-und-nicht-wieder' };
  const body = { kind: 'note', markdown: 'Nur einmal.' };
  const [first, second] = await Promise.all([jana.post(`spaces/${service}/posts`, body, key), jana.post(`spaces/${service}/posts`, body, key)]);
  assert.equal(first.body.id, second.body.id);
  const other = await jana.post(`spaces/${service}/posts`, { kind: 'note', markdown: 'Anders.' }, key);
  assert.equal(other.status, 422);
  assert.equal(other.body.type, 'urn:kontor:problem:keyReused');
});

test('an announcement waits for who must confirm, and its author sees who has not', async () => {
  const post = await jana.post(`spaces/${service}/posts`, { kind: 'announcement', title: 'Neue Prüfpflicht', markdown: 'Ab Januar.', required: { from: 'all', due: '2099-01-01' } });
  assert.equal(post.status, 201, post.text);
  const waiting = await emre.get('feed/actions');
  assert.deepEqual(waiting.body.items.map((item: any) => [item.why, item.post.id]), [['confirm', post.body.id]]);
  assert.equal((await emre.get(`posts/${post.body.id}/acknowledgement`)).status, 403);
  assert.equal((await emre.post(`posts/${post.body.id}/acknowledgement`)).status, 204);
  assert.deepEqual((await emre.get('feed/actions')).body.items, []);
  const open = await jana.get(`posts/${post.body.id}/acknowledgement`);
  assert.deepEqual(open.body.items.filter((item: any) => item.confirmed === null).map((item: any) => item.person.name), ['Anna Albers']);
});

test('required reading gives time: a day that is over is refused, and nothing is published', async () => {
  const given = { kind: 'announcement', title: 'Gestern fällig', markdown: 'Zu spät.', required: { from: 'all', due: '2020-01-01' } };
  const refused = await jana.post(`spaces/${service}/posts`, given);
  assert.deepEqual([refused.status, refused.body.fields.map((one: any) => [one.field, one.reason])], [422, [['required.due', 'past']]]);
  assert.ok((await jana.get(`spaces/${service}/posts`)).body.items.every((post: any) => post.title !== given.title));
  const post = (await jana.post(`spaces/${service}/posts`, { ...given, required: { from: 'all', due: '2099-01-01' } })).body;
  assert.equal((await jana.patch(`posts/${post.id}`, { required: { due: '2020-01-01' } })).status, 422);
  assert.equal((await jana.patch(`posts/${post.id}`, { required: { due: '2098-12-31' } })).body.required.due, '2098-12-31');
});

test('what belongs to another kind is refused by its name, and nothing is published or changed', async () => {
  const fields = {
    required: { from: 'all' },
    decision: { why: 'Weil es hält.', decidedBy: [jana.id] },
    commitment: { giver: { person: jana.id }, receiver: { person: emre.id }, due: '2099-01-01' },
    goal: { owner: jana.id, measure: 'Ausschuss', start: 4, target: 2, from: '2026-01-01', until: '2099-12-31' },
    poll: { options: ['Ja', 'Nein'] },
    date: { from: '2099-01-01' },
    page: {},
  };
  const kindOf = (field: string) => (field === 'required' ? 'announcement' : field);
  const posts = async () => (await jana.get(`spaces/${service}/posts`)).body.items.map((one: any) => [one.id, one.version]);
  const note = (await jana.post(`spaces/${service}/posts`, { kind: 'note', title: 'Nur eine Notiz', markdown: 'x' })).body.id;
  const plain = (await jana.post(`spaces/${service}/posts`, { kind: 'announcement', title: 'Ohne Bestätigung' })).body.id;
  const before = await posts();
  for (const kind of ['note', 'question', ...Object.keys(fields).map(kindOf)]) {
    const foreign = Object.fromEntries(Object.entries(fields).filter(([field]) => kindOf(field) !== kind));
    const own = Object.fromEntries(Object.entries(fields).filter(([field]) => kindOf(field) === kind));
    const refused = await jana.post(`spaces/${service}/posts`, { kind, title: 'Falsch', markdown: 'x', ...own, ...foreign });
    assert.deepEqual([refused.status, refused.body.type], [422, 'urn:kontor:problem:invalid']);
    assert.deepEqual(refused.body.fields.map((one: any) => [one.field, one.reason]).sort(), Object.keys(foreign).map((field) => [field, 'otherKind']).sort());
  }
  const reasons = async (id: string, change: object) => (await jana.patch(`posts/${id}`, change)).body.fields?.map((one: any) => [one.field, one.reason]);
  assert.deepEqual(await reasons(note, { required: { due: null } }), [['required', 'notAsked']]);
  assert.deepEqual(await reasons(note, { title: 'Anders', decision: fields.decision }), [['decision', 'otherKind']]);
  assert.deepEqual(await reasons(note, { goal: { target: 3 } }), [['goal', 'otherKind']]);
  assert.deepEqual(await reasons(plain, { required: { due: '2099-01-01' } }), [['required', 'notAsked']]);
  assert.deepEqual(await reasons(plain, { required: { from: 'all', due: '2099-01-01' } }), [['required.from', 'unknown']]);
  assert.deepEqual(await reasons(note, {}), [['', 'nothing']]);
  const german = await jana.call('POST', `spaces/${service}/posts`, { kind: 'note', markdown: 'x', required: fields.required });
  assert.equal(german.body.fields[0].detail, 'Diese Angabe gehört zu einer anderen Art von Beitrag.');
  assert.deepEqual(await posts(), before);
});

test('what was to be published later and can not be says why among the drafts, and tells its writer once', async () => {
  const later = async (content: object) => (await jana.post('drafts', { space: service, content, publishAt: new Date(Date.now() + 60_000).toISOString() })).body.id as string;
  const untitled = await later({ kind: 'question', markdown: 'Ohne Titel?' });
  const late = await later({ kind: 'announcement', title: 'Zu spät', markdown: 'x', required: { from: 'all', due: '2020-01-01' } });
  await house.kontor.database.owner.updateTable('draft').set({ publish_at: new Date(Date.now() - 1000) }).where((eb) => eb('id', '=', eb.fn.any(eb.val([untitled, late])))).execute();
  await publishDue.run(house.kontor);
  await publishDue.run(house.kontor);
  await house.drain();
  const { items } = (await jana.get('drafts')).body;
  const why = (id: string) => items.filter((one: any) => one.id === id).map((one: any) => [one.publishAt, one.failed]);
  assert.deepEqual([why(untitled), why(late)], [[[null, 'title']], [[null, 'past']]]);
  const mails = await house.kontor.database.owner.selectFrom('mail').select(['person_id', 'text']).where('purpose', '=', 'draftFailed').execute();
  assert.deepEqual(mails.map((mail) => mail.person_id), [jana.id, jana.id]);
  assert.match(mails[0]!.text, /\/drafts/);
  assert.doesNotMatch(mails[0]!.text, /Zu spät|Titel/);
  assert.deepEqual([(await jana.get('me')).body.counts.drafts, (await emre.get('me')).body.counts.drafts], [2, 0]);
  for (const id of [untitled, late]) await jana.delete(`drafts/${id}`);
  assert.equal((await jana.get('me')).body.counts.drafts, 0);
});

test('the ETag of a post is what If-Match takes: it holds until somebody else has edited', async () => {
  const { id } = (await jana.post(`spaces/${service}/posts`, { kind: 'note', markdown: 'Erste Fassung.' })).body;
  const tag = (await jana.get(`posts/${id}`)).headers.get('etag')!;
  assert.equal((await jana.patch(`posts/${id}`, { markdown: 'Zweite Fassung.' }, { 'if-match': tag })).status, 200);
  assert.equal((await jana.patch(`posts/${id}`, { markdown: 'Dritte Fassung.' }, { 'if-match': tag })).status, 412);
  const now = (await jana.get(`posts/${id}`)).headers.get('etag')!;
  assert.equal((await jana.get(`posts/${id}`, { 'if-none-match': now })).status, 304);
  assert.equal((await jana.patch(`posts/${id}`, { markdown: 'Dritte Fassung.' }, { 'if-match': now })).status, 200);
});

test('an edit keeps what stood there before and shows what changed', async () => {
  const post = await jana.post(`spaces/${service}/posts`, { kind: 'note', markdown: 'Liefertermin ist Montag.' });
  const edited = await jana.patch(`posts/${post.body.id}`, { markdown: 'Liefertermin ist Dienstag.' }, { 'if-match': '"v1"' });
  assert.equal(edited.status, 200, edited.text);
  assert.equal((await jana.patch(`posts/${post.body.id}`, { markdown: 'Zu spät.' }, { 'if-match': '"v1"' })).status, 412);
  assert.equal((await emre.patch(`posts/${post.body.id}`, { markdown: 'Fremd.' })).body.reason, 'notAuthor');
  const versions = await emre.get(`posts/${post.body.id}/versions`);
  assert.deepEqual(versions.body.items.map((version: any) => version.version), [2, 1]);
  assert.ok(versions.body.items[0].changes.some((part: any) => part.change === 'added' && part.text.includes('Dienstag')));
});

test('a deleted post leaves a tombstone, and can be taken back for a moment', async () => {
  const post = await jana.post(`spaces/${service}/posts`, { kind: 'note', markdown: 'Versehen KANARIE-2' });
  assert.equal((await jana.delete(`posts/${post.body.id}`)).status, 204);
  const gone = await emre.get(`posts/${post.body.id}`);
  assert.equal(gone.status, 200);
  assert.doesNotMatch(gone.text, /KANARIE-2/);
  assert.equal((await emre.post(`posts/${post.body.id}/undelete`)).status, 404);
  assert.match((await jana.post(`posts/${post.body.id}/undelete`)).text, /KANARIE-2/);
});

test('the answers under a deleted post stay; their writers can still delete them, and nobody can add one', async () => {
  const post = (await jana.post(`spaces/${service}/posts`, { kind: 'note', markdown: 'Bleibt nicht.' })).body.id;
  const answer = (await emre.post(`posts/${post}/comments`, { markdown: 'Bleibt, bis ich es lösche.' })).body.id;
  await jana.delete(`posts/${post}`);
  const [kept] = (await jana.get(`posts/${post}/comments`)).body.items;
  assert.equal(kept.text, 'Bleibt, bis ich es lösche.');
  const own = (await emre.get(`posts/${post}/comments`)).body.items[0].abilities;
  assert.deepEqual([own.delete.allowed, own.move.allowed, own.edit.allowed], [true, true, false]);
  assert.equal((await emre.patch(`comments/${answer}`, { markdown: 'Anders.' })).status, 403);
  assert.equal((await emre.post(`posts/${post}/comments`, { markdown: 'Noch eine.' })).status, 403);
  assert.equal((await emre.delete(`comments/${answer}`)).status, 204);
  assert.equal((await jana.get(`posts/${post}/comments`)).body.items[0].text, '');
});

test('what its writer gets back of a post and of an answer is what everybody reads afterwards', async () => {
  const later = async (path: string) => (await jana.get(path)).body;
  const posts = [
    { kind: 'note', markdown: 'Nur ein Satz.' },
    { kind: 'note', title: '  Mit Titel ', markdown: '# Groß\n\n- eins\n- **zwei**\n\n```ts\nlet a = 1;\n```', label: 'confidential' },
    { kind: 'question', title: 'Wer weiß es?', doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { kind: 'person', id: emre.id, label: 'falsch' } }] }] } },
    { kind: 'announcement', title: 'Zur Kenntnis' },
    { kind: 'announcement', title: 'Bitte bestätigen', markdown: 'Bis Januar.', required: { from: 'all', due: '2099-01-01' } },
    { kind: 'decision', title: 'So machen wir es', markdown: 'Kurz.', decision: { why: 'Weil.', decidedBy: [emre.id] } },
  ];
  for (const post of posts) {
    const made = await jana.post(`spaces/${service}/posts`, post);
    assert.equal(made.status, 201, made.text);
    assert.deepEqual(made.body, await later(`posts/${made.body.id}`));
    const answer = await jana.post(`posts/${made.body.id}/comments`, { markdown: `Dazu *noch* etwas, @[Emre Bozkurt](person:${emre.id}).` });
    assert.equal(answer.status, 201, answer.text);
    const quoting = await jana.post(`posts/${made.body.id}/comments`, { markdown: 'Genau.', quotes: answer.body.id });
    assert.deepEqual([answer.body, quoting.body], (await later(`posts/${made.body.id}/comments`)).items);
  }
});

test('a repeated request gets the post as it stands, and nothing any more when its place is closed to the asker', async () => {
  const key = { 'idempotency-key': 'noch-einmal-dasselbe' };
  const space = (await jana.post('spaces', { name: 'Nur kurz dabei', audience: 'internal', access: 'invitation' })).body.id;
  await jana.put(`spaces/${space}/members/${emre.id}`, { role: 'member' });
  const body = { kind: 'note', markdown: 'Erste Fassung.' };
  const made = await emre.post(`spaces/${space}/posts`, body, key);
  await emre.patch(`posts/${made.body.id}`, { markdown: 'Zweite Fassung.' });
  const again = await emre.post(`spaces/${space}/posts`, body, key);
  assert.deepEqual([again.status, again.body.id, again.body.text], [201, made.body.id, 'Zweite Fassung.']);
  await jana.delete(`spaces/${space}/members/${emre.id}`);
  assert.equal((await emre.post(`spaces/${space}/posts`, body, key)).status, 404);
});

test('a guest gets back of a post and of an answer what everybody reads, their company included', async () => {
  const partner = await house.partner('Hansa Dichtungen');
  const guest = await house.guest('Gesa Gast', partner);
  const space = (await jana.post('spaces', { name: 'Reklamation 4711', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(space, partner);
  const entered = await jana.put(`spaces/${space}/members/${guest.id}`, { role: 'member' });
  assert.ok(entered.status < 300, entered.text);
  const made = await guest.post(`spaces/${space}/posts`, { kind: 'question', title: 'Wann kommt Ersatz?', markdown: 'Drei Stück fehlen.' });
  assert.equal(made.status, 201, made.text);
  assert.equal(made.body.author.company, 'Hansa Dichtungen');
  assert.deepEqual(made.body, (await guest.get(`posts/${made.body.id}`)).body);
  const answer = await guest.post(`posts/${made.body.id}/comments`, { markdown: 'Es eilt.' });
  assert.deepEqual([answer.body], (await guest.get(`posts/${made.body.id}/comments`)).body.items);
});
