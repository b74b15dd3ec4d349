import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { testHouse, type TestHouse } from '../support/house.ts';
import { archives, importInto, missing, saidIn, type Said } from './running.ts';

let house: TestHouse;
before(async () => void (house = await testHouse()));
after(() => house.close());

/** The archive counted by hand: every message of every day's file. */
function messagesIn(path: string): { channel: string; message: any }[] {
  const files = unzipSync(readFileSync(path));
  return Object.entries(files).flatMap(([name, bytes]) =>
    /^[^_/]+\/\d{4}-\d\d-\d\d\.json$/.test(name) ? (JSON.parse(strFromU8(bytes)) as any[]).map((message) => ({ channel: name.split('/')[0]!, message })) : [],
  );
}

test('a research centre’s whole Slack export comes in, every message at its time, and a second time nothing is doubled', { skip: missing(archives.ncar) }, async () => {
  const given = messagesIn(archives.ncar);
  const entries = Object.keys(unzipSync(readFileSync(archives.ncar), { filter: (file) => file.name.startsWith('__uploads/') }));
  const files = given.flatMap(({ message }) => message.files ?? []);
  const held = files.filter((file) => entries.some((name) => name.startsWith(`__uploads/${file.id}/`)));
  const own = given.filter(({ message }) => !message.thread_ts || message.thread_ts === message.ts);

  const first = await importInto(house, 'slack', { path: archives.ncar });
  assert.equal(first.state, 'finished');
  assert.deepEqual(first.counts, { persons: 196, spaces: 32, posts: own.length, comments: given.length - own.length, files: held.length, known: 0 });
  assert.deepEqual([given.length, own.length, held.length], [6555, 809, 80]);
  assert.equal(first.reasons.fileMissing, files.length - held.length);
  assert.deepEqual(Object.keys(first.reasons).toSorted(), ['appLog', 'fileMissing', 'linkDropped']);

  const said = await saidIn(house);
  assert.deepEqual(countsByTime(said), countsByTime(given.map(({ channel, message }) => ({ space: channel, created: new Date(Math.floor(Number(message.ts) * 1000)) }))));
  await threadsHold(said, given);
  mentionsAreReal(said, given);

  const second = await importInto(house, 'slack', { path: archives.ncar });
  assert.deepEqual(second.counts, { persons: 0, spaces: 0, posts: 0, comments: 0, files: 0, known: given.length });
  assert.equal((await saidIn(house)).length, given.length);
  assert.equal((await house.events('import.finished')).length, 2);
  assert.deepEqual(await house.events('post.published', 'comment.written', 'space.created'), []);
});

function countsByTime(said: readonly { space: string; created: Date }[]): string[] {
  return said.map((one) => `${one.space} ${one.created.toISOString()}`).toSorted();
}

/** Each reply hangs under the message that began its thread, and threads read in the order in which they were written. */
async function threadsHold(said: readonly Said[], given: ReturnType<typeof messagesIn>): Promise<void> {
  const begun = new Map(given.map(({ channel, message }) => [`${channel}/${message.ts}`, message]));
  const replies = given.filter(({ message }) => message.thread_ts && message.thread_ts !== message.ts);
  const at = (ts: string) => new Date(Math.floor(Number(ts) * 1000)).getTime();
  const wanted = replies.map(({ channel, message }) => `${channel} ${at(message.ts)} ${at(begun.get(`${channel}/${message.thread_ts}`).ts)}`).toSorted();
  const { rows } = await house.kontor.database.pool.query<{ space: string; at: string; above: string }>(
    `select s.name as space, round(extract(epoch from c.created) * 1000)::text as at, round(extract(epoch from p.created) * 1000)::text as above from comment c join post p on p.id = c.post_id join space s on s.id = p.space_id`,
  );
  assert.deepEqual(rows.map((row) => `${row.space} ${row.at} ${row.above}`).toSorted(), wanted);
  const inOrder = said.filter((one) => one.space === 'xarray').map((one) => one.created.getTime());
  assert.deepEqual(inOrder, inOrder.toSorted((a, b) => a - b));
  const counted = await house.kontor.database.pool.query('select 1 from post p where comment_count <> (select count(*) from comment c where c.post_id = p.id)');
  assert.equal(counted.rowCount, 0);
}

function mentionsAreReal(said: readonly Said[], given: ReturnType<typeof messagesIn>): void {
  const named = given.reduce((sum, { message }) => sum + (message.text.match(/<@U\d{4}NCAR(\|[^>]*)?>/g)?.length ?? 0), 0);
  const found = said.reduce((sum, one) => sum + (JSON.stringify(one.doc).match(/"type": ?"mention"/g)?.length ?? 0), 0);
  // Within code a mention stays text.
  assert.ok(found >= named * 0.99 && found <= named, `${found} of ${named}`);
  assert.ok(!said.some((one) => /<@U\d{4}NCAR>/.test(one.text)));
  const compset = said.find((one) => one.text.includes('<alias>GIAFECO_JRA_HR</alias>'))!;
  assert.ok(compset.doc.content.some((block: any) => block.type === 'codeBlock' && block.content[0].text.includes('<compset>')));
}

