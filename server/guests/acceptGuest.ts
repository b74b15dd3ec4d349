import type { FastifyRequest } from 'fastify';
import { sql, type Selectable } from 'kysely';
import type { OfferedGuest } from '../../shared/api/partners.ts';
import type { GuestInvitationTable } from '../database/tables.ts';
import { idFloor, newId } from '../ids.ts';
import type { Kontor, Work } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { beginSession } from '../session/beginSession.ts';
import { endSessionsOf } from '../session/endSession.ts';
import { hashOf } from '../session/secrets.ts';
import { demandStrong, setPassword } from '../session/setPassword.ts';
import { knownAs } from './knownAs.ts';

type Claimed = Selectable<GuestInvitationTable>;

/** What the bearer of a guest's link is offered; unknown, used, revoked and expired links, and those whose sender may not invite any more, are the same `linkUsed`. */
export async function offeredGuest(kontor: Kontor, secret: string): Promise<OfferedGuest> {
  return kontor.system(async (work) => {
    const { db } = work;
    const found = await db.selectFrom('guest_invitation').selectAll().where('token_hash', '=', hashOf(secret)).where('accepted', 'is', null).where('revoked', 'is', null).where('expires', '>', work.now).executeTakeFirst();
    const spaces = found ? await openSpaces(work, found) : [];
    if (!found || spaces.length === 0) throw new Problem('linkUsed');
    const house = await db.selectFrom('house').select('name').executeTakeFirstOrThrow();
    const by = await db.selectFrom('person').select('name').where('id', '=', found.invited_by).executeTakeFirstOrThrow();
    const partner = await db.selectFrom('partner').select('name').where('id', '=', found.partner_id).executeTakeFirstOrThrow();
    return { house: house.name, company: partner.name, name: found.name, email: found.email, invitedBy: by.name, spaces: spaces.map((space) => space.name), until: found.access_until.toISOString(), expires: found.expires.toISOString(), language: found.language };
  });
}

/**
 * Accepts a guest's invitation, once, and returns the session's secret. A contact of this address becomes the guest: the same person, with
 * all they wrote. Without a password they sign in by passkey or a mailed link.
 */
export async function acceptGuest(kontor: Kontor, request: FastifyRequest, { secret, given }: { secret: string; given: { name?: string; password?: string } }): Promise<string> {
  if (given.password !== undefined) demandStrong(given.password);
  return kontor.system(async (work) => beginSession(work, await joinAsGuest(work, { secret, given }), request));
}

/** Makes the invited a guest, in a transaction of Kontor itself, and returns their id; the password must have been found strong. */
export async function joinAsGuest(work: Work, { secret, given }: { secret: string; given: { name?: string; password?: string } }): Promise<string> {
  const invitation = await claim(work, secret);
  const spaces = await openSpaces(work, invitation);
  if (spaces.length === 0) throw new Problem('linkUsed');
  const { person, before } = await activate(work, invitation, given.name?.trim() || invitation.name);
  if (given.password !== undefined) await setPassword(work, person, given.password);
  await enter(work, { invitation, person, spaces: spaces.map((space) => space.id) });
  work.record({ kind: 'guest.joined', subject: person, data: { invitation: invitation.id, partner: invitation.partner_id, before } });
  return person;
}

/** The first of parallel requests gets the row; the others wait here and then find it accepted (negative case K06). */
async function claim(work: Work, secret: string): Promise<Claimed> {
  const claimed = await work.db
    .updateTable('guest_invitation')
    .set({ accepted: work.now })
    .where('token_hash', '=', hashOf(secret))
    .where('accepted', 'is', null)
    .where('revoked', 'is', null)
    .where('expires', '>', work.now)
    .where('access_until', '>', work.now)
    .returningAll()
    .executeTakeFirst();
  if (!claimed) throw new Problem('linkUsed');
  return claimed;
}

/** The spaces of an invitation that its sender could still invite into at this moment (negative case K06); none while all ways outward are closed. */
async function openSpaces(work: Work, invitation: Claimed): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, s.name from space s join membership m on m.space_id = s.id and m.person_id = ${invitation.invited_by} and m.role in ('owner', 'moderator')
      join person by on by.id = m.person_id and by.state = 'active' and by.kind = 'member'
      join space_partner n on n.space_id = s.id and n.partner_id = ${invitation.partner_id} join partner f on f.id = n.partner_id and f.state in ('prospective', 'active')
    where s.id = any(${invitation.spaces}::uuid[]) and s.archived is null and s.audience = 'partners' and not outward_closed() order by s.name`.execute(work.db);
  return rows;
}

async function activate(work: Work, invitation: Claimed, name: string): Promise<{ person: string; before: string | null }> {
  const { db } = work;
  const known = await knownAs(db, invitation.email, invitation.partner_id).catch((error: unknown) => {
    throw error instanceof Problem ? new Problem('linkUsed', { cause: error }) : error;
  });
  const values = { kind: 'guest' as const, state: 'active' as const, name, language: invitation.language, sponsor_id: invitation.invited_by, sponsor_gone: null, access_until: invitation.access_until, deactivated: null };
  if (known) {
    if (known.kind === 'guest' && known.state === 'active' && known.until > work.now) throw new Problem('linkUsed');
    await endSessionsOf(work, known.id);
    await db.updateTable('person').set({ ...values, ...(invitation.role ? { role: invitation.role } : {}) }).where('id', '=', known.id).execute();
    return { person: known.id, before: known.kind };
  }
  const id = newId();
  const house = await db.selectFrom('house').select('time_zone').executeTakeFirstOrThrow();
  await db.insertInto('person').values({ ...values, id, email: invitation.email, role: invitation.role, partner_id: invitation.partner_id, time_zone: house.time_zone, show_email: false }).execute();
  return { person: id, before: null };
}

/** What a contact could read already stays as it was. */
async function enter(work: Work, { invitation, person, spaces }: { invitation: Claimed; person: string; spaces: readonly string[] }): Promise<void> {
  const from = invitation.history === 'all' ? null : work.now;
  for (const space of spaces) {
    const added = await work.db
      .insertInto('membership')
      .values({ space_id: space, person_id: person, role: 'member', seen: idFloor(work.now), joined: work.now, history_from: from })
      .onConflict((conflict) => conflict.doNothing())
      .returning('space_id')
      .executeTakeFirst();
    if (added) work.record({ kind: 'membership.added', space, subject: person, data: { role: 'member' } });
  }
}
