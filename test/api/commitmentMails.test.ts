import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Asker } from '../../server/access/asker.ts';
import { writeComment } from '../../server/comments/writeComment.ts';
import { remindCommitments } from '../../server/commitments/remindCommitments.ts';
import { sendWaiting } from '../../server/mail/sendWaiting.ts';
import { contactIn } from '../support/contact.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { smtpInbox, type Inbox, type Received } from '../support/smtp.ts';

// Carl of Nordwerk Guss takes part by mail alone, as does his colleague Dora: what becomes of his commitments reaches him there.
let house: TestHouse, inbox: Inbox, jana: Client;
let space: string, nordwerk: string, carl: string;

const CARL = 'carl@nordwerk.example';
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const at = (days: number) => new Date(Date.now() + days * 86_400_000);
const inWords = (day: string) => new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

before(async () => {
  [house, inbox] = [await testHouse(), await smtpInbox()];
  // The tests say when it is; the clock of the timetable stays out of it.
  for (const name of ['send-mails', 'remind-commitments']) await house.kontor.jobs.boss.offWork(name);
  await house.anna.put('admin/mail', { server: { host: '127.0.0.1', port: inbox.port, security: 'none', from: 'kontor@brandt.example' } });
  jana = await house.join('Jana Kern');
  nordwerk = await house.partner('Nordwerk Guss');
  space = (await jana.post('spaces', { name: 'Nordwerk', audience: 'partners', access: 'invitation' })).body.id;
  await house.admit(space, nordwerk);
  carl = await contactIn(house, { name: 'Carl Guss', email: CARL, partner: nordwerk, space });
  await contactIn(house, { name: 'Dora Form', email: 'dora@nordwerk.example', partner: nordwerk, space });
});
after(async () => {
  await house.close();
  await inbox.close();
});

/** Lets everything that waits go out, and gives what came to Carl; of reminders nobody else of his company hears. */
async function received(): Promise<Received[]> {
  await house.drain();
  await sendWaiting(house.kontor, at(0.1));
  return inbox.mails.splice(0).filter((one) => one.to.includes(CARL));
}
const textOf = (mail?: Received): string => (mail?.mail.text ?? '').replace(/\s+/g, ' ');
const asCarl = (): Asker => ({ person: carl, kind: 'contact', partner: nordwerk, name: 'Carl Guss', roles: [], language: 'de', timeZone: 'Europe/Berlin', via: { kind: 'mail' } });
const says = (post: string, markdown: string) => writeComment(house.kontor, asCarl(), post, { markdown });

/** What Carl promised, with the answer in which he says so; all mails of it are out. */
async function promised(title: string, due: string, more: object = {}): Promise<string> {
  const made = await jana.post(`spaces/${space}/posts`, { kind: 'commitment', title, label: 'public', commitment: { giver: { person: carl }, receiver: { person: jana.id }, due }, ...more });
  assert.equal(made.status, 201, made.text);
  const accepted = await jana.post(`posts/${made.body.id}/commitment/acceptance`, { agreed: true, evidence: await says(made.body.id, 'Ja, das halten wir.') });
  assert.equal(accepted.body.commitment?.state, 'accepted', accepted.text);
  await received();
  return made.body.id;
}

test('a new day for a proposal is put to who takes part by mail alone; other words are not', async () => {
  const made = (await jana.post(`spaces/${space}/posts`, { kind: 'commitment', title: 'Modell zur Abnahme', label: 'public', commitment: { giver: { person: carl }, receiver: { person: jana.id }, due: inDays(20) } })).body;
  await received();
  assert.equal((await jana.patch(`posts/${made.id}`, { title: 'Modell zur Abnahme bereitstellen' })).status, 200);
  assert.deepEqual(await received(), []);
  assert.equal((await jana.patch(`posts/${made.id}`, { commitment: { due: inDays(27) } })).status, 200);
  const [mail, ...more] = await received();
  assert.deepEqual(more, []);
  assert.ok(textOf(mail).includes(`Neuer Termin für den Vorschlag „Modell zur Abnahme bereitstellen“: bis ${inWords(inDays(27))} (bisher ${inWords(inDays(20))}). Sind Sie einverstanden?`), textOf(mail));
});

