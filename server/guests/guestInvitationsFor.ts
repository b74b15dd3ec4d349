import { sql } from 'kysely';
import type { GuestInvitation } from '../../shared/api/partners.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { notFound } from '../problems.ts';

interface Row {
  id: string; email: string; name: string; partner_id: string; partner: string; until: Date; history: GuestInvitation['history']; created: Date; expires: Date; accepted: Date | null; revoked: Date | null;
  by_id: string; by_name: string; by_role: string | null; by_photo: string | null; spaces: GuestInvitation['spaces'];
}

interface Wanted {
  only: string | null;
  partner: string | null;
  before: string | null;
  limit: number;
}

/** Row security shows only what the asker sent, what is for a space they keep, and all to administrators. */
async function rowsOf(ctx: Ctx, { only, partner, before, limit }: Wanted): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select i.id, i.email, i.name, f.id as partner_id, f.name as partner, i.access_until as until, i.history, i.created, i.expires, i.accepted, i.revoked,
      p.id as by_id, p.name as by_name, p.role as by_role, p.photo_id as by_photo,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'audience', s.audience) order by s.name) from space s where s.id = any (i.spaces)), '[]') as spaces
    from guest_invitation i join partner f on f.id = i.partner_id join person p on p.id = i.invited_by
    where (${only}::uuid is null or i.id = ${only}::uuid) and (${partner}::uuid is null or i.partner_id = ${partner}::uuid) and (${before}::uuid is null or i.id < ${before}::uuid)
    order by i.id desc limit ${limit}`.execute(ctx.db);
  return rows;
}

function stateOf(row: Row, now: Date): GuestInvitation['state'] {
  if (row.accepted) return 'accepted';
  if (row.revoked) return 'revoked';
  return row.expires > now ? 'open' : 'expired';
}

const present = (row: Row, now: Date): GuestInvitation => ({
  id: row.id,
  partner: { id: row.partner_id, name: row.partner },
  email: row.email,
  name: row.name,
  spaces: row.spaces,
  until: row.until.toISOString(),
  history: row.history,
  invitedBy: personRef({ id: row.by_id, name: row.by_name, role: row.by_role, photo_id: row.by_photo, company: null }),
  created: row.created.toISOString(),
  expires: row.expires.toISOString(),
  state: stateOf(row, now),
});

/** Invitations of guests that the asker may know of, newest first. */
export async function guestInvitationsFor(ctx: Ctx, wanted: { partner?: string; limit?: number; before?: string }): Promise<{ items: GuestInvitation[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const before = wanted.before ? readCursor(wanted.before, 1)[0]! : null;
  const rows = await rowsOf(ctx, { only: null, partner: wanted.partner ?? null, before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { items: shown.map((row) => present(row, ctx.now)), next: rows.length > limit ? makeCursor(shown.at(-1)!.id) : null };
}

/** One of them. */
export async function guestInvitationFor(ctx: Ctx, id: string): Promise<GuestInvitation> {
  const [row] = await rowsOf(ctx, { only: id, partner: null, before: null, limit: 1 });
  if (!row) throw notFound();
  return present(row, ctx.now);
}
