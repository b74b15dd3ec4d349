import { sql, type Kysely } from 'kysely';

/** The files that go along with a released mail, until it has gone out; each with the mark of its reader. Nobody but Kontor reads them here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mail_file (
      mail_id uuid not null references mail on delete cascade,
      place integer not null,
      name text not null,
      type text not null,
      sha256 text not null references blob,
      size bigint not null,
      mark text not null,
      primary key (mail_id, place)
    );
    create index mail_file_blob on mail_file (sha256);
    alter table mail_file enable row level security;
  `.execute(db);
}
