import type { Passkey } from '../../shared/api/account.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';

/** The asker's passkeys, oldest first. */
export async function passkeysFor(ctx: Ctx): Promise<Passkey[]> {
  const rows = await ctx.db.selectFrom('passkey').select(['id', 'name', 'created', 'used']).orderBy('id').limit(100).execute();
  return rows.map((row) => ({ id: row.id, name: row.name, created: row.created.toISOString(), used: row.used?.toISOString() ?? null }));
}

/** Gives one of the asker's passkeys another name. */
export async function renamePasskey(kontor: Kontor, asker: Asker, { id, name }: { id: string; name: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const renamed = await ctx.db.updateTable('passkey').set({ name }).where('id', '=', id).returning('id').executeTakeFirst();
    if (!renamed) throw notFound();
  });
}

/** Removes one of the asker's passkeys; it opens nothing from now on. */
export async function removePasskey(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const removed = await ctx.db.deleteFrom('passkey').where('id', '=', id).returning('id').executeTakeFirst();
    if (!removed) throw notFound();
    ctx.record({ kind: 'secret.changed', subject: asker.person, data: { what: 'passkeyRemoved' } });
  });
}
