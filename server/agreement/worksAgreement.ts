import type { Kysely } from 'kysely';
import type { SiteQuiet, WorksAgreement } from '../../shared/api/agreement.ts';
import type { Tables } from '../database/tables.ts';
import { isQuiet } from '../notices/quiet.ts';
import { kept } from '../settings/kept.ts';

const standard: WorksAgreement = { minimumGroup: 5, deputyNeeded: false, quiet: [] };

/** What the works agreement of the house sets; needs the owner's connection. */
export const worksAgreement = async (db: Kysely<Tables>): Promise<WorksAgreement> => ({ ...standard, ...(await kept(db, 'agreement')) });

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether the works agreement keeps this moment quiet for somebody of this site, by the clock of their time zone. */
export const isKeptQuiet = (quiet: readonly SiteQuiet[], person: { site: string | null; timeZone: string }, moment: Date): boolean =>
  quiet.some((hours) => (hours.site === null || (person.site !== null && same(hours.site, person.site))) && isQuiet({ quiet: hours }, person.timeZone, moment));
