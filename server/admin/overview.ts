import { sql } from 'kysely';
import type { Overview } from '../../shared/api/admin.ts';
import type { Kontor } from '../kontor.ts';
import { deadQueue } from '../jobs/jobs.ts';
import { notFound } from '../problems.ts';
import { kept } from '../settings/kept.ts';
import { storagePlace } from '../storage/open.ts';

type Figures = Pick<Overview, 'persons' | 'spaces' | 'content' | 'database' | 'jobs'> & { storage: Omit<Overview['storage'], 'place'>; mail: Omit<Overview['mail'], 'server'> };

/** Every figure of the overview in one statement; counts and sums as numbers of JSON. */
const figures = sql<{ figures: Figures }>`select json_build_object(
  'persons', (select json_build_object(
    'active', count(*) filter (where state = 'active'), 'invited', count(*) filter (where state = 'invited'), 'deactivated', count(*) filter (where state = 'deactivated'),
    'administrators', count(*) filter (where state = 'active' and 'administrator' = any (house_roles))) from person),
  'spaces', (select json_build_object('active', count(*) filter (where archived is null), 'archived', count(*) filter (where archived is not null),
    'ownerless', count(*) filter (where archived is null and is_ownerless(id))) from space),
  'content', json_build_object('posts', (select count(*) from post where deleted is null), 'comments', (select count(*) from comment where deleted is null), 'files', (select count(*) from file where removed is null)),
  'storage', json_build_object('blobs', (select count(*) from blob), 'bytes', (select coalesce(sum(size), 0) from blob),
    'kinds', (select coalesce(json_agg(k order by k.bytes desc), '[]') from (
      select split_part(type, ';', 1) as type, count(*) as files, sum(size) as bytes from file_version group by 1 order by 3 desc limit 12) k)),
  'database', json_build_object('version', split_part(current_setting('server_version'), ' ', 1), 'bytes', pg_database_size(current_database())),
  'jobs', (select json_build_object(
    'waiting', count(*) filter (where state = 'created' and name <> ${deadQueue} and start_after <= now()), 'running', count(*) filter (where state = 'active'),
    'retrying', count(*) filter (where state = 'retry'), 'dead', count(*) filter (where name = ${deadQueue}),
    'oldest', min(created_on) filter (where state in ('created', 'retry') and name <> ${deadQueue} and start_after <= now())) from pgboss.job where state < 'completed' and name not like '\\_\\_%'),
  'mail', (select json_build_object('waiting', count(*) filter (where state = 'waiting'), 'failed', count(*) filter (where state = 'failed'), 'kept', count(*) filter (where state = 'kept')) from mail)
) as figures`;

/** What an administrator sees first; an administrator's right was checked by the route. */
export async function overview(kontor: Kontor): Promise<Overview> {
  const db = kontor.database.owner;
  const house = await db.selectFrom('house').select(['name', 'demo', 'created']).executeTakeFirst();
  if (!house) throw notFound();
  const found = (await figures.execute(db)).rows[0]!.figures;
  const oldest = found.jobs.oldest && new Date(found.jobs.oldest).toISOString();
  return {
    ...found,
    version: kontor.config.version,
    house: { name: house.name, demo: house.demo, created: house.created.toISOString() },
    storage: { place: storagePlace(kontor.config), ...found.storage },
    jobs: { ...found.jobs, oldest },
    mail: { server: (await kept(db, 'mail')) !== undefined, ...found.mail },
    backup: (await kept(db, 'backup')) ?? null,
  };
}
