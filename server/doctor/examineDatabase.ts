import type { Client } from 'pg';
import { knownMigrations } from '../backup/rebuild.ts';
import { migrationsOf } from '../backup/tables.ts';
import type { Finding } from './findings.ts';

const CLOCK_SECONDS = 30;

/** Looks at what the database must be for Kontor: schema, extension, role, row security, clock. */
export async function examineDatabase(client: Client): Promise<Finding[]> {
  return [...(await schema(client)), ...(await parts(client)), ...(await guards(client)), ...(await clock(client))];
}

async function schema(client: Client): Promise<Finding[]> {
  const [present, known] = [await migrationsOf(client), await knownMigrations()];
  const pending = known.filter((name) => !present.includes(name));
  const unknown = present.filter((name) => !known.includes(name));
  return [
    ...(pending.length > 0 ? [{ kind: 'migrationsPending' as const, values: { names: pending.join(', ') } }] : []),
    ...(unknown.length > 0 ? [{ kind: 'migrationsUnknown' as const, values: { names: unknown.join(', ') } }] : []),
  ];
}

async function parts(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<{ trigram: boolean; role: boolean }>(
    `select exists (select 1 from pg_extension where extname = 'pg_trgm') as trigram,
       (select count(*) = 2 from pg_roles r where r.rolname in ('kontor_person', 'kontor_outsider') and pg_has_role(current_user, r.oid, 'member')) as role`,
  );
  return [...(rows[0]!.trigram ? [] : [{ kind: 'extensionMissing' as const, values: { name: 'pg_trgm' } }]), ...(rows[0]!.role ? [] : [{ kind: 'roleMissing' as const }])];
}

/** Every table of which persons may see anything must show them only their rows. */
async function guards(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<{ table: string }>(
    `select distinct c.relname as table from pg_class c join pg_roles r on r.rolname in ('kontor_person', 'kontor_outsider')
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity and has_any_column_privilege(r.oid, c.oid, 'select, insert, update') order by 1`,
  );
  return rows.map(({ table }) => ({ kind: 'unguarded', values: { table } }));
}

async function clock(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  const seconds = Math.round(Math.abs(rows[0]!.now.getTime() - Date.now()) / 1000);
  return seconds > CLOCK_SECONDS ? [{ kind: 'clockOff', values: { seconds } }] : [];
}
