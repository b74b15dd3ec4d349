import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mindGuests } from '../../server/guests/mindGuests.ts';
import { cookieOf } from '../support/cookie.ts';
import { actingFor } from '../../server/access/askerFrom.ts';
import { writeComment } from '../../server/comments/writeComment.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** Lena Leitner keeps Linie 4, which names Ahrens Hydraulik; she invites Gesa Ahlers, and writes with Uwe Brock, who has only a mailbox. */
let house: TestHouse;
let anna: Client, lena: Client, rolf: Client;
let ahrens: string, nordguss: string, line: string;
const password = 'Kastanien-im-November';

before(async () => {
  house = await testHouse();
  anna = house.anna;
  [lena, rolf] = [await house.join('Lena Leitner', { email: 'lena@brandt.example' }), await house.join('Rolf Rabe')];
  [ahrens, nordguss] = [await house.partner('Ahrens Hydraulik'), await house.partner('Nordguss')];
  await anna.patch(`partners/${ahrens}`, { domains: ['ahrens.example'] });
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', companies: [ahrens] })).body.id;
  await lena.post(`spaces/${line}/posts`, { kind: 'note', title: 'Vorher', markdown: 'Vor den Gästen.' });
});
after(() => house.close());

const secretOf = (link: string): string => link.split('/').at(-1)!;
const inviting = (more: object = {}, who = lena) => who.post('guest-invitations', { email: 'gesa@ahrens.example', name: 'Gesa Ahlers', partner: ahrens, spaces: [line], ...more });
async function invited(more: object = {}): Promise<{ id: string; secret: string }> {
  const answer = await inviting(more);
  assert.equal(answer.status, 201, answer.text);
  return { id: answer.body.id, secret: secretOf(answer.body.link) };
}
const accept = (secret: string, body: object = { password }) => house.stranger.post(`guest-links/${secret}/accept`, body);

test('a guest is invited into named spaces, sees what she is offered, accepts, and sees the space from today', async () => {
  const { secret } = await invited({ role: 'Konstruktion' });
  const offer = await house.stranger.get(`guest-links/${secret}`);
  assert.deepEqual([offer.body.house, offer.body.company, offer.body.invitedBy, offer.body.spaces], ['Brandt Pumpen', 'Ahrens Hydraulik', 'Lena Leitner', ['Linie 4']]);
  assert.doesNotMatch(offer.text, /[0-9a-f]{8}-[0-9a-f]{4}/);
  const accepted = await accept(secret);
  assert.equal(accepted.status, 204, accepted.text);
  const gesa = house.client('', cookieOf(accepted));
  const me = (await gesa.get('me')).body;
  assert.deepEqual([me.kind, me.company, me.role, me.houseRoles], ['guest', 'Ahrens Hydraulik', 'Konstruktion', []]);
  const months = (new Date(me.accessUntil).getTime() - Date.now()) / 86_400_000 / 30.4;
  assert.ok(months > 5.8 && months < 6.2, `six months: ${months}`);
  assert.deepEqual((await gesa.get('feed')).body.items, []);
  await lena.post(`spaces/${line}/posts`, { kind: 'note', title: 'Nachher', markdown: 'Mit Gast.' });
  assert.deepEqual((await gesa.get('feed')).body.items.map((one: { title: string }) => one.title), ['Nachher']);
  assert.equal((await house.stranger.post('session', { email: 'gesa@ahrens.example', password })).status, 204);
  assert.equal((await house.events('guest.joined')).at(-1)?.subject_id, me.id);
  assert.equal((await inviting()).body.fields[0].reason, 'alreadyGuest');
});

