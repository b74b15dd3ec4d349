import type { OfferedInvitation } from '../../shared/api/account.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { hashOf } from '../session/secrets.ts';

/** What the bearer of a link is offered; unknown, used, revoked and expired links are the same `linkUsed`. */
export async function offeredInvitation(kontor: Kontor, secret: string): Promise<OfferedInvitation> {
  const { owner } = kontor.database;
  const found = await owner
    .selectFrom('invitation as i')
    .innerJoin('person as p', 'p.id', 'i.invited_by')
    .select(['i.name', 'i.email', 'i.expires', 'i.language', 'p.name as by', 'p.state', 'p.house_roles'])
    .where('i.token_hash', '=', hashOf(secret))
    .where('i.accepted', 'is', null)
    .where('i.revoked', 'is', null)
    .where('i.expires', '>', new Date())
    .executeTakeFirst();
  const house = await owner.selectFrom('house').select('name').executeTakeFirst();
  if (!found || !house || found.state !== 'active' || !found.house_roles.includes('administrator')) throw new Problem('linkUsed');
  return { house: house.name, name: found.name, email: found.email, invitedBy: found.by, expires: found.expires.toISOString(), language: found.language };
}
