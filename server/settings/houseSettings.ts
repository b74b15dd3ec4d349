import type { Kysely } from 'kysely';
import type { HouseSettings } from '../../shared/api/admin.ts';
import type { NoticeRules } from '../../shared/api/people.ts';
import type { Tables } from '../database/tables.ts';
import { fileLimits } from '../files/quota.ts';
import { standardRules } from '../people/rules.ts';
import { pushSettings } from '../push/services.ts';
import { notFound } from '../problems.ts';
import { kept } from './kept.ts';

/** How many days sign-ins and reading of the log stay in the event log unless the house says otherwise. */
const KEEP_DAYS = 365;
/** How many hours a question waits for an answer before it is passed on, unless the house says otherwise. */
const PASS_ON_AFTER = 24;

/** How persons of this house are told until they choose; needs the owner's connection. */
export const houseRules = async (db: Kysely<Tables>): Promise<NoticeRules> => (await kept(db, 'notices')) ?? standardRules;

/** How many days the security entries of the event log are kept; needs the owner's connection. */
export const keepDays = async (db: Kysely<Tables>): Promise<number> => (await kept(db, 'log'))?.keepDays ?? KEEP_DAYS;

/** After how many hours without an answer a question is passed on; needs the owner's connection. */
export const passOnAfter = async (db: Kysely<Tables>): Promise<number> => (await kept(db, 'questions'))?.passOnAfter ?? PASS_ON_AFTER;

/** All settings of the house, completed by what holds until they are set; needs the owner's connection. */
export async function houseSettings(db: Kysely<Tables>): Promise<HouseSettings> {
  const house = await db.selectFrom('house').select(['name', 'language', 'time_zone', 'region']).executeTakeFirst();
  if (!house) throw notFound();
  return { name: house.name, language: house.language, timeZone: house.time_zone, region: house.region, limits: await fileLimits(db), notices: await houseRules(db), push: await pushSettings(db), log: { keepDays: await keepDays(db), headsTo: (await kept(db, 'log'))?.headsTo ?? [] }, questions: { passOnAfter: await passOnAfter(db) } };
}
