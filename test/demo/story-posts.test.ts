import assert from 'node:assert/strict';
import { test } from 'node:test';
import { story } from '../../demo/story/index.ts';
import type { Clock, StoryPost, StorySpace, Workday } from '../../demo/story/types.ts';

const everyone = story.people.map((p) => p.key);
const outsidersIn = (s: StorySpace): string[] => story.outsiders.filter((p) => p.spaces.includes(s.key)).map((p) => p.key);
const contacts = new Set(story.outsiders.filter((p) => p.kind === 'contact').map((p) => p.key));
const spaces = new Map(story.spaces.map((s) => [s.key, s]));
const writersOf = (s: StorySpace): Set<string> => new Set([s.ownerKey, ...s.moderators, ...(s.members === 'all' ? everyone : s.members), ...outsidersIn(s)]);
const readersOf = (s: StorySpace): Set<string> => new Set([...writersOf(s), ...s.readers]);
const spaceOf = (p: StoryPost): StorySpace => spaces.get(p.space) ?? assert.fail(`${p.key}: no space ${p.space}`);
const after = (a: { day: Workday; time: Clock }, b: { day: Workday; time: Clock }): boolean => a.day > b.day || (a.day === b.day && a.time > b.time);
const all = (keys: string[], among: Set<string>, where: string): void => keys.forEach((k) => assert.ok(among.has(k), `${where}: ${k} may not`));
const textsOf = (p: StoryPost): string[] => [p.markdown, ...(p.edits ?? []).map((e) => e.markdown), ...(p.comments ?? []).map((c) => c.markdown)];
const marks = (text: string, name: string): string[] => [...text.matchAll(new RegExp(`\\{\\{${name}:([^}]*)\\}\\}`, 'g'))].map((m) => m[1] ?? '');

test('whoever writes may write there, and whoever is named may read it', () => {
  for (const p of story.posts) {
    const space = spaceOf(p);
    const comments = p.comments ?? [];
    all([p.author, ...comments.map((c) => c.author), ...(p.edits ?? []).map((e) => e.author)], writersOf(space), `${p.key} written`);
    const mentioned = textsOf(p).flatMap((t) => [...t.matchAll(/@\[([^\]]*)\]/g)].map((m) => m[1] ?? ''));
    const must = p.announcement && p.announcement.mustConfirm !== 'all' ? p.announcement.mustConfirm : [];
    all([...mentioned, ...must, ...(p.thanks ?? []), ...(p.confirmedBy ?? [])], readersOf(space), `${p.key} named`);
    assert.ok(!p.thanks?.includes(p.author), `${p.key}: thanks to oneself`);
    for (const c of comments) {
      all(c.thanks ?? [], readersOf(space), `${p.key} thanks`);
      assert.ok(!c.thanks?.includes(c.author), `${p.key}: thanks to oneself in a comment`);
    }
    for (const list of [p.thanks, p.confirmedBy]) assert.equal(new Set(list).size, list?.length ?? 0, `${p.key}: twice`);
  }
});

test('things happen in order and in working hours, and are over by 09:30 of the last day', () => {
  for (const p of story.posts) {
    const moments = [p, ...(p.comments ?? [])];
    for (const m of [...moments, ...(p.edits ?? [])]) {
      assert.match(m.time, /^(0[5-9]|1[0-7]):[0-5]\d$/, p.key);
      assert.ok(m.day <= 0 && !after(m, { day: 0, time: '09:29' }), p.key);
      assert.ok(m.day >= (spaceOf(p).archived ? -440 : -22), p.key);
    }
    moments.slice(1).forEach((m, i) => assert.ok(after(m, moments[i]!), `${p.key}: comment ${i} too early`));
    (p.edits ?? []).forEach((e) => assert.ok(after(e, p), `${p.key}: edited before written`));
    if (p.announcement) assert.ok(p.announcement.dueDay > p.day, p.key);
  }
});

test('contacts write by mail and nothing else, and others never do', () => {
  for (const p of story.posts) {
    assert.ok(!contacts.has(p.author), p.key);
    p.comments?.forEach((c, i) => assert.equal(c.mail !== undefined, contacts.has(c.author), `${p.key}: comment ${i}`));
  }
  for (const { key, companies } of story.spaces.filter((s) => s.companies)) {
    const sides = new Set(story.posts.filter((p) => p.space === key).flatMap((p) => [p.author, ...(p.comments ?? []).map((c) => c.author)]).map((author) => story.outsiders.find((o) => o.key === author)?.partnerKey ?? 'house'));
    assert.equal(sides.size, companies!.length + 1, `all sides speak in ${key}`);
  }
});