test('K06 ★ a guest\'s link: twice, twenty at once, expired, revoked, replaced, invented, or its sender lost the right', async () => {
  const many = await invited({ email: 'zwanzig@ahrens.example' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => accept(many.secret, {})));
  assert.deepEqual(answers.map((one) => one.status).sort(), [204, ...Array<number>(19).fill(410)]);
  assert.equal((await accept(many.secret)).status, 410);
  const { owner } = house.kontor.database;
  const expired = await invited({ email: 'spaet@ahrens.example' });
  await owner.updateTable('guest_invitation').set({ expires: new Date(Date.now() - 1000) }).where('id', '=', expired.id).execute();
  const revoked = await invited({ email: 'zurueck@ahrens.example' });
  assert.equal((await lena.delete(`guest-invitations/${revoked.id}`)).status, 204);
  const former = await invited({ email: 'ersetzt@ahrens.example' });
  await invited({ email: 'ERSETZT@ahrens.example' });
  const moderator = await house.join('Mara Moll');
  await lena.put(`spaces/${line}/members/${moderator.id}`, { role: 'moderator' });
  const theirs = secretOf((await inviting({ email: 'verwaist@ahrens.example' }, moderator)).body.link);
  await lena.put(`spaces/${line}/members/${moderator.id}`, { role: 'member' });
  const gone = await house.join('Fritz Fort');
  await lena.put(`spaces/${line}/members/${gone.id}`, { role: 'moderator' });
  const deactivated = secretOf((await inviting({ email: 'fort@ahrens.example' }, gone)).body.link);
  await anna.post(`people/${gone.id}/deactivate`);
  for (const secret of [expired.secret, revoked.secret, former.secret, theirs, deactivated, 'A'.repeat(43)]) {
    assert.equal((await house.stranger.get(`guest-links/${secret}`)).status, 410);
    assert.equal((await accept(secret)).status, 410);
  }
  const members = await owner.selectFrom('person').select('email').where('partner_id', '=', ahrens).execute();
  assert.deepEqual(members.map((row) => row.email).toSorted(), ['gesa@ahrens.example', 'zwanzig@ahrens.example']);
  assert.deepEqual((await rolf.get('guest-invitations')).body.items, []);
  assert.ok((await lena.get('guest-invitations')).body.items.length >= 5);
});

test('A21 ★ an address of the house or of another company is never taken, in any spelling; a foreign domain only knowingly', async () => {
  const timo = await house.guest('Timo Voss', nordguss);
  const theirs = (await house.kontor.database.owner.selectFrom('person').select('email').where('id', '=', timo.id).executeTakeFirstOrThrow()).email!;
  for (const email of ['lena@brandt.example', 'LENA@brandt.example', 'lena+x@brandt.example', theirs, theirs.toUpperCase()]) {
    assert.equal((await inviting({ email, foreignDomain: true })).status, 409, email);
    assert.equal((await lena.post(`spaces/${line}/contacts`, { email, name: 'X', partner: ahrens, foreignDomain: true })).status, 409, email);
  }
  assert.equal((await inviting({ email: 'lenа@ahrens.example' })).status, 422, 'a Cyrillic letter is no address');
  assert.equal((await inviting({ email: 'gesa@ahrens-example.example' })).body.fields[0].reason, 'foreignDomain');
  assert.equal((await inviting({ email: 'x@werk.ahrens.example' })).status, 201);
  assert.equal((await inviting({ email: 'kanzlei@anwalt.example', foreignDomain: true })).status, 201);
  assert.equal((await house.events('guest.invited')).at(-1)?.data.foreignDomain, true);
  // A member takes the address while the link is under way.
  const late = await invited({ email: 'wechsel@ahrens.example' });
  await house.join('Wanda Wechsel', { email: 'wechsel@ahrens.example' });
  assert.equal((await accept(late.secret)).status, 410);
});

test('A05 A06 ★ who keeps no space invites nobody, a guest neither, and no way leads from guest to member', async () => {
  assert.equal((await inviting({ email: 'a@ahrens.example' }, rolf)).status, 422);
  const gesa = await house.guest('Gesine Gast', ahrens);
  await lena.put(`spaces/${line}/members/${gesa.id}`, { role: 'member' });
  for (const [method, path, body] of [
    ['POST', 'guest-invitations', { email: 'a@ahrens.example', name: 'A', partner: ahrens, spaces: [line] }],
    ['GET', 'guest-invitations', undefined], ['GET', 'partners', undefined], ['GET', `partners/${ahrens}`, undefined], ['GET', `spaces/${line}/companies`, undefined],
    ['PUT', `spaces/${line}/companies/${nordguss}`, {}], ['POST', `spaces/${line}/contacts`, { email: 'a@ahrens.example', name: 'A', partner: ahrens }],
  ] as const) assert.equal((await gesa.call(method, path, body)).status, 404, `${method} ${path}`);
  const address = (await house.kontor.database.owner.selectFrom('person').select('email').where('id', '=', gesa.id).executeTakeFirstOrThrow()).email;
  assert.equal((await anna.post('invitations', { email: address, name: 'Gesine' })).status, 409);
  assert.equal((await anna.put(`people/${gesa.id}/roles`, { houseRoles: ['auditor'] })).status, 403);
  assert.equal((await gesa.patch('me', { kind: 'member' })).status, 422);
  assert.equal((await gesa.get('me')).body.kind, 'guest');
});

