import assert from 'node:assert/strict';
import sharp from 'sharp';
import { beginImport } from '../../server/import/beginImport.ts';
import { testHouse, type Answer, type Client, type TestHouse } from '../support/house.ts';
import { actorNames, Canaries, isGuest, type ActorName } from './canaries.ts';

/** Ids of everything protected, by the name that the parameters of routes give to its kind. */
export type Ids = Record<'space' | 'post' | 'comment' | 'file' | 'draft' | 'upload' | 'mail' | 'person' | 'notice' | 'token' | 'session' | 'invitation' | 'run' | 'partner' | 'agreement' | 'rule' | 'goal' | 'checkIn', string[]>;

export interface World {
  readonly house: TestHouse;
  readonly canaries: Canaries;
  readonly actors: Record<ActorName, Client>;
  /** The open space, the one on request, the one by invitation, and an archived one by invitation. */
  readonly spaces: { H: string; Q: string; P: string; A: string };
  /** The partner space of company A with house people and g1, and that of company B; with a post from before the guests, one from after, and its comment. */
  readonly shared: Record<'SA' | 'SB', { space: string; partner: string; before: string; after: string; comment: string; file: string }>;
  /** Things in P, and one open post in H to compare with. */
  readonly inP: { note: string; question: string; decision: string; required: string; deleted: string; comment: string; answer: string; text: string; image: string; commentFile: string; commitment: string };
  readonly inH: { note: string; own: string };
  readonly ids: Ids;
  close(): Promise<void>;
}

/** Everybody of the house who is not shut out. */
const members = actorNames.filter((name) => name !== 'anon' && name !== 'mx' && !isGuest(name));
/** Who is in the closed space P. The bot's token may only read. */
const insiders = ['lead', 'm1', 'reader', 'bot'] as const;
const nextYear = new Date().getFullYear() + 1;

const ok = (answer: Answer): any => {
  assert.ok(answer.status < 300, `${answer.status} ${answer.text}`);
  return answer.body;
};

/** A client that comes in with a Bearer token. */
function bearer(house: TestHouse, id: string, token: string): Client {
  const plain = house.client(id, null);
  const call: Client['call'] = (method, path, body, headers = {}) => plain.call(method, path, body, { authorization: `Bearer ${token}`, ...headers });
  return { ...plain, call, get: (path, headers) => call('GET', path, undefined, headers), post: (path, body = {}, headers = {}) => call('POST', path, body, headers), put: (path, body = {}) => call('PUT', path, body), patch: (path, body = {}, headers = {}) => call('PATCH', path, body, headers), delete: (path) => call('DELETE', path) };
}

async function cast(house: TestHouse, canaries: Canaries): Promise<{ actors: Record<ActorName, Client>; companies: { A: string; B: string } }> {
  const [auditor, council] = [await house.join('Ute Prüfer', { roles: ['auditor'] }), await house.join('Birgit Rat', { roles: ['council'] })];
  const [lead, m2, mx, reader, machine] = [await house.join('Lena Leitner'), await house.join('Max Draußen'), await house.join('Moritz Ehemals'), await house.join('Rita Leser'), await house.join('Maschine')];
  const m1 = await house.join('Mia Drinnen', { email: `${canaries.plant('hidden e-mail', ['m1', 'admin'])}@brandt.example` });
  const profile = (field: string) => canaries.plant(`${field} of a member`, members);
  ok(await m1.patch('me', { showEmail: false, phone: profile('phone'), department: profile('department'), site: profile('site'), skills: [profile('skill')] }));
  const [companyA, companyB] = [await house.partner(canaries.plant('name of company A', [...members, 'g1', 'gx'])), await house.partner(canaries.plant('name of company B', [...members, 'g2']))];
  const [g1, g2, gx] = [await house.guest('Gesa Ahlers', companyA), await house.guest('Timo Voss', companyB), await house.guest('Gerd Ehemals', companyA)];
  const { secret } = ok(await machine.post('tokens', { name: 'Abfrage', scopes: ['read'], days: 7 }));
  return { actors: { anon: house.stranger, admin: house.anna, auditor, council, lead, m1, m2, mx, bot: bearer(house, machine.id, secret), reader, g1, g2, gx }, companies: { A: companyA, B: companyB } };
}

