import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { remindCommitments } from '../../server/commitments/remindCommitments.ts';
import { strFromU8, unzipSync } from 'fflate';
import { packRelations } from '../../server/partners/ending/packRelation.ts';
import { daysOfWeek } from '../../shared/time/week.ts';
import { contactIn } from '../support/contact.ts';
import { testHouse, type Answer, type Client, type TestHouse } from '../support/house.ts';

// The cast: Brandt Pumpen (Anna, Jana, Kim) and Nordwerk Guss: Nora signs in as a guest, Carl takes part by mail alone. Otto is of another partner.
let house: TestHouse;
let anna: Client, jana: Client, kim: Client, nora: Client, otto: Client;
let carl: string, nordwerk: string, other: string, shared: string, works: string;

const ok = <T = any>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, `${answer.status} ${answer.text}`);
  return answer.body;
};
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

before(async () => {
  house = await testHouse();
  anna = house.anna;
  [jana, kim] = [await house.join('Jana Kern'), await house.join('Kim Lager')];
  [nordwerk, other] = [await house.partner('Nordwerk Guss'), await house.partner('Ahrens Dichtungen')];
  [nora, otto] = [await house.guest('Nora Nord', nordwerk), await house.guest('Otto Ahrens', other)];
  shared = ok(await anna.post('spaces', { name: 'Nordwerk', audience: 'partners', access: 'invitation' })).id;
  works = ok(await anna.post('spaces', { name: 'Werk', audience: 'internal', access: 'open' })).id;
  await house.admit(shared, nordwerk);
  for (const person of [jana, kim, nora]) ok(await anna.put(`spaces/${shared}/members/${person.id}`, { role: 'member' }));
  for (const person of [jana, kim]) ok(await person.put(`spaces/${works}/membership`));
  carl = await contactIn(house, { name: 'Carl Guss', email: 'carl@nordwerk.example', partner: nordwerk, space: shared });
});
after(() => house.close());

/** A commitment of Nora's company to ours, proposed by the one given. */
const propose = async (by: Client, more: object = {}) =>
  ok(await by.post(`spaces/${shared}/posts`, { kind: 'commitment', title: 'Gussteile für die BP 220 liefern', markdown: 'Zwölf Gehäuse.', commitment: { giver: { person: nora.id }, receiver: { person: jana.id }, due: inDays(20), ...more } }));
const commitmentOf = async (by: Client, post: string) => ok(await by.get(`posts/${post}`)).commitment;

