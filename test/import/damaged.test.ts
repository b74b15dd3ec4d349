import assert from 'node:assert/strict';
import { rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ImportFault } from '../../server/import/fault.ts';
import { testHouse, type TestHouse } from '../support/house.ts';
import { archiveOf, importInto, saidIn } from './running.ts';

let house: TestHouse;
before(async () => void (house = await testHouse()));
after(() => house.close());

const users = [
  { id: 'U1', name: 'jo', real_name: 'Jo Jansen', profile: { email: 'jo@lieferant.example', title: 'Vertrieb' } },
  { id: 'U2', name: 'kim', deleted: true, profile: { real_name: 'Kim Kröger', email: 'kim@lieferant.example' } },
  { id: 'U3', name: 'anna', real_name: 'Anna Albers', profile: { email: 'ANNA@brandt.example' } },
];
const channel = (id: string, name: string, more: object = {}) => ({ id, name, created: 1_500_000_000, creator: 'U1', is_archived: false, members: ['U1', 'U2'], topic: { value: '' }, purpose: { value: `Über ${name}` }, ...more });
const message = (ts: string, text: string, more: object = {}) => ({ type: 'message', user: 'U1', text, ts, ...more });

const byPlace = (a: (string | number | null)[], b: (string | number | null)[]) => String(a[1]).localeCompare(String(b[1])) || Number(a[2]) - Number(b[2]);

/** A small whole export, with these files in place of its own. */
async function exportOf(files: Record<string, unknown>, kind?: 'folder' | 'zip') {
  return archiveOf({ 'users.json': users, 'channels.json': [channel('C1', 'einkauf')], ...files }, kind);
}

test('damaged entries, lines and files are named by file and line, and all the rest comes in', async () => {
  const whole = JSON.stringify([message('1600000000.000100', 'eins'), message('1600000001.000100', 'zwei'), message('1600000002.000100', 'drei')], null, 2).split('\n');
  const broken = whole.toSpliced(9, 1, '    "text": "zwei,');
  const archive = await archiveOf({
    'users.json': users,
    'channels.json': [channel('C10', 'werk'), { name: 'ohne Kennung' }],
    'werk/2020-09-13.json': broken.join('\n'),
    'werk/2020-09-14.json': whole.slice(0, 14).join('\n').replaceAll('1600000', '1600100'),
    'werk/2020-09-15.json': 'not json at all',
    'werk/2020-09-16.json': [message('nonsense', 'ohne Zeit'), message('1600200000.000100', 'ganz'), 7, { type: 'message', user: 'U1' }, message('9999999999.000100', 'aus der Zukunft')],
  });
  const { counts, left, state } = await importInto(house, 'slack', { path: archive.path });
  await archive.remove();
  assert.equal(state, 'finished');
  assert.equal(counts.posts, 5);
  assert.deepEqual(
    left.filter((one) => one.why !== 'emailTaken').map((one) => [one.why, one.file, one.line]).toSorted(byPlace),
    [
      ['wrongShape', 'channels.json', 19],
      ['damaged', 'werk/2020-09-13.json', 8],
      ['damaged', 'werk/2020-09-14.json', 14],
      ['damaged', 'werk/2020-09-15.json', 1],
      ['wrongTime', 'werk/2020-09-16.json', 2],
      ['damaged', 'werk/2020-09-16.json', 14],
      ['wrongShape', 'werk/2020-09-16.json', 15],
      ['wrongTime', 'werk/2020-09-16.json', 19],
    ],
  );
  const said = (await saidIn(house)).filter((one) => one.space === 'werk').map((one) => one.text);
  assert.deepEqual(said, ['eins', 'drei', 'eins', 'zwei', 'ganz']);
});

