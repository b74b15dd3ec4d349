import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let anna: Client;
let number = 0;
const password = 'Moorhuhn-und-Nebel-3';
before(async () => {
  house = await testHouse();
  anna = house.anna;
});
after(() => house.close());

async function member(name: string): Promise<{ person: Client; email: string }> {
  const email = `mensch${++number}@brandt.example`;
  return { person: await house.join(name, { email, password }), email };
}

test('who is deactivated is out at once: session, token, stream, links and sign-in (B02, B03)', async () => {
  const { person, email } = await member('Max Fort');
  const token = (await person.post('tokens', { name: 'T', scopes: ['read'], days: 1 })).body.secret;
  const space = (await person.post('spaces', { name: 'Werk 2', audience: 'internal', access: 'open' })).body.id;
  await person.post('drafts', { space, content: { kind: 'note', markdown: 'KANARIE-geplant' }, publishAt: new Date(Date.now() + 3_600_000).toISOString() });
  const stream = await fetch(`${house.url}/api/v1/stream`, { headers: { cookie: `__Host-kontor=${person.cookie}` }, signal: AbortSignal.timeout(5000) });
  const ended = (async () => {
    for await (const _ of stream.body!);
  })().catch((error: Error) => assert.equal(error.message, 'terminated'));
  assert.equal((await anna.post(`people/${person.id}/deactivate`)).status, 204);
  await ended;
  assert.deepEqual([(await person.get('me')).status, (await person.get('stream')).status], [401, 401]);
  assert.equal((await house.stranger.get('me', { authorization: `Bearer ${token}` })).status, 401);
  assert.equal((await house.stranger.post('session', { email, password })).status, 401);
  const drafts = await house.kontor.database.owner.selectFrom('draft').select('publish_at').where('person_id', '=', person.id).execute();
  assert.ok(drafts.every((draft) => draft.publish_at === null));
  assert.equal((await anna.post(`people/${person.id}/deactivate`)).status, 409);
  assert.equal((await anna.post(`people/${person.id}/reactivate`)).status, 204);
  assert.equal((await person.get('me')).status, 401);
  assert.equal((await house.stranger.post('session', { email, password })).status, 204);
  assert.deepEqual((await house.events('person.deactivated', 'person.reactivated')).map((event) => [event.kind, event.actor_id, event.subject_id]), [['person.deactivated', anna.id, person.id], ['person.reactivated', anna.id, person.id]]);
});

test('the house keeps an administrator, also when two remove each other at once', async () => {
  assert.equal((await anna.post(`people/${anna.id}/deactivate`)).body.reason, 'yourself');
  assert.equal((await anna.put(`people/${anna.id}/roles`, { houseRoles: [] })).body.type, 'urn:kontor:problem:lastAdministrator');
  const ben = await house.join('Ben Albers', { roles: ['administrator'] });
  const answers = await Promise.all([anna.put(`people/${ben.id}/roles`, { houseRoles: [] }), ben.put(`people/${anna.id}/roles`, { houseRoles: ['auditor'] })]);
  const left = await house.kontor.database.owner.selectFrom('person').select('id').where((eb) => eb(eb.val('administrator'), '=', eb.fn.any('house_roles'))).execute();
  assert.equal(left.length, 1, JSON.stringify(answers.map((one) => one.status)));
  const keeper = left[0]!.id === anna.id ? anna : ben;
  assert.equal((await keeper.put(`people/${anna.id}/roles`, { houseRoles: ['administrator'] })).status, 204);
  assert.equal((await anna.put(`people/${ben.id}/roles`, { houseRoles: [] })).status, 204);
  assert.equal((await anna.post(`people/${ben.id}/deactivate`)).status, 204);
});

test('roles are given by administrators who have just proved themselves, and by nobody else', async () => {
  const { person: jana } = await member('Jana Krüger');
  const auditor = await house.join('Uwe Prüfer', { roles: ['auditor'] });
  for (const client of [jana, auditor]) assert.equal((await client.put(`people/${jana.id}/roles`, { houseRoles: ['administrator'] })).status, 404);
  assert.equal((await anna.put(`people/${jana.id}/roles`, { houseRoles: ['council'] })).status, 204);
  assert.deepEqual((await jana.get('me')).body.houseRoles, ['council']);
  assert.deepEqual((await house.events('person.rolesChanged')).at(-1)?.data, { from: [], to: ['council'] });
  const olaf = await house.join('Olaf Alt', { roles: ['administrator'] });
  await house.kontor.database.owner.updateTable('session').set({ proved: new Date(Date.now() - 3_600_000) }).where('person_id', '=', olaf.id).execute();
  assert.equal((await olaf.put(`people/${jana.id}/roles`, { houseRoles: [] })).body.type, 'urn:kontor:problem:proveAgain');
  assert.equal((await olaf.post('invitations', { email: 'rolle@brandt.example', name: 'R', houseRoles: ['administrator'] })).body.type, 'urn:kontor:problem:proveAgain');
});

