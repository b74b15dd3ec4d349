import { sql } from 'kysely';
import type { AgreementKind, PartnerDuties } from '../../shared/api/partners.ts';
import { hasRole } from '../access/asker.ts';
import { outsidersFor } from '../guests/outsidersFor.ts';
import type { Ctx } from '../kontor.ts';

const DAYS = 60;

interface Row {
  agreement: string;
  partner: string;
  partner_name: string;
  kind: AgreementKind;
  title: string;
  until: string;
  days: number;
}

/** What about partners waits for the asker: agreements of relations they answer for that run out within 60 days or did lately and were not followed by another, and people to be reviewed. */
export async function dutiesFor(ctx: Ctx): Promise<PartnerDuties> {
  const { rows } = await sql<Row>`
    select a.id as agreement, f.id as partner, f.name as partner_name, a.kind, a.title, to_char(a.valid_until, 'YYYY-MM-DD') as until, a.valid_until - d.day as days
    from (select (${ctx.now}::timestamptz at time zone time_zone)::date as day from house) d cross join agreement a join partner f on f.id = a.partner_id
    where a.removed is null and f.state <> 'ended' and a.valid_until - d.day between -30 and ${DAYS}
      and (f.house_contact_id = ${ctx.asker.person} or (${hasRole(ctx.asker, 'administrator')}::boolean and not exists (select 1 from person h where h.id = f.house_contact_id and h.state = 'active')))
      and not exists (select 1 from agreement n where n.partner_id = a.partner_id and n.kind = a.kind and n.removed is null and n.id <> a.id and (n.valid_until is null or n.valid_until > a.valid_until))
    order by a.valid_until limit 50`.execute(ctx.db);
  const agreements = rows.map(({ partner, partner_name, ...same }) => ({ ...same, partner: { id: partner, name: partner_name } }));
  return { agreements, outsiders: (await outsidersFor(ctx, { review: true, limit: 50 })).items };
}
