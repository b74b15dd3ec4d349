import { sql, type Kysely } from 'kysely';

/** Imports: each run with its report, and which thing of an archive became which thing here, so that a repeated run makes no doubles. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_run (
      id uuid primary key,
      format text not null check (format in ('slack', 'mattermost')),
      source text not null,
      name text not null,
      path text not null,
      match_email boolean not null,
      owner_id uuid references person,
      by_id uuid references person,
      via text not null check (via in ('web', 'command')),
      state text not null default 'waiting' check (state in ('waiting', 'running', 'finished', 'stopped', 'failed')),
      done bigint not null default 0,
      total bigint not null default 0,
      counts jsonb not null default '{}',
      reasons jsonb not null default '{}',
      fault jsonb,
      stop_asked timestamptz,
      created timestamptz not null default now(),
      begun timestamptz,
      ended timestamptz
    );

    create table import_left (
      run_id uuid not null references import_run on delete cascade,
      seq integer not null,
      why text not null,
      file text not null,
      line integer,
      detail text not null,
      primary key (run_id, seq)
    );

    create table import_ref (
      source text not null,
      external_id text not null,
      kind text not null check (kind in ('person', 'space', 'post', 'comment', 'file')),
      id uuid not null,
      primary key (source, external_id)
    );

    alter table import_run enable row level security;
    alter table import_left enable row level security;
    alter table import_ref enable row level security;

    create policy import_run_read on import_run for select to kontor_person using ((select has_house_role('administrator')));
    create policy import_left_read on import_left for select to kontor_person using ((select has_house_role('administrator')));
    grant select (id, format, source, name, by_id, via, state, done, total, counts, reasons, fault, stop_asked, created, begun, ended) on import_run to kontor_person;
    grant select on import_left to kontor_person;
  `.execute(db);
}
