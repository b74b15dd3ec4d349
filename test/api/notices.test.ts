import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { NoticeRules } from '../../shared/api/people.ts';
import type { Level } from '../../shared/api/spaces.ts';
import { standardRules } from '../../server/people/rules.ts';
import { remindOpen } from '../../server/notices/remindOpen.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let emre: Client;
let lena: Client;
let plant: string;

before(async () => {
  house = await testHouse();
  [jana, emre, lena] = [await house.join('Jana Krüger'), await house.join('Emre Bozkurt'), await house.join('Lena Vogt')];
  plant = (await jana.post('spaces', { name: 'Werk 2', audience: 'internal', access: 'invitation' })).body.id;
  for (const person of [emre, lena]) assert.equal((await jana.put(`spaces/${plant}/members/${person.id}`, { role: 'member' })).status < 300, true);
});
after(() => house.close());

const named = (client: Client, name: string) => `@[${name}](person:${client.id})`;
const publish = async (by: Client, body: object, space = plant): Promise<string> => {
  const made = await by.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'Text.', ...body });
  assert.equal(made.status, 201, made.text);
  return made.body.id;
};
const comment = async (by: Client, post: string, markdown: string, more = {}): Promise<string> => (await by.post(`posts/${post}/comments`, { markdown, ...more })).body.id;
/** What a person was told about a post, oldest first. */
async function told(client: Client, post: string): Promise<{ kind: string; urgent: boolean; actor: string | null }[]> {
  await house.drain();
  const { body } = await client.get('notices?limit=100');
  return body.items.filter((item: any) => item.post.id === post).map((item: any) => ({ kind: item.kind, urgent: item.urgent, actor: item.actor?.name ?? null })).reverse();
}
const kinds = async (client: Client, post: string) => (await told(client, post)).map((item) => item.kind);
const level = (client: Client, to: Level) => client.put(`spaces/${plant}/membership`, { level: to });

test('one event tells a person once, for its strongest reason, and never who did it', async () => {
  await level(emre, 'all');
  const post = await publish(jana, { kind: 'announcement', title: 'Prüfpflicht', markdown: `Bitte lesen, ${named(emre, 'Emre')} und ${named(jana, 'Jana')}.`, required: { from: 'all' } });
  assert.deepEqual(await told(emre, post), [{ kind: 'required', urgent: true, actor: 'Jana Krüger' }]);
  assert.deepEqual(await kinds(lena, post), ['required']);
  assert.deepEqual(await kinds(jana, post), []);
  assert.equal((await emre.get('me')).body.counts.notices, 1);
  assert.deepEqual((await emre.get('notices?kind=mention')).body.items, []);
  await level(emre, 'mentions');
});

test('answers to mine: under my post, quoting me, accepting mine', async () => {
  const post = await publish(emre, { kind: 'question', title: 'Welche Dichtung?' });
  const first = await comment(lena, post, 'EPDM.');
  assert.deepEqual(await kinds(emre, post), ['answer']);
  await comment(jana, post, 'Mit Stützring?', { quotes: first });
  assert.deepEqual(await kinds(lena, post), ['answer']);
  await emre.put(`posts/${post}/answer`, { comment: first });
  assert.deepEqual(await kinds(lena, post), ['answer', 'answer']);
  assert.deepEqual(await kinds(jana, post), ['space', 'watched'], 'who made the space hears of its posts, and who answered watches the post');
});

/** Per level of the membership: what each event tells a person whose post nothing is. */
const levels: Record<Level, { space: boolean; mention: boolean; watched: boolean; required: boolean }> = {
  all: { space: true, mention: true, watched: true, required: true },
  mentions: { space: false, mention: true, watched: true, required: true },
  nothing: { space: false, mention: false, watched: false, required: true },
  hidden: { space: false, mention: false, watched: false, required: true },
};

for (const [name, tells] of Object.entries(levels)) {
  test(`a membership at level "${name}" is told what it asks for`, async () => {
    await level(lena, name as Level);
    const plain = await publish(jana, { title: 'Neues' });
    assert.deepEqual(await kinds(lena, plain), tells.space ? ['space'] : []);
    const naming = await publish(jana, { markdown: `Frag ${named(lena, 'Lena')}.` });
    assert.deepEqual(await kinds(lena, naming), tells.mention ? ['mention'] : []);
    await lena.put(`posts/${plain}/watch`);
    await comment(emre, plain, 'Dazu noch.');
    assert.deepEqual((await kinds(lena, plain)).filter((kind) => kind === 'watched'), tells.watched ? ['watched'] : []);
    const asking = await publish(jana, { kind: 'announcement', title: 'Bitte lesen', required: { from: [lena.id] } });
    assert.deepEqual(await kinds(lena, asking), tells.required ? ['required'] : []);
    await level(lena, 'mentions');
  });
}

