import { sql } from 'kysely';
import type { Outsider, OutsiderState, PartnerState } from '../../shared/api/partners.ts';
import { hasRole } from '../access/asker.ts';
import { canProlongOutsider, canReviewOutsider, canSponsor } from '../access/policies/partner.ts';
import { ability } from '../access/verdict.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { notFound } from '../problems.ts';

const REVIEW_MS = 14 * 86_400_000;

/** Somebody of a partner with what policies and lists need. */
export interface LoadedOutsider {
  id: string; kind: Outsider['kind']; state: 'invited' | 'active' | 'deactivated'; name: string; role: string | null; photo_id: string | null; company: string | null; until: Date;
  partner: string; partner_name: string; partner_state: PartnerState; house_contact: string | null;
  sponsor: string | null; sponsor_name: string | null; sponsor_role: string | null; sponsor_photo: string | null; sponsored: boolean; keeps: boolean; spaces: Outsider['spaces'];
}

export interface WantedOutsiders {
  only?: string;
  partner?: string;
  space?: string;
  mine?: boolean;
  /** Only those whose time ends soon or who have no sponsor, and whom the asker can do something about. */
  review?: boolean;
  limit?: number;
  before?: string;
}

/** People of partners by name. Spaces are those that the asker may know of. */
async function outsiderRows(ctx: Ctx, wanted: WantedOutsiders & { after: [string, string] | null; limit: number }): Promise<LoadedOutsider[]> {
  const soon = new Date(ctx.now.getTime() + REVIEW_MS);
  const { rows } = await sql<LoadedOutsider>`
    select * from (
      select p.id, p.kind, p.state, p.name, p.role, p.photo_id, p.company, p.access_until as until, f.id as partner, f.name as partner_name, f.state as partner_state, f.house_contact_id as house_contact,
        s.id as sponsor, s.name as sponsor_name, s.role as sponsor_role, s.photo_id as sponsor_photo, (s.id is not null and s.state = 'active' and p.sponsor_gone is null) as sponsored,
        exists (select 1 from membership m where m.person_id = p.id and owns_space(m.space_id)) as keeps,
        coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'audience', r.audience) order by r.name) from membership m join space r on r.id = m.space_id where m.person_id = p.id), '[]') as spaces
      from person p join partner f on f.id = p.partner_id left join person s on s.id = p.sponsor_id
      where p.kind <> 'member' and (${wanted.only ?? null}::uuid is null or p.id = ${wanted.only ?? null}::uuid)
        and (${wanted.partner ?? null}::uuid is null or p.partner_id = ${wanted.partner ?? null}::uuid)
        and (${wanted.mine ?? false}::boolean = false or p.sponsor_id = ${ctx.asker.person})
        and (${wanted.space ?? null}::uuid is null or exists (select 1 from membership m where m.person_id = p.id and m.space_id = ${wanted.space ?? null}::uuid))) o
    where (${wanted.after?.[0] ?? null}::text is null or (lower(o.name), o.id) > (${wanted.after?.[0] ?? null}, ${wanted.after?.[1] ?? null}::uuid))
      and (${wanted.review ?? false}::boolean = false or (o.state = 'active' and o.until > ${ctx.now} and ((o.sponsored and o.until <= ${soon} and o.sponsor = ${ctx.asker.person})
        or (not o.sponsored and (o.keeps or ${hasRole(ctx.asker, 'administrator')}::boolean)))))
    order by lower(o.name), o.id limit ${wanted.limit}`.execute(ctx.db);
  return rows;
}

/** The person of a partner with this id: the only way to hold one. */
export async function outsiderFor(ctx: Ctx, id: string): Promise<LoadedOutsider> {
  const [row] = await outsiderRows(ctx, { only: id, after: null, limit: 1 });
  if (!row) throw notFound();
  return row;
}

/** What the policies want to know of somebody. */
export const outsiderFacts = (row: LoadedOutsider) => ({ sponsor: row.sponsor, sponsored: row.sponsored, keepsSpace: row.keeps, state: row.partner_state });

/** People of partners for the house by name, a page at a time; addresses only for who answers for them, their spaces or their company. */
export async function outsidersFor(ctx: Ctx, wanted: WantedOutsiders): Promise<{ items: Outsider[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const after = wanted.before ? (readCursor(wanted.before, 2) as [string, string]) : null;
  const rows = await outsiderRows(ctx, { ...wanted, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: await presentOutsiders(ctx, shown), next: rows.length > limit && last ? makeCursor(last.name.toLowerCase(), last.id) : null };
}

/** One of them as the API shows it. */
export const showOutsider = async (ctx: Ctx, id: string): Promise<Outsider> => (await presentOutsiders(ctx, [await outsiderFor(ctx, id)]))[0]!;

async function presentOutsiders(ctx: Ctx, rows: readonly LoadedOutsider[]): Promise<Outsider[]> {
  const me = ctx.asker.person;
  const known = rows.filter((row) => hasRole(ctx.asker, 'administrator') || row.sponsor === me || row.house_contact === me || row.keeps).map((row) => row.id);
  const addresses = await ctx.asOwner((db) => db.selectFrom('person').select(['id', 'email']).where((eb) => eb('id', '=', eb.fn.any(eb.val(known)))).execute());
  const emails = new Map(addresses.map((row) => [row.id, row.email]));
  return rows.map((row) => present(ctx, row, emails.get(row.id) ?? null));
}

function stateOf(row: LoadedOutsider, now: Date): OutsiderState {
  if (row.until <= now) return 'expired';
  if (row.state === 'deactivated') return 'closed';
  return row.sponsored ? 'active' : 'waiting';
}

function present(ctx: Ctx, row: LoadedOutsider, email: string | null): Outsider {
  const facts = outsiderFacts(row);
  const state = stateOf(row, ctx.now);
  return {
    person: personRef(row),
    kind: row.kind,
    partner: { id: row.partner, name: row.partner_name },
    email,
    sponsor: row.sponsor && row.sponsor_name !== null ? personRef({ id: row.sponsor, name: row.sponsor_name, role: row.sponsor_role, photo_id: row.sponsor_photo, company: null }) : null,
    until: row.until.toISOString(),
    state,
    review: state === 'waiting' || (state === 'active' && row.until.getTime() - ctx.now.getTime() <= REVIEW_MS),
    spaces: row.spaces,
    abilities: { prolong: ability(canProlongOutsider(ctx.asker, facts)), end: ability(canReviewOutsider(ctx.asker, facts)), sponsor: ability(canSponsor(ctx.asker, facts)) },
  };
}