async function rooms({ admin, lead, m1, m2, mx, reader, bot, auditor, council }: Record<ActorName, Client>, canaries: Canaries): Promise<World['spaces']> {
  const make = async (access: string, name: string, may: readonly ActorName[]) =>
    ok(await lead.post('spaces', { name: canaries.plant(`name of ${name}`, may), description: canaries.plant(`description of ${name}`, may), rules: canaries.plant(`rules of ${name}`, may), audience: 'internal', access })).id as string;
  // Administrators know that a space is there and who answers for it (B13), never what is in it.
  const [H, Q, P, A] = [await make('open', 'H', members), await make('request', 'Q', members), await make('invitation', 'P', [...insiders, 'admin']), await make('invitation', 'A', ['lead', 'm1', 'admin'])];
  for (const one of [admin, m1, m2, mx, reader, auditor, council]) ok(await one.put(`spaces/${H}/membership`));
  const put = async (space: string, person: Client, role: string) => ok(await lead.put(`spaces/${space}/members/${person.id}`, { role }));
  for (const [person, role] of [[m1, 'member'], [mx, 'member'], [reader, 'reader'], [bot, 'member']] as const) await put(P, person, role);
  for (const space of [Q, A]) await put(space, m1, 'member');
  return { H, Q, P, A };
}

/** A file uploaded in one step by its bare bytes. */
export async function upload(client: Client, name: string, bytes: Uint8Array): Promise<string> {
  return ok(await client.call('POST', `files?name=${encodeURIComponent(name)}`, bytes, { 'content-type': 'application/octet-stream' })).id;
}

async function fill({ m1, lead, m2, reader, bot }: Record<ActorName, Client>, { H, Q, P, A }: World['spaces'], canaries: Canaries) {
  const hide = (place: string) => canaries.plant(`${place} in P`, insiders);
  const publish = async (client: Client, space: string, post: object) => ok(await client.post(`spaces/${space}/posts`, post)).id as string;
  const text = await upload(m1, `${hide('name of a text file')}.txt`, Buffer.from(hide('content of a text file')));
  const image = await upload(m1, `${hide('name of an image')}.png`, await sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } }).png().toBuffer());
  const commentFile = await upload(lead, `${hide('name of a file of a comment')}.md`, Buffer.from(hide('content of a file of a comment')));
  const note = await publish(m1, P, { kind: 'note', title: hide('former title'), markdown: hide('former body'), files: [text, image] });
  ok(await m1.patch(`posts/${note}`, { title: hide('title'), markdown: hide('body'), label: 'confidential' }));
  const question = await publish(m1, P, { kind: 'question', title: hide('question'), markdown: hide('body of a question') });
  const first = await publish(lead, P, { kind: 'decision', title: hide('former decision'), markdown: hide('body of a former decision'), decision: { why: hide('why of a former decision'), decidedBy: [lead.id] } });
  const decision = await publish(lead, P, { kind: 'decision', title: hide('decision'), markdown: hide('body of a decision'), decision: { why: hide('why of a decision'), decidedBy: [lead.id], replaces: first } });
  const required = await publish(lead, P, { kind: 'announcement', title: hide('required reading'), markdown: `${hide('body of a required reading')} @[Mia](person:${m1.id})`, required: { from: [m1.id, reader.id, bot.id] } });
  const gone = canaries.plant('deleted post in P', []);
  const deleted = await publish(m1, P, { kind: 'note', title: gone, markdown: gone });
  const answer = ok(await lead.post(`posts/${question}/comments`, { markdown: hide('comment'), files: [commentFile] })).id as string;
  const comment = ok(await m1.post(`posts/${question}/comments`, { markdown: hide('former comment'), quotes: answer })).id as string;
  ok(await m1.patch(`comments/${comment}`, { markdown: hide('edited comment') }));
  ok(await m1.put(`posts/${question}/answer`, { comment: answer }));
  ok(await lead.put(`posts/${note}/pin`));
  for (const mark of ['bookmark', 'watch']) for (const post of [note, question]) ok(await m1.put(`posts/${post}/${mark}`));
  ok(await m1.put(`comments/${answer}/thanks`));
  ok(await m1.delete(`posts/${deleted}`));
  await publish(m1, Q, { kind: 'note', title: canaries.plant('title in Q', ['lead', 'm1']), markdown: canaries.plant('body in Q', ['lead', 'm1']) });
  const archived = await publish(m1, A, { kind: 'note', title: canaries.plant('title in A', ['lead', 'm1']), markdown: canaries.plant('body in A', ['lead', 'm1']) });
  ok(await lead.patch(`spaces/${A}`, { archived: true }));
  const open = await publish(m1, H, { kind: 'note', title: 'Frühstück am Freitag', markdown: 'Alle sind eingeladen.' });
  const own = await publish(m2, H, { kind: 'question', title: 'Wer hat den Schlüssel?', markdown: 'Zum Archiv.' });
  const loose = await upload(m1, `${canaries.plant('name of a loose file', ['m1'])}.txt`, Buffer.from(canaries.plant('content of a loose file', ['m1'])));
  const commitment = ok(await m1.post(`spaces/${P}/posts`, { kind: 'commitment', title: hide('commitment'), markdown: hide('body of a commitment'), commitment: { giver: { person: m1.id, department: hide('department of a commitment') }, receiver: { person: lead.id }, due: `${nextYear}-03-31` } })).id as string;
  ok(await lead.post(`posts/${commitment}/commitment/acceptance`, { agreed: true }));
  ok(await m1.post(`posts/${commitment}/commitment/move`, { week: `${nextYear}-W15`, why: hide('why of a move') }));
  ok(await m1.put(`posts/${commitment}/commitment/confidence`, { level: 'atRisk', why: hide('why of a reading') }));
  const draft = ok(await m1.post('drafts', { space: P, content: { kind: 'note', title: canaries.plant('draft', ['m1']) } })).id as string;
  return { inP: { note, question, decision, required, deleted, comment, answer, text, image, commentFile, commitment }, inH: { note: open, own }, more: { first, archived, loose, draft } };
}

