import { sql, type Kysely } from 'kysely';
import type { Label } from '../../shared/api/basics.ts';
import type { Tables } from '../database/tables.ts';
import type { Receiver } from './labelVerdict.ts';

interface Row {
  name: string;
  labels: Label[];
  ever: boolean;
  valid: boolean;
  until: string | null;
}

/** The companies that read in a space, with what they may receive today in the house's time zone. `db` sees past row security. */
export async function receiversIn(db: Kysely<Tables>, space: string): Promise<Receiver[]> {
  const { rows } = await sql<Row>`
    select f.name, f.labels, coalesce(a.ever, false) as ever, coalesce(a.valid, false) as valid, case when a.endless then null else a.until::text end as until
    from (select (now() at time zone time_zone)::date as day from house) d cross join partner f left join lateral (
      select true as ever, bool_or(valid) as valid, bool_or(valid and valid_until is null) as endless, max(valid_until) filter (where valid) as until
      from (select valid_until, valid_from <= d.day and (valid_until is null or valid_until >= d.day) as valid from agreement where partner_id = f.id and kind = 'nda' and removed is null) s
      having count(*) > 0) a on true
    where f.id in (select partner_id from space_partner where space_id = ${space}::uuid)
    order by f.name`.execute(db);
  return rows.map(({ name, labels, ever, valid, until }) => ({ name, labels, everAgreed: ever, agreement: valid ? { until } : null }));
}