test('each kind has what belongs to it', () => {
  const decided = new Map(story.posts.filter((p) => p.decision).map((p) => [p.key, p]));
  for (const p of story.posts) {
    assert.equal(p.kind === 'decision', p.decision !== undefined, p.key);
    assert.equal(p.kind === 'announcement', p.announcement !== undefined, p.key);
    if (p.kind !== 'note') assert.ok(p.title, p.key);
    const accepted = (p.comments ?? []).filter((c) => c.accepted).length;
    assert.ok(accepted <= (p.kind === 'question' ? 1 : 0), p.key);
    p.comments?.forEach((c, i) => assert.ok(c.quotes === undefined || (c.quotes >= 0 && c.quotes < i), `${p.key}: quote in ${i}`));
    const older = p.decision?.replaces && (decided.get(p.decision.replaces) ?? assert.fail(`${p.key} replaces nothing`));
    if (older) assert.ok(after(p, older), p.key);
    if (p.decision) all([p.decision.decidedBy], new Set(everyone), p.key);
    const must = p.announcement?.mustConfirm;
    if (Array.isArray(must)) all(p.confirmedBy ?? [], new Set(must), `${p.key} confirmed`);
  }
});

test('the story is as full as promised', () => {
  const count = (holds: (p: StoryPost) => unknown): number => story.posts.filter(holds).length;
  assert.ok(story.posts.length >= 105 && story.posts.length <= 140);
  assert.ok(story.posts.reduce((n, p) => n + (p.comments?.length ?? 0), 0) >= 280);
  assert.ok(count((p) => p.kind === 'question') >= 18);
  assert.ok(count((p) => p.comments?.some((c) => c.accepted)) >= 14);
  assert.ok(count((p) => p.kind === 'question' && !p.comments?.length) >= 3);
  assert.ok(count((p) => p.announcement) >= 8);
  assert.ok(count((p) => p.decision) >= 10 && count((p) => p.decision?.replaces) === 1);
  assert.ok(count((p) => p.pinned) >= 4 && count((p) => p.edits) >= 2);
  for (const { key, audience } of story.spaces) assert.ok(count((p) => p.space === key) >= (audience === 'partners' ? 2 : 4), key);
});

test('every member of the cast finds something to confirm and something of the last two days', () => {
  for (const { key } of story.people.filter((p) => p.cast)) {
    const mine = story.posts.filter((p) => readersOf(spaceOf(p)).has(key));
    const open = mine.filter((p) => p.announcement && p.author !== key && !p.confirmedBy?.includes(key)
      && (p.announcement.mustConfirm === 'all' || p.announcement.mustConfirm.includes(key)));
    assert.ok(open.length >= 1, `${key} has nothing to confirm`);
    assert.ok(mine.filter((p) => p.day >= -1).length >= 5, key);
  }
});

test('texts are Markdown with our three marks, German in words and signs', () => {
  const foreign = /(?<!\p{L})(meetings?|feedback|updates?|calls?|deadlines?|workflows?|teams?|tools?|sorry|news|jobs?|checken|cool|content|community|posten|liken|user|login|okay|tickets?|performance|gemeeted|kick-?off|to-?dos?|know-?how|mindset|challenge)(?!\p{L})/iu;
  for (const p of story.posts) {
    const spoken = [...textsOf(p), p.title ?? '', p.decision?.what ?? '', p.decision?.why ?? ''];
    for (const text of spoken) {
      assert.doesNotMatch(text, /<[a-z/!]/i, `${p.key}: HTML`);
      assert.doesNotMatch(text, /"|(?<=[a-zäöüß]) - |\.\.\./, `${p.key}: signs`);
      assert.doesNotMatch(text, foreign, `${p.key}: foreign word`);
      assert.doesNotMatch(text.replace(/\{\{(file:[a-z0-9-]+|day:-?\d+)\}\}|@\[[a-z]+\]/g, ''), /\{\{|\}\}|@\[/, `${p.key}: mark`);
      assert.ok(text.trim() === text, `${p.key}: space at an end`);
    }
    assert.doesNotMatch(spoken.slice(textsOf(p).length).join(' '), /\{\{|@\[/, `${p.key}: mark in a title or decision`);
  }
});

test('files stand on a line of their own in the post that carries them', () => {
  const known = new Set(story.files.map((f) => f.key));
  for (const p of story.posts) {
    all(p.fileKeys ?? [], known, p.key);
    for (const text of [p.markdown, ...(p.edits ?? []).map((e) => e.markdown)]) {
      assert.deepEqual(marks(text, 'file').toSorted(), (p.fileKeys ?? []).toSorted(), p.key);
      for (const key of p.fileKeys ?? []) assert.ok(text.split('\n').includes(`{{file:${key}}}`), `${p.key}: ${key} not on its line`);
    }
    for (const c of p.comments ?? []) assert.equal(marks(c.markdown, 'file').length, 0, p.key);
  }
});
