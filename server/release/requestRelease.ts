import type { ReleaseRequest } from '../../shared/api/releases.ts';
import type { Asker } from '../access/asker.ts';
import { canRelease } from '../access/policies/release.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { postFor } from '../posts/postFor.ts';
import { spaceFor } from '../spaces/spaceFor.ts';
import { blockOf, checksOf, type WayOut } from './checksOf.ts';
import { loadSource } from './source.ts';
import { voidRelease } from './voidChanged.ts';

type Asked = Pick<ReleaseRequest, 'file' | 'space' | 'contacts' | 'replaces'>;

/** Asks for the release of a post, or one of its files; every space and person named is checked (negative case D02). Returns its id. */
export async function requestRelease(kontor: Kontor, asker: Asker, { post, ...wanted }: ReleaseRequest & { post: string }): Promise<string> {
  const way = await kontor.read({ ...asker, once: undefined }, (ctx) => wayOf(ctx, post, wanted));
  const block = blockOf((await checksOf({ kontor, db: kontor.database.owner }, way)).filter((one) => one.check !== 'finding'));
  if (block) throw new Problem('refused', { refusal: block });
  return kontor.act(asker, async (ctx) => {
    const { source } = await wayOf(ctx, post, wanted);
    if (source.hash !== way.source.hash) throw new Problem('changedMeanwhile');
    const id = ctx.newId();
    await ctx.asOwner(async (db) => {
      const before = await db.selectFrom('release').select('id').where('post_id', '=', post).where('file_id', 'is not distinct from', wanted.file ?? null).where('to_space_id', 'is not distinct from', wanted.space ?? null).where('state', '=', 'requested').where('requested_by', '=', asker.person).execute();
      for (const one of before) await voidRelease(db, ctx, one.id);
      await db
        .insertInto('release')
        .values({
          id,
          kind: source.file ? 'file' : 'post',
          post_id: post,
          file_id: source.file,
          version: source.version,
          hash: source.hash,
          label: source.label,
          author_id: source.author,
          from_space_id: source.space,
          to_space_id: wanted.space ?? null,
          reason: wanted.reason?.trim() ?? '',
          valid_until: wanted.until ?? null,
          download: wanted.download,
          replaces_id: wanted.replaces ?? null,
          requested: ctx.now,
          requested_by: asker.person,
        })
        .execute();
      for (const person of wanted.contacts ?? []) await db.insertInto('release_contact').values({ release_id: id, person_id: person }).execute();
    });
    ctx.record({ kind: 'release.requested', space: source.space, post, subject: id, data: { release: id } });
    return id;
  });
}

/** What would go where, with every part of it checked for the asker. */
export async function wayOf(ctx: Ctx, post: string, { file, space, contacts, replaces }: Asked): Promise<WayOut> {
  const held = await postFor(ctx, post, 'release');
  if ((space === undefined) === (contacts === undefined)) throw new Problem('refused', { refusal: 'onePlace' });
  const source = await ctx.asOwner((db) => loadSource(db, { post, file: file ?? null }));
  if (!source || held.post.id !== source.post) throw notFound();
  demand(canRelease(source));
  const target = space === undefined ? null : await spaceFor(ctx, space, 'publish');
  if (target && target.audience !== 'partners') throw new Problem('refused', { refusal: 'onlyPartnerSpace' });
  if (replaces) await formerFor(ctx, { replaces, post, file: file ?? null, space: space ?? null });
  return { source, to: target ? { space: target.id } : { partners: await companiesOf(ctx, contacts!) }, requester: ctx.asker.person, redactions: [], now: ctx.now };
}

/** A newer version goes in the place of a release of the same thing at the same place. */
async function formerFor(ctx: Ctx, { replaces, post, file, space }: { replaces: string; post: string; file: string | null; space: string | null }): Promise<void> {
  const former = await ctx.db.selectFrom('release').select('id').where('id', '=', replaces).where('post_id', '=', post).where('file_id', 'is not distinct from', file).where('to_space_id', 'is not distinct from', space).where('state', '=', 'released').executeTakeFirst();
  if (!former) throw notFound();
}

/** The companies of persons of partners who take part; anybody else is not there. */
async function companiesOf(ctx: Ctx, persons: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('person')
    .select(['id', 'partner_id'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val([...persons]))))
    .where('kind', '<>', 'member')
    .where((eb) => eb.fn<boolean>('is_welcome', ['id']))
    .execute();
  if (rows.length !== new Set(persons).size) throw notFound();
  return [...new Set(rows.map((row) => row.partner_id!))];
}
