import { sql } from 'kysely';
import type { RelationEnd, RelationPackage } from '../../../shared/api/partners.ts';
import type { Ctx } from '../../kontor.ts';
import { partnerFor } from '../partnerFor.ts';
import { countShared, sharedSpaces, type SharedSpace } from './shared.ts';

interface PackageRow {
  state: RelationPackage['state']; shared: SharedSpace[]; done: number; total: number; size: string | null; created: Date; finished: Date | null; figures: NonNullable<RelationPackage['holds']>;
}

/** What the end of a relation does or did, for administrators and the house contact. Spaces that the asker may not know stay without a name. */
export async function endingFor(ctx: Ctx, partner: string): Promise<RelationEnd> {
  const { state } = await partnerFor(ctx, partner, 'agreements');
  const { counts, made, spaces } = await ctx.asOwner(async (db) => {
    const made = await packageOf(db, partner);
    const shared = made ? made.shared : await sharedSpaces(db, partner);
    const spaces = [];
    for (const one of shared) spaces.push({ id: one.space, ...(await countShared(db, one)) });
    return { counts: await countsOf(db, partner, ctx.now), made, spaces };
  });
  const known = await ctx.db.selectFrom('space').select(['id', 'name', 'audience']).where((eb) => eb('id', '=', eb.fn.any(eb.val(spaces.map((one) => one.id))))).execute();
  const names = new Map(known.map((space) => [space.id, space]));
  return { state, ...counts, spaces: spaces.map(({ id, ...numbers }) => ({ space: names.get(id) ?? null, ...numbers })), package: made ? present(made) : null };
}

/** The newest package of a relation, if it has ended. */
export async function packageOf(db: Ctx['db'], partner: string): Promise<(PackageRow & { id: string; sha256: string | null }) | undefined> {
  const row = await db.selectFrom('relation_package').selectAll().where('partner_id', '=', partner).orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row as (PackageRow & { id: string; sha256: string | null }) | undefined;
}

const present = (row: PackageRow): RelationPackage => ({
  state: row.state,
  done: row.done,
  total: row.total,
  size: row.size === null ? null : Number(row.size),
  created: row.created.toISOString(),
  finished: row.finished?.toISOString() ?? null,
  holds: row.state === 'done' ? row.figures : null,
});

async function countsOf(db: Ctx['db'], partner: string, now: Date): Promise<Pick<RelationEnd, 'guests' | 'contacts' | 'invitations' | 'mails'>> {
  const { rows } = await sql<Pick<RelationEnd, 'guests' | 'contacts' | 'invitations' | 'mails'>>`select
    (select count(*)::int from person where partner_id = ${partner}::uuid and kind = 'guest' and state = 'active' and access_until > ${now}) as guests,
    (select count(*)::int from person where partner_id = ${partner}::uuid and kind = 'contact' and state = 'active' and access_until > ${now}) as contacts,
    (select count(*)::int from guest_invitation where partner_id = ${partner}::uuid and accepted is null and revoked is null and expires > ${now}) as invitations,
    (select count(*)::int from mail m join person p on p.id = m.person_id where p.partner_id = ${partner}::uuid and m.state = 'waiting') as mails`.execute(db);
  return rows[0]!;
}