test('a contact takes part by mail alone, and who accepts an invitation later is the same person', async () => {
  const added = await lena.post(`spaces/${line}/contacts`, { email: 'uwe@ahrens.example', name: 'Uwe Brock', partner: ahrens });
  assert.equal(added.status, 201, added.text);
  assert.deepEqual([added.body.name, added.body.company], ['Uwe Brock', 'Ahrens Hydraulik']);
  const members = (await lena.get(`spaces/${line}/members`)).body.items.map((one: { person: { id: string } }) => one.person.id);
  assert.ok(members.includes(added.body.id));
  const said = await lena.post(`spaces/${line}/posts`, { kind: 'question', title: 'Passt der Termin?', markdown: 'Am Montag?' });
  const asker = (await actingFor(house.kontor.database.owner, added.body.id, { kind: 'job' }))!;
  const answer = await writeComment(house.kontor, asker, said.body.id, { markdown: 'Passt.' });
  const other = (await lena.post('spaces', { name: 'Service', audience: 'partners', access: 'invitation', companies: [ahrens] })).body.id;
  const { secret } = await invited({ email: 'UWE@ahrens.example', name: 'Uwe Brock', spaces: [line, other], history: 'all' });
  const uwe = house.client('', cookieOf(await accept(secret, {})));
  const me = (await uwe.get('me')).body;
  assert.deepEqual([me.id, me.kind], [added.body.id, 'guest']);
  assert.deepEqual((await uwe.get('spaces')).body.items.map((space: { name: string }) => space.name), ['Linie 4', 'Service']);
  assert.equal((await house.events('guest.joined')).at(-1)?.data.before, 'contact');
  const own = (await uwe.get(`posts/${said.body.id}/comments`)).body.items.find((one: { id: string }) => one.id === answer);
  assert.deepEqual([own.author.id, own.abilities.edit.allowed], [me.id, true], 'what they wrote by mail is theirs');
  const kept = await house.kontor.database.owner.selectFrom('membership').select(['space_id', 'history_from']).where('person_id', '=', me.id).execute();
  assert.equal(kept.find((row) => row.space_id === other)?.history_from, null);
  assert.notEqual(kept.find((row) => row.space_id === line)?.history_from, null, 'what a contact could read already stays as it was');
});

const mailsTo = async (email: string, purpose: 'signInLink' | 'guestReview' | 'sponsorGone') => (await house.kontor.database.owner.selectFrom('mail').select(['subject', 'text']).where('recipient', '=', email).where('purpose', '=', purpose).orderBy('id').execute());
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const linksIn = (text: string) => text.match(/\/sign-in\/([\w-]+)/)![1]!;

test('a guest signs in by a mailed link, once and for a quarter of an hour; for an unknown address the same is said and nothing is mailed', async () => {
  const gesa = 'gesa@ahrens.example';
  const asked = await house.stranger.post('sign-in-links', { email: 'GESA@ahrens.example' });
  const unknown = await house.stranger.post('sign-in-links', { email: 'niemand@ahrens.example' });
  const member = await house.stranger.post('sign-in-links', { email: 'lena@brandt.example' });
  assert.deepEqual([asked.status, asked.text], [202, unknown.text]);
  assert.deepEqual([unknown.status, member.text], [202, unknown.text]);
  await house.drain();
  const secret = linksIn((await mailsTo(gesa, 'signInLink')).at(-1)!.text);
  assert.equal((await mailsTo('lena@brandt.example', 'signInLink')).length, 0);
  const all = await Promise.all(Array.from({ length: 20 }, () => house.stranger.post(`sign-in-links/${secret}`)));
  assert.deepEqual(all.map((one) => one.status).sort(), [204, ...Array<number>(19).fill(410)]);
  const client = house.client('', cookieOf(all.find((one) => one.status === 204)!));
  assert.equal((await client.get('me')).body.name, 'Gesa Ahlers');
  await house.stranger.post('sign-in-links', { email: gesa });
  await house.drain();
  const late = linksIn((await mailsTo(gesa, 'signInLink')).at(-1)!.text);
  await house.kontor.database.owner.updateTable('sign_in_link').set({ expires: new Date(Date.now() - 1000) }).where('used', 'is', null).execute();
  assert.equal((await house.stranger.post(`sign-in-links/${late}`)).status, 410);
});

