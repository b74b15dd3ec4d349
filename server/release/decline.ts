import type { Redaction } from '../../shared/api/releases.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { releaseFor } from './releaseFor.ts';
import { voidRelease } from './voidChanged.ts';

/** Gives a request back with what is to be mended, or refuses it for good. */
export async function decline(kontor: Kontor, asker: Asker, { id, as, comment }: { id: string; as: 'returned' | 'refused'; comment: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await releaseFor(ctx, id, 'decide', true);
    await ctx.asOwner((db) => db.updateTable('release').set({ state: as, decided: ctx.now, decided_by: asker.person, comment: comment.trim(), redactions: '[]' }).where('id', '=', id).execute());
    ctx.record({ kind: `release.${as}`, space: held.from, post: held.post, subject: id, data: { release: id } });
  });
}

/** Takes one's own request back. */
export async function withdraw(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await releaseFor(ctx, id, 'withdraw', true);
    await ctx.asOwner((db) => voidRelease(db, ctx, id));
  });
}

/** Says what is to be blackened or left out, all of it anew. */
export async function setRedactions(kontor: Kontor, asker: Asker, { id, redactions }: { id: string; redactions: readonly Redaction[] }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await releaseFor(ctx, id, 'redact', true);
    const plain = redactions.map((one) => ('words' in one ? { words: one.words.trim() } : one)).filter((one) => !('words' in one) || one.words.length > 1);
    await ctx.asOwner((db) => db.updateTable('release').set({ redactions: JSON.stringify(plain) }).where('id', '=', id).execute());
    ctx.record({ kind: 'release.redacted', space: held.from, post: held.post, subject: id, data: { release: id, places: plain.length } });
  });
}