/** In P: a goal with reading, account and link, a poll, a date, and a question on a rhythm. */
async function aims({ lead, m1 }: Record<ActorName, Client>, { P }: World['spaces'], { canaries, decision }: { canaries: Canaries; decision: string }) {
  const hide = (place: string) => canaries.plant(`${place} in P`, insiders);
  const publish = async (post: object) => ok(await lead.post(`spaces/${P}/posts`, post)).id as string;
  const goal = await publish({ kind: 'goal', title: hide('goal'), goal: { owner: m1.id, measure: hide('measure of a goal'), unit: 'kg', start: 0, target: 10, from: '2026-01-01', until: '2099-12-31' } });
  ok(await m1.post(`posts/${goal}/goal/readings`, { day: '2026-02-01', value: 1, note: hide('note of a reading') }));
  ok(await m1.put(`posts/${decision}/goals/${goal}`));
  const closed = await publish({ kind: 'goal', title: hide('closed goal'), goal: { owner: lead.id, measure: 'm', start: 0, target: 1, from: '2026-01-01', until: '2026-02-01' } });
  ok(await lead.post(`posts/${closed}/goal/account`, { outcome: 'missed', why: hide('why of an account') }));
  const poll = await publish({ kind: 'poll', title: hide('poll'), poll: { options: [hide('option of a poll'), 'b'] } });
  ok(await m1.put(`posts/${poll}/vote`, { options: [ok(await m1.get(`posts/${poll}`)).poll.options[0].id] }));
  const date = await publish({ kind: 'date', title: hide('date'), date: { from: '2099-01-01', place: hide('place of a date') } });
  ok(await m1.put(`posts/${date}/date/answer`, { answer: 'yes' }));
  const checkIn = ok(await lead.post(`spaces/${P}/check-ins`, { question: hide('question of a check-in'), hint: hide('hint of a check-in'), weekdays: [1], at: '09:00' })).items[0].id as string;
  return { goals: [goal, closed], small: [poll, date], checkIns: [checkIn] };
}

/** A partner space with something from before the guest came and something from after; who was removed sees none of it. */
async function shareWith(house: TestHouse, actors: Record<ActorName, Client>, canaries: Canaries, { name, partner, guest, former }: { name: string; partner: string; guest: ActorName; former?: ActorName }) {
  const { lead, m1 } = actors;
  const inside = ['lead', 'm1', guest] as const;
  const all = (place: string) => canaries.plant(`${place} in ${name}`, inside);
  const old = canaries.plant(`earlier post in ${name}`, ['lead', 'm1']);
  const space = ok(await lead.post('spaces', { name: canaries.plant(`name of ${name}`, [...inside, 'admin']), description: canaries.plant(`description of ${name}`, [...inside, 'admin']), audience: 'partners', access: 'invitation' })).id as string;
  await house.admit(space, partner);
  ok(await lead.put(`spaces/${space}/members/${m1.id}`, { role: 'member' }));
  const before = ok(await m1.post(`spaces/${space}/posts`, { kind: 'note', title: old, markdown: old })).id as string;
  for (const one of [guest, former]) if (one) ok(await lead.put(`spaces/${space}/members/${actors[one].id}`, { role: 'member' }));
  const after = ok(await m1.post(`spaces/${space}/posts`, { kind: 'question', title: all('title'), markdown: all('body') })).id as string;
  const file = await upload(actors[guest], `${all('name of a file')}.txt`, Buffer.from(all('content of a file')));
  const comment = ok(await actors[guest].post(`posts/${after}/comments`, { markdown: all('comment of the guest'), files: [file] })).id as string;
  if (former) ok(await lead.delete(`spaces/${space}/members/${actors[former].id}`));
  return { space, partner, before, after, comment, file };
}

