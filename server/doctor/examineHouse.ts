import type { Client } from 'pg';
import { isTimeZone } from '../settings/timeZone.ts';
import type { Finding } from './findings.ts';

const STUCK_MINUTES = 10;
const BACKUP_DAYS = 7;
const DAY_MS = 86_400_000;

interface Figures {
  administrators: number;
  time_zone: string;
  mail: boolean;
  backup: string | null;
  failed: number;
  error: string | null;
  unfound: number;
  /** How much the last verification of the audit chain has found. */
  broken: number;
  closed: boolean;
}
interface JobFigures {
  dead: number;
  reaction: string | null;
  stuck: number;
}

const figures = `select h.time_zone, h.settings ? 'mail' as mail, h.settings->'backup'->>'created' as backup,
  coalesce((h.settings->'auditCheck'->>'count')::int, 0) as broken, outward_closed() as closed,
  (select count(*)::int from person where state = 'active' and 'administrator' = any (house_roles)) as administrators,
  (select count(*)::int from mail where state = 'failed' and created > now() - interval '7 days') as failed,
  (select error from mail where state = 'failed' and created > now() - interval '7 days' order by id desc limit 1) as error,
  (select count(*)::int from post p where deleted is null and created < now() - interval '${STUCK_MINUTES} minutes' and not exists (select 1 from search_entry where item_id = p.id))
  + (select count(*)::int from comment c join post p on p.id = c.post_id where c.deleted is null and p.deleted is null and c.created < now() - interval '${STUCK_MINUTES} minutes'
    and not exists (select 1 from search_entry where item_id = c.id)) as unfound
  from house h`;

// Without a server waiting is nothing to worry about; each keeps one connection that listens.
const jobFigures = `select count(*) filter (where name = 'dead')::int as dead, min(data->>'reaction') filter (where name = 'dead') as reaction,
  count(*) filter (where name in ('reaction', 'long-reaction') and state in ('created', 'retry') and start_after < now() - interval '${STUCK_MINUTES} minutes'
    and exists (select 1 from pg_stat_activity where datname = current_database() and application_name = 'kontor-live'))::int as stuck
  from pgboss.job where state < 'completed'`;

/** Looks at what lives in the database: administrators, time zone, jobs, mails, search and the last backup. Its schema must be up to date. */
export async function examineHouse(client: Client, address: string): Promise<Finding[]> {
  const house = (await client.query<Figures>(figures)).rows[0];
  if (!house) return [{ kind: 'notSetUp', values: { address } }];
  const found: Finding[] = [];
  if (house.administrators === 0) found.push({ kind: 'noAdministrator' });
  if (!isTimeZone(house.time_zone)) found.push({ kind: 'timeZoneWrong', values: { zone: house.time_zone } });
  if (house.failed > 0) found.push({ kind: 'mailsFailed', values: { count: house.failed, error: house.error ?? '' } });
  if (!house.mail) found.push({ kind: 'noMailServer' });
  if (house.unfound > 0) found.push({ kind: 'searchMissing', values: { count: house.unfound } });
  if (house.broken > 0) found.push({ kind: 'auditBroken', values: { count: house.broken } });
  if (house.closed) found.push({ kind: 'outwardClosed' });
  return [...found, ...(await jobs(client)), ...backup(house.backup)];
}

async function jobs(client: Client): Promise<Finding[]> {
  const { rows: there } = await client.query<{ there: boolean }>(`select to_regclass('pgboss.job') is not null as there`);
  if (!there[0]!.there) return [];
  const { dead, reaction, stuck } = (await client.query<JobFigures>(jobFigures)).rows[0]!;
  return [
    ...(dead > 0 ? [{ kind: 'deadLetters' as const, values: { count: dead, reaction: reaction ?? '' } }] : []),
    ...(stuck > 0 ? [{ kind: 'jobsStuck' as const, values: { count: stuck, minutes: STUCK_MINUTES } }] : []),
  ];
}

function backup(last: string | null): Finding[] {
  if (!last) return [{ kind: 'noBackup' }];
  const days = Math.floor((Date.now() - new Date(last).getTime()) / DAY_MS);
  return days > BACKUP_DAYS ? [{ kind: 'oldBackup', values: { days } }] : [];
}
