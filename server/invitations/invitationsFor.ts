import { sql } from 'kysely';
import type { Invitation } from '../../shared/api/account.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';

interface Row {
  id: string; email: string; name: string; role: string | null; department: string | null; house_roles: Invitation['houseRoles']; spaces: Invitation['spaces'];
  by_id: string | null; by_name: string | null; created: Date; expires: Date; accepted: Date | null; revoked: Date | null;
}

/** Invitations, newest first, with the spaces the asker knows; `only` narrows to one. */
async function rowsOf(ctx: Ctx, { limit, before, only }: { limit: number; before: string | null; only: string | null }): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select i.id, i.email, i.name, i.role, i.department, i.house_roles, p.id as by_id, p.name as by_name, i.created, i.expires, i.accepted, i.revoked,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name) from space s where s.id = any (i.spaces)), '[]') as spaces
    from invitation i left join person p on p.id = i.invited_by
    where (${before}::uuid is null or i.id < ${before}::uuid) and (${only}::uuid is null or i.id = ${only}::uuid)
    order by i.id desc limit ${limit}`.execute(ctx.db);
  return rows;
}

function stateOf(row: Row, now: Date): Invitation['state'] {
  if (row.accepted) return 'accepted';
  if (row.revoked) return 'revoked';
  return row.expires > now ? 'open' : 'expired';
}

const present = (row: Row, now: Date): Invitation => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  department: row.department,
  houseRoles: row.house_roles,
  spaces: row.spaces,
  invitedBy: row.by_id && row.by_name !== null ? { id: row.by_id, name: row.by_name } : null,
  created: row.created.toISOString(),
  expires: row.expires.toISOString(),
  state: stateOf(row, now),
});

/** All invitations of the house for its administrators, newest first. */
export async function invitationsFor(ctx: Ctx, wanted: { limit?: number; before?: string }): Promise<{ items: Invitation[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const before = wanted.before ? readCursor(wanted.before, 1)[0]! : null;
  const rows = await rowsOf(ctx, { limit: limit + 1, before, only: null });
  const shown = rows.slice(0, limit);
  return { items: shown.map((row) => present(row, ctx.now)), next: rows.length > limit ? makeCursor(shown.at(-1)!.id) : null };
}

/** One invitation for an administrator. */
export async function invitationFor(ctx: Ctx, id: string): Promise<Invitation> {
  const [row] = await rowsOf(ctx, { limit: 1, before: null, only: id });
  if (!row) throw notFound();
  return present(row, ctx.now);
}
