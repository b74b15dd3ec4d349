import type { Config } from '../config.ts';

/**
 * A backup is one tar archive (POSIX ustar), compressed with Zstandard: `head.json` first, then the rows of every table in PostgreSQL's
 * text format in parts (`tables/<table>/<number>`), the jobs that were open (`jobs/<number>`), the contents of files (`blobs/<sha256>`),
 * and `manifest.json` last. Without its manifest a backup is no backup.
 */
export const FORMAT = 1;

/** What stands at the beginning: enough to decide whether this Kontor can take it. */
export interface Head {
  kontorBackup: typeof FORMAT;
  version: string;
  postgres: string;
  created: string;
  migrations: string[];
  house: string | null;
  /** The columns of each table, in the order of its rows. */
  tables: Record<string, string[]>;
  /** The key with which heads of the audit chain are signed (PEM), so that the restored Kontor goes on with it. */
  auditKey?: string | null;
}

export interface Section {
  rows: number;
  /** Lower-case hex SHA-256 of all its parts together. */
  sha256: string;
}

/** What stands at the end: counts and hashes of all that came before. */
export interface Manifest {
  tables: Record<string, Section>;
  jobs: Section;
  blobs: { count: number; bytes: number; /** Contents that were missing or damaged in the storage already, by hash. */ lost: string[] };
}

export const names = { head: 'head.json', manifest: 'manifest.json', table: (table: string, part: number) => `tables/${table}/${String(part).padStart(6, '0')}`, jobs: (part: number) => `jobs/${String(part).padStart(6, '0')}`, blob: (sha256: string) => `blobs/${sha256}` };

/**
 * Tables whose rows stay behind. Sessions and links would come to life again that were ended since; whoever signs in anew is safe.
 * Search entries depend on the dictionaries of the PostgreSQL that made them and are made anew; those of questions make themselves as posts come in.
 */
export const leftOut: readonly string[] = ['session', 'push_subscription', 'password_reset', 'reset_request', 'passkey_challenge', 'idempotency', 'upload', 'search_entry', 'search_word', 'question_entry', 'kysely_migration', 'kysely_migration_lock'];

/** What backup and restore need of a configuration. */
export type Place = Pick<Config, 'version' | 'dataFolder' | 's3'>;

/** How far it is: bytes done, of how many as far as known. */
export type Progress = (done: number, total: number) => void;
