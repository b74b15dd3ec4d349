import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { Language } from '../../../shared/api/basics.ts';
import { makeSigningKey, signingKey } from '../../audit/keys.ts';
import { keepBlob } from '../../files/keepFile.ts';
import type { Timetable } from '../../jobs/jobs.ts';
import type { Kontor } from '../../kontor.ts';
import { html } from '../../mail/template.ts';
import { eventsIn, filesIn, postsIn } from './content.ts';
import { pageFoot, pageHead, postHtml, wordsOfPackage } from './pages.ts';
import { countShared, type SharedSpace } from './shared.ts';
import { zipOf, type Entry, type Listed } from './zip.ts';

/** What a package calls itself in its manifest. */
export const packageKind = 'kontor relation package 1';

interface Packing {
  kontor: Kontor;
  id: string;
  house: string;
  partner: string;
  language: Language;
  shared: SharedSpace[];
  made: Date;
  list: Listed[];
  /** Says that so many more posts and files are in. */
  step(done: number): Promise<void>;
}

/** Makes the packages of relations that ended: one after the other, by one node at a time. */
export const packRelations: Timetable = {
  name: 'pack-relations',
  cron: '*/10 * * * *',
  async run(kontor) {
    await kontor.system(async ({ db }) => {
      const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(hashtext('kontor pack-relations')) as got`.execute(db);
      if (!rows[0]!.got) return;
      for (;;) {
        const next = await kontor.database.owner.selectFrom('relation_package').select('id').where((eb) => eb.or([eb('state', '=', 'waiting'), eb('state', '=', 'running')])).orderBy('id').limit(1).executeTakeFirst();
        if (!next) return;
        await packRelation(kontor, next.id);
      }
    });
  },
};

/** Makes one package and keeps it in the storage; a second run begins anew. What fails is noted with it. */
async function packRelation(kontor: Kontor, id: string): Promise<void> {
  const { owner } = kontor.database;
  const row = await owner.selectFrom('relation_package as k').innerJoin('partner as f', 'f.id', 'k.partner_id').select(['k.shared', 'k.created', 'f.name', 'f.id as partner']).where('k.id', '=', id).executeTakeFirstOrThrow();
  const house = await owner.selectFrom('house').select(['name', 'language']).executeTakeFirstOrThrow();
  const shared = row.shared as SharedSpace[];
  const figures = { spaces: shared.length, posts: 0, comments: 0, files: 0 };
  for (const space of shared) {
    const counts = await countShared(owner, space);
    figures.posts += counts.posts;
    figures.comments += counts.comments;
    figures.files += counts.files;
  }
  await owner.updateTable('relation_package').set({ state: 'running', done: 0, total: figures.posts + figures.files }).where('id', '=', id).execute();
  let done = 0;
  const step = async (more: number) => void (await owner.updateTable('relation_package').set({ done: (done += more) }).where('id', '=', id).execute());
  try {
    const list: Listed[] = [];
    const packing: Packing = { kontor, id, house: house.name, partner: row.name, language: house.language, shared, made: row.created, list, step };
    const blob = await kontor.blobs.put(zipOf(entriesOf(packing), list));
    await kontor.system(async (work) => {
      await keepBlob(work.db, blob);
      await work.db.updateTable('relation_package').set({ state: 'done', sha256: blob.sha256, size: blob.size, figures: JSON.stringify(figures), finished: work.now, error: null }).where('id', '=', id).execute();
      work.record({ kind: 'partner.packed', subject: row.partner, data: { package: id } });
    });
  } catch (error) {
    kontor.log.error({ package: id, error: String(error) }, 'the package of a relation could not be made');
    await owner.updateTable('relation_package').set({ state: 'failed', error: String(error).slice(0, 500), finished: new Date() }).where('id', '=', id).execute();
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield bytes(text);
}

async function* entriesOf(packing: Packing): AsyncGenerator<Entry> {
  yield { path: 'index.html', bytes: [bytes(await indexHtml(packing))] };
  for (const [place, space] of packing.shared.entries()) {
    const folder = `spaces/${String(place + 1).padStart(3, '0')}`;
    yield { path: `spaces/${folder.slice(7)}.html`, bytes: encoded(spaceHtml(packing, space)) };
    yield { path: `${folder}.posts.json`, bytes: encoded(postsJson(packing, space)) };
    yield { path: `${folder}.events.jsonl`, bytes: encoded(eventsIn(packing.kontor.database.owner, space)) };
    for await (const page of filesIn(packing.kontor.database.owner, space)) {
      for (const { path, sha256 } of page) if (path && sha256) yield { path, bytes: await packing.kontor.blobs.open(sha256), packed: true };
      await packing.step(page.length);
    }
  }
  yield* sealOf(packing);
}

async function indexHtml({ kontor, house, partner, language, shared, made }: Packing): Promise<string> {
  const say = wordsOfPackage(language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(made);
  const lines = [];
  for (const [place, space] of shared.entries()) {
    const { posts } = await countShared(kontor.database.owner, space);
    lines.push(html`<li><a href="spaces/${String(place + 1).padStart(3, '0')}.html">${space.name}</a>, ${say('package.posts', { count: posts })}</li>`);
  }
  return `${pageHead(language, say('package.title', { house, partner }))}${html`<p>${say('package.made', { day })} ${say('package.holds')}</p><ul>${lines}</ul><p>${say('package.proof')}</p>`.markup}${pageFoot}`;
}

async function* spaceHtml({ kontor, language, step }: Packing, space: SharedSpace): AsyncGenerator<string> {
  yield pageHead(language, space.name);
  for await (const page of postsIn(kontor.database.owner, space)) {
    for (const post of page) yield postHtml(post, language);
    await step(page.length);
  }
  yield pageFoot;
}

async function* postsJson({ kontor }: Packing, space: SharedSpace): AsyncGenerator<string> {
  yield `{"space":${JSON.stringify(space.name)},"from":${JSON.stringify(space.from)},"posts":[`;
  let first = true;
  for await (const page of postsIn(kontor.database.owner, space)) {
    for (const post of page) {
      yield `${first ? '' : ','}\n${JSON.stringify(post)}`;
      first = false;
    }
  }
  yield '\n]}\n';
}

/** The manifest over all that went in before, its signature, and the key to check it with. */
async function* sealOf({ kontor, house, partner, made, list }: Packing): AsyncGenerator<Entry> {
  const { dataFolder } = kontor.config;
  const key: KeyObject = signingKey(dataFolder) ?? makeSigningKey(dataFolder);
  const manifest = bytes(`${JSON.stringify({ what: packageKind, house, partner, made: made.toISOString(), files: list.slice() }, null, 1)}\n`);
  yield { path: 'manifest.json', bytes: [manifest] };
  yield { path: 'manifest.sig', bytes: [bytes(`${sign(null, manifest, key).toString('base64')}\n`)] };
  yield { path: 'public-key.pem', bytes: [bytes(createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string)] };
}
