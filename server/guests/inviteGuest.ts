import type { NewGuest } from '../../shared/api/partners.ts';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { mailServer } from '../mail/settings.ts';
import { sendMail } from '../mail/sendMail.ts';
import { Problem } from '../problems.ts';
import { hashOf, newSecret } from '../session/secrets.ts';
import { isOfDomains, knownAs } from './knownAs.ts';
import { demandPartner, demandPartnerSpaces } from './partnerSpaces.ts';
import { untilOf } from './until.ts';

const VALID_MS = 7 * 86_400_000;

/** A guest's invitation just sent; `link` only where no mail server takes it to the invited. */
export interface SentGuest {
  id: string;
  link: string | null;
}

/** Invites somebody of a partner as a guest into partner spaces that the asker keeps: a link of their own, good once and for seven days. The asker is the sponsor. */
export async function inviteGuest(kontor: Kontor, asker: Asker, wanted: NewGuest): Promise<SentGuest> {
  const secret = newSecret();
  const id = newId();
  const kept = await kontor.act(asker, async (ctx) => ({ id, mailed: await inviteIn(ctx, { id, secret, wanted }) }));
  // The link is not kept for a repeated request: it would open the space to who reads the table.
  return { id: kept.id, link: kept.id === id && !kept.mailed ? guestLink(kontor, secret) : null };
}

/** The address of a guest's invitation, built from the settings alone. */
const guestLink = (kontor: Kontor, secret: string): string => `${kontor.config.address}/guest/${secret}`;

async function inviteIn(ctx: Ctx, { id, secret, wanted }: { id: string; secret: string; wanted: NewGuest }): Promise<boolean> {
  const { domains } = await demandPartner(ctx, wanted.partner);
  await demandPartnerSpaces(ctx, wanted.spaces, wanted.partner);
  const email = wanted.email.trim();
  const foreign = demandDomain(email, domains, wanted.foreignDomain);
  const expires = new Date(ctx.now.getTime() + VALID_MS);
  const { mailed, language } = await ctx.asOwner(async (db) => {
    const known = await knownAs(db, email, wanted.partner);
    if (known?.kind === 'guest' && known.state === 'active' && known.until > ctx.now) throw new Problem('invalid', { fields: [{ field: 'email', says: 'alreadyGuest' }] });
    const house = await db.selectFrom('house').select('language').executeTakeFirstOrThrow();
    const values = {
      id, partner_id: wanted.partner, person_id: known?.id ?? null, email, name: wanted.name.trim(), role: wanted.role ?? null, language: wanted.language ?? house.language, spaces: wanted.spaces,
      history: wanted.history ?? ('today' as const), access_until: await untilOf(db, wanted.until, ctx.now), foreign_domain: foreign, token_hash: hashOf(secret), invited_by: ctx.asker.person, expires,
    };
    // One open link per address: the newest.
    await db.updateTable('guest_invitation').set({ revoked: ctx.now }).where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase())).where('accepted', 'is', null).where('revoked', 'is', null).execute();
    await db.insertInto('guest_invitation').values(values).execute();
    return { mailed: (await mailServer(db)) !== null, language: values.language };
  });
  ctx.record({ kind: 'guest.invited', subject: wanted.partner, data: { invitation: id, partner: wanted.partner, foreignDomain: foreign } });
  await sendMail(ctx, { purpose: 'guestInvitation', email, person: null, name: wanted.name, language, link: guestLink(ctx.kontor, secret), by: ctx.asker.name, expires });
  return mailed;
}

/** Whether the address lies outside the company's domains; then the sponsor must have said that they know. */
export function demandDomain(email: string, domains: readonly string[], known: boolean | undefined): boolean {
  const foreign = !isOfDomains(email, domains);
  if (foreign && known !== true) throw new Problem('invalid', { fields: [{ field: 'email', says: 'foreignDomain' }] });
  return foreign;
}

/** Takes a guest's invitation back: who sent it, who keeps one of its spaces, administrators. */
export async function revokeGuestInvitation(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const seen = await ctx.db.selectFrom('guest_invitation').select('id').where('id', '=', id).executeTakeFirst();
    if (!seen) throw new Problem('notFound');
    const revoked = await ctx.asOwner((db) => db.updateTable('guest_invitation').set({ revoked: ctx.now }).where('id', '=', id).where('accepted', 'is', null).where('revoked', 'is', null).returning('id').executeTakeFirst());
    if (!revoked) throw new Problem('conflict');
    ctx.record({ kind: 'guest.invitationRevoked', data: { invitation: id } });
  });
}