test('two weeks before the end the sponsor is asked once, prolongs or lets it end; who is out is shown as expired', async () => {
  const gesa = (await lena.get(`guests?space=${line}`)).body.items.find((one: { person: { name: string } }) => one.person.name === 'Gesa Ahlers');
  assert.deepEqual([gesa.state, gesa.review, gesa.email, gesa.sponsor.name, gesa.abilities.prolong.allowed], ['active', false, 'gesa@ahrens.example', 'Lena Leitner', true]);
  const seen = (await rolf.get(`guests?partner=${ahrens}`)).body.items.find((one: { person: { id: string } }) => one.person.id === gesa.person.id);
  assert.deepEqual([seen.email, seen.abilities.end.reason, seen.spaces], [null, 'notSponsor', []]);
  assert.deepEqual((await rolf.get(`guests?person=${gesa.person.id}`)).body.items, [seen]);
  assert.deepEqual((await rolf.get(`guests?person=${lena.id}`)).body.items, []);
  const { owner } = house.kontor.database;
  await owner.updateTable('person').set({ access_until: new Date(Date.now() + 10 * 86_400_000) }).where('id', '=', gesa.person.id).execute();
  await mindGuests(house.kontor, new Date());
  await mindGuests(house.kontor, new Date());
  const [mail, ...more] = await mailsTo('lena@brandt.example', 'guestReview');
  assert.equal(more.length, 0);
  assert.match(mail!.subject, /Gesa Ahlers/);
  assert.deepEqual((await lena.get('me/partner-duties')).body.outsiders.map((one: { person: { name: string } }) => one.person.name), ['Gesa Ahlers']);
  assert.equal((await rolf.post(`guests/${gesa.person.id}/prolong`, { until: dayIn(90) })).body.reason, 'notSponsor');
  assert.equal((await lena.post(`guests/${gesa.person.id}/prolong`, { until: dayIn(400) })).body.fields[0].reason, 'tooFar');
  assert.equal((await lena.post(`guests/${gesa.person.id}/prolong`, { until: dayIn(90) })).status, 200);
  assert.deepEqual((await lena.get('me/partner-duties')).body.outsiders, []);
  await owner.updateTable('person').set({ access_until: new Date(Date.now() - 1000) }).where('id', '=', gesa.person.id).execute();
  assert.equal((await house.stranger.post('session', { email: 'gesa@ahrens.example', password })).status, 401);
  await mindGuests(house.kontor, new Date());
  const over = (await lena.get('guests?mine=true')).body.items.find((one: { person: { id: string } }) => one.person.id === gesa.person.id);
  assert.equal(over.state, 'expired');
  assert.equal((await house.events('guest.expired')).at(-1)?.subject_id, gesa.person.id);
  assert.equal((await lena.post(`guests/${gesa.person.id}/prolong`, { until: dayIn(30) })).body.state, 'active');
  assert.equal((await house.stranger.post('session', { email: 'gesa@ahrens.example', password })).status, 204);
  assert.equal((await lena.post(`guests/${gesa.person.id}/end`)).status, 204);
  assert.equal((await house.stranger.post('session', { email: 'gesa@ahrens.example', password })).status, 401);
});

test('when the sponsor leaves, a guest stays for two weeks at most, and who keeps the space or the house takes over', async () => {
  const owner2 = await house.join('Olga Ost', { email: 'olga@brandt.example' });
  const sponsor = await house.join('Sven Sponsor');
  await lena.put(`spaces/${line}/members/${owner2.id}`, { role: 'owner' });
  await lena.put(`spaces/${line}/members/${sponsor.id}`, { role: 'moderator' });
  const secret = secretOf((await inviting({ email: 'ida@ahrens.example', name: 'Ida Iben' }, sponsor)).body.link);
  const ida = house.client('', cookieOf(await accept(secret, {})));
  const id = (await ida.get('me')).body.id;
  assert.equal((await anna.post(`people/${sponsor.id}/deactivate`)).status, 204);
  await house.drain();
  const waiting = (await owner2.get(`guests?space=${line}`)).body.items.find((one: { person: { id: string } }) => one.person.id === id);
  assert.equal(waiting.state, 'waiting');
  assert.ok(new Date(waiting.until).getTime() <= Date.now() + 14 * 86_400_000);
  assert.equal((await ida.get('feed')).status, 200);
  assert.equal((await mailsTo('olga@brandt.example', 'sponsorGone')).length, 1);
  assert.equal((await mailsTo('anna@brandt.example', 'sponsorGone')).length, 1);
  await mindGuests(house.kontor, new Date());
  assert.equal((await mailsTo('olga@brandt.example', 'sponsorGone')).length, 1);
  assert.equal((await rolf.post(`guests/${id}/sponsor`)).body.reason, 'notOwner');
  const taken = await owner2.post(`guests/${id}/sponsor`);
  assert.deepEqual([taken.body.state, taken.body.sponsor.name], ['active', 'Olga Ost']);
  assert.ok(new Date(taken.body.until).getTime() > Date.now() + 150 * 86_400_000);
  assert.equal((await anna.post(`people/${id}/deactivate`)).status, 204);
  assert.equal((await owner2.post(`guests/${id}/prolong`, { until: dayIn(30) })).status, 409, 'whom an administrator shut out stays out');
});

