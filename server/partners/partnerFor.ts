import { sql } from 'kysely';
import type { Label } from '../../shared/api/basics.ts';
import type { Partner, PartnerState } from '../../shared/api/partners.ts';
import { canKeepPartner, canSeeAgreements } from '../access/policies/partner.ts';
import { ability, type Verdict } from '../access/verdict.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { demand, notFound } from '../problems.ts';
import { saysAll } from '../search/wordsWithin.ts';

/** What one may want to do with a partner. */
export type PartnerAbility = 'know' | 'keep' | 'agreements';

/** A partner with what policies and lists need; dates are calendar days. */
export interface LoadedPartner {
  id: string; name: string; country: string; region: string | null; domains: string[]; state: PartnerState; since: string | null; until: string | null; labels: Label[]; created: Date; ended: Date | null;
  houseContact: string | null; secrecy: boolean; spaces: number; guests: number; contacts: number;
  house_name: string | null; house_role: string | null; house_photo: string | null;
  theirs: string | null; theirs_name: string | null; theirs_role: string | null; theirs_photo: string | null; theirs_company: string | null;
}

export interface WantedPartners {
  only: string | null;
  q: string | null;
  state: PartnerState | null;
  after: string | null;
  limit: number;
}

/** Partners by name, with the numbers of what the asker may know of. */
export async function partnerRows(ctx: Ctx, wanted: WantedPartners): Promise<LoadedPartner[]> {
  const { rows } = await sql<LoadedPartner>`
    select f.id, f.name, f.country, f.region, f.domains, f.state, to_char(f.since, 'YYYY-MM-DD') as since, to_char(f.until, 'YYYY-MM-DD') as until, f.labels, f.created, f.ended, f.house_contact_id as "houseContact",
      exists (select 1 from agreement a where a.partner_id = f.id and a.kind = 'nda' and a.removed is null and a.valid_from <= d.day and (a.valid_until is null or a.valid_until >= d.day)) as secrecy,
      (select count(*)::int from space_partner n where n.partner_id = f.id) as spaces,
      (select count(*)::int from person p where p.partner_id = f.id and p.kind = 'guest' and p.state = 'active' and p.access_until > ${ctx.now}) as guests,
      (select count(*)::int from person p where p.partner_id = f.id and p.kind = 'contact' and p.state = 'active' and p.access_until > ${ctx.now}) as contacts,
      h.name as house_name, h.role as house_role, h.photo_id as house_photo,
      t.id as theirs, t.name as theirs_name, t.role as theirs_role, t.photo_id as theirs_photo, t.company as theirs_company
    from (select (${ctx.now}::timestamptz at time zone time_zone)::date as day from house) d cross join partner f
      left join person h on h.id = f.house_contact_id left join person t on t.id = f.partner_contact_id
    where (${wanted.only}::uuid is null or f.id = ${wanted.only}::uuid) and (${wanted.state}::text is null or f.state = ${wanted.state}::text)
      and (${wanted.q}::text is null or ${saysAll(sql`concat_ws(' ', f.name, array_to_string(f.domains, ' '))`, wanted.q ?? '')}) and (${wanted.after}::text is null or lower(f.name) > ${wanted.after}::text)
    order by lower(f.name) limit ${wanted.limit}`.execute(ctx.db);
  return rows;
}

/** The partner of this id, if the asker may do that with it: the only way to hold one. */
export async function partnerFor(ctx: Ctx, id: string, wanted: PartnerAbility): Promise<LoadedPartner> {
  const [partner] = await partnerRows(ctx, { only: id, q: null, state: null, after: null, limit: 1 });
  if (!partner) throw notFound();
  const verdicts: Record<PartnerAbility, Verdict> = { know: true, keep: canKeepPartner(ctx.asker, partner), agreements: canSeeAgreements(ctx.asker, partner) };
  demand(verdicts[wanted]);
  return partner;
}

/** A partner as the API shows it. */
export const presentPartner = (ctx: Ctx, row: LoadedPartner): Partner => ({
  id: row.id,
  name: row.name,
  country: row.country,
  region: row.region,
  domains: row.domains,
  state: row.state,
  since: row.since,
  until: row.until,
  houseContact: row.houseContact && row.house_name !== null ? personRef({ id: row.houseContact, name: row.house_name, role: row.house_role, photo_id: row.house_photo, company: null }) : null,
  partnerContact: row.theirs && row.theirs_name !== null ? personRef({ id: row.theirs, name: row.theirs_name, role: row.theirs_role, photo_id: row.theirs_photo, company: row.theirs_company }) : null,
  labels: row.labels,
  secrecy: row.secrecy,
  counts: { spaces: row.spaces, guests: row.guests, contacts: row.contacts },
  created: row.created.toISOString(),
  ended: row.ended?.toISOString() ?? null,
  abilities: { change: ability(canKeepPartner(ctx.asker, row)), agreements: ability(canSeeAgreements(ctx.asker, row)) },
});

/** One partner as the API shows it. */
export const showPartner = async (ctx: Ctx, id: string): Promise<Partner> => presentPartner(ctx, await partnerFor(ctx, id, 'know'));
