import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { publishDue } from '../../server/drafts/publishDue.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { docx } from '../files/samples.ts';
import { archive } from '../files/samples.ts';

/** Brandt Pumpen and Ahrens Hydraulik in the space Linie 4; Lena of the house writes there, Gesa of Ahrens reads. */
let house: TestHouse;
let lena: Client, gesa: Client;
let line: string, inner: string, ahrens: string;

const iban = 'DE89 3704 0044 0532 0130 00';
const token = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
const note = (markdown: string, more: object = {}) => ({ kind: 'note', markdown, ...more });
const founds = (body: { findings: { found: string }[] }): string[] => body.findings.map((finding) => finding.found);

async function upload(who: Client, name: string, bytes: Uint8Array): Promise<string> {
  const { body, text } = await who.call('POST', `files?name=${encodeURIComponent(name)}`, bytes, { 'content-type': 'application/octet-stream' });
  assert.ok(body.id, text);
  return body.id;
}
const tracked = (text: string) => archive({ 'word/document.xml': `<w:document xmlns:w="w"><w:body><w:p><w:del><w:r><w:delText>alter Preis</w:delText></w:r></w:del><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>` });

before(async () => {
  house = await testHouse();
  lena = await house.join('Lena Leitner');
  ahrens = await house.partner('Ahrens Hydraulik');
  gesa = await house.guest('Gesa Ahlers', ahrens);
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  inner = (await lena.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'open' })).body.id;
  await house.admit(line, ahrens);
  assert.equal((await lena.put(`spaces/${line}/members/${gesa.id}`, { role: 'member' })).status, 204);
});
after(() => house.close());

describe('the rules of the house', () => {
  it('are kept by administrators alone, each change an event without their content', async () => {
    assert.equal((await lena.get('admin/rules')).status, 404);
    const { body } = await house.anna.get('admin/rules');
    const customers = body.items.find((rule: { name: string }) => rule.name === 'Kundendaten bleiben im Haus');
    assert.deepEqual([customers.active, customers.effect], [false, 'block']);
    const changed = await house.anna.patch(`admin/rules/${customers.id}`, { active: true, terms: [' 40318-2 ', '40318-2', 'x', 'Müller  Kräne'] });
    assert.deepEqual(changed.body.terms, ['40318-2', 'Müller Kräne']);
    assert.equal((await lena.patch(`admin/rules/${customers.id}`, { active: false })).status, 404);
    const made = await house.anna.post('admin/rules', { kind: 'pattern', name: 'Zeichnungen', effect: 'warn', audiences: ['partners'], labels: ['internal'], active: true, patterns: ['Z-\\d{4}'] });
    assert.equal(made.status, 201, made.text);
    const refused = await house.anna.post('admin/rules', { kind: 'pattern', name: 'Zurück', effect: 'warn', audiences: ['partners'], labels: ['internal'], active: true, patterns: ['(a)\\1'] });
    assert.equal(refused.status, 422);
    assert.equal(refused.body.fields[0].field, 'patterns.0');
    assert.equal((await house.anna.delete(`admin/rules/${made.body.id}`)).status, 204);
    assert.deepEqual((await house.events('rule.made', 'rule.changed', 'rule.removed')).map((event) => [event.kind, event.data]), [['rule.changed', { changed: ['active', 'terms'] }], ['rule.made', {}], ['rule.removed', {}]]);
  });

  it('can be tried on a text and a file, kept or not', async () => {
    const file = await upload(house.anna, 'Angebot.docx', tracked('Für Mueller Kraene'));
    const all = await house.anna.post('admin/rules/trial', { text: `Kd-Nr. 40 318-2, ${iban}`, files: [file] });
    assert.deepEqual(founds(all.body).sort(), ['iban', 'term', 'term', 'trackedChanges']);
    assert.deepEqual(all.body.findings.find((finding: { found: string }) => finding.found === 'iban').where, { in: 'text', from: 17, to: 17 + iban.length, file: null, name: null, part: null });
    const one = await house.anna.post('admin/rules/trial', { text: 'Zeichnung Z-4711', rule: { kind: 'pattern', name: 'Probe', effect: 'warn', audiences: ['partners'], labels: ['internal'], active: true, patterns: ['z-\\d{4}'] } });
    assert.deepEqual(one.body.findings.map((finding: { excerpt: string; rule: string | null }) => [finding.excerpt, finding.rule]), [['Z-4711', null]]);
    assert.equal((await lena.post('admin/rules/trial', { text: 'x' })).status, 404);
  });
});