test('who watches a post no longer hears of it only when named', async () => {
  const post = await publish(emre, { title: 'Schichtplan' });
  await emre.delete(`posts/${post}/watch`);
  await comment(lena, post, 'Passt.');
  assert.deepEqual(await kinds(emre, post), []);
  await comment(lena, post, `Oder doch nicht, ${named(emre, 'Emre')}?`);
  assert.deepEqual(await kinds(emre, post), ['mention']);
});

test('who watches a decision hears that another one replaced it', async () => {
  const post = await publish(emre, { kind: 'decision', title: 'Wir prüfen monatlich', decision: { why: 'Norm', decidedBy: [] } });
  await lena.put(`posts/${post}/watch`);
  await publish(emre, { kind: 'decision', title: 'Wir prüfen jährlich', decision: { why: 'Neue Norm', decidedBy: [], replaces: post } });
  assert.deepEqual([await kinds(lena, post), await kinds(emre, post)], [['watched'], []]);
});

test('an edit tells only those who are newly named', async () => {
  const post = await publish(jana, { markdown: `${named(emre, 'Emre')} prüft.` });
  await jana.patch(`posts/${post}`, { markdown: `${named(emre, 'Emre')} prüft mit ${named(lena, 'Lena')}.` });
  assert.deepEqual([await kinds(emre, post), await kinds(lena, post)], [['mention'], ['mention']]);
  const answer = await comment(jana, post, 'Danke.');
  await jana.patch(`comments/${answer}`, { markdown: `Danke, ${named(lena, 'Lena')}.` });
  assert.deepEqual(await kinds(lena, post), ['mention', 'mention']);
});

test('who cannot read the space is told nothing, and after leaving it sees nothing of what was told', async () => {
  const outsider = await house.join('Olaf Ott');
  const post = await publish(jana, { markdown: `KANARIE-9 ${named(outsider, 'Olaf')}` });
  assert.deepEqual(await kinds(outsider, post), []);
  const guest = await house.join('Rita Roth');
  await jana.put(`spaces/${plant}/members/${guest.id}`, { role: 'reader' });
  const second = await publish(jana, { markdown: `KANARIE-10 ${named(guest, 'Rita')}` });
  assert.deepEqual(await kinds(guest, second), ['mention']);
  await jana.delete(`spaces/${plant}/members/${guest.id}`);
  assert.doesNotMatch((await guest.get('notices')).text, /KANARIE/);
  assert.equal((await guest.get('me')).body.counts.notices, 0);
});

test('a reaction that runs again tells nobody twice', async () => {
  const post = await publish(jana, { markdown: `Doppelt? ${named(emre, 'Emre')}` });
  assert.deepEqual(await kinds(emre, post), ['mention']);
  const [event] = await house.kontor.database.owner.selectFrom('event').select(['id', 'kind']).where('post_id', '=', post).execute();
  await house.kontor.jobs.enqueueReactions(house.kontor.database.owner, [event as any]);
  assert.deepEqual(await kinds(emre, post), ['mention']);
});

test('a moved post takes its notices along, for who may read the new place', async () => {
  const target = (await jana.post('spaces', { name: 'Leitung', audience: 'internal', access: 'invitation' })).body.id;
  await jana.put(`spaces/${target}/members/${emre.id}`, { role: 'member' });
  const post = await publish(jana, { markdown: `${named(emre, 'Emre')} ${named(lena, 'Lena')}` });
  await house.drain();
  assert.equal((await jana.post(`posts/${post}/move`, { space: target })).status, 200);
  assert.deepEqual([await kinds(emre, post), await kinds(lena, post)], [['mention'], []]);
});

