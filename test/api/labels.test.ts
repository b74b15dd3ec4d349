import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../server/ids.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** Lena and Jonas of Brandt Pumpen write in Konstruktion; in Linie 4 Ahrens Hydraulik reads, too. */
let house: TestHouse;
let lena: Client, jonas: Client, gesa: Client;
let line: string, inner: string, ahrens: string;

const note = (markdown: string, more: object = {}) => ({ kind: 'note', markdown, ...more });
const upload = async (who: Client, name: string, text: string): Promise<string> => (await who.call('POST', `files?name=${encodeURIComponent(name)}`, Buffer.from(text), { 'content-type': 'application/octet-stream' })).body.id;
const agree = (until: string | null, from = '2020-01-01') =>
  house.kontor.database.owner.insertInto('agreement').values({ id: newId(), partner_id: ahrens, kind: 'nda', title: 'Geheimhaltung', valid_from: from, valid_until: until }).execute();

before(async () => {
  house = await testHouse();
  lena = await house.join('Lena Leitner');
  jonas = await house.join('Jonas Jahn');
  ahrens = await house.partner('Ahrens Hydraulik');
  gesa = await house.guest('Gesa Ahlers', ahrens);
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  inner = (await lena.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'open' })).body.id;
  await house.admit(line, ahrens);
  await lena.put(`spaces/${line}/members/${gesa.id}`, { role: 'member' });
  await jonas.put(`spaces/${inner}/membership`, {});
});
after(() => house.close());

