import { sql } from 'kysely';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import type { Agreement, AgreementKind } from '../../shared/api/partners.ts';
import { canSeeAgreements } from '../access/policies/partner.ts';
import { fileRef } from '../files/filesOf.ts';
import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { partnerFor } from './partnerFor.ts';

interface Row {
  id: string; kind: AgreementKind; title: string; from: string; until: string | null; valid: boolean; created: Date;
  file: string | null; name: string; type: string; size: string; version: number; width: number | null; height: number | null; label: Label; tlp: Tlp | null;
}

/** The agreements with a partner, the one that runs longest first; row security shows their files to administrators and the house contact alone. */
export async function agreementsFor(ctx: Ctx, partner: string): Promise<{ items: Agreement[]; next: null }> {
  const { houseContact, state } = await partnerFor(ctx, partner, 'know');
  const { rows } = await sql<Row>`
    select a.id, a.kind, a.title, to_char(a.valid_from, 'YYYY-MM-DD') as from, to_char(a.valid_until, 'YYYY-MM-DD') as until, a.created,
      a.valid_from <= d.day and (a.valid_until is null or a.valid_until >= d.day) as valid,
      f.id as file, f.name, v.type, v.size, v.version, v.width, v.height, f.label, f.tlp
    from (select (${ctx.now}::timestamptz at time zone time_zone)::date as day from house) d cross join agreement a
      left join file f on f.agreement_id = a.id and f.removed is null left join file_version v on v.file_id = f.id and v.version = f.version
    where a.partner_id = ${partner}::uuid and a.removed is null order by a.valid_until desc nulls first, a.id limit 200`.execute(ctx.db);
  const sees = canSeeAgreements(ctx.asker, { state, houseContact }) === true;
  const items = rows.map(({ id, kind, title, from, until, valid, created, file, ...row }) => ({ id, kind, title, from, until, valid, created: created.toISOString(), file: sees && file ? fileRef({ ...row, id: file }) : null }));
  return { items, next: null };
}

/** One of them. */
export async function agreementFor(ctx: Ctx, partner: string, id: string): Promise<Agreement> {
  const found = (await agreementsFor(ctx, partner)).items.find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}
