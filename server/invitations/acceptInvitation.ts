import type { FastifyRequest } from 'fastify';
import { sql, type Selectable } from 'kysely';
import type { InvitationTable } from '../database/tables.ts';
import { idFloor, newId } from '../ids.ts';
import type { Kontor, Work } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { beginSession } from '../session/beginSession.ts';
import { hashOf } from '../session/secrets.ts';
import { demandStrong, setPassword } from '../session/setPassword.ts';

export interface Acceptance {
  name?: string;
  password: string;
}

/**
 * Accepts an invitation, once: the person is active and signed in; returns the session's secret. Who was imported under this
 * address becomes that person. The inviter must still be an administrator.
 */
export async function acceptInvitation(kontor: Kontor, request: FastifyRequest, { secret, given }: { secret: string; given: Acceptance }): Promise<string> {
  demandStrong(given.password);
  return kontor.system(async (work) => {
    const invitation = await claim(work, secret);
    const person = await activate(work, invitation, given.name?.trim() || invitation.name);
    await setPassword(work, person, given.password);
    await enterSpaces(work, invitation, person);
    work.record({ kind: 'person.joined', subject: person, data: { invitation: invitation.id } });
    return beginSession(work, person, request);
  });
}

type Claimed = Selectable<InvitationTable>;

/** The first of parallel requests gets the row; the others wait here and then find it accepted (negative case K06). */
async function claim(work: Work, secret: string): Promise<Claimed> {
  const claimed = await work.db
    .updateTable('invitation')
    .set({ accepted: work.now })
    .where('token_hash', '=', hashOf(secret))
    .where('accepted', 'is', null)
    .where('revoked', 'is', null)
    .where('expires', '>', work.now)
    .returningAll()
    .executeTakeFirst();
  const inviter = claimed?.invited_by && (await work.db.selectFrom('person').select(['state', 'house_roles']).where('id', '=', claimed.invited_by).executeTakeFirst());
  if (!claimed || !inviter || inviter.state !== 'active' || !inviter.house_roles.includes('administrator')) throw new Problem('linkUsed');
  return claimed;
}

async function activate(work: Work, invitation: Claimed, name: string): Promise<string> {
  const { email, language, role, department, house_roles } = invitation;
  const known = await work.db.selectFrom('person').select(['id', 'kind', 'state', 'role', 'department']).where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase())).forUpdate().executeTakeFirst();
  if (known && (known.kind !== 'member' || known.state !== 'invited')) throw new Problem('linkUsed');
  if (known) {
    await work.db.updateTable('person').set({ state: 'active', name, language, house_roles, role: role ?? known.role, department: department ?? known.department }).where('id', '=', known.id).execute();
    return known.id;
  }
  const id = newId();
  const house = await work.db.selectFrom('house').select('time_zone').executeTakeFirstOrThrow();
  await work.db.insertInto('person').values({ id, name, email, language, role, department, house_roles, time_zone: house.time_zone }).execute();
  return id;
}

/** Only spaces that the inviter could still take somebody into; the rest is left out, the person is in the house all the same. */
async function enterSpaces(work: Work, invitation: Claimed, person: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into membership (person_id, space_id, role, seen)
    select ${person}, s.id, 'member', ${idFloor(work.now)}::uuid from space s
    where s.id = any (${invitation.spaces}::uuid[]) and s.archived is null
      and (s.access = 'open' or exists (select 1 from membership m where m.space_id = s.id and m.person_id = ${invitation.invited_by} and m.role in ('owner', 'moderator')))
    on conflict do nothing returning space_id as id`.execute(work.db);
  for (const { id } of rows) work.record({ kind: 'membership.added', space: id, subject: person, data: { role: 'member' } });
}
