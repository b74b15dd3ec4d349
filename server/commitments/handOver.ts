import type { Static } from 'typebox';
import type { HandOver } from '../../shared/api/commitments.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { commitmentFor } from './commitmentFor.ts';
import { readersAmong } from './sidesIn.ts';

/** Names another owner of a side: somebody of the same company who reads the space, and not the owner of the other side. */
export async function handOver(kontor: Kontor, asker: Asker, post: string, given: Static<typeof HandOver>): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await commitmentFor(ctx, post, given.side === 'giver' ? 'handOverGiver' : 'handOverReceiver');
    const { facts, post: { space } } = held;
    const [own, other] = given.side === 'giver' ? [facts.giver, facts.receiver] : [facts.receiver, facts.giver];
    const reader = (await readersAmong(ctx, space.id, [given.person])).get(given.person);
    if (!reader?.active || reader.partner !== (own.partner?.id ?? null)) throw new Problem('invalid', { fields: [{ field: 'person', says: 'notReader' }] });
    if (reader.id === other.person.id) throw new Problem('invalid', { fields: [{ field: 'person', says: 'sameSide' }] });
    if (reader.id === own.person.id) return;
    await ctx.asOwner(async (db) => {
      await db.updateTable('commitment').set({ [`${given.side}_id`]: reader.id }).where('post_id', '=', post).execute();
      await db.insertInto('commitment_step').values({ id: ctx.newId(), post_id: post, what: 'handedOver', side: given.side, person_id: asker.person, for_id: own.person.id, to_id: reader.id, created: ctx.now }).execute();
      if (reader.kind !== 'contact') await db.insertInto('watch').values({ person_id: reader.id, post_id: post, watching: true }).onConflict((conflict) => conflict.doNothing()).execute();
    });
    ctx.record({ kind: 'commitment.handedOver', space: space.id, post, subject: reader.id, data: { asked: [reader.id], said: false } });
  });
}
