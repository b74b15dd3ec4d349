import { sql, type Kysely } from 'kysely';
import type { WorksAgreement } from '../../shared/api/agreement.ts';
import type { LastBackup } from '../../shared/api/admin.ts';
import type { FileLimits } from '../../shared/api/files.ts';
import type { NoticeRules } from '../../shared/api/people.ts';
import type { PushSettings } from '../../shared/api/push.ts';
import type { KeptCheck } from '../audit/checkChain.ts';
import type { Tables } from '../database/tables.ts';
import type { MailServer } from '../mail/settings.ts';
import type { MailIn } from '../mailIn/settings.ts';

/** What the house keeps in `house.settings`, each under its name; what was never set is missing. */
export interface Kept {
  files: Partial<FileLimits>;
  mail: MailServer;
  mailIn: MailIn;
  notices: NoticeRules;
  agreement: WorksAgreement;
  log: { keepDays: number; headsTo?: string[] };
  push: PushSettings;
  /** After how many hours without an answer a question goes to those who may know. */
  questions: { passOnAfter: number };
  backup: LastBackup;
  auditCheck: KeptCheck;
  /** Signs the links with which mails are unsubscribed from. */
  linkKey: string;
  /** The demo company's persons to enter as, and the sentence that they are invented. */
  cast: { email: string; name: string; role: string; about: { de: string; en: string }; company?: string | null }[];
  fiction: { de: string; en: string };
  /** Set when the whole story of the demo was told. */
  told: true;
}

/** A setting of the house, undefined while it was never set; needs the owner's connection. */
export async function kept<K extends keyof Kept>(db: Kysely<Tables>, name: K): Promise<Kept[K] | undefined> {
  const { rows } = await sql<{ value: Kept[K] | null }>`select settings->${name} as value from house`.execute(db);
  return rows[0]?.value ?? undefined;
}

/** Sets one setting of the house in the caller's transaction, or takes it away (null); needs the owner's connection. */
export async function keep<K extends keyof Kept>(db: Kysely<Tables>, name: K, value: Kept[K] | null): Promise<void> {
  if (value === null) await sql`update house set settings = settings - ${name}::text`.execute(db);
  else await sql`update house set settings = jsonb_set(settings, array[${name}::text], ${JSON.stringify(value)}::jsonb)`.execute(db);
}

/** Makes other changes of the settings wait until this transaction ends. */
export const lockSettings = (db: Kysely<Tables>): Promise<unknown> => sql`select 1 from house for update`.execute(db);
