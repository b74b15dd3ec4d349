import { sql } from 'kysely';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { blockOf, checksOf, warns, type WayOut } from './checksOf.ts';
import { endRelease } from './endRelease.ts';
import { makeCopy } from './makeCopy.ts';
import { mailRelease } from './mailRelease.ts';
import { releaseFor, type HeldRelease } from './releaseFor.ts';
import { makeRenditions, type Rendition } from './renditions.ts';
import { loadSource, type Source } from './source.ts';
import { voidRelease } from './voidChanged.ts';

/** What was looked at and made before the decision; files take seconds, so no transaction waits for them. */
interface Ready {
  hash: string;
  redactions: string;
  files: Rendition[];
  findings: number;
}

/**
 * A second person releases: the copy is made in the transaction that decides. Of two decisions at once exactly one counts (negative
 * case E05); a source that was changed after the request makes it void instead (E03); rules that can't be run hold it (E09).
 */
export async function approveRelease(kontor: Kontor, asker: Asker, { id, comment }: { id: string; comment: string }): Promise<void> {
  const ready = await prepare(kontor, asker, { id, comment });
  const outcome = await kontor.act(asker, async (ctx) => {
    const held = await releaseFor(ctx, id, 'decide', true);
    if (!ready) throw new Problem('changedMeanwhile');
    const source = await ctx.asOwner((db) => loadSource(db, held, true));
    if (!source || source.deleted || source.hash !== held.hash || ready.hash !== held.hash) {
      await ctx.asOwner((db) => voidRelease(db, ctx, id));
      return 'void';
    }
    if (JSON.stringify(held.redactions) !== ready.redactions) throw new Problem('changedMeanwhile');
    // What may change while files are made: the emergency stop, and what the receivers may have.
    await demandStill(ctx, held, source);
    await release(ctx, { held, source, ready, comment });
    return 'released';
  });
  if (outcome === 'void') throw new Problem('refused', { refusal: 'sourceChanged' });
}

async function prepare(kontor: Kontor, asker: Asker, { id, comment }: { id: string; comment: string }): Promise<Ready | null> {
  const found = await kontor.read({ ...asker, once: undefined }, async (ctx) => {
    // A request that is sent again because its answer was lost gets that answer, not a no.
    if (asker.once && (await releaseFor(ctx, id, 'see')).decider === asker.person) return null;
    const held = await releaseFor(ctx, id, 'decide');
    const source = await ctx.asOwner((db) => loadSource(db, held));
    if (!source) throw notFound();
    return { held, way: await wayOfRelease(ctx, held, source) };
  });
  if (!found) return null;
  const { held, way } = found;
  const { source } = way;
  if (source.hash !== held.hash) return { hash: source.hash, redactions: '', files: [], findings: 0 };
  const checks = await checksOf({ kontor, db: kontor.database.owner }, way);
  const block = blockOf(checks);
  if (block) throw new Problem('refused', { refusal: block });
  if (warns(checks) && comment.trim() === '') throw new Problem('refused', { refusal: 'warningsNeedReason' });
  const out = new Set(held.redactions.flatMap((one) => ('leaveOut' in one ? [one.leaveOut] : [])));
  const words = held.redactions.flatMap((one) => ('words' in one ? [one.words] : []));
  const { made, held: kept } = await makeRenditions(kontor, source.files.filter((file) => !out.has(file.id)), words);
  if (kept.some((one) => one.why === 'notReady')) throw new Problem('notReady', { retryAfter: 2 });
  if (kept.length > 0) throw new Problem('refused', { refusal: 'fileNotRedacted' });
  return { hash: source.hash, redactions: JSON.stringify(held.redactions), files: made, findings: checks.filter((one) => one.check === 'finding').length };
}

/** Where a release goes, as the checks want it. */
export async function wayOfRelease(ctx: Ctx, held: HeldRelease, source: Source): Promise<WayOut> {
  const to = held.to ? { space: held.to } : { partners: await ctx.asOwner(async (db) => (await sql<{ id: string }>`select distinct p.partner_id as id from release_contact c join person p on p.id = c.person_id where c.release_id = ${held.id} and p.partner_id is not null`.execute(db)).rows.map((row) => row.id)) };
  return { source, to, requester: held.requester, redactions: held.redactions, now: ctx.now };
}

async function demandStill(ctx: Ctx, held: HeldRelease, source: Source): Promise<void> {
  const way = await wayOfRelease(ctx, held, { ...source, title: null, doc: { type: 'doc', content: [{ type: 'paragraph' }] }, why: null, files: [] });
  const block = blockOf(await ctx.asOwner((db) => checksOf({ kontor: ctx.kontor, db }, way)));
  if (block) throw new Problem('refused', { refusal: block });
}

async function release(ctx: Ctx, { held, source, ready, comment }: { held: HeldRelease; source: Source; ready: Ready; comment: string }): Promise<void> {
  const { id } = held;
  await ctx.asOwner(async (db) => {
    const made = await makeCopy(db, ctx, { held, source, files: ready.files });
    await db
      .updateTable('release')
      .set({ state: 'released', decided: ctx.now, decided_by: ctx.asker.person, comment: comment.trim(), copy_id: made.copy, title: made.title, redacted: made.redacted, redactions: '[]' })
      .where('id', '=', id)
      .execute();
    if (!held.to) await mailRelease(db, ctx, { held, made });
    if (held.replaces) {
      const former = await db.selectFrom('release').select('id').where('id', '=', held.replaces).where('state', '=', 'released').forUpdate().executeTakeFirst();
      if (former) await endRelease(db, ctx, { id: former.id, as: 'revoked', by: ctx.asker.person });
    }
    ctx.record({ kind: 'release.released', space: held.from, post: held.post, subject: id, data: { release: id, findings: ready.findings, redacted: made.redacted } });
  });
}