test('nobody gives themself more by a field that is not theirs to set (D05)', async () => {
  const { person } = await member('Emre Bozkurt');
  const keep = (await person.get('me')).text;
  for (const more of [{ houseRoles: ['administrator'] }, { state: 'active' }, { email: 'neu@brandt.example' }, { id: anna.id }, { created: '2020-01-01T00:00:00.000Z' }, { twoFactor: true }]) {
    assert.equal((await person.patch('me', more)).status, 422, JSON.stringify(more));
  }
  assert.equal((await person.get('me')).text, keep);
  for (const more of [{ houseRoles: ['administrator'] }, { state: 'deactivated' }, { rules: {} }]) assert.equal((await anna.patch(`people/${person.id}`, more)).status, 422);
  assert.equal((await person.patch(`people/${anna.id}`, { name: 'Überschrieben' })).status, 404);
});

test('colleagues see of each other what the directory shows, and no secrets (D13)', async () => {
  const { person: silke, email } = await member('Silke Harms');
  const { person: timo } = await member('Timo Brinkmann');
  await silke.patch('me', { showEmail: false });
  for (const path of [`people/${silke.id}`, 'people?q=silke']) {
    const seen = await timo.get(path);
    assert.equal(seen.status, 200);
    assert.doesNotMatch(seen.text, new RegExp(`${email}|argon2|hash|token|secret|totp|session|lastSeen`, 'i'));
  }
  assert.equal((await timo.get('admin/people')).status, 404);
});

test('administrators find people by address and state, and mend their profile', async () => {
  const { person, email } = await member('Änne Ölschläger');
  const found = await anna.get(`admin/people?q=${encodeURIComponent(email)}`);
  assert.deepEqual(found.body.items.map((one: any) => [one.name, one.email, one.state, one.twoFactor]), [['Änne Ölschläger', email, 'active', false]]);
  for (const q of ['aenne oelschlager', 'ölschlaeger', `olschlager ${email}`]) assert.deepEqual((await anna.get(`admin/people?q=${encodeURIComponent(q)}`)).body.items.map((one: any) => one.name), ['Änne Ölschläger'], q);
  assert.ok((await anna.get('admin/people?state=deactivated')).body.items.every((one: any) => one.state === 'deactivated'));
  const first = (await anna.get('admin/people?limit=2')).body;
  const second = (await anna.get(`admin/people?limit=100&before=${first.next}`)).body;
  const all = (await anna.get('admin/people?limit=100')).body.items.map((one: any) => one.id);
  assert.deepEqual([...first.items, ...second.items].map((one: any) => one.id), all);
  const changed = await anna.patch(`people/${person.id}`, { role: 'Leitung Versand', manager: anna.id });
  assert.deepEqual([changed.body.role, changed.body.manager.id], ['Leitung Versand', anna.id]);
  assert.equal((await anna.patch(`people/${person.id}`, { manager: person.id })).body.fields[0].reason, 'oneself');
});

test('nobody is called nothing: a name without anything to read is refused wherever it is given, and a real one is kept trimmed', async () => {
  const { person: ida, email } = await member('Ida Voss');
  for (const name of ['   ', '\u200e\u200b', '@'])
    for (const refused of [await ida.patch('me', { name }), await anna.patch(`people/${ida.id}`, { name }), await anna.post('invitations', { email: `neu${email}`, name })])
      assert.deepEqual([refused.status, refused.body.fields.map((one: any) => [one.field, one.reason])], [422, [['name', 'required']]]);
  assert.equal((await ida.patch('me', { name: '  Ida   Voss-Lühr ' })).body.name, 'Ida Voss-Lühr');
});

test('an absence ends after it begins, and nobody stands in for or leads themself', async () => {
  const { person: ida } = await member('Ida Voss');
  const backwards = await ida.patch('me', { absence: { from: '2099-02-01', until: '2099-01-01' } });
  assert.deepEqual(backwards.body.fields.map((one: any) => [one.field, one.reason]), [['absence.until', 'endBeforeStart']]);
  const alone = await ida.patch('me', { absence: { from: '2099-01-01', until: '2099-02-01', deputy: ida.id } });
  assert.deepEqual(alone.body.fields.map((one: any) => [one.field, one.reason]), [['absence.deputy', 'oneself']]);
  assert.equal((await ida.patch('me', { manager: ida.id })).body.fields[0].reason, 'oneself');
});