describe('what is written where outsiders read', () => {
  it('is held back where a rule blocks, and stays possible in the house', async () => {
    const blocked = await lena.post(`spaces/${line}/posts`, note(`Zugang: ${token}`));
    assert.equal(blocked.status, 409, blocked.text);
    assert.equal(blocked.body.type, 'urn:kontor:problem:ruleBlocks');
    assert.deepEqual(founds(blocked.body), ['credential']);
    assert.ok(!blocked.text.includes(token));
    const anyway = await lena.post(`spaces/${line}/posts`, note(`Zugang: ${token}`, { confirmed: blocked.body.hash }));
    assert.equal(anyway.status, 409);
    assert.equal((await lena.post(`spaces/${inner}/posts`, note(`Zugang: ${token}, ${iban}`))).status, 201);
  });

  it('asks to confirm exactly what a rule warns of', async () => {
    const asked = await lena.post(`spaces/${line}/posts`, note(`Bitte auf ${iban}`));
    assert.equal(asked.body.type, 'urn:kontor:problem:ruleWarns', asked.text);
    const more = await lena.post(`spaces/${line}/posts`, note(`Bitte auf ${iban} oder an j.k@web.de`, { confirmed: asked.body.hash }));
    assert.equal(more.status, 409);
    assert.deepEqual(founds(more.body), ['iban', 'privateMail']);
    const sent = await lena.post(`spaces/${line}/posts`, note(`Bitte auf ${iban}`, { confirmed: asked.body.hash }));
    assert.equal(sent.status, 201, sent.text);
    const edited = await lena.patch(`posts/${sent.body.id}`, { markdown: `Zugang: ${token}` });
    assert.equal(edited.body.type, 'urn:kontor:problem:ruleBlocks', edited.text);
    const answered = await lena.post(`posts/${sent.body.id}/comments`, { markdown: `Kd-Nr. 40318-2` });
    assert.deepEqual([answered.status, founds(answered.body)], [409, ['term']]);
    const answer = await lena.post(`posts/${sent.body.id}/comments`, { markdown: 'Danke.' });
    assert.equal((await lena.patch(`comments/${answer.body.id}`, { markdown: `Zugang: ${token}` })).status, 409);
  });

  it('is looked into as far as its links and files go', async () => {
    const linked = await lena.post(`spaces/${line}/posts`, note(`[Ordner](https://ablage.example/?kunde=40318-2)`));
    assert.deepEqual(linked.body.findings.map((finding: { where: { in: string } }) => finding.where.in), ['link']);
    const file = await upload(lena, 'Angebot.docx', tracked('Stand heute'));
    const asked = await lena.post(`spaces/${line}/posts`, note('Das Angebot', { files: [file] }));
    assert.deepEqual(asked.body.findings.map((finding: { found: string; excerpt: string; where: { name: string } }) => [finding.found, finding.excerpt, finding.where.name]), [['trackedChanges', 'alter Preis', 'Angebot.docx']]);
    const program = await upload(lena, 'Werkzeug.exe', Buffer.from('MZ'));
    assert.deepEqual(founds((await lena.post(`spaces/${line}/posts`, note('Werkzeug', { files: [program] }))).body), ['fileType']);
  });

  it('E09 ★ is held back when a file cannot be examined, with the reason, and in the house it is not', async () => {
    const broken = await upload(lena, 'Kaputt.pdf', Buffer.from('%PDF-1.7 und Ende'));
    const refused = await lena.post(`spaces/${line}/posts`, note('Der Plan', { files: [broken] }));
    assert.deepEqual(refused.body.findings.map((finding: { found: string; why: string; effect: string }) => [finding.found, finding.why, finding.effect]), [['unexamined', 'damaged', 'block']]);
    assert.equal((await lena.post(`spaces/${inner}/posts`, note('Der Plan', { files: [broken] }))).status, 201);
  });

  it('is looked into anew when a file gets a new version, or a thread moves there', async () => {
    const file = await upload(lena, 'Brief.docx', docx(['Guten Tag']));
    const sent = await lena.post(`spaces/${line}/posts`, note('Der Brief', { files: [file] }));
    assert.equal(sent.status, 201, sent.text);
    const version = await lena.call('POST', `files/${file}/versions?name=Brief.docx`, docx([`Zugang ${token}`]), { 'content-type': 'application/octet-stream' });
    assert.deepEqual([version.status, founds(version.body)], [409, ['credential']]);
    assert.equal((await lena.get(`files/${file}`)).body.version, 1);
    const other = (await lena.post('spaces', { name: 'Linie 5', audience: 'partners', access: 'invitation' })).body.id;
    await house.admit(other, ahrens);
    const [asked] = [await lena.post(`spaces/${other}/posts`, note(`Bitte auf ${iban}`))];
    const post = await lena.post(`spaces/${other}/posts`, note(`Bitte auf ${iban}`, { confirmed: asked.body.hash }));
    assert.equal((await lena.post(`posts/${post.body.id}/move`, { space: line })).status, 409);
    assert.equal((await lena.post(`posts/${post.body.id}/move`, { space: line, confirmed: asked.body.hash })).status, 200);
  });

  it('asks in the same way about a version that came in pieces; a header confirms it without sending it again', async () => {
    const file = await upload(lena, 'Konto.txt', Buffer.from('leer'));
    assert.equal((await lena.post(`spaces/${line}/posts`, note('Das Konto', { files: [file] }))).status, 201);
    const content = Buffer.from(`Bitte auf ${iban}`);
    const tus = { 'tus-resumable': '1.0.0' };
    const coded = (text: string) => Buffer.from(text).toString('base64');
    const begun = await lena.call('POST', 'uploads', undefined, { ...tus, 'upload-length': String(content.length), 'upload-metadata': `filename ${coded('Konto.txt')},replaces ${coded(file)}` });
    const place = begun.headers.get('location')!;
    const sent = await lena.call('PATCH', place, content, { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' });
    const asked = JSON.parse(sent.text);
    assert.deepEqual([sent.status, asked.type, founds(asked)], [409, 'urn:kontor:problem:ruleWarns', ['iban']], sent.text);
    assert.equal((await lena.call('HEAD', place, undefined, { ...tus, 'kontor-confirmed': 'x' })).status, 409);
    assert.equal((await lena.get(`files/${file}`)).body.version, 1);
    const done = await lena.call('HEAD', place, undefined, { ...tus, 'kontor-confirmed': asked.hash });
    assert.deepEqual([done.status, done.headers.get('kontor-file')], [200, file]);
    assert.equal((await lena.get(`files/${file}`)).body.version, 2);
  });

  it('is checked before it is sent, for whoever may write there', async () => {
    const { body, text } = await lena.post(`spaces/${line}/check`, { title: 'Kd-Nr. 40318-2', markdown: `Auf ${iban}` });
    assert.deepEqual(founds(body), ['term', 'iban'], text);
    assert.deepEqual([body.blocked, body.label.allowed, body.label.reasons[0].why, body.label.reasons[0].partner], [true, true, 'agreed', 'Ahrens Hydraulik']);
    const inside = await lena.post(`spaces/${inner}/check`, { markdown: `Auf ${iban}` });
    assert.deepEqual([inside.body.findings, inside.body.label], [[], null]);
    assert.equal((await lena.post(`spaces/${line}/check`, { files: [await upload(house.anna, 'Fremd.docx', docx(['x']))] })).status, 404);
  });

  it('names nobody of the house but who writes and who is there', async () => {
    await house.join('Petra Paulsen');
    const { body } = await house.anna.get('admin/rules');
    const names = body.items.find((rule: { kind: string }) => rule.kind === 'names');
    await house.anna.patch(`admin/rules/${names.id}`, { active: true, audiences: ['partners'] });
    const found = await lena.post(`spaces/${line}/check`, { markdown: 'Grüße von Lena Leitner, PAULSEN, Petra und Petra P.; Gesa Ahlers weiß Bescheid.' });
    assert.deepEqual(found.body.findings.map((finding: { found: string; excerpt: string }) => [finding.found, finding.excerpt]), [['name', 'PAULSEN, Petra']]);
    await house.anna.patch(`admin/rules/${names.id}`, { active: false });
  });

  it('is not sent by the clock either, and the draft says why', async () => {
    const { body: draft } = await lena.post('drafts', { space: line, content: note(`Zugang ${token}`), publishAt: new Date(Date.now() + 3_600_000).toISOString() });
    await house.kontor.database.owner.updateTable('draft').set({ publish_at: new Date(Date.now() - 1000) }).where('id', '=', draft.id).execute();
    await publishDue.run(house.kontor);
    const kept = (await lena.get('drafts')).body.items.find((one: { id: string }) => one.id === draft.id);
    assert.equal(kept.failed, 'ruleBlocks');
  });

  it('by outsiders is theirs, and tells them nothing of the rules', async () => {
    assert.deepEqual((await gesa.post(`spaces/${line}/check`, { markdown: 'Kd-Nr. 40318-2' })).body.findings, []);
    assert.equal((await gesa.post(`spaces/${line}/posts`, note(`Unsere Bank: ${iban}, Kd-Nr. 40318-2`))).status, 201);
  });
});
