import type { Kysely } from 'kysely';
import type { Release, ReleaseCheck, ReleaseRequest } from '../../shared/api/releases.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { ability } from '../access/verdict.ts';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import { loadReaderCounts } from '../feed/loads.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { personRef } from '../people/personRef.ts';
import { htmlLinks } from '../posts/htmlLinks.ts';
import { wayOfRelease } from './approveRelease.ts';
import { approversFor, checksOf } from './checksOf.ts';
import { linesOf } from './linesFor.ts';
import { receiptsOf } from './receipts.ts';
import { releaseFor, verdicts, type HeldRelease } from './releaseFor.ts';
import { wayOf } from './requestRelease.ts';
import { loadSource, type Source } from './source.ts';

const MOST_TEXT = 20_000;

/** A release with its checks as they stand now. Content of the source is shown while it is to be decided; afterwards the copy says what went out. */
export async function showRelease(kontor: Kontor, asker: Asker, id: string): Promise<Release> {
  const { held, line, source, way } = await kontor.read(asker, async (ctx) => {
    const held = await releaseFor(ctx, id, 'see');
    const source = await ctx.asOwner((db) => loadSource(db, held));
    if (!source) throw notFound();
    const [line] = await linesOf(ctx, [id]);
    return { held, line: line!, source, way: await wayOfRelease(ctx, held, source) };
  });
  const open = held.state === 'requested';
  const { owner } = kontor.database;
  const checks = open ? await checksOf({ kontor, db: owner }, way) : [];
  const shown = open && source.hash === held.hash;
  const approvers = open ? await persons(owner, await approversFor(owner, { source, requester: held.requester })) : [];
  const [author] = await persons(owner, [held.author]);
  return {
    ...line,
    post: held.post,
    author: author!,
    written: source.written.toISOString(),
    reason: held.reason,
    source: shown ? await shownSource(owner, source, held) : { title: null, text: '', html: '', why: null, files: [] },
    redactions: shown ? held.redactions : [],
    checks,
    fromPlace: await placeOf(owner, held.from),
    toPlace: held.to ? await placeOf(owner, held.to) : null,
    approvers,
    replaces: held.replaces ? await numberOf(owner, held.replaces) : null,
    receipts: held.decided ? await receiptsOf(owner, id) : [],
    abilities: { decide: ability(verdicts.decide(held)), redact: ability(verdicts.redact(held)), withdraw: ability(verdicts.withdraw(held)), revoke: ability(verdicts.revoke(held)) },
  };
}

async function shownSource(db: Kysely<Tables>, source: Source, held: HeldRelease): Promise<Release['source']> {
  const out = new Set(held.redactions.flatMap((one) => ('leaveOut' in one ? [one.leaveOut] : [])));
  const texts = await db.selectFrom('file_text').select(['file_id', 'version', 'text']).where((eb) => eb('file_id', '=', eb.fn.any(eb.val(source.files.map((file) => file.id))))).execute();
  const files = source.files.map((file) => ({
    id: file.id,
    name: file.name,
    type: file.type,
    size: file.size,
    pages: null,
    image: file.image !== null,
    leftOut: out.has(file.id),
    text: texts.find((text) => text.file_id === file.id && text.version === file.version)?.text?.slice(0, MOST_TEXT) ?? null,
  }));
  return { title: source.title, text: docToText(source.doc), html: docToHtml(source.doc, { ...htmlLinks, fileUrl: (file) => `/api/v1/releases/${held.id}/files/${file}` }), why: source.why, files };
}

async function placeOf(db: Kysely<Tables>, space: string): Promise<Release['fromPlace']> {
  const row = await db.selectFrom('space').select(['id', 'name', 'audience']).where('id', '=', space).executeTakeFirst();
  const house = await db.selectFrom('house').select('name').executeTakeFirstOrThrow();
  const count = (await loadReaderCounts(db, [space])).get(space);
  if (!row || !count) return null;
  return { ...row, persons: count.persons, companies: count.companies.map((one) => ({ name: one.name ?? house.name, persons: one.persons, house: one.partner === null })) };
}

async function persons(db: Kysely<Tables>, ids: readonly string[]) {
  const rows = await db.selectFrom('person').select(['id', 'name', 'role', 'photo_id', 'company']).where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids])))).orderBy('name').execute();
  return rows.map(personRef);
}

async function numberOf(db: Kysely<Tables>, id: string): Promise<{ id: string; number: number } | null> {
  const row = await db.selectFrom('release').select(['id', 'number']).where('id', '=', id).executeTakeFirst();
  return row ? { id: row.id, number: Number(row.number) } : null;
}

/** What a request would meet, for the one who is about to make it. */
export async function checkRequest(kontor: Kontor, asker: Asker, post: string, wanted: Pick<ReleaseRequest, 'file' | 'space' | 'contacts' | 'replaces'>): Promise<ReleaseCheck> {
  const way = await kontor.read(asker, (ctx: Ctx) => wayOf(ctx, post, wanted));
  const { owner } = kontor.database;
  const checks = await checksOf({ kontor, db: owner }, way);
  const { source, to } = way;
  const former = 'space' in to ? await owner.selectFrom('release').select(['id', 'number']).where('post_id', '=', post).where('file_id', 'is not distinct from', source.file).where('to_space_id', '=', to.space).where('state', '=', 'released').orderBy('id', 'desc').limit(1).executeTakeFirst() : undefined;
  return { checks, approvers: await persons(owner, await approversFor(owner, way)), to: 'space' in to ? await placeOf(owner, to.space) : null, former: former ? { id: former.id, number: Number(former.number) } : null };
}

