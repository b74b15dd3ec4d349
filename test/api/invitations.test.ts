import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../server/ids.ts';
import { cookieOf } from '../support/cookie.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let anna: Client;
const password = 'Kastanien-im-November';
before(async () => {
  house = await testHouse();
  anna = house.anna;
});
after(() => house.close());

const secretOf = (link: string): string => link.split('/').at(-1)!;

async function invited(more: object = {}): Promise<{ id: string; secret: string }> {
  const answer = await anna.post('invitations', { email: 'lena.ortmann@brandt.example', name: 'Lena Ortmann', ...more });
  assert.equal(answer.status, 201, answer.text);
  return { id: answer.body.id, secret: secretOf(answer.body.link) };
}

const accept = (secret: string, body: object = { password }) => house.stranger.post(`invitations/${secret}/accept`, body);

test('an invited person sees who invites, accepts, and is in the house and in the spaces named', async () => {
  const sales = (await anna.post('spaces', { name: 'Vertrieb', audience: 'internal', access: 'invitation' })).body.id;
  const { secret } = await invited({ email: 'nils@brandt.example', name: 'Nils Petersen', role: 'Vertrieb Nord', houseRoles: ['council'], spaces: [sales] });
  const offer = await house.stranger.get(`invitations/${secret}`);
  assert.deepEqual([offer.body.house, offer.body.name, offer.body.invitedBy], ['Brandt Pumpen', 'Nils Petersen', 'Anna Albers']);
  assert.doesNotMatch(offer.text, /[0-9a-f]{8}-[0-9a-f]{4}/);
  const accepted = await accept(secret, { name: 'Nils H. Petersen', password });
  assert.equal(accepted.status, 204, accepted.text);
  const nils = house.client('', cookieOf(accepted));
  const me = await nils.get('me');
  assert.deepEqual([me.body.name, me.body.email, me.body.role, me.body.houseRoles], ['Nils H. Petersen', 'nils@brandt.example', 'Vertrieb Nord', ['council']]);
  assert.equal((await nils.get(`spaces/${sales}/posts`)).status, 200);
  assert.equal((await house.stranger.post('session', { email: 'NILS@brandt.example', password })).status, 204);
  const mail = await house.kontor.database.owner.selectFrom('mail').select('text').where('recipient', '=', 'nils@brandt.example').executeTakeFirstOrThrow();
  assert.ok(mail.text.includes(`${house.kontor.config.address}/invitation/${secret}`));
  assert.equal((await house.events('person.joined')).at(-1)?.subject_id, me.body.id);
});

test('twenty accept the same link at once, and one account comes of it (K06)', async () => {
  const { secret } = await invited({ email: 'zwanzig@brandt.example', name: 'Zwanzig Mal' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => accept(secret)));
  assert.deepEqual(answers.map((one) => one.status).sort(), [204, ...Array<number>(19).fill(410)]);
  const rows = await house.kontor.database.owner.selectFrom('person').select('id').where('email', '=', 'zwanzig@brandt.example').execute();
  assert.equal(rows.length, 1);
});

test('a revoked, replaced, expired or invented link opens nothing, and all say the same', async () => {
  const revoked = await invited();
  assert.equal((await anna.delete(`invitations/${revoked.id}`)).status, 204);
  const former = await invited();
  const resent = await anna.post(`invitations/${former.id}/resend`);
  assert.equal(resent.status, 201, resent.text);
  const expired = await invited({ email: 'spaet@brandt.example' });
  await house.kontor.database.owner.updateTable('invitation').set({ expires: new Date(Date.now() - 1000) }).where('id', '=', expired.id).execute();
  const invented = 'A'.repeat(43);
  const answers = [];
  for (const secret of [revoked.secret, former.secret, expired.secret, invented]) answers.push((await accept(secret)).text, (await house.stranger.get(`invitations/${secret}`)).text);
  assert.equal(new Set(answers).size, 1);
  assert.match(answers[0]!, /linkUsed/);
  assert.equal((await accept(secretOf(resent.body.link))).status, 204);
});

test('the inviter must still be an administrator when the invitation is accepted', async () => {
  const olaf = await house.join('Olaf Reimers', { roles: ['administrator'] });
  const sent = await olaf.post('invitations', { email: 'von.olaf@brandt.example', name: 'Von Olaf' });
  assert.equal(sent.status, 201, sent.text);
  assert.equal((await anna.put(`people/${olaf.id}/roles`, { houseRoles: [] })).status, 204);
  assert.equal((await accept(secretOf(sent.body.link))).status, 410);
  assert.equal((await house.stranger.get(`invitations/${secretOf(sent.body.link)}`)).status, 410);
});

