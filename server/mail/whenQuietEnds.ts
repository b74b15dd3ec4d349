import type { Kysely } from 'kysely';
import { isKeptQuiet, worksAgreement } from '../agreement/worksAgreement.ts';
import type { Tables } from '../database/tables.ts';
import { afterQuiet, isQuiet } from '../notices/quiet.ts';
import { rulesOf } from '../people/rules.ts';
import { houseRules } from '../settings/houseSettings.ts';

/** When something that can wait may go out to a person: now, or when their quiet hours and those of the works agreement are over. Needs the owner's connection. */
export async function whenQuietEnds(db: Kysely<Tables>, person: string, now: Date): Promise<Date> {
  const row = await db.selectFrom('person').select(['rules', 'time_zone', 'site']).where('id', '=', person).executeTakeFirst();
  if (!row) return now;
  const timeZone = row.time_zone;
  const rules = rulesOf(row.rules as Parameters<typeof rulesOf>[0], await houseRules(db));
  const { quiet: bound } = await worksAgreement(db);
  const quiet = (moment: Date) => isQuiet(rules, timeZone, moment) || isKeptQuiet(bound, { site: row.site, timeZone }, moment);
  return afterQuiet(quiet, { ends: [rules.quiet.until, ...bound.map(({ until }) => until)], timeZone }, now);
}
