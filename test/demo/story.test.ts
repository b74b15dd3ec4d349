import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOf, momentOf, storyToday, withDays } from '../../demo/story/days.ts';
import { story } from '../../demo/story/index.ts';

const people = new Set(story.people.map((p) => p.key));
const outsiders = new Map(story.outsiders.map((p) => [p.key, p]));

function known(keys: Iterable<string>, where: string): void {
  for (const key of keys) assert.ok(people.has(key), `${where}: no person ${key}`);
}

test('every key is its owner’s alone', () => {
  for (const list of [[...story.people, ...story.outsiders], story.spaces, story.files, story.posts, story.partners, story.releases]) {
    assert.equal(new Set(list.map((x) => x.key)).size, list.length);
    for (const { key } of list) assert.match(key, /^[a-z0-9][a-z0-9-]*$/);
  }
});

test('people have a chief, a deputy and an address that exist', () => {
  assert.ok(story.people.length >= 38 && story.people.length <= 48);
  assert.equal(new Set(story.people.map((p) => p.email)).size, story.people.length);
  for (const p of story.people) {
    assert.match(p.email, /^[a-z.-]+@brandt-pumpen\.example$/);
    known([p.managerKey, p.absence?.deputyKey].filter((k) => k !== undefined), p.key);
    if (p.absence) assert.ok(p.absence.from <= p.absence.to && p.absence.deputyKey !== p.key, p.key);
    if (p.skills) assert.ok(p.skills.length >= 2 && p.skills.length <= 5, p.key);
  }
  assert.equal(story.people.filter((p) => p.cast).length, 9);
  assert.ok(story.people.some((p) => p.cast && p.absence?.to === -1), 'somebody comes back today');
  for (const role of ['administrator', 'auditor', 'council'] as const) assert.ok(story.people.some((p) => p.houseRoles?.includes(role)));
});

test('spaces name people who exist, and no reader who is more than that', () => {
  assert.ok(story.spaces.length >= 14);
  for (const s of story.spaces) {
    const writers = new Set([s.ownerKey, ...s.moderators, ...(s.members === 'all' ? people : s.members)]);
    known([...writers, ...s.readers], s.key);
    for (const reader of s.readers) assert.ok(!writers.has(reader), `${s.key}: ${reader} reads and writes`);
  }
});

test('partners have domains that belong to nobody, people of their own, and somebody in the house', () => {
  const spaces = new Map(story.spaces.map((s) => [s.key, s]));
  for (const f of story.partners) {
    for (const domain of f.domains) assert.match(domain, /^[a-z-]+\.example$/);
    known([f.houseContactKey], f.key);
    if (f.contactKey) assert.equal(outsiders.get(f.contactKey)?.partnerKey, f.key);
    for (const { from, until, fileKey } of f.agreements) {
      assert.ok(until === null || from < until, f.key);
      assert.ok(fileKey === undefined || story.files.some((file) => file.key === fileKey), f.key);
    }
  }
  const ends = story.partners.flatMap((f) => f.agreements).map((a) => a.until);
  assert.ok(ends.some((until) => until !== null && until < 0) && ends.some((until) => until !== null && until > 0 && until <= 10), 'one ran out, one does within two weeks');
  for (const one of story.outsiders) {
    const partner = story.partners.find((f) => f.key === one.partnerKey)!;
    assert.ok(partner.domains.includes(one.email.split('@')[1]!), one.key);
    for (const key of one.spaces) {
      const space = spaces.get(key)!;
      assert.ok(space.companies?.includes(one.partnerKey), `${one.key} in ${key}`);
      assert.ok([space.ownerKey, ...space.moderators].includes(one.sponsorKey), `${one.sponsorKey} keeps ${key}`);
    }
  }
  assert.equal(new Set(story.outsiders.filter((p) => p.cast).map((p) => p.partnerKey)).size, 2, 'one of each company to enter as');
  assert.ok(story.outsiders.some((p) => p.until !== undefined && p.until <= 10), 'one to be reviewed');
  assert.ok(story.outsiders.some((p) => story.people.find((sponsor) => sponsor.key === p.sponsorKey)?.left), 'one without sponsor');
  assert.ok(story.outsiders.some((p) => p.kind === 'contact'));
});

test('only partner spaces name companies', () => {
  for (const s of story.spaces) assert.equal(s.audience === 'partners', (s.companies ?? []).length > 0, s.key);
  assert.ok(story.spaces.some((s) => s.companies?.length === 2));
});

test('a story told at any hour of any day has its day 0 in the past, on a working day', () => {
  const start = Temporal.Instant.from('2026-11-20T00:15:00Z');
  for (let hour = 0; hour < 24 * 14; hour++) {
    const now = start.add({ hours: hour });
    assert.ok(storyToday(now).dayOfWeek <= 5);
    assert.ok(Temporal.Instant.compare(momentOf(0, '09:25', now), now) <= 0, now.toString());
    assert.ok(Temporal.PlainDate.compare(dateOf(-1, now), dateOf(0, now)) < 0);
    assert.ok(Temporal.PlainDate.compare(dateOf(1, now), dateOf(0, now)) > 0);
  }
});

test('days in texts become dates in words', () => {
  const now = Temporal.Instant.from('2026-11-21T12:00:00Z'); // a Saturday
  assert.equal(withDays('bis {{day:5}}, seit {{day:0}}', now), 'bis Freitag, 27. November, seit Freitag, 20. November');
});

test('releases name posts, people and spaces of the story, and a second person decides', () => {
  const posts = new Map(story.posts.map((p) => [p.key, p]));
  for (const r of story.releases) {
    const post = posts.get(r.post) ?? assert.fail(`${r.key}: no post ${r.post}`);
    assert.ok(post.day < r.day || (post.day === r.day && post.time < r.time), `${r.key}: asked before it was written`);
    if (r.file) assert.ok(post.fileKeys?.includes(r.file), r.key);
    known([r.requestedBy, r.decision?.by, r.revoked?.by].filter((key) => key !== undefined), r.key);
    assert.ok(r.decision === undefined || ![r.requestedBy, post.author].includes(r.decision.by), `${r.key}: decided alone`);
    for (const one of r.receipts ?? []) assert.ok('space' in r.to && outsiders.get(one.who)?.spaces.includes(r.to.space), `${r.key}: ${one.who} could not read it`);
  }
  for (const { approvers } of story.approvers) known(approvers.flatMap((one) => [one.person, ...(one.deputy ? [one.deputy] : [])]), 'approvers');
});