test('only administrators invite, and nobody else learns of invitations', async () => {
  const jana = await house.join('Jana Krüger');
  const council = await house.join('Rolf Betriebsrat', { roles: ['council', 'auditor'] });
  for (const client of [jana, council]) {
    assert.equal((await client.post('invitations', { email: 'x@brandt.example', name: 'X' })).status, 404);
    assert.equal((await client.get('invitations')).status, 404);
  }
  assert.equal((await house.stranger.post('invitations', {})).status, 401);
  const list = await anna.get('invitations');
  assert.ok(list.body.items.length > 0);
  assert.doesNotMatch(list.text, /token|hash|"link":"/);
});

test('an address that has an account is not invited again, in whatever case it is written (A21, K01)', async () => {
  const taken = await anna.post('invitations', { email: 'ANNA@brandt.example', name: 'Anna Zwei' });
  assert.deepEqual([taken.status, taken.body.type], [409, 'urn:kontor:problem:emailTaken']);
});

test('a person who was imported becomes the person of the invitation, with what they wrote', async () => {
  const id = newId();
  await house.kontor.database.owner.insertInto('person').values({ id, name: 'k.wolter', email: 'k.wolter@brandt.example', state: 'invited' }).execute();
  const { secret } = await invited({ email: 'K.Wolter@brandt.example', name: 'Katrin Wolter' });
  const katrin = house.client(id, cookieOf(await accept(secret)));
  const me = await katrin.get('me');
  assert.deepEqual([me.body.id, me.body.name], [id, 'Katrin Wolter']);
});

test('nobody is invited into a space that the inviter does not keep', async () => {
  const jana = await house.join('Jana Thoms');
  const closed = (await jana.post('spaces', { name: 'Geheim', audience: 'internal', access: 'invitation' })).body.id;
  const answer = await anna.post('invitations', { email: 'neu@brandt.example', name: 'Neu', spaces: [closed] });
  assert.deepEqual([answer.status, answer.body.fields[0].reason], [422, 'unknownSpace']);
});

test('a list goes in line by line; bad lines are named and the rest is invited', async () => {
  const csv = ['\ufeffName;E-Mail;Abteilung;Funktion', 'Müller, Jürgen;j.mueller@brandt.example;Einkauf;Disponent', 'Ohne Adresse;;Lager;', '=HYPERLINK("x");formel@brandt.example;;', 'Doppelt;j.MUELLER@brandt.example;;', 'Anna;anna@brandt.example;;', 'Falsch;kein-at-zeichen;;', '', 'Zu;viele@brandt.example;a;b;c'].join('\r\n');
  const answer = await anna.call('POST', 'invitations/csv', new TextEncoder().encode(csv), { 'content-type': 'text/csv' });
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(answer.body.invited.map((one: any) => [one.line, one.name]), [[2, 'Müller, Jürgen'], [4, '=HYPERLINK("x")']]);
  assert.deepEqual(answer.body.refused.map((one: any) => [one.line, one.reason]), [[3, 'email'], [5, 'twice'], [6, 'emailTaken'], [7, 'email'], [9, 'csvCells']]);
  const joined = await accept(secretOf(answer.body.invited[0].link));
  const me = await house.client('', cookieOf(joined)).get('me');
  assert.deepEqual([me.body.department, me.body.role], ['Einkauf', 'Disponent']);
});

test('a list from a spreadsheet in Windows-1252 keeps its umlauts, and one without header is refused whole', async () => {
  const bytes = Buffer.from('name,email\nJörg Groß,joerg@brandt.example\n', 'latin1');
  const answer = await anna.call('POST', 'invitations/csv', new Uint8Array(bytes), { 'content-type': 'text/csv' });
  assert.equal(answer.body.invited[0].name, 'Jörg Groß');
  assert.equal((await anna.post('invitations/csv', { csv: 'Jörg,joerg2@brandt.example\n' })).body.fields[0].reason, 'csvHeader');
});

test('a quotation mark that is never closed costs its own line only', async () => {
  const csv = 'name,email\nAda,ada@brandt.example\n"Offen,offen@brandt.example\n"Bo, Jr.",bo@brandt.example\n';
  const answer = await anna.post('invitations/csv', { csv });
  assert.deepEqual(answer.body.invited.map((one: any) => one.name), ['Ada', 'Bo, Jr.']);
  assert.deepEqual(answer.body.refused.map((one: any) => [one.line, one.reason]), [[3, 'csvQuote']]);
});

test('a repeated request with the same key invites once and does not show the link again', async () => {
  const key = { 'idempotency-key': 'einladung-nur-einmal' };
  const body = { email: 'einmal@brandt.example', name: 'Einmal' };
  const first = await anna.post('invitations', body, key);
  const second = await anna.post('invitations', body, key);
  assert.equal(first.body.id, second.body.id);
  assert.deepEqual([typeof first.body.link, second.body.link], ['string', null]);
  assert.equal((await accept(secretOf(first.body.link))).status, 204);
});
