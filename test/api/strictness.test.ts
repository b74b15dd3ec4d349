import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Asker } from '../../server/access/asker.ts';
import { newId } from '../../server/ids.ts';
import { publishDue } from '../../server/drafts/publishDue.ts';
import { standardRules } from '../../server/people/rules.ts';
import { tellDeciders } from '../../server/submissions/tellDeciders.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let emre: Client;
let lena: Client;
let space: string;

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  lena = await house.join('Lena Vogt');
  space = (await jana.post('spaces', { name: 'Kundenreklamationen', audience: 'internal', access: 'open', strictness: 'moderated' })).body.id;
  for (const person of [emre, lena]) await person.put(`spaces/${space}/membership`, { level: 'all' });
});
after(() => house.close());

const asker = (client: Client): Asker => ({ person: client.id, kind: 'member', partner: null, name: '', roles: [], language: 'de', timeZone: 'UTC', via: { kind: 'job' } });
const titles = (answer: { body: any }) => answer.body.items.map((one: any) => one.title);
const submit = async (title: string, more: object = {}) => emre.post(`spaces/${space}/submissions`, { kind: 'question', title, markdown: 'Der Dichtring **quillt** auf.', ...more });

test('in a moderated space a member submits, and nobody but author and keepers sees it until it is approved', async () => {
  assert.deepEqual((await emre.get(`spaces/${space}`)).body.abilities.publish, { allowed: false, reason: 'needsApproval' });
  assert.equal((await emre.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'Am Tor vorbei' })).body.reason, 'needsApproval');
  const made = await submit('Wer kennt Quellring 4711?');
  assert.deepEqual([made.status, made.body.state, made.body.abilities.decide.allowed], [201, 'waiting', false]);
  await house.drain();
  assert.deepEqual(titles(await jana.get(`submissions?space=${space}`)), ['Wer kennt Quellring 4711?']);
  assert.deepEqual([(await jana.get(`spaces/${space}`)).body.submissions, (await lena.get(`spaces/${space}`)).body.submissions], [1, 0]);
  assert.deepEqual(titles(await lena.get('submissions')), []);
  for (const path of [`spaces/${space}/posts`, 'feed', 'search?q=Dichtring', 'notices']) for (const person of [lena, jana]) assert.doesNotMatch((await person.get(path)).text, /Quellring/, path);
  assert.equal((await house.kontor.database.owner.selectFrom('search_entry').select('item_id').execute()).length, 0);
  const rows = await house.kontor.read(asker(lena), ({ db }) => db.selectFrom('submission').select('id').execute());
  assert.deepEqual(rows, [], 'row security says the same');

  assert.equal((await lena.post(`submissions/${made.body.id}/approval`)).status, 404);
  assert.equal((await emre.post(`submissions/${made.body.id}/approval`)).body.reason, 'notOwner');
  const post = await jana.post(`submissions/${made.body.id}/approval`);
  assert.deepEqual([post.status, post.body.author.name, post.body.title], [200, 'Emre Bozkurt', 'Wer kennt Quellring 4711?']);
  assert.match(post.body.html, /<strong>quillt<\/strong>/);
  await house.drain();
  assert.match((await lena.get('search?q=Dichtring')).text, /Quellring/);
  assert.deepEqual((await lena.get('notices')).body.items.map((one: any) => [one.kind, one.actor.name]), [['space', 'Emre Bozkurt']]);
  const [approved] = await house.events('submission.approved');
  assert.deepEqual([approved!.actor_id, approved!.post_id], [jana.id, post.body.id]);
  assert.equal((await jana.post(`submissions/${made.body.id}/approval`)).status, 404, 'it is decided once');
  const kept = await house.kontor.database.owner.selectFrom('submission').select(['content', 'title']).where('id', '=', made.body.id).executeTakeFirstOrThrow();
  assert.deepEqual(kept, { content: {}, title: null }, 'what was said stands in the post alone');
});