test('a damaged line of Mattermost is named, and the lines around it come in', async () => {
  const lines = [
    { type: 'version', version: 1 },
    { type: 'team', team: { name: 'haus', display_name: 'Haus' } },
    { type: 'channel', channel: { team: 'haus', name: 'lager', display_name: 'Lager', type: 'O' } },
    { type: 'user', user: { username: 'lea', email: 'lea@haus.example', first_name: 'Lea', last_name: 'Lau' } },
    { type: 'post', post: { team: 'haus', channel: 'lager', user: 'lea', message: 'Palette **7** steht, @lea prüft ~lager', create_at: 1_600_000_000_000, replies: [{ user: 'lea', message: 'erledigt', create_at: 1_600_000_001_000 }, { user: 'lea', message: 'wirklich', create_at: 1_600_000_001_000 }] } },
    { type: 'direct_post', direct_post: { channel_members: ['lea', 'tom'], message: 'geheim', create_at: 1 } },
    { type: 'post', post: { team: 'haus', channel: 'fehlt', user: 'lea', message: 'wohin', create_at: 1_600_000_000_000 } },
    { type: 'post', post: { team: 'haus', channel: 'lager', user: 'lea', message: 'lea joined', type: 'system_join_channel', create_at: 1_600_000_000_000 } },
  ].map((line) => JSON.stringify(line));
  const hostile = JSON.stringify({ type: 'post', post: { team: 'haus', channel: 'lager', user: 'lea', create_at: 1_600_000_003_000, message: `@[Anna Albers](person:${house.anna.id}) [Lohn](file:${house.anna.id}) [hier](/api/v1/me) <script>alert(1)</script> [x](javascript:alert(1))` } });
  const archive = await archiveOf({ 'export.jsonl': [...lines.slice(0, 4), '{"type":"post","post":{"team"', ...lines.slice(4), hostile].join('\n') });
  const { counts, left } = await importInto(house, 'mattermost', { path: join(archive.path, 'export.jsonl') });
  await archive.remove();
  assert.deepEqual([counts.posts, counts.comments, counts.spaces], [2, 2, 1]);
  assert.deepEqual(
    left.map((one) => [one.why, one.line]),
    [
      ['damaged', 5],
      ['directMessages', 7],
      ['unknownChannel', 8],
      ['systemMessage', 9],
      ['linkDropped', 10],
    ],
  );
  const said = (await saidIn(house)).filter((one) => one.space === 'Lager');
  assert.deepEqual(said.map((one) => one.text.split('\n')[0]), ['Palette 7 steht, @Lea Lau prüft #Lager', 'erledigt', 'wirklich', said[3]!.text.split('\n')[0]]);
  assert.ok(!JSON.stringify(said[3]!.doc).includes(house.anna.id), 'an archive can’t speak of ids of this house');
  assert.ok(!JSON.stringify(said[3]!.doc).includes('"href"'));
});

test('names that lead out of the archive are refused, and the rest of it comes in', async () => {
  const zip = await exportOf({ 'channels.json': [channel('C20', 'versand')], 'versand/2021-01-01.json': [message('1610000000.000100', 'drin')], '../../draussen.json': '[]', '/etc/kontor': 'x', 'C:\\windows': 'x' }, 'zip');
  const { counts, left } = await importInto(house, 'slack', { path: zip.path });
  await zip.remove();
  assert.equal(counts.posts, 1);
  assert.deepEqual(left.filter((one) => one.why === 'unsafeName').map((one) => one.file).toSorted(), ['../../draussen.json', '/etc/kontor', 'C:\\windows']);

  const folder = await exportOf({ 'channels.json': [channel('C21', 'zoll')], 'zoll/2021-01-01.json': [message('1610000001.000100', 'drin', { files: [{ id: 'F0SECRET', name: 'passwd' }] })] });
  await symlink('/etc/passwd', join(folder.path, 'F0SECRET.txt'));
  const linked = await importInto(house, 'slack', { path: folder.path });
  await folder.remove();
  assert.deepEqual([linked.counts.posts, linked.counts.files], [1, 0]);
  assert.ok(linked.left.some((one) => one.why === 'unsafeName' && one.file === 'F0SECRET.txt'));
});

test('what is no archive, or another one, is refused with its reason and changes nothing', async () => {
  const empty = await archiveOf({ 'readme.txt': 'nichts' });
  const fault = (kind: string) => (error: unknown) => error instanceof ImportFault && error.fault === kind;
  await assert.rejects(importInto(house, 'slack', { path: empty.path }), fault('notSlack'));
  await assert.rejects(importInto(house, 'mattermost', { path: empty.path }), fault('notMattermost'));
  await assert.rejects(importInto(house, 'slack', { path: join(empty.path, 'readme.txt') }), fault('notReadable'));
  await assert.rejects(importInto(house, 'slack', { path: join(empty.path, 'fehlt.zip') }), fault('notFound'));
  await writeFile(join(empty.path, 'bomb.json'), Buffer.alloc(1));
  await empty.remove();
});

