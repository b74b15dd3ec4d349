import type { NewInvitation } from '../../shared/api/account.ts';
import type { Asker } from '../access/asker.ts';
import { demandProof } from '../http/guard.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { mailServer } from '../mail/settings.ts';
import { sendMail } from '../mail/sendMail.ts';
import { Problem } from '../problems.ts';
import { hashOf, newSecret } from '../session/secrets.ts';
import { mayLetIn } from './mayLetIn.ts';

const VALID_MS = 7 * 86_400_000;

/** An invitation just sent; `link` only where no mail server takes it to the invited. */
export interface Sent {
  id: string;
  link: string | null;
}

/** Invites somebody into the house: a link of their own, good once and for seven days. Roles of the house need a fresh proof. */
export async function invite(kontor: Kontor, asker: Asker, wanted: NewInvitation): Promise<Sent> {
  if (wanted.houseRoles?.length) demandProof(asker);
  const secret = newSecret();
  const id = newId();
  const kept = await kontor.act(asker, async (ctx) => ({ id, mailed: await inviteIn(ctx, { id, secret, wanted }) }));
  // The link is not kept for a repeated request: it would open the house to who reads the table.
  return { id: kept.id, link: kept.id === id && !kept.mailed ? linkOf(kontor, secret) : null };
}

/** Writes one invitation and its mail within the asker's transaction; true when a mail server takes it. */
export async function inviteIn(ctx: Ctx, { id, secret, wanted }: { id: string; secret: string; wanted: NewInvitation }): Promise<boolean> {
  const email = wanted.email.trim();
  const refused = await mayLetIn(ctx, wanted.spaces ?? []);
  if (refused) throw new Problem('invalid', { fields: [{ field: 'spaces', says: 'unknownSpace' }] });
  const expires = new Date(ctx.now.getTime() + VALID_MS);
  const { mailed, language } = await ctx.asOwner(async (db) => {
    const person = await db.selectFrom('person').select(['kind', 'state']).where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase())).executeTakeFirst();
    if (person && (person.kind !== 'member' || person.state !== 'invited')) throw new Problem('emailTaken');
    const house = await db.selectFrom('house').select('language').executeTakeFirstOrThrow();
    const values = { id, email, name: wanted.name.trim(), role: wanted.role ?? null, department: wanted.department ?? null, language: wanted.language ?? house.language, house_roles: wanted.houseRoles ?? [], spaces: wanted.spaces ?? [], token_hash: hashOf(secret), invited_by: ctx.asker.person, expires };
    // One open link per address: the newest.
    await db.updateTable('invitation').set({ revoked: ctx.now }).where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase())).where('accepted', 'is', null).where('revoked', 'is', null).execute();
    await db.insertInto('invitation').values(values).execute();
    return { mailed: (await mailServer(db)) !== null, language: values.language };
  });
  ctx.record({ kind: 'person.invited', data: { invitation: id } });
  await sendMail(ctx, { purpose: 'invitation', email, person: null, name: wanted.name, language, link: linkOf(ctx.kontor, secret), by: ctx.asker.name, expires });
  return mailed;
}

/** The address of an invitation, built from the settings alone, never from a header of a request. */
export const linkOf = (kontor: Kontor, secret: string): string => `${kontor.config.address}/invitation/${secret}`;
