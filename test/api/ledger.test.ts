import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../server/ids.ts';
import { testHouse, type Answer, type Client, type TestHouse } from '../support/house.ts';

// Jana and the guest Nora share ten spaces with 3,000 commitments; Otto, of another company, shares one of them from today on.
let house: TestHouse;
let jana: Client, nora: Client, otto: Client;
let late: string;

const COMMITMENTS = 3000;
const nextYear = new Date().getFullYear() + 1;
const ok = <T = any>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, `${answer.status} ${answer.text}`);
  return answer.body;
};

before(async () => {
  house = await testHouse();
  const { anna } = house;
  const [nordwerk, ahrens] = [await house.partner('Nordwerk Guss'), await house.partner('Ahrens Hydraulik')];
  [jana, nora, otto] = [await house.join('Jana Kern'), await house.guest('Nora Nord', nordwerk), await house.guest('Otto Ahrens', ahrens)];
  const spaces: string[] = [];
  for (let place = 0; place < 10; place++) {
    const space = ok(await anna.post('spaces', { name: `Raum ${place}`, audience: 'partners', access: 'invitation' })).id as string;
    for (const partner of [nordwerk, ahrens]) await house.admit(space, partner);
    for (const person of [jana, nora]) ok(await anna.put(`spaces/${space}/members/${person.id}`, { role: 'member', ...(person === nora ? { history: 'all' } : {}) }));
    spaces.push(space);
  }
  const rows = JSON.stringify(Array.from({ length: COMMITMENTS }, (_, place) => ({ id: newId(), space: spaces[place % 10], place })));
  const db = house.kontor.database.owner;
  await sql`insert into post (id, space_id, author_id, kind, title, doc, text, created) select (r->>'id')::uuid, (r->>'space')::uuid, ${nora.id}::uuid, 'commitment', 'Zusage ' || (r->>'place'), '{"type":"doc","content":[]}', '', now() - interval '9 days'
    from jsonb_array_elements(${rows}::jsonb) r`.execute(db);
  await sql`insert into commitment (post_id, space_id, state, giver_partner_id, giver_id, giver_agreed, receiver_id, receiver_agreed, due, first_due)
    select (r->>'id')::uuid, (r->>'space')::uuid, 'accepted', ${nordwerk}::uuid, ${nora.id}::uuid, now(), ${jana.id}::uuid, now(), current_date + ((r->>'place')::int * 7 % 600 - 300), current_date from jsonb_array_elements(${rows}::jsonb) r`.execute(db);
  await sql`analyze post, commitment`.execute(db);
  ok(await anna.put(`spaces/${spaces[0]}/members/${otto.id}`, { role: 'member', history: 'today' }));
  late = ok(await nora.post(`spaces/${spaces[0]}/posts`, { kind: 'commitment', title: 'Nach Ottos Kommen', commitment: { giver: { person: nora.id }, receiver: { person: jana.id }, due: `${nextYear}-06-30` } })).id;
});
after(() => house.close());

test('a ledger of 3,000 is read page by page to its end, each line once, by both sides alike', async () => {
  for (const person of [jana, nora]) {
    const seen = new Set<string>();
    let before: string | null = null;
    let last = '';
    do {
      const page: any = ok(await person.get(`commitments?limit=200${before ? `&before=${before}` : ''}`));
      if (before === null) assert.equal(page.counts.open, COMMITMENTS + 1);
      for (const line of page.items) {
        assert.ok(!seen.has(line.post) && line.due >= last);
        seen.add(line.post);
        last = line.due;
      }
      before = page.next;
    } while (before);
    assert.equal(seen.size, COMMITMENTS + 1);
  }
});

test('who came later sees what was promised since, and nothing from before', async () => {
  const { items, counts } = ok(await otto.get('commitments?limit=200'));
  assert.deepEqual(items.map((line: any) => line.post), [late]);
  assert.deepEqual(counts, { open: 1, late: 0, waiting: 0, settled: 0 });
});

test('a ledger is filtered by the words of a title, however they are spelled', async () => {
  const place = ok(await jana.get(`posts/${late}`)).space.id;
  const post = ok(await nora.post(`spaces/${place}/posts`, { kind: 'commitment', title: 'Prüfstand für Gehäuse übergeben', commitment: { giver: { person: nora.id }, receiver: { person: jana.id }, due: `${nextYear}-07-30` } })).id;
  for (const person of [jana, nora]) {
    for (const q of ['Prüfstand', 'pruefstand', 'prufstand', 'GEHAEUSE ubergeben']) {
      const found = ok(await person.get(`commitments?q=${encodeURIComponent(q)}`));
      assert.deepEqual([found.items.map((line: any) => line.post), found.counts.open], [[post], 1], q);
    }
    for (const q of ['%', '_', 'Prüfstand Motor']) assert.deepEqual(ok(await person.get(`commitments?q=${encodeURIComponent(q)}`)).items, [], q);
  }
});

test('a proposal that is moved to another space is found there', async () => {
  const [from, to] = ok(await jana.get('spaces')).items.map((space: { id: string }) => space.id) as [string, string];
  const post = ok(await jana.post(`spaces/${from}/posts`, { kind: 'commitment', title: 'Wandert', commitment: { giver: { person: jana.id }, receiver: { person: nora.id }, due: `${nextYear}-07-01` } })).id;
  ok(await jana.post(`posts/${post}/move`, { space: to }));
  assert.ok(ok(await nora.get(`commitments?space=${to}&q=wandert`)).items.some((line: any) => line.post === post));
  assert.deepEqual(ok(await nora.get(`commitments?space=${from}&q=wandert`)).items, []);
});