test('private channels stay private, direct messages stay out, and what is not content is counted', async () => {
  const archive = await exportOf({
    'channels.json': [channel('C30', 'archiv', { is_archived: true })],
    'groups.json': [channel('G30', 'leitung', { creator: 'UX', members: ['U1'] })],
    'dms.json': [{ id: 'D30', members: ['U1', 'U3'] }],
    'D30/2021-01-01.json': [message('1610000000.000100', 'streng vertraulich')],
    'fremd/2021-01-01.json': [message('1610000000.000100', 'aus keinem Kanal')],
    'archiv/2021-01-01.json': [
      message('1610000000.000100', 'siehe <#G30> und <#C30|archiv> und <#C99|weg>'),
      message('1610000002.000100', '', { subtype: 'channel_join' }),
      message('1610000003.000100', 'This message was deleted.', { subtype: 'tombstone' }),
      message('1610000004.000100', ''),
      message('1610000005.000100', 'Antwort auf Gelöschtes', { thread_ts: '1610000003.000100' }),
      message('1610000006.000100', 'noch eine', { thread_ts: '1610000003.000100' }),
      { type: 'message', subtype: 'bot_message', bot_id: 'B1', username: 'Jenkins', text: '', ts: '1610000007.000100', attachments: [{ title: 'Build 12', title_link: 'https://ci.example/12', text: 'fehlgeschlagen', fallback: 'Build 12' }] },
      message('1610000008.000100', 'von außen', { user: 'UEXT', user_profile: { real_name: 'Eva Extern' } }),
    ],
  });
  const { counts, reasons } = await importInto(house, 'slack', { path: archive.path, owner: house.anna.id });
  await archive.remove();
  assert.deepEqual([counts.posts, counts.comments, counts.spaces], [4, 1, 2]);
  const { directMessages, unlistedFolder, systemMessage, deletedMessage, emptyMessage, noBeginning } = reasons;
  assert.deepEqual({ directMessages, unlistedFolder, systemMessage, deletedMessage, emptyMessage, noBeginning }, { directMessages: 2, unlistedFolder: 1, systemMessage: 1, deletedMessage: 1, emptyMessage: 1, noBeginning: 1 });
  const said = (await saidIn(house)).filter((one) => one.space === 'archiv');
  assert.deepEqual(
    said.map((one) => [one.author, one.text, one.above]),
    [
      ['Jo Jansen', 'siehe #G30 und #archiv und #weg', null],
      ['Jo Jansen', 'Antwort auf Gelöschtes', null],
      ['Jo Jansen', 'noch eine', 'Antwort auf Gelöschtes'],
      ['Jenkins', 'Build 12\nfehlgeschlagen', null],
      ['Eva Extern', 'von außen', null],
    ],
  );
  const spaces = await house.kontor.database.owner.selectFrom('space').select(['id', 'name', 'access', 'archived']).where('name', 'in', ['archiv', 'leitung']).orderBy('name').execute();
  assert.deepEqual(spaces.map((space) => [space.access, space.archived !== null]), [['open', true], ['invitation', false]]);
  const cara = await house.join('Cara Carstens');
  assert.equal((await cara.get(`spaces/${spaces[1]!.id}`)).status, 404);
  const owners = await house.kontor.database.owner.selectFrom('membership').select('person_id').where('space_id', '=', spaces[1]!.id).where('role', '=', 'owner').execute();
  assert.deepEqual(owners, [{ person_id: house.anna.id }]);
});

test('an account never becomes the author of an archive unless that is asked for', async () => {
  const spoken = (id: string, name: string) => ({ 'channels.json': [channel(id, name)], [`${name}/2021-01-01.json`]: [message('1610000000.000100', `hallo ${name}`, { user: 'U3' })] });
  const before = await house.kontor.database.owner.selectFrom('person').select(['id', 'email']).where('name', '=', 'Anna Albers').execute();
  const authorOf = async (text: string) => house.kontor.database.owner.selectFrom('post').select('author_id').where('text', '=', text).executeTakeFirstOrThrow();
  const plain = await exportOf(spoken('C40', 'ohne'));
  const { left } = await importInto(house, 'slack', { path: plain.path });
  await plain.remove();
  assert.ok(before.some((person) => person.id === house.anna.id));
  assert.notEqual((await authorOf('hallo ohne')).author_id, house.anna.id);
  assert.equal((await house.kontor.database.owner.selectFrom('person').select('id').where('email', '=', 'anna@brandt.example').execute()).length, 1);
  assert.deepEqual(left.filter((one) => one.why === 'emailTaken'), [], 'she came with an earlier archive of this source');

  const mara = await house.join('Mara Menzel', { email: 'Mara@brandt.example' });
  const known = [...users, { id: 'U4', profile: { real_name: 'M. Menzel', email: 'mara@brandt.example' } }];
  const matched = await exportOf({ 'users.json': known, 'channels.json': [channel('C41', 'mit')], 'mit/2021-01-01.json': [message('1610000000.000100', 'hallo mit', { user: 'U4' })] });
  await importInto(house, 'slack', { path: matched.path, matchEmail: true });
  await matched.remove();
  assert.equal((await authorOf('hallo mit')).author_id, mara.id);
  const persons = await house.kontor.database.owner.selectFrom('person').select(['name', 'state', 'email']).where('name', 'in', ['Jo Jansen', 'Kim Kröger', 'M. Menzel', 'Mara Menzel']).orderBy('name').execute();
  assert.deepEqual(persons, [
    { name: 'Jo Jansen', state: 'invited', email: 'jo@lieferant.example' },
    { name: 'Kim Kröger', state: 'deactivated', email: null },
    { name: 'Mara Menzel', state: 'active', email: 'Mara@brandt.example' },
  ]);
});