describe('a label', () => {
  it('is raised without more, lowered only with a reason, which is kept with who and when', async () => {
    const { body: post } = await lena.post(`spaces/${inner}/posts`, note('Der neue Läufer'));
    assert.deepEqual([post.label, post.tlp], ['internal', null]);
    const raised = await lena.put(`posts/${post.id}/label`, { label: 'confidential', tlp: 'amber' });
    assert.deepEqual([raised.status, raised.body.label, raised.body.tlp], [200, 'confidential', 'amber'], raised.text);
    assert.equal((await lena.put(`posts/${post.id}/label`, { label: 'internal' })).body.fields[0].field, 'reason');
    assert.equal((await lena.patch(`posts/${post.id}`, { label: 'public' })).status, 422);
    assert.equal((await jonas.put(`posts/${post.id}/label`, { label: 'strictly-confidential' })).status, 403);
    const lowered = await lena.put(`posts/${post.id}/label`, { label: 'internal', tlp: 'amber', reason: 'Ist angemeldet' });
    assert.equal(lowered.body.label, 'internal');
    const { body } = await jonas.get(`posts/${post.id}/label`);
    assert.deepEqual(body.items.map((one: { from: string; to: string; reason: string | null; by: { name: string } }) => [one.from, one.to, one.reason, one.by.name]), [['confidential', 'internal', 'Ist angemeldet', 'Lena Leitner'], ['internal', 'confidential', null, 'Lena Leitner']]);
    assert.deepEqual((await house.events('label.raised', 'label.lowered')).map((event) => [event.kind, event.data]), [['label.raised', { from: 'internal', to: 'confidential' }], ['label.lowered', { from: 'confidential', to: 'internal' }]]);
  });

  it('of an answer becomes stricter with an edit, and never more open in silence', async () => {
    const { body: post } = await lena.post(`spaces/${inner}/posts`, note('Der alte Läufer'));
    const answer = (await lena.post(`posts/${post.id}/comments`, { markdown: 'Dazu' })).body.id;
    assert.equal((await lena.patch(`comments/${answer}`, { markdown: 'Dazu mehr', label: 'confidential', tlp: 'amber' })).body.label, 'confidential');
    for (const open of [{ label: 'internal' }, { tlp: null }]) {
      assert.deepEqual((await lena.patch(`comments/${answer}`, { markdown: 'Offen', ...open })).body.fields?.map((one: { field: string }) => one.field), ['label']);
    }
    assert.deepEqual((await lena.patch(`comments/${answer}`, { markdown: 'x', quotes: answer })).body.fields?.map((one: { field: string; reason: string }) => [one.field, one.reason]), [['quotes', 'unknown']]);
    const { items } = (await lena.get(`posts/${post.id}/comments`)).body;
    assert.deepEqual([items[0].text, items[0].label, items[0].tlp], ['Dazu mehr', 'confidential', 'amber']);
  });

  it('goes over to files, and from files and quotes to what carries them', async () => {
    const plan = await upload(lena, 'Plan.txt', 'Plan');
    const { body: post } = await lena.post(`spaces/${inner}/posts`, note('Der Plan', { label: 'confidential', files: [plan] }));
    assert.equal(post.files[0].label, 'confidential');
    const { body: answer } = await lena.post(`posts/${post.id}/comments`, { markdown: 'Dazu' });
    assert.equal(answer.label, 'confidential');
    const secret = await upload(lena, 'Kalkulation.txt', '1');
    assert.equal((await lena.put(`files/${secret}/label`, { label: 'strictly-confidential', tlp: 'red' })).body.label, 'strictly-confidential');
    const carrying = await lena.post(`posts/${post.id}/comments`, { markdown: 'Die Kalkulation', files: [secret] });
    assert.deepEqual([carrying.body.label, carrying.body.tlp], ['strictly-confidential', 'red']);
    const quoting = await lena.post(`posts/${post.id}/comments`, { markdown: 'Gesehen', quotes: carrying.body.id });
    assert.equal(quoting.body.label, 'strictly-confidential');
    const mixed = (await lena.post(`spaces/${inner}/posts`, note('Dazu', { files: [await upload(lena, 'Zahlen.txt', '2')] }))).body;
    const raised = await lena.put(`files/${mixed.files[0].id}/label`, { label: 'confidential' });
    assert.equal(raised.status, 200, raised.text);
    assert.equal((await lena.get(`posts/${mixed.id}`)).body.label, 'confidential');
    await lena.put(`posts/${mixed.id}/label`, { label: 'strictly-confidential' });
    await lena.put(`files/${mixed.files[0].id}/label`, { label: 'confidential', reason: 'Nur die Zahlen' });
    assert.equal((await lena.put(`posts/${mixed.id}/label`, { label: 'internal', reason: 'Irrtum' })).body.reason, 'fileStricter');
    await lena.put(`posts/${post.id}/label`, { label: 'internal', reason: 'Ist veröffentlicht' });
    assert.equal((await lena.get(`files/${plan}`)).body.label, 'internal');
  });

  it('of a file waits for whoever reads its post, and holds up nobody who goes on to the file', async () => {
    const { owner } = house.kontor.database;
    const file = await upload(lena, 'Zeichnung.txt', 'Zeichnung');
    const post = (await lena.post(`spaces/${inner}/posts`, note('Die Zeichnung', { files: [file] }))).body.id;
    await house.drain();
    const waits = async () => (await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(owner)).rows.length > 0;
    const raising = await owner.transaction().execute(async (reading) => {
      await sql`select from post where id = ${post} for share`.execute(reading);
      const asked = lena.put(`files/${file}/label`, { label: 'confidential' });
      const late = Date.now() + 10_000;
      while (!(await waits())) assert.ok(Date.now() < late, 'it does not wait for the post');
      await sql`select from file where id = ${file} for share`.execute(reading);
      return { asked };
    });
    assert.equal((await raising.asked).status, 200);
    assert.equal((await lena.get(`posts/${post}`)).body.label, 'confidential');
  });

  it('is found by the search', async () => {
    await lena.post(`spaces/${inner}/posts`, note('Gleitlager vertraulich', { label: 'confidential' }));
    await lena.post(`spaces/${inner}/posts`, note('Gleitlager streng', { label: 'strictly-confidential' }));
    await house.drain();
    const texts = async (q: string) => (await lena.get(`search?q=${encodeURIComponent(q)}`)).body;
    assert.equal((await texts('einstufung:vertraulich Gleitlager')).counts.post, 1);
    const strictly = await texts('einstufung:streng vertraulich Gleitlager');
    assert.deepEqual([strictly.counts.post, strictly.query.label], [1, 'strictly-confidential']);
    assert.deepEqual((await texts('einstufung:egal')).query.unknown, ['einstufung:egal']);
  });
});

