import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';

/** Removes one of the asker's API tokens; nothing it opened stays open. */
export async function removeToken(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const removed = await ctx.db.deleteFrom('api_token').where('id', '=', id).returning('id').executeTakeFirst();
    if (!removed) throw notFound();
    ctx.record({ kind: 'token.removed', subject: asker.person, data: { token: id } });
  });
}
