import { migrate } from '../../server/database/migrate.ts';
import { reactions } from '../../server/events/reactions.ts';
import { openJobs } from '../../server/jobs/jobs.ts';
import { timetable } from '../../server/jobs/timetable.ts';
import { admin, withDatabase } from './postgres.ts';

const name = 'kontor_template';

/** Makes a database with schema and queues on a server that is thrown away after the tests, for others to be copied from; gives its name. */
export async function makeTemplate(url: string): Promise<string> {
  await admin(url, `create database ${name}`);
  await migrate(withDatabase(url, name));
  await (await openJobs(withDatabase(url, name), reactions, timetable)).close();
  // Whoever is connected, be it the autovacuum, would keep it from being copied.
  await admin(url, `alter database ${name} allow_connections false`);
  // Nothing here outlives the run.
  await admin(url, 'alter role current_user set synchronous_commit = off');
  return name;
}
