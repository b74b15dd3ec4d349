import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../problems.ts';

const STANDARD_MONTHS = 6;
const MOST_MONTHS = 12;

/**
 * The moment until which somebody of a partner may come in: the end of the given day in the house, or six months from now. More than
 * twelve months ahead, or a day that is over, is refused.
 */
export async function untilOf(db: Kysely<Tables>, day: string | undefined, now: Date): Promise<Date> {
  const { rows } = await sql<{ until: Date; most: Date }>`
    select (coalesce(${day ?? null}::date, (${now}::timestamptz at time zone time_zone)::date + interval '${sql.lit(STANDARD_MONTHS)} months')::date + 1)::timestamp at time zone time_zone as until,
      ((${now}::timestamptz at time zone time_zone)::date + interval '${sql.lit(MOST_MONTHS)} months' + interval '1 day')::timestamp at time zone time_zone as most from house`.execute(db);
  const { until, most } = rows[0]!;
  if (until <= now) throw new Problem('invalid', { fields: [{ field: 'until', says: 'past' }] });
  if (until > most) throw new Problem('invalid', { fields: [{ field: 'until', says: 'tooFar' }] });
  return until;
}