test('what is refused comes back with the reason and becomes a draft again', async () => {
  const { id } = (await submit('Bitte nicht so')).body;
  assert.equal((await jana.post(`submissions/${id}/refusal`, { reason: ' ' })).status, 422);
  assert.equal((await jana.post(`submissions/${id}/refusal`, { reason: 'Nennen Sie den Kunden nicht.' })).status, 204);
  assert.deepEqual((await jana.get('submissions')).body.items, []);
  const [mine] = (await emre.get('submissions')).body.items;
  assert.deepEqual([mine.state, mine.reason, mine.decidedBy.name], ['refused', 'Nennen Sie den Kunden nicht.', 'Jana Krüger']);
  assert.equal((await jana.delete(`submissions/${id}`)).status, 404);
  const { draft } = (await emre.delete(`submissions/${id}?rework=true`)).body;
  assert.equal((await emre.get('drafts')).body.items.find((one: any) => one.id === draft).content.title, 'Bitte nicht so');
  assert.deepEqual((await emre.get('submissions')).body.items, []);
});

test('what could not be published is refused at once, and leaves nothing', async () => {
  assert.equal((await emre.post(`spaces/${space}/submissions`, { kind: 'question', markdown: 'ohne Titel' })).status, 422);
  assert.equal((await jana.post(`spaces/${space}/submissions`, { kind: 'note', markdown: 'x' })).body.reason, 'noApprovalNeeded');
  assert.deepEqual((await emre.get('submissions')).body.items, []);
  assert.equal((await house.kontor.database.owner.selectFrom('post').select('id').where('author_id', '=', emre.id).execute()).length, 1);
});

test('raw SQL puts no post into a moderated space, and approves nothing', async () => {
  const { id } = (await submit('Roh')).body;
  const insert = (post: string) => house.kontor.act(asker(emre), ({ db }) => db.insertInto('post').values({ id: post, space_id: space, author_id: emre.id, kind: 'note', title: null, doc: '{}', text: 'x' } as never).execute());
  await assert.rejects(insert(newId()), { code: '42501' });
  await assert.rejects(house.kontor.act(asker(emre), ({ db }) => sql`update submission set state = 'approved', post_id = ${newId()} where id = ${id}`.execute(db)), { code: '42501' });
  await assert.rejects(house.kontor.act(asker(emre), ({ db }) => sql`insert into submission (id, space_id, author_id, state, kind, content, post_id) values (${newId()}, ${space}, ${emre.id}, 'approved', 'note', '{}', ${newId()})`.execute(db)), { code: '42501' });
  await emre.delete(`submissions/${id}`);
});

test('of two decisions at once one counts, and the keepers are told once by mail', async () => {
  const { id } = (await submit('Zweimal freigegeben')).body;
  await tellDeciders(house.kontor, new Date());
  await tellDeciders(house.kontor, new Date());
  const mails = await house.kontor.database.owner.selectFrom('mail').select(['person_id', 'text']).where('purpose', '=', 'submissionWaits').execute();
  assert.deepEqual(mails.map((mail) => mail.person_id), [jana.id]);
  assert.doesNotMatch(mails[0]!.text, /Zweimal/);
  const answers = await Promise.all([1, 2, 3].map(() => jana.post(`submissions/${id}/approval`)));
  assert.deepEqual(answers.map((one) => one.status).filter((status) => status === 200), [200]);
  assert.equal((await lena.get(`spaces/${space}/posts`)).body.items.filter((one: any) => one.title === 'Zweimal freigegeben').length, 1);
});

test('what became of a submission is mailed after the quiet hours of its author', async () => {
  const clock = (minutes: number) => Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ minutes }).toPlainTime().toString().slice(0, 5);
  const [from, until] = [clock(-60), clock(60)];
  const chosen = await emre.patch('me', { rules: { ...standardRules, quiet: { from, until, weekends: false } } });
  assert.equal(chosen.status, 200, chosen.text);
  const { id } = (await submit('Am Abend')).body;
  assert.equal((await jana.post(`submissions/${id}/approval`)).status, 200);
  await house.drain();
  const mail = await house.kontor.database.owner.selectFrom('mail').select(['next_try', 'person_id']).where('purpose', '=', 'submissionApproved').orderBy('id', 'desc').executeTakeFirstOrThrow();
  const told = Temporal.Instant.fromEpochMilliseconds(mail.next_try.getTime()).toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString();
  assert.deepEqual([mail.person_id, told.slice(0, 5)], [emre.id, until]);
  await emre.patch('me', { rules: standardRules });
});