test('a commitment is proposed, accepted, moved with its old day kept, and kept; both sides see the same', async () => {
  const post = await propose(nora);
  assert.equal(post.commitment.state, 'proposed');
  assert.ok(post.commitment.giver.agreed && !post.commitment.receiver.agreed);
  assert.equal(post.commitment.abilities.agree.reason, 'otherSideAnswers');
  await house.drain();
  assert.deepEqual(ok(await jana.get('feed/actions')).items.map((item: any) => [item.why, item.post.id]), [['promise', post.id]]);
  assert.equal(ok(await jana.get('notices')).items.filter((notice: any) => notice.post.id === post.id)[0].kind, 'asked');
  assert.equal((await kim.post(`posts/${post.id}/commitment/acceptance`, { agreed: true })).status, 403);

  const accepted = ok(await jana.post(`posts/${post.id}/commitment/acceptance`, { agreed: true, version: post.version }));
  assert.equal(accepted.commitment.state, 'accepted');
  assert.deepEqual(ok(await jana.get('feed/actions')).items, []);
  assert.equal((await nora.patch(`posts/${post.id}`, { title: 'Elf Gehäuse' })).body.reason ?? 'agreedStays', 'agreedStays');
  assert.equal((await nora.patch(`posts/${post.id}`, { title: 'Elf Gehäuse' })).status, 403);
  assert.equal((await nora.delete(`posts/${post.id}`)).status, 403);

  ok(await nora.put(`posts/${post.id}/commitment/confidence`, { level: 'atRisk', why: 'Der Ofen steht.' }));
  assert.equal((await nora.post(`posts/${post.id}/commitment/move`, { week: '2026-W60', why: 'x' })).status, 422);
  assert.equal((await nora.post(`posts/${post.id}/commitment/move`, { due: inDays(27) })).status, 422, 'a move needs its reason');
  const asked = ok(await nora.post(`posts/${post.id}/commitment/move`, { due: inDays(27), why: 'Der Ofen steht eine Woche.' }));
  assert.deepEqual([asked.commitment.state, asked.commitment.due, asked.commitment.move.due], ['accepted', inDays(20), inDays(27)], 'the old day holds until the other side agrees');
  assert.equal((await nora.post(`posts/${post.id}/commitment/move/answer`, { agreed: true })).status, 403);
  const moved = ok(await jana.post(`posts/${post.id}/commitment/move/answer`, { agreed: true }));
  assert.deepEqual([moved.commitment.state, moved.commitment.due, moved.commitment.firstDue, moved.commitment.moves], ['moved', inDays(27), inDays(20), 1]);
  const [line] = ok(await nora.get(`commitments?space=${post.space.id}&which=open`)).items.filter((one: any) => one.post === post.id);
  assert.deepEqual([line.due, line.firstDue, line.firstWeek], [inDays(27), inDays(20), null]);

  ok(await jana.post(`posts/${post.id}/commitment/move`, { due: inDays(23), why: 'Der Kunde drängt.' }));
  const refused = ok(await nora.post(`posts/${post.id}/commitment/move/answer`, { agreed: false, why: 'Das geht nicht.' }));
  assert.deepEqual([refused.commitment.due, refused.commitment.move], [inDays(27), null]);

  ok(await nora.post(`posts/${post.id}/commitment/done`, {}));
  assert.deepEqual(ok(await jana.get('commitments?which=waiting')).items.map((line: any) => [line.post, line.waits]), [[post.id, [{ side: 'receiver', for: 'confirm' }]]]);
  ok(await jana.post(`posts/${post.id}/commitment/confirmation`, { kept: false, why: 'Zwei fehlen.' }));
  ok(await nora.post(`posts/${post.id}/commitment/done`, {}));
  ok(await jana.post(`posts/${post.id}/commitment/confirmation`, { kept: true }));
  const [ours, theirs] = [await commitmentOf(jana, post.id), await commitmentOf(nora, post.id)];
  assert.deepEqual([ours.state, ours.fulfilled], ['kept', inDays(0)]);
  const common = ({ abilities: _a, mine: _m, ...same }: any) => same;
  assert.deepEqual(common(theirs), common(ours));
  const [steps, seen] = [ok(await jana.get(`posts/${post.id}/commitment/steps`)).items, ok(await nora.get(`posts/${post.id}/commitment/steps`)).items];
  assert.deepEqual(seen, steps);
  assert.deepEqual(steps.map((step: any) => `${step.what} ${step.by.name}`), [
    'proposed Nora Nord', 'agreed Jana Kern', 'judged Nora Nord', 'moveAsked Nora Nord', 'moved Jana Kern', 'moveAsked Jana Kern', 'moveRefused Nora Nord', 'done Nora Nord', 'notDone Jana Kern', 'done Nora Nord', 'kept Jana Kern',
  ]);
  assert.deepEqual([steps[4].beforeDue, steps[4].due, steps[3].why], [inDays(20), inDays(27), 'Der Ofen steht eine Woche.']);
  assert.equal((await jana.post(`posts/${post.id}/commitment/end`, { as: 'broken', why: 'x' })).status, 403);
});

