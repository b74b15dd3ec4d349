import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { worksAgreement } from '../agreement/worksAgreement.ts';

/** Below this many persons no figure about them is shown, in no view and no export: 5, unless the works agreement says more. Needs the owner's connection. */
export const minimumGroup = async (db: Kysely<Tables>): Promise<number> => (await worksAgreement(db)).minimumGroup;