/** What the house keeps about its partners, and about what must not leave: members know of agreements, administrators read them. */
async function keepRelations(admin: Client, canaries: Canaries, companies: { A: string; B: string }) {
  const agreements = [];
  for (const partner of Object.values(companies)) {
    const file = await upload(admin, `${canaries.plant('name of the file of an agreement', ['admin'])}.txt`, Buffer.from(canaries.plant('text of an agreement', ['admin'])));
    agreements.push(ok(await admin.post(`partners/${partner}/agreements`, { kind: 'other', title: canaries.plant('title of an agreement', members), from: '2026-01-01', file })).id as string);
  }
  const rule = ok(await admin.post('admin/rules', { kind: 'terms', name: canaries.plant('name of a rule', ['admin']), effect: 'warn', audiences: ['partners'], labels: ['internal'], active: true, terms: [canaries.plant('term of a rule', ['admin'])] })).id as string;
  return { agreements, rules: [rule] };
}

/** Begins an upload in pieces and leaves it open; returns its id. */
async function beginUpload(client: Client, name: string): Promise<string> {
  const begun = await client.call('POST', 'uploads', undefined, { 'tus-resumable': '1.0.0', 'upload-length': '1000', 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` });
  assert.equal(begun.status, 201, begun.text);
  return begun.headers.get('location')!.split('/').at(-1)!;
}

/** An import that was stopped, with a line of its report. */
const stoppedImport = (house: TestHouse, canaries: Canaries): Promise<string> =>
  house.kontor.system(async (work) => {
    const run = await beginImport(work, { format: 'slack', name: canaries.plant('name of an import', ['admin']), path: '/nowhere', matchEmail: false, owner: null, by: null, via: 'command' });
    await work.db.updateTable('import_run').set({ state: 'stopped' }).where('id', '=', run).execute();
    await work.db.insertInto('import_left').values({ run_id: run, seq: 0, why: 'damaged', file: 'a.json', line: 1, detail: canaries.plant('line of a report', ['admin']) }).execute();
    return run;
  });

/** One house with open, requested, closed and archived spaces, everything protected carrying a canary. Close it after the tests. */
export async function makeWorld(env: Record<string, string> = {}): Promise<World> {
  const house = await testHouse(env);
  // A house left open would keep the test's process alive for ever.
  return worldIn(house).catch(async (error: unknown) => {
    await house.close();
    throw error;
  });
}

async function worldIn(house: TestHouse): Promise<World> {
  const canaries = new Canaries();
  const { actors, companies } = await cast(house, canaries);
  const { m1, admin, mx } = actors;
  const spaces = await rooms(actors, canaries);
  const { inP, inH, more } = await fill(actors, spaces, canaries);
  const aimed = await aims(actors, spaces, { canaries, decision: inP.decision });
  const shared = {
    SA: await shareWith(house, actors, canaries, { name: 'SA', partner: companies.A, guest: 'g1', former: 'gx' }),
    SB: await shareWith(house, actors, canaries, { name: 'SB', partner: companies.B, guest: 'g2' }),
  };
  const kept = await keepRelations(admin, canaries, companies);
  const begun = await beginUpload(m1, `${canaries.plant('name of an upload', ['m1'])}.bin`);
  const invitation = ok(await admin.post('invitations', { email: `${canaries.plant('address of an invitation', ['admin'])}@brandt.example`, name: 'Neu' })).id as string;
  const run = await stoppedImport(house, canaries);
  ok(await actors.m2.put(`spaces/${spaces.Q}/membership`));
  ok(await admin.post(`people/${mx.id}/deactivate`));
  await house.drain();
  const owner = house.kontor.database.owner;
  const idsOf = async (table: 'mail' | 'notice' | 'session' | 'api_token') => (await owner.selectFrom(table).select('id').limit(4).execute()).map((row) => row.id);
  const ids: Ids = {
    space: [...Object.values(spaces), shared.SA.space, shared.SB.space],
    post: [inP.note, inP.question, inP.decision, inP.required, inP.deleted, more.first, more.archived, inP.commitment, ...aimed.goals, ...aimed.small, inH.note, inH.own, shared.SA.before, shared.SA.after, shared.SB.after],
    comment: [inP.comment, inP.answer, shared.SA.comment, shared.SB.comment],
    file: [inP.text, inP.image, inP.commentFile, more.loose, shared.SA.file, shared.SB.file],
    draft: [more.draft],
    upload: [begun],
    mail: await idsOf('mail'),
    person: Object.values(actors).map((actor) => actor.id).filter(Boolean),
    notice: await idsOf('notice'),
    token: await idsOf('api_token'),
    session: await idsOf('session'),
    invitation: [invitation],
    run: [run],
    partner: Object.values(companies),
    agreement: kept.agreements,
    rule: kept.rules,
    goal: aimed.goals,
    checkIn: aimed.checkIns,
  };
  return { house, canaries, actors, spaces, shared, inP, inH, ids, close: () => house.close() };
}