test('what a contact promises in a mail becomes a commitment in one step; their later mails are written down with the answer that says it', async () => {
  const asked = ok(await jana.post(`spaces/${shared}/posts`, { kind: 'question', title: 'Wann kommen die Muster?', markdown: 'Bitte um Auskunft.' }));
  const contact = { person: carl, kind: 'contact' as const, partner: nordwerk, name: 'Carl Guss', roles: [], language: 'de' as const, timeZone: 'Europe/Berlin', via: { kind: 'mail' as const } };
  const { writeComment } = await import('../../server/comments/writeComment.ts');
  const year = new Date().getFullYear() + 1;
  const week = `${year}-W05`;
  const comment = await writeComment(house.kontor, contact, asked.id, { markdown: `Guten Tag! Die Muster schicken wir Ihnen bis KW 5 ${year}. Gruß, Carl` });
  const suggested = ok(await jana.get(`posts/${asked.id}/commitment-suggestion?comment=${comment}`));
  assert.deepEqual([suggested.title, suggested.week, suggested.giver.name, suggested.receiver.name], [`Die Muster schicken wir Ihnen bis KW 5 ${year}`, week, 'Carl Guss', 'Jana Kern']);
  const made = ok(await jana.post(`spaces/${shared}/posts`, { kind: 'commitment', title: suggested.title, commitment: { giver: { person: carl }, receiver: { person: jana.id }, week, source: { post: asked.id, comment } } }));
  assert.deepEqual([made.commitment.state, made.commitment.due, made.commitment.week, made.commitment.giver.byMail], ['accepted', daysOfWeek(week)!.last, week, true], 'the text is the giver’s word, and who keeps it gives the other');
  assert.deepEqual(made.commitment.links, [{ post: asked.id, comment, title: 'Wann kommen die Muster?', source: true }]);

  assert.equal((await kim.post(`posts/${made.id}/commitment/done`, {})).status, 422, 'without the mail that says it nobody speaks for Carl');
  assert.equal((await kim.post(`posts/${made.id}/commitment/done`, { evidence: asked.id })).status, 422, 'a text of the house is no word of theirs');
  const said = await writeComment(house.kontor, contact, asked.id, { markdown: 'Die Muster sind da, siehe Lieferschein.' });
  const done = ok(await kim.post(`posts/${made.id}/commitment/done`, { evidence: said }));
  assert.ok(done.commitment.done);
  ok(await jana.post(`posts/${made.id}/commitment/confirmation`, { kept: true }));
  const steps = ok(await jana.get(`posts/${made.id}/commitment/steps`)).items;
  assert.deepEqual(steps.map((step: any) => [step.what, step.by.name, step.for?.name ?? null, step.evidence?.comment ?? null]), [
    ['proposed', 'Jana Kern', 'Carl Guss', comment], ['agreed', 'Jana Kern', null, null], ['done', 'Kim Lager', 'Carl Guss', said], ['kept', 'Jana Kern', null, null],
  ]);
  await house.drain();
  const mails = await house.kontor.database.owner.selectFrom('mail').selectAll().where('person_id', '=', carl).where('post_id', '=', made.id).execute();
  assert.equal(mails.length, 2, 'Carl gets the commitment, and that it was kept');
});

test('inside the house a department promises another; strangers, readers and other companies learn and do nothing', async () => {
  const post = ok(await jana.post(`spaces/${works}/posts`, { kind: 'commitment', title: 'Prüfstand frei machen', commitment: { giver: { person: jana.id, department: 'Versuch' }, receiver: { person: kim.id, department: 'Fertigung' }, week: '2027-W10' } }));
  assert.deepEqual([post.commitment.giver.department, post.commitment.receiver.department], ['Versuch', 'Fertigung']);
  for (const client of [nora, otto]) {
    assert.equal((await client.get(`posts/${post.id}/commitment/steps`)).status, 404);
    assert.equal((await client.post(`posts/${post.id}/commitment/acceptance`, { agreed: true })).status, 404);
    assert.ok(!ok(await client.get('commitments')).items.some((line: any) => line.post === post.id));
  }
  assert.deepEqual(ok(await otto.get('commitments')), { items: [], next: null, counts: { open: 0, late: 0, waiting: 0, settled: 0 } });
  const unread = await nora.post(`spaces/${shared}/posts`, { kind: 'commitment', title: 'x', commitment: { giver: { person: nora.id }, receiver: { person: otto.id }, due: inDays(3) } });
  const unknown = await nora.post(`spaces/${shared}/posts`, { kind: 'commitment', title: 'x', commitment: { giver: { person: nora.id }, receiver: { person: post.id }, due: inDays(3) } });
  assert.deepEqual([unread.status, unread.text.replace(/"instance":"[^"]*"/, '')], [422, unknown.text.replace(/"instance":"[^"]*"/, '')], 'who does not read there and who is not there are the same');
  assert.equal((await jana.post(`spaces/${shared}/posts`, { kind: 'commitment', title: 'x', commitment: { giver: { person: jana.id }, receiver: { person: nora.id }, due: inDays(3), links: [post.id] } })).status, 422, 'nothing of another space is named');
  assert.equal((await jana.post(`spaces/${shared}/posts`, { kind: 'commitment', title: 'x' })).status, 422);
  ok(await jana.post(`posts/${post.id}/commitment/end`, { as: 'withdrawn', why: 'Erledigt sich.' }));
});

