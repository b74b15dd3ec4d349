import type { History } from '../../shared/api/spaces.ts';
import type { NewContact } from '../../shared/api/partners.ts';
import type { Asker } from '../access/asker.ts';
import { idFloor } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demandDomain } from './inviteGuest.ts';
import { knownAs } from './knownAs.ts';
import { demandPartner, demandPartnerSpaces } from './partnerSpaces.ts';
import { untilOf } from './until.ts';

/**
 * Puts somebody of a partner into a partner space who takes part by e-mail alone; who is known under the address at this partner is the same
 * person. Who adds them is their sponsor, and their time ends like a guest's. Returns their id.
 */
export async function addContact(kontor: Kontor, asker: Asker, { space, contact }: { space: string; contact: NewContact }): Promise<string> {
  return kontor.act(asker, async (ctx) => {
    const { domains } = await demandPartner(ctx, contact.partner);
    await demandPartnerSpaces(ctx, [space], contact.partner);
    demandDomain(contact.email, domains, contact.foreignDomain);
    const person = await ctx.asOwner(() => personOf(ctx, contact));
    await enter(ctx, { space, person, history: contact.history });
    return person;
  });
}

async function personOf(ctx: Ctx, contact: NewContact): Promise<string> {
  const { db } = ctx;
  const known = await knownAs(db, contact.email, contact.partner);
  const values = { sponsor_id: ctx.asker.person, sponsor_gone: null, access_until: await untilOf(db, undefined, ctx.now) };
  if (known) {
    // Who is out of time comes back as what they are, with a new sponsor.
    if (known.state !== 'active' || known.until <= ctx.now) await db.updateTable('person').set({ ...values, state: 'active', deactivated: null, kind: 'contact' }).where('id', '=', known.id).execute();
    return known.id;
  }
  const id = ctx.newId();
  const house = await db.selectFrom('house').select(['time_zone', 'language']).executeTakeFirstOrThrow();
  await db
    .insertInto('person')
    .values({ ...values, id, kind: 'contact', partner_id: contact.partner, name: contact.name.trim(), email: contact.email.trim(), role: contact.role ?? null, language: contact.language ?? house.language, time_zone: house.time_zone, show_email: false })
    .execute();
  ctx.record({ kind: 'contact.added', subject: id, data: { partner: contact.partner } });
  return id;
}

async function enter(ctx: Ctx, { space, person, history }: { space: string; person: string; history: History | undefined }): Promise<void> {
  const added = await ctx.db
    .insertInto('membership')
    .values({ space_id: space, person_id: person, role: 'member', level: 'all', seen: idFloor(ctx.now), joined: ctx.now, history_from: history === 'all' ? null : ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('space_id')
    .executeTakeFirst();
  if (added) ctx.record({ kind: 'membership.added', space, subject: person, data: { role: 'member' } });
}
