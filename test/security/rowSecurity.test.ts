import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Asker } from '../../server/access/asker.ts';
import { newId } from '../../server/ids.ts';
import { eraseDeleted } from '../../server/posts/eraseDeleted.ts';
import { actorNames, isGuest, type ActorName } from './canaries.ts';
import { makeWorld, upload, type World } from './world.ts';

// The second barrier alone: raw SQL under the role that every request of a person runs as.

let world: World;
let tables: { name: string; secured: boolean; columns: string[]; shared: string[] }[];
before(async () => {
  world = await makeWorld();
  await world.house.kontor.jobs.drain();
  const columnsOf = (role: string) => sql`array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and has_column_privilege(${role}, c.oid, a.attnum, 'select') order by a.attnum)`;
  const { rows } = await sql<(typeof tables)[number]>`
    select c.relname as name, c.relrowsecurity as secured, ${columnsOf('kontor_person')} as columns, ${columnsOf('kontor_outsider')} as shared
    from pg_class c where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace order by 1`.execute(world.house.kontor.database.owner);
  tables = rows;
});
after(() => world.close());

const people = actorNames.filter((name) => name !== 'anon');
const askerOf = (name: ActorName): Asker => ({ person: world.actors[name].id, kind: isGuest(name) ? 'guest' : 'member', partner: null, name, roles: [], language: 'de', timeZone: 'UTC', via: { kind: 'job' } });
const owner = () => world.house.kontor.database.owner;

/** Runs raw SQL as a person in a writing transaction and rolls it back; says how many rows it changed, or 'refused'. */
async function attempt(name: ActorName, text: ReturnType<typeof sql>): Promise<bigint | 'refused'> {
  let changed: bigint | 'refused' = 'refused';
  const undo = new Error('undo');
  await world.house.kontor
    .act(askerOf(name), async ({ db }) => {
      changed = (await text.execute(db)).numAffectedRows ?? 0n;
      throw undo;
    })
    .catch((error: Error & { code?: string }) => {
      if (error !== undo && !['42501', '23503', '23505', '23514'].includes(error.code ?? '')) throw error;
    });
  return changed;
}

/** The same of the actor's say: nothing must come of it. */
async function refused(name: ActorName, what: string, text: ReturnType<typeof sql>): Promise<void> {
  const changed = await attempt(name, text);
  assert.ok(changed === 'refused' || changed === 0n, `${name}: ${what} changed ${changed} rows`);
}