test('seen notices are no longer counted: by post, by name, or all', async () => {
  const [first, second] = [await publish(jana, { markdown: named(lena, 'Lena') }), await publish(jana, { markdown: named(lena, 'Lena') })];
  await house.drain();
  const unseen = async () => (await lena.get('notices?unseen=true&limit=100')).body.items.map((item: any) => item.post.id);
  const before = (await unseen()).length;
  for (const none of [{}, { notices: [] }]) assert.equal((await lena.put('notices/seen', none)).status, 422);
  assert.equal((await unseen()).length, before, 'which is not said');
  await lena.put('notices/seen', { post: first });
  assert.equal((await unseen()).length, before - 1);
  const [newest] = (await lena.get('notices?unseen=true')).body.items;
  assert.equal(newest.post.id, second);
  await emre.put('notices/seen', { notices: [newest.id] });
  assert.equal((await unseen()).length, before - 1, 'not the notices of others');
  await lena.put('notices/seen', { notices: [newest.id] });
  assert.equal((await unseen()).length, before - 2);
  await lena.put('notices/seen', { all: true });
  assert.deepEqual(await unseen(), []);
  assert.equal((await lena.get('me')).body.counts.notices, 0);
});

test('open readings are reminded of the day before, on the day and three days after, once each, and not who has confirmed', async () => {
  const post = await publish(jana, { kind: 'announcement', title: 'Inventur', required: { from: 'all', due: '2099-03-29' } });
  await house.drain();
  await lena.post(`posts/${post}/acknowledgement`);
  // The clock changes in the night to 29 March 2099 in Berlin.
  for (const moment of ['2099-03-27T09:00:00Z', '2099-03-28T09:00:00Z', '2099-03-28T09:30:00Z', '2099-03-29T21:30:00Z', '2099-03-29T22:30:00Z', '2099-04-01T08:00:00Z', '2099-04-02T08:00:00Z']) await remindOpen(house.kontor, new Date(moment));
  assert.deepEqual(await told(emre, post), [
    { kind: 'required', urgent: true, actor: 'Jana Krüger' },
    ...Array.from({ length: 3 }, () => ({ kind: 'required', urgent: false, actor: null })),
  ]);
  assert.deepEqual(await kinds(lena, post), ['required']);
});

test('an author reminds who is missing once a day, and hears when there is nobody left to remind today', async () => {
  const post = await publish(jana, { kind: 'announcement', title: 'Fluchtwege', required: { from: [emre.id, lena.id], due: null } });
  const remind = () => jana.post(`posts/${post}/acknowledgement/reminder`);
  await lena.post(`posts/${post}/acknowledgement`);
  assert.equal((await remind()).body.persons, 1);
  assert.deepEqual((await told(emre, post)).at(-1), { kind: 'required', urgent: true, actor: 'Jana Krüger' });
  const before = (await told(emre, post)).length;
  const again = await remind();
  assert.deepEqual([again.status, again.body.detail], [403, 'Wer noch fehlt, ist heute schon erinnert worden. Morgen geht es wieder.']);
  assert.equal((await told(emre, post)).length, before);
  await house.kontor.database.owner.updateTable('acknowledgement').set({ reminded: new Date(Date.now() - 86_400_000) }).where('post_id', '=', post).where('person_id', '=', emre.id).execute();
  assert.equal((await remind()).body.persons, 1);
  await emre.post(`posts/${post}/acknowledgement`);
  assert.deepEqual((await remind()).body, { persons: 0 });
});

test('rules are kept as chosen, completed by the standard, and wrong ones change nothing', async () => {
  const rules: NoticeRules = { ...standardRules, deliveries: { ...standardRules.deliveries, space: 'never' }, digestAt: ['08:00', '16:30'] };
  assert.deepEqual((await emre.patch('me', { rules })).body.rules, rules);
  assert.equal((await emre.patch('me', { rules: { ...rules, digestAt: ['25:00'] } })).status, 422);
  assert.deepEqual((await emre.get('me')).body.rules, rules);
});

test('browsers of those told hear of it, with ids only', async () => {
  const stream = await fetch(`${house.url}/api/v1/stream`, { headers: { cookie: `__Host-kontor=${emre.cookie}` } });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  try {
    await publish(jana, { markdown: `Leise KANARIE-11 ${named(emre, 'Emre')}` });
    while (!heard.includes('notice.made')) heard += (await reader.read()).value ?? '';
  } finally {
    await reader.cancel();
  }
  assert.doesNotMatch(heard, /KANARIE-11/);
});