test('a move reaches them when it is asked for and when it holds, also where they agreed by mail', async () => {
  const post = await promised('Zwölf Gehäuse', inDays(20));
  assert.equal((await jana.post(`posts/${post}/commitment/move`, { due: inDays(25), why: 'Der Prüfstand ist belegt.' })).status, 200);
  const [asked] = await received();
  assert.ok(textOf(asked).includes(`von ${inWords(inDays(20))} auf ${inWords(inDays(25))}. Sind Sie einverstanden?`), textOf(asked));
  assert.match(textOf(asked), /Der Prüfstand ist belegt\./);
  assert.equal((await jana.post(`posts/${post}/commitment/move/answer`, { agreed: true, evidence: await says(post, 'Ja, passt.') })).status, 200);
  const holds = (await received()).map(textOf).filter((text) => text.includes('gilt jetzt bis'));
  assert.equal(holds.length, 1);
  assert.ok(holds[0]!.includes(`gilt jetzt bis ${inWords(inDays(25))} (bisher ${inWords(inDays(20))})`), holds[0]!);
});

test('before its day and after it who promised is reminded once, in the thread, and nobody else of their company', async () => {
  const post = await promised('Prüfberichte nachreichen', inDays(6));
  for (const day of [1, 1, 2]) await remindCommitments(house.kontor, at(day));
  await house.drain();
  await sendWaiting(house.kontor, at(0.1));
  const mails = inbox.mails.splice(0).filter((one) => one.mail.subject?.includes('Prüfberichte'));
  assert.deepEqual(mails.map((one) => one.to).flat(), [CARL]);
  const [mail] = mails;
  assert.match(textOf(mail), /Erinnerung: Diese Zusage ist in 6 Tagen fällig\. Zusage von Carl Guss, Nordwerk Guss an Jana Kern/);
  assert.match(textOf(mail), /Bleibt es bei diesem Termin\?/);
  assert.equal(mail!.mail.subject, 'Re: Prüfberichte nachreichen');
  assert.deepEqual([mail!.mail.references].flat(), [`<${post}.${carl}@${mail!.mail.messageId!.split('@')[1]}`]);
  const due = (await jana.get('notices?kind=due')).body.items.filter((notice: any) => notice.post.id === post);
  assert.equal(due.length, 1, 'whom it was promised to is reminded beside them');

  await house.kontor.database.owner.updateTable('commitment').set({ due: inDays(-3), created: at(-20) } as never).where('post_id', '=', post).execute();
  await remindCommitments(house.kontor, new Date());
  const [late, ...rest] = await received();
  assert.deepEqual(rest, []);
  assert.match(textOf(late), /Erinnerung: Diese Zusage war vor 3 Tagen fällig und ist noch offen\./);
});

test('a reminder does not go out where the thread was left, the label holds it, or it was done meanwhile', async () => {
  const { owner } = house.kontor.database;
  const left = await promised('Verlassener Faden', inDays(6));
  await owner.insertInto('watch').values({ person_id: carl, post_id: left, watching: false }).onConflict((conflict) => conflict.columns(['person_id', 'post_id']).doUpdateSet({ watching: false })).execute();
  const secret = await promised('KANARIE-Preis', inDays(6));
  await owner.updateTable('partner').set({ labels: ['public', 'internal', 'confidential'] }).where('id', '=', nordwerk).execute();
  await house.anna.post(`partners/${nordwerk}/agreements`, { kind: 'nda', title: 'NDA', from: '2024-01-01' });
  await owner.updateTable('post').set({ label: 'confidential' }).where('id', '=', secret).execute();
  const done = await promised('Schon erledigt', inDays(6));
  await remindCommitments(house.kontor, at(1));
  await house.drain();
  assert.equal((await jana.post(`posts/${done}/commitment/done`, { evidence: await says(done, 'Ist unterwegs.') })).status, 200);
  const mails = await received();
  assert.deepEqual(mails.map((one) => one.mail.subject), ['Erinnerung zu einem vertraulichen Beitrag']);
  assert.doesNotMatch(textOf(mails[0]), /KANARIE|Jana|Nordwerk/);
});

test('while the ways outward are closed a reminder waits', async () => {
  await promised('Nach dem Sturm', inDays(6));
  const stop = await house.anna.post('administration/emergency-stop', { reason: 'Verdacht' });
  assert.ok(stop.status < 300, stop.text);
  await remindCommitments(house.kontor, at(1));
  assert.deepEqual(await received(), []);
  const waiting = await house.kontor.database.owner.selectFrom('mail').select('attempts').where('person_id', '=', carl).where('state', '=', 'waiting').execute();
  assert.deepEqual(waiting, [{ attempts: 0 }]);
});