test('A01 B01 ★ raw SQL of every actor over every table shows no canary that the policy table forbids', async () => {
  // The time to undo is over: what was deleted is erased.
  const { inP } = world;
  await eraseDeleted.run(world.house.kontor, { id: newId(), kind: 'post.deleted', actor: null, space: world.spaces.P, post: inP.deleted, subject: null, data: {}, created: new Date() });
  const seen = new Set<string>();
  for (const name of people) {
    for (const table of tables) {
      const columns = isGuest(name) ? table.shared : table.columns;
      if (columns.length === 0) continue;
      const rows = await world.house.kontor.read(askerOf(name), async ({ db }) => (await sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table.name)}`.execute(db)).rows);
      const bytes = JSON.stringify(rows);
      assert.deepEqual(world.canaries.leaks(bytes, name).map((leak) => `${leak.actor} reads ${leak.place} in ${table.name}`), []);
      for (const place of world.canaries.seen(bytes)) seen.add(place);
    }
  }
  const unseen = world.canaries.all.map((one) => one.place).filter((place) => !seen.has(place));
  assert.deepEqual(unseen.toSorted(), ['deleted post in P', 'hidden e-mail'], 'every other canary is found by somebody, so the oracle sees');
});

test('B03 ★ a deactivated person reads nothing at all by raw SQL, whatever they were in', async () => {
  for (const table of tables.filter((one) => one.columns.length > 0)) {
    const { rows } = await world.house.kontor.read(askerOf('mx'), ({ db }) => sql<{ n: number }>`select count(*)::int as n from ${sql.table(table.name)}`.execute(db));
    const own = table.name === 'person' ? 1 : table.name === 'membership' ? 2 : 0;
    assert.ok(rows[0]!.n <= own, `${table.name}: ${rows[0]!.n}`);
  }
});

test('D13 ★ tables and columns without a grant refuse: secrets, outbox headers, words of the search, the queue', async () => {
  const columns = new Map(tables.map((table) => [table.name, table.columns]));
  for (const table of ['identity', 'password_reset', 'idempotency', 'blob', 'search_word']) assert.deepEqual(columns.get(table), [], table);
  for (const [table, column] of [['session', 'token_hash'], ['api_token', 'token_hash'], ['invitation', 'token_hash'], ['person', 'email'], ['person', 'rules'], ['house', 'settings']] as const) {
    assert.ok(!columns.get(table)!.includes(column), `${table}.${column}`);
  }
  for (const table of ['identity', 'password_reset', 'idempotency', 'blob', 'search_word', 'pgboss.job', 'pg_authid']) {
    await assert.rejects(world.house.kontor.read(askerOf('admin'), ({ db }) => sql`select * from ${sql.table(table)}`.execute(db)), { code: '42501' }, table);
  }
});

test('N07 the roles of persons can not step past row security, and every table they may touch has it', async () => {
  for (const name of ['kontor_person', 'kontor_outsider']) {
    const { rows: [role] } = await sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, (select count(*)::int from pg_auth_members m where m.member = r.oid) as groups from pg_roles r where rolname = ${name}`.execute(owner());
    assert.deepEqual(role, { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false, groups: 0 });
  }
  const { rows: touched } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.column_privileges where grantee in ('kontor_person', 'kontor_outsider', 'PUBLIC') and table_schema = 'public'
    union select table_name from information_schema.table_privileges where grantee in ('kontor_person', 'kontor_outsider', 'PUBLIC') and table_schema = 'public'`.execute(owner());
  const secured = new Map(tables.map((table) => [table.name, table.secured]));
  assert.deepEqual(touched.map((row) => row.name).filter((name) => !secured.get(name)), []);
  assert.deepEqual(tables.filter((table) => !table.secured && !table.name.startsWith('kysely_')).map((table) => table.name), []);
  const { rows: truncates } = await sql`select table_name from information_schema.table_privileges where grantee in ('kontor_person', 'kontor_outsider') and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`.execute(owner());
  assert.deepEqual(truncates, []);
});

test('D01 ★ raw SQL of somebody outside P changes nothing in P', async () => {
  const { spaces, inP, actors } = world;
  const loose = new Map(await Promise.all((['m2', 'council', 'auditor', 'admin'] as const).map(async (name) => [name as ActorName, await upload(actors[name], 'eigene.txt', Buffer.from('x'))] as const)));
  for (const name of ['m2', 'mx', 'council', 'auditor', 'admin'] as const) {
    for (const table of tables.filter((one) => one.columns.includes('space_id') && one.name !== 'event')) {
      await refused(name, `update of ${table.name}`, sql`update ${sql.table(table.name)} set space_id = ${spaces.H} where space_id = ${spaces.P} and ${name !== 'mx' || table.name !== 'membership'}::boolean`);
    }
    await refused(name, 'text of a post', sql`update post set text = 'x' where id = ${inP.note}`);
    await refused(name, 'deletion of a membership', sql`delete from membership where space_id = ${spaces.P} and person_id = ${actors.m1.id}`);
    await refused(name, 'membership', sql`insert into membership (person_id, space_id, role) values (${actors[name].id}, ${spaces.P}, 'reader')`);
    await refused(name, 'ownership', sql`insert into membership (person_id, space_id, role) values (${actors[name].id}, ${spaces.P}, 'owner')`);
    await refused(name, 'post into P', sql`insert into post (id, space_id, author_id, kind, doc, text) values (${newId()}, ${spaces.P}, ${actors[name].id}, 'note', '{}', 'x')`);
    await refused(name, 'comment under a post of P that says it stands in H', sql`insert into comment (id, post_id, space_id, author_id, doc, text) values (${newId()}, ${inP.note}, ${spaces.H}, ${actors[name].id}, '{}', 'x')`);
    await refused(name, 'own file on a post of P', sql`update file set post_id = ${inP.note} where id = ${loose.get(name) ?? newId()}`);
    for (const table of ['bookmark', 'watch'] as const) await refused(name, table, sql`insert into ${sql.table(table)} (person_id, post_id${table === 'watch' ? sql`, watching` : sql``}) values (${actors[name].id}, ${inP.note}${table === 'watch' ? sql`, true` : sql``})`);
    await refused(name, 'acknowledgement', sql`update acknowledgement set confirmed = now() where post_id = ${inP.required}`);
  }
});

test('B09 D17 ★ raw SQL of somebody who reads a space changes nothing of others there', async () => {
  const { spaces, inP, inH, actors } = world;
  for (const [name, post, space] of [['m2', inH.note, spaces.H], ['reader', inP.note, spaces.P], ['bot', inP.note, spaces.P], ['council', inH.note, spaces.H]] as const) {
    await refused(name, 'text of another', sql`update post set text = 'x' where id = ${post}`);
    await refused(name, 'author of a post', sql`update post set author_id = ${actors[name].id} where id = ${post}`);
    await refused(name, 'pin', sql`update post set pinned = now() where id = ${post}`);
    await refused(name, 'move of another\'s post', sql`update post set space_id = ${space === spaces.P ? spaces.H : spaces.P} where id = ${post}`);
    await refused(name, 'deletion', sql`delete from post where id = ${post}`);
    await refused(name, 'version in another\'s name', sql`insert into post_version (post_id, version, doc, editor_id) values (${post}, 99, '{}', ${actors.m1.id})`);
    await refused(name, 'post in another\'s name', sql`insert into post (id, space_id, author_id, kind, doc, text) values (${newId()}, ${space}, ${actors.m1.id}, 'note', '{}', 'x')`);
  }
  await refused('reader', 'text of a comment', sql`update comment set text = 'x' where id = ${inP.comment}`);
  await refused('reader', 'place of a comment', sql`update comment set space_id = ${spaces.H} where id = ${inP.comment}`);
  await refused('m1', 'place of an own comment apart from its post', sql`update comment set space_id = ${spaces.H} where id = ${inP.comment}`);
  await refused('reader', 'post of a reader', sql`insert into post (id, space_id, author_id, kind, doc, text) values (${newId()}, ${spaces.P}, ${actors.reader.id}, 'note', '{}', 'x')`);
  await refused('reader', 'comment of a reader', sql`insert into comment (id, post_id, space_id, author_id, doc, text) values (${newId()}, ${inP.note}, ${spaces.P}, ${actors.reader.id}, '{}', 'x')`);
  await refused('m1', 'post in an archived space', sql`insert into post (id, space_id, author_id, kind, doc, text) values (${newId()}, ${spaces.A}, ${actors.m1.id}, 'note', '{}', 'x')`);
  await refused('m1', 'confirmation of others', sql`update acknowledgement set confirmed = now() where post_id = ${inP.required} and person_id <> ${actors.m1.id}`);
  await refused('lead', 'confirmation of others', sql`update acknowledgement set confirmed = now() where post_id = ${inP.required}`);
  await refused('lead', 'confirmation of others at asking', sql`insert into acknowledgement (post_id, person_id, confirmed) values (${inP.required}, ${actors.admin.id}, now())`);
});

test('A06 ★ raw SQL gives nobody a role, in a space or in the house', async () => {
  const { spaces, actors } = world;
  for (const name of ['m1', 'reader', 'bot'] as const) {
    for (const role of ['owner', 'moderator', 'member'] as const) {
      if (name !== 'reader' && role === 'member') continue;
      await refused(name, role, sql`update membership set role = ${role} where space_id = ${spaces.P} and person_id = ${actors[name].id}`);
    }
    await refused(name, 'role of another', sql`update membership set role = 'reader' where space_id = ${spaces.P} and person_id = ${actors.lead.id}`);
  }
  for (const name of people) {
    const all = ['administrator', 'auditor', 'council'];
    await refused(name, 'roles of the house', sql`update person set house_roles = ${all} where id = ${actors[name].id}`);
    await refused(name, 'state', sql`update person set state = 'active' where id = ${actors.mx.id}`);
    if (name !== 'admin') await refused(name, 'profile of another', sql`update person set name = 'x' where id <> ${actors[name].id}`);
    await refused(name, 'session', sql`insert into session (id, person_id, token_hash, expires) values (${newId()}, ${actors.admin.id}, 'x', now() + interval '1 day')`);
    await refused(name, 'event', sql`insert into event (id, kind, via) values (${newId()}, 'person.joined', 'x')`);
    await refused(name, 'event', sql`delete from event`);
    await refused(name, 'house', sql`update house set name = 'x'`);
    await refused(name, 'outbox', sql`delete from mail`);
  }
});

test('A06 ★ a moderator by raw SQL neither becomes owner nor takes one away', async () => {
  const { actors } = world;
  const { body: room } = await actors.lead.post('spaces', { name: 'Mit Moderation', audience: 'internal', access: 'invitation' });
  await actors.lead.put(`spaces/${room.id}/members/${actors.m2.id}`, { role: 'moderator' });
  await refused('m2', 'own promotion', sql`update membership set role = 'owner' where space_id = ${room.id} and person_id = ${actors.m2.id}`);
  await refused('m2', 'demotion of the owner', sql`update membership set role = 'reader' where space_id = ${room.id} and person_id = ${actors.lead.id}`);
  await refused('m2', 'removal of the owner', sql`delete from membership where space_id = ${room.id} and person_id = ${actors.lead.id}`);
  assert.equal(await attempt('m2', sql`insert into membership (person_id, space_id, role) values (${actors.council.id}, ${room.id}, 'member')`), 1n);
});

test('B01 ★ who made a space and left it is as far from it as anybody else', async () => {
  const { actors, canaries } = world;
  const name = canaries.plant('name of a space that its maker left', ['lead', 'admin']);
  const { body: room } = await actors.m2.post('spaces', { name, description: name, audience: 'internal', access: 'invitation' });
  await actors.m2.put(`spaces/${room.id}/members/${actors.lead.id}`, { role: 'owner' });
  assert.equal((await actors.lead.delete(`spaces/${room.id}/members/${actors.m2.id}`)).status, 204);
  const gone = await actors.m2.get(`spaces/${room.id}`);
  assert.equal(gone.status, 404);
  assert.deepEqual(canaries.leaks(gone.text, 'm2'), []);
  await refused('m2', 'return as owner', sql`insert into membership (person_id, space_id, role) values (${actors.m2.id}, ${room.id}, 'owner')`);
});
