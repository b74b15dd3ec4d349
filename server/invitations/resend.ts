import type { NewInvitation } from '../../shared/api/account.ts';
import { demandProof } from '../http/guard.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { invite, type Sent } from './invite.ts';

/** Sends an invitation again with a new link and seven new days; the former link is void. */
export async function resendInvitation(kontor: Kontor, asker: Asker, id: string): Promise<Sent> {
  const found = await kontor.read(asker, (ctx) => ctx.db.selectFrom('invitation').select(['email', 'name', 'role', 'department', 'language', 'house_roles', 'spaces', 'accepted']).where('id', '=', id).executeTakeFirst());
  if (!found) throw notFound();
  if (found.accepted) throw new Problem('conflict');
  if (found.house_roles.length > 0) demandProof(asker);
  const { house_roles: houseRoles, accepted: _, ...same } = found;
  return invite(kontor, asker, { ...same, houseRoles } satisfies NewInvitation);
}

/** Takes an open invitation back; its link opens nothing from now on. */
export async function revokeInvitation(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const seen = await ctx.db.selectFrom('invitation').select('id').where('id', '=', id).executeTakeFirst();
    if (!seen) throw notFound();
    const revoked = await ctx.asOwner((db) => db.updateTable('invitation').set({ revoked: ctx.now }).where('id', '=', id).where('accepted', 'is', null).where('revoked', 'is', null).returning('id').executeTakeFirst());
    if (!revoked) throw new Problem('conflict');
    ctx.record({ kind: 'invitation.revoked', data: { invitation: id } });
  });
}