test('what came in is read and found by every member, and its pictures are prepared', { skip: missing(archives.ncar) }, async () => {
  const bert = await house.join('Bert Brandt');
  await house.kontor.jobs.drain(150);
  const spaces = (await bert.get('spaces?all=true')).body.items;
  const general = spaces.find((space: any) => space.name === 'xarray');
  const page = (await bert.get(`spaces/${general.id}/posts?limit=5`)).body;
  assert.equal(page.items.length, 5);
  assert.match(page.items[0].author.name, /^Person \d+$/);
  const found = (await bert.get('search?q=isopycnal')).body;
  assert.ok(found.items.length > 0);
  const waiting = await house.kontor.database.owner.selectFrom('file_version').select('file_id').where('state', '=', 'waiting').execute();
  assert.deepEqual(waiting, []);
  const users = JSON.parse(strFromU8(unzipSync(readFileSync(archives.ncar))['users.json']!)) as any[];
  const gone = users.filter((user) => user.deleted || user.is_bot).length;
  const states = await house.kontor.database.owner.selectFrom('person').select('state').where('created', '>', new Date(0)).where('email', 'like', '%@ncar.example').execute();
  assert.equal(states.filter((person) => person.state === 'invited').length, users.length - gone);
});

test('a small export with joins, uploads, previews and a broadcast comes in as far as it says something', { skip: missing(archives.zulip) }, async () => {
  const given = messagesIn(archives.zulip).map(({ message }) => message);
  const system = given.filter((message) => ['channel_join', 'pinned_item'].includes(message.subtype)).length;
  const { counts, reasons } = await importInto(house, 'slack', { path: archives.zulip });
  assert.deepEqual(counts, { persons: 4, spaces: 2, posts: given.length - system - 2, comments: 2, files: 0, known: 0 });
  assert.equal(reasons.systemMessage, system);
  assert.equal(reasons.fileMissing, 2);
  assert.equal(reasons.linkPreview, 2);
  assert.equal(reasons.reactions, 1);
  const said = (await saidIn(house)).filter((one) => one.space === 'general (Slack)' || one.space === 'random');
  const broadcast = said.find((one) => one.text === 'msg sent to general as well')!;
  assert.deepEqual([broadcast.kind, broadcast.above], ['comment', 'rabbitduck']);
  const upload = said.find((one) => one.text.startsWith('This is Sammy.'))!;
  assert.equal(upload.text, 'This is Sammy.\nIMG_0677.JPG');
  assert.ok(!JSON.stringify(said).includes('xoxe-'), 'no token of the export is told');
  const edited = said.find((one) => one.text.includes('multiple mentioning'))!;
  assert.equal(edited.edited?.toISOString(), '2018-01-20T17:14:46.000Z');
  const sameMillisecond = said.filter((one) => one.created.getTime() === 1498401077674).map((one) => one.text);
  assert.deepEqual(sameMillisecond, ['fa', 'fa', 'fa', 'fdadf', 'df', 'df']);
});

test('a Mattermost export of two teams comes in with replies, mentions and private channels', { skip: missing(archives.mattermost) }, async () => {
  const lines = readFileSync(archives.mattermost, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const posts = lines.filter((line) => line.type === 'post').map((line) => line.post);
  const replies = posts.flatMap((post) => post.replies ?? []);
  const { counts, reasons } = await importInto(house, 'mattermost', { path: archives.mattermost });
  assert.deepEqual(counts, { persons: lines.filter((line) => line.type === 'user').length, spaces: lines.filter((line) => line.type === 'channel').length, posts: posts.length, comments: replies.length, files: 0, known: 0 });
  assert.equal(reasons.reactions, posts.filter((post) => post.reactions?.length > 0).length);
  assert.equal(reasons.customEmoji, 2);
  const said = await saidIn(house);
  const welcome = said.find((one) => one.text === '@Ron Weasley Welcome mate!')!;
  assert.equal(welcome.created.getTime(), 1553166519726);
  assert.equal(said.find((one) => one.text === 'The weather is so hot!')!.above, 'harry joined the channel.');
  const army = await house.kontor.database.owner.selectFrom('space').select(['id', 'access']).where('name', '=', 'Dumbledores army').executeTakeFirstOrThrow();
  assert.equal(army.access, 'invitation');
  const members = await house.kontor.database.owner.selectFrom('membership as m').innerJoin('person as p', 'p.id', 'm.person_id').select(['p.name', 'm.role']).where('m.space_id', '=', army.id).orderBy('p.name').execute();
  assert.deepEqual(members, [{ name: 'Harry Potter', role: 'owner' }, { name: 'Ron Weasley', role: 'member' }]);
  assert.equal((await importInto(house, 'mattermost', { path: archives.mattermost })).counts.known, posts.length + replies.length);
});