test('in a formal space named people publish, and the others answer', async () => {
  const formal = (await jana.post('spaces', { name: 'Mitteilungen der Geschäftsführung', audience: 'internal', access: 'open' })).body.id;
  await jana.patch(`spaces/${formal}`, { strictness: 'formal' });
  for (const person of [emre, lena]) await person.put(`spaces/${formal}/membership`);
  assert.equal((await emre.post(`spaces/${formal}/posts`, { kind: 'note', markdown: 'x' })).body.reason, 'notNamed');
  assert.equal((await emre.put(`spaces/${formal}/publishers/${emre.id}`)).body.reason, 'notOwner');
  assert.equal((await jana.put(`spaces/${formal}/publishers/${emre.id}`)).status, 204);
  const post = await emre.post(`spaces/${formal}/posts`, { kind: 'announcement', title: 'Betriebsversammlung', markdown: 'Am 3. Dezember.' });
  assert.equal(post.status, 201);
  assert.equal((await lena.post(`posts/${post.body.id}/comments`, { markdown: 'Danke.' })).status, 201);
  assert.deepEqual((await lena.get(`spaces/${formal}/publishers`)).body.items.map((one: any) => one.name), ['Emre Bozkurt']);
  await jana.delete(`spaces/${formal}/publishers/${emre.id}`);
  assert.equal((await emre.post(`spaces/${formal}/posts`, { kind: 'note', markdown: 'x' })).body.reason, 'notNamed');
});

test('what was to be published later is submitted when its time comes', async () => {
  const draft = (await emre.post('drafts', { space, content: { kind: 'note', markdown: 'Erst morgen' }, publishAt: new Date(Date.now() + 60_000).toISOString() })).body.id;
  await house.kontor.database.owner.updateTable('draft').set({ publish_at: new Date(Date.now() - 1000) }).where('id', '=', draft).execute();
  await publishDue.run(house.kontor);
  const { items } = (await jana.get('submissions')).body;
  assert.deepEqual(items.map((one: any) => [one.text, one.author.name]), [['Erst morgen', 'Emre Bozkurt']]);
  assert.equal((await emre.get('drafts')).body.items.some((one: any) => one.id === draft), false);
});

test('a guest submits in a moderated partner space, keeps nothing but their own in sight, and is published under their name', async () => {
  const ahrens = await house.partner('Ahrens Hydraulik');
  const gesa = await house.guest('Gesa Ahlers', ahrens);
  const shared = (await jana.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', strictness: 'moderated' })).body.id;
  await house.admit(shared, ahrens);
  for (const person of [gesa, emre]) await jana.put(`spaces/${shared}/members/${person.id}`, { role: 'member' });
  const ours = await emre.post(`spaces/${shared}/submissions`, { kind: 'note', markdown: 'Von uns.' });
  const theirs = await gesa.post(`spaces/${shared}/submissions`, { kind: 'question', title: 'Welches Öl?', markdown: 'HLP 46 oder 68?' });
  assert.deepEqual([ours.status, theirs.status], [201, 201]);
  assert.deepEqual(titles(await gesa.get('submissions')), ['Welches Öl?']);
  assert.deepEqual((await jana.get('submissions')).body.items.filter((one: any) => one.space.id === shared).length, 2);
  const post = await jana.post(`submissions/${theirs.body.id}/approval`);
  assert.deepEqual([post.status, post.body.author.name, post.body.author.company], [200, 'Gesa Ahlers', 'Ahrens Hydraulik']);
  assert.equal((await gesa.get(`posts/${post.body.id}`)).status, 200);
  assert.equal((await gesa.post(`submissions/${ours.body.id}/approval`)).status, 404);
});