test('R03 ★ of twenty answers at once one counts, and the history is whole', async () => {
  const post = await propose(nora);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => jana.post(`posts/${post.id}/commitment/acceptance`, { agreed: place % 2 === 0 })));
  assert.deepEqual(answers.filter((answer) => answer.status < 300).length, 1);
  const steps = ok(await jana.get(`posts/${post.id}/commitment/steps`)).items;
  assert.equal(steps.length, 2);
  assert.equal((await commitmentOf(jana, post.id)).state, steps[1].what === 'agreed' ? 'accepted' : 'declined');
});

test('the ledger: by place, side and state, in pages; words of rules stay in the house', async () => {
  const lines = ok(await jana.get(`commitments?space=${shared}&which=all&limit=2`));
  assert.equal(lines.items.length, 2);
  const rest = ok(await jana.get(`commitments?space=${shared}&which=all&limit=2&before=${lines.next}`));
  assert.equal(rest.counts, null);
  assert.ok(rest.items.length > 0 && rest.items.every((line: any) => !lines.items.some((one: any) => one.post === line.post)));
  assert.equal((await jana.get('commitments?before=x')).status, 400);
  const partner = ok(await jana.get(`commitments?partner=${nordwerk}&side=receiver&which=all`)).items;
  assert.ok(partner.length >= 3 && partner.every((line: any) => line.giver.partner.name === 'Nordwerk Guss' && line.receiver.partner === null));
  assert.deepEqual(ok(await nora.get('commitments?which=all')).items.map((line: any) => line.post).toSorted(), ok(await jana.get(`commitments?space=${shared}&which=all`)).items.map((line: any) => line.post).toSorted(), 'both sides see the same ledger');
  assert.deepEqual(ok(await jana.get('commitments?q=gussteile&which=settled')).items.map((line: any) => line.state).filter((state: string) => state === 'kept'), ['kept']);
  assert.deepEqual(ok(await kim.get('commitments?mine=true&which=open')).items, []);

  ok(await anna.post('admin/rules', { kind: 'terms', name: 'Codename', effect: 'block', audiences: ['partners'], labels: ['internal'], active: true, terms: ['Projekt Seeadler'] }));
  const post = await propose(nora);
  const blocked = await jana.post(`posts/${post.id}/commitment/acceptance`, { agreed: false, why: 'Wegen Projekt Seeadler.' });
  assert.equal(blocked.status, 409, blocked.text);
});

test('reminders: before the day who promised, after it both, once each', async () => {
  const post = await propose(nora, { due: inDays(6) });
  ok(await jana.post(`posts/${post.id}/commitment/acceptance`, { agreed: true }));
  const tellDue = async (person: Client) => ok(await person.get('notices?kind=due')).items.filter((notice: any) => notice.post.id === post.id).length;
  const at = (days: number) => new Date(Date.now() + days * 86_400_000);
  for (const day of [1, 1, 2]) await remindCommitments(house.kontor, at(day));
  await house.drain();
  assert.deepEqual([await tellDue(nora), await tellDue(jana)], [1, 0]);
  await remindCommitments(house.kontor, at(7));
  await remindCommitments(house.kontor, at(8));
  await house.drain();
  assert.deepEqual([await tellDue(nora), await tellDue(jana)], [2, 1]);
});

test('when the relation ends, both sides take the commitments along with every step', async () => {
  const text = ok(await jana.get('commitments?q=gussteile&which=settled&limit=1')).items[0];
  ok(await anna.post(`partners/${nordwerk}/ending`));
  ok(await anna.post(`partners/${nordwerk}/end`));
  await house.drain();
  await packRelations.run(house.kontor);
  const answer = await fetch(`${house.url}/api/v1/partners/${nordwerk}/package`, { headers: { cookie: `__Host-kontor=${anna.cookie}` } });
  assert.equal(answer.status, 200);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const [space] = Object.keys(files).filter((name) => name.endsWith('.posts.json'));
  const packed = JSON.parse(strFromU8(files[space!]!)).posts.find((post: any) => post.id === text.post);
  assert.equal(packed.commitment.state, text.state);
  assert.deepEqual([packed.commitment.steps[0].what, packed.commitment.steps[0].by], ['proposed', 'Nora Nord']);
  assert.match(strFromU8(files[space!.replace('.posts.json', '.html')]!), /Zusage von Nora Nord, Nordwerk Guss an Jana Kern/);
});