test('A06 A21 no archive writes in the name of a guest, or brings one into a space of the house', async () => {
  const guest = await house.guest('Gesa Ahlers', await house.partner('Ahrens Hydraulik'));
  await house.kontor.database.owner.updateTable('person').set({ email: 'gesa@ahrens.example' }).where('id', '=', guest.id).execute();
  const known = [...users, { id: 'U5', profile: { real_name: 'G. Ahlers', email: 'Gesa@ahrens.example' } }];
  const archive = await exportOf({ 'users.json': known, 'channels.json': [channel('C42', 'fremd')], 'fremd/2021-01-01.json': [message('1610000000.000100', 'hallo fremd', { user: 'U5' })] });
  const { left } = await importInto(house, 'slack', { path: archive.path, matchEmail: true });
  await archive.remove();
  assert.equal(left.filter((one) => one.why === 'emailTaken').length, 1);
  const { owner } = house.kontor.database;
  assert.notEqual((await owner.selectFrom('post').select('author_id').where('text', '=', 'hallo fremd').executeTakeFirstOrThrow()).author_id, guest.id);
  assert.deepEqual(await owner.selectFrom('membership').select('space_id').where('person_id', '=', guest.id).execute(), []);
  assert.deepEqual(await owner.selectFrom('person').select(['kind', 'house_roles']).where('id', '=', guest.id).execute(), [{ kind: 'guest', house_roles: [] }]);
});

test('texts made to break things come in harmless or are cut, and never stop the import', async () => {
  const nasty = ['\u0000nul\ud800', '<javascript:alert(1)|klick> <https://user:pw@evil.example|x> <//evil.example|y>', '```'.repeat(2000), '*_~'.repeat(15_000), '<@U1>'.repeat(9000), '‮spiegel', 'x'.repeat(300_000), '&gt;'.repeat(4000) + 'q', '<'.repeat(20_000), ':a'.repeat(20_000)];
  const deep = { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', indent: 1e9, elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: 'javascript:alert(1)', text: 'böse' }] }] }] };
  const messages = [...nasty.map((text, index) => message(`16200000${String(index).padStart(2, '0')}.000100`, text)), message('1620000090.000100', 'x', { blocks: [deep] }), message('1620000091.000100', 'x', { blocks: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) }), message('1620000092.000100', '{}', { user: { id: 'U1' }, files: { a: 1 }, attachments: 'x', reactions: 5 })];
  const archive = await exportOf({ 'channels.json': [channel('C50', '../<b>\u0000‮ruppig')], '../<b>\u0000‮ruppig/x.json': '', 'C50/2021-05-03.json': JSON.stringify(messages) }, 'zip');
  const { counts, reasons } = await importInto(house, 'slack', { path: archive.path });
  await archive.remove();
  assert.equal(counts.posts, messages.length);
  assert.ok(reasons.textCut! >= 1 && reasons.linkDropped! >= 4);
  const said = (await saidIn(house)).filter((one) => one.created.getUTCFullYear() === 2021 && one.space.includes('ruppig'));
  assert.equal(said.length, messages.length);
  assert.doesNotMatch(JSON.stringify(said.map((one) => one.doc)), /"href": ?"(javascript|\/\/|https:\/\/user)/);
  assert.ok(said.every((one) => one.text.length <= 51_000));
  const spaceName = said[0]!.space;
  assert.ok(!spaceName.includes('\u202e') && !spaceName.includes('\u0000'));
});

test('a newer export adds what is new, also files that were missing before', async () => {
  const first = [message('1630000000.000100', 'Zeichnung', { files: [{ id: 'F00000001', name: 'plan.txt', url_private: 'https://files.slack.com/plan.txt?t=xoxe-1' }] })];
  const older = await exportOf({ 'channels.json': [channel('C60', 'neubau')], 'neubau/2021-08-26.json': first });
  await importInto(house, 'slack', { path: older.path });
  await writeFile(join(older.path, 'neubau', '2021-08-27.json'), JSON.stringify([message('1630090000.000100', 'danke', { thread_ts: '1630000000.000100' })]));
  await writeFile(join(older.path, 'F00000001-plan.txt'), 'Grundriss');
  await rename(join(older.path, 'channels.json'), join(older.path, 'groups.json'));
  const { counts } = await importInto(house, 'slack', { path: older.path });
  await older.remove();
  assert.deepEqual(counts, { persons: 0, spaces: 0, posts: 0, comments: 1, files: 1, known: 1 });
  const said = (await saidIn(house)).filter((one) => one.space === 'neubau');
  assert.deepEqual(said.map((one) => [one.kind, one.text, one.files]), [['post', 'Zeichnung\nplan.txt', ['plan.txt']], ['comment', 'danke', []]]);
});