describe('where a partner reads', () => {
  const sent = async (more: object) => {
    const { status, body } = await lena.post(`spaces/${line}/posts`, note('Stand der Linie', more));
    return status === 201 ? 'sent' : body.reason;
  };

  it('E01 ★ what is strictly confidential, or TLP:RED, comes by no path', async () => {
    assert.equal(await sent({ label: 'strictly-confidential' }), 'strictlyStays');
    assert.equal(await sent({ tlp: 'red' }), 'tlpStays');
    const file = await upload(lena, 'Kalkulation.txt', '1');
    await lena.put(`files/${file}/label`, { label: 'strictly-confidential' });
    assert.equal(await sent({ files: [file] }), 'strictlyStays');
    const { body: post } = await lena.post(`spaces/${line}/posts`, note('Offen'));
    assert.equal((await lena.put(`posts/${post.id}/label`, { label: 'strictly-confidential' })).body.reason, 'strictlyStays');
    assert.equal((await lena.post(`posts/${post.id}/comments`, { markdown: 'x', label: 'strictly-confidential' })).body.reason, 'strictlyStays');
    assert.equal((await gesa.post(`posts/${post.id}/comments`, { markdown: 'x', label: 'confidential' })).body.reason, 'labelNotForPartner');
    const { body: strict } = await lena.post(`spaces/${inner}/posts`, note('Drin', { label: 'strictly-confidential' }));
    assert.equal((await lena.post(`posts/${strict.id}/move`, { space: line })).status, 409);
  });

  it('goes what the company may receive, above public only under an agreement that holds', async () => {
    assert.equal(await sent({ label: 'confidential' }), 'labelNotForPartner');
    await house.kontor.database.owner.deleteFrom('agreement').execute();
    await house.kontor.database.owner.updateTable('partner').set({ labels: ['public', 'internal', 'confidential'] }).where('id', '=', ahrens).execute();
    assert.equal(await sent({ label: 'confidential' }), 'noAgreement');
    assert.equal(await sent({}), 'noAgreement');
    const checked = await lena.post(`spaces/${line}/check`, { markdown: 'x' });
    assert.deepEqual(checked.body.label, { label: 'internal', tlp: null, allowed: false, reasons: [{ why: 'noAgreement', allowed: false, partner: 'Ahrens Hydraulik', until: null }] });
    await agree('2020-12-31');
    assert.equal(await sent({}), 'noAgreement');
    assert.equal(await sent({ label: 'public' }), 'sent');
    await agree('2099-12-31', '2021-01-01');
    assert.equal(await sent({ label: 'confidential' }), 'sent');
    const { body } = await lena.post(`spaces/${line}/check`, { markdown: 'x', label: 'confidential' });
    assert.deepEqual(body.label.reasons, [{ why: 'agreed', allowed: true, partner: 'Ahrens Hydraulik', until: '2099-12-31' }]);
  });
});

describe('where no agreement on secrecy is', () => {
  it('both sides talk in public threads; what a guest says comes in, and they learn nothing of agreements', async () => {
    await house.kontor.database.owner.deleteFrom('agreement').execute();
    const asked = await gesa.post(`spaces/${line}/posts`, note('Wann kommt die Linie?'));
    assert.deepEqual([asked.status, asked.body.label], [201, 'public'], asked.text);
    const answered = await lena.post(`posts/${asked.body.id}/comments`, { markdown: 'Im Juni.' });
    assert.deepEqual([answered.status, answered.body.label], [201, 'public'], answered.text);
    const { body } = await gesa.post(`spaces/${line}/check`, { markdown: 'x', label: 'internal' });
    assert.deepEqual([body.label.allowed, body.label.reasons], [true, []]);
    await agree(null);
    const { body: inside } = await lena.post(`spaces/${line}/posts`, note('Stand'));
    await house.kontor.database.owner.updateTable('agreement').set({ valid_until: '2021-01-01' }).execute();
    assert.equal((await lena.post(`posts/${inside.id}/comments`, { markdown: 'x' })).body.reason, 'noAgreement');
    assert.equal((await gesa.post(`posts/${inside.id}/comments`, { markdown: 'Verstanden' })).status, 201);
  });
});

describe('M01 ★ a mail about something confidential', () => {
  it('says only that there is something new', async () => {
    const { body: post } = await lena.post(`spaces/${inner}/posts`, note('Vorgang Siebenstern'));
    await house.kontor.database.owner.updateTable('person').set({ rules: JSON.stringify({}) }).where('id', '=', lena.id).execute();
    for (const label of ['confidential', 'strictly-confidential']) await jonas.post(`posts/${post.id}/comments`, { markdown: `Antwort Mondstein ${label}`, label });
    const { composed } = await composedFor(lena.id);
    assert.ok(composed.length > 0);
    for (const text of composed) assert.ok(!text.includes('Mondstein') && !text.includes('Siebenstern'), text);
  });
});

/** The texts of the mails that a person's open notices would become right now. */
async function composedFor(person: string): Promise<{ composed: string[] }> {
  const { noticeLetter } = await import('../../server/notices/noticeLetter.ts');
  const { toldFor } = await import('../../server/notices/toldFor.ts');
  await house.drain();
  const db = house.kontor.database.owner;
  const notices = (await db.selectFrom('notice').select('id').where('person_id', '=', person).execute()).map((row) => row.id);
  const told = await toldFor(db, { person, notices, kinds: null });
  return { composed: told.map((one) => JSON.stringify(noticeLetter({ told: [one], purpose: 'notice', language: 'de', house: 'Brandt', address: 'https://kontor.example' }))) };
}
