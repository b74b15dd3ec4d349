import { sql, type Kysely } from 'kysely';

/** The secret of the house with which the hashes of contents in the event log are salted. Nobody reads it on anybody's behalf. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_salt (only_one boolean primary key default true check (only_one), salt bytea not null);
    insert into audit_salt (salt) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
    alter table audit_salt enable row level security;
  `.execute(db);
}