test('a guest is named with the company in mentions and in mails of notices', async () => {
  const gast = await house.guest('Greta Gast', ahrens);
  await lena.put(`spaces/${line}/members/${gast.id}`, { role: 'member' });
  const post = await lena.post(`spaces/${line}/posts`, { kind: 'note', title: 'An Greta', doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { id: gast.id, label: 'Irgendwer', kind: 'person' } }] }] } });
  assert.match(post.text, /@Greta Gast \(Ahrens Hydraulik\)/);
  assert.equal((await gast.post(`posts/${post.body.id}/comments`, { markdown: 'Ja.' })).status, 201);
  await house.drain();
  const { deliverNotices } = await import('../../server/notices/deliverNotices.ts');
  const { composeNotices } = await import('../../server/notices/composeNotices.ts');
  await deliverNotices(house.kontor, new Date(Date.now() + 3 * 86_400_000));
  const waiting = await house.kontor.database.owner.selectFrom('notice').select('id').where('person_id', '=', lena.id).execute();
  const words = await composeNotices(house.kontor, { person: lena.id, purpose: 'digest', notices: waiting.map((one) => one.id) });
  assert.match(words!.text, /Greta Gast, Ahrens Hydraulik/);
});

test('B05 ★ the digest of a guest is written when it is sent, from what the guest may read then', async () => {
  const gast = await house.guest('Gerd Gast', ahrens);
  await lena.put(`spaces/${line}/members/${gast.id}`, { role: 'member' });
  const { body: post } = await gast.post(`spaces/${line}/posts`, { kind: 'question', title: 'KANARIE-Liefertag', markdown: 'Wann?' });
  assert.equal((await lena.post(`posts/${post.id}/comments`, { markdown: 'Am Montag' })).status, 201);
  await house.drain();
  const { composeNotices } = await import('../../server/notices/composeNotices.ts');
  const db = house.kontor.database.owner;
  const waiting = (await db.selectFrom('notice').select('id').where('person_id', '=', gast.id).execute()).map((one) => one.id);
  const digest = () => composeNotices(house.kontor, { person: gast.id, purpose: 'digest', notices: waiting });
  assert.match((await digest())!.text, /KANARIE-Liefertag/);
  assert.equal((await lena.delete(`spaces/${line}/members/${gast.id}`)).status, 204);
  assert.equal(await digest(), null);
});

test('A13 B13 what one guest is invited to is nobody else\'s of the company, and no vacancy makes a guest an owner', async () => {
  const [one, two] = [await house.guest('Eins Gast', ahrens), await house.guest('Zwei Gast', ahrens)];
  const keeper = await house.join('Karl Kurz');
  const other = (await keeper.post('spaces', { name: 'Nur mit einem', audience: 'partners', access: 'invitation', companies: [ahrens] })).body.id;
  assert.equal((await keeper.put(`spaces/${other}/members/${one.id}`, { role: 'member' })).status, 204);
  assert.equal((await one.get(`spaces/${other}`)).status, 200);
  assert.equal((await two.get(`spaces/${other}`)).status, 404);
  assert.equal((await anna.post(`people/${keeper.id}/deactivate`)).status, 204);
  assert.equal((await anna.post(`admin/spaces/${other}/owner`, { person: one.id })).body.reason, 'outsiderKeepsNothing');
  assert.equal((await one.put(`spaces/${other}/members/${one.id}`, { role: 'owner' })).status, 404);
  assert.equal((await one.get(`spaces/${other}`)).body.mine.role, 'member');
});
