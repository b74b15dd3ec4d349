import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kysely } from 'kysely';
import { loadDemo } from '../../demo/load.ts';
import { commitments } from '../../demo/story/commitments.ts';
import { checkIns, dates, goals, polls } from '../../demo/story/aims.ts';
import { story } from '../../demo/story/index.ts';
import { actingFor } from '../../server/access/askerFrom.ts';
import { catchUpFor } from '../../server/catchUp/catchUpFor.ts';
import type { Kontor } from '../../server/kontor.ts';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import type { Tables } from '../../server/database/tables.ts';
import { freshDatabase } from '../support/postgres.ts';

test('the story is told completely, in the order of its times, and nothing lies in the future', async () => {
  const database = await freshDatabase();
  const kontor = await compose({ ...readConfig({ KONTOR_LOG: 'silent' }), databaseUrl: database.url }, database.url);
  try {
    await loadDemo(kontor);
    const db = kontor.database.owner;
    const posts = await db.selectFrom('post').select(['id', 'created']).where('release_id', 'is', null).orderBy('id').execute();
    const rounds = Number((await db.selectFrom('check_in_round').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n);
    assert.ok(rounds >= 4, 'a round for each Monday of the month');
    assert.equal(posts.length, story.posts.length + goals.length + polls.length + dates.length + commitments.length + rounds);
    const times = posts.map((post) => post.created.getTime());
    assert.deepEqual(times, times.toSorted((a, b) => a - b));
    assert.ok(times.every((time) => time <= Date.now()));
    const comments = await db.selectFrom('comment').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
    assert.equal(Number(comments.n), story.posts.reduce((sum, post) => sum + (post.comments?.length ?? 0), 0) + checkIns.flatMap((one) => one.rounds.flat()).length);
    const open = await db.selectFrom('acknowledgement').select('post_id').where('confirmed', 'is', null).execute();
    assert.ok(open.length > 0, 'something waits for the cast');
    await partnersTakePart(db);
    await someoneIsBack(kontor);
    await releasesStand(db);
  } finally {
    await kontor.close();
    await database.drop();
  }
});

/** Frank Wessels comes back from leave: something of everything has come meanwhile, and no post twice. */
async function someoneIsBack(kontor: Kontor): Promise<void> {
  const { id } = await kontor.database.owner.selectFrom('person').select('id').where('name', '=', 'Frank Wessels').executeTakeFirstOrThrow();
  const asker = await actingFor(kontor.database.owner, id, { kind: 'command' });
  const { sections, rest } = await kontor.read(asker!, (ctx) => catchUpFor(ctx, {}));
  const named = sections.map((section) => section.name);
  for (const name of ['confirm', 'asked', 'decisions', 'answers'] as const) assert.ok(named.includes(name), `${name} of ${named.join(' ')}`);
  assert.ok(rest.length >= 3);
  const posts = [...sections, ...rest].flatMap((part) => part.items.map((item) => item.post.id));
  assert.equal(new Set(posts).size, posts.length);
}

/** The part of the partners: who is there and until when, and that contacts wrote by mail. */
async function partnersTakePart(db: Kysely<Tables>): Promise<void> {
  const people = await db.selectFrom('person').select(['name', 'kind', 'company', 'sponsor_gone', 'access_until']).where('kind', '<>', 'member').orderBy('name').execute();
  assert.deepEqual(people.map((one) => one.name), story.outsiders.map((one) => one.name).toSorted());
  assert.ok(people.every((one) => one.company && one.access_until! > new Date()));
  assert.deepEqual(people.filter((one) => one.sponsor_gone).map((one) => one.name), ['Jens Ketelsen'], 'his sponsor left');
  const mails = await db.selectFrom('inbound_mail as i').innerJoin('comment as c', 'c.id', 'i.comment_id').select(['i.state', 'c.text']).execute();
  assert.equal(mails.length, story.posts.reduce((sum, post) => sum + (post.comments ?? []).filter((comment) => comment.mail).length, 0));
  for (const { state, text } of mails) {
    assert.equal(state, 'posted');
    assert.doesNotMatch(text, /Freundlichen|Von:|iPhone/i, 'quotes and signatures are cut');
  }
  const agreements = await db.selectFrom('agreement as a').innerJoin('file as f', 'f.agreement_id', 'a.id').select('f.name').execute();
  assert.equal(agreements.length, story.partners.flatMap((one) => one.agreements).length, 'each with its file');
  const files = await db.selectFrom('file as f').innerJoin('post as p', 'p.id', 'f.post_id').select(['f.name', 'f.created', 'p.created as published']).execute();
  assert.ok(files.length > 0);
  for (const { name, created, published } of files) assert.ok(created <= published, `${name} is as old as its post`);
  assert.equal((await db.selectFrom('guest_invitation').select('id').where('accepted', 'is', null).execute()).length, story.invitations.length);
}

/** What left the house, what was to leave, and what outsiders see of it. */
async function releasesStand(db: Kysely<Tables>): Promise<void> {
  const releases = await db.selectFrom('release').select(['id', 'number', 'state', 'redacted', 'copy_id', 'ended_by']).orderBy('number').execute();
  assert.deepEqual(releases.map((one) => one.state), ['expired', 'revoked', 'void', 'refused', 'released', 'released', 'released', 'returned', 'released', 'requested', 'requested']);
  const copies = await db.selectFrom('post').select(['text', 'deleted', 'release_id']).where('release_id', 'is not', null).execute();
  const of = (place: number) => copies.find((copy) => copy.release_id === releases[place]!.id);
  assert.ok(releases[4]!.redacted >= 3);
  assert.match(of(4)!.text, /Nordwerk, Rendsburg/);
  assert.doesNotMatch(of(4)!.text, /Wendland|Lüderbruch|20 114/);
  for (const place of [0, 1]) assert.deepEqual([of(place)!.text, of(place)!.deleted === null], ['', false], 'nothing is left of what was ended');
  const receipts = await db.selectFrom('release_receipt as r').innerJoin('person as p', 'p.id', 'r.person_id').select(['p.name', 'r.what', 'r.first', 'r.last', 'r.release_id']).where('r.what', '<>', 'mailed').execute();
  assert.equal(receipts.length, story.releases.flatMap((one) => one.receipts ?? []).length);
  assert.ok(receipts.every((one) => one.first <= one.last && one.last <= new Date()));
  assert.ok(receipts.some((one) => one.release_id === releases[1]!.id && one.what === 'downloaded'), 'who took along what was revoked is known');
}
