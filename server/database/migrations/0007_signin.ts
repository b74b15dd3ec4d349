import { sql, type Kysely } from 'kysely';

/** What signing in needs beyond the password: second factor with recovery codes, passkeys, and invitations that say a little more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table invitation add column role text, add column department text, add column language text not null default 'de' check (language in ('de', 'en'));
    grant select (role, department, language) on invitation to kontor_person;
    create index invitation_email on invitation (lower(email));
    create index password_reset_person on password_reset (person_id);

    -- Who asked for a new password, until the reaction has looked whether there is such an account (negative case K09).
    create table reset_request (
      id uuid primary key,
      email text not null,
      created timestamptz not null default now()
    );

    create table second_factor (
      person_id uuid primary key references person on delete cascade,
      secret text not null,
      confirmed timestamptz,
      last_step bigint not null default 0,
      tries integer not null default 0,
      tries_since timestamptz not null default now(),
      created timestamptz not null default now()
    );
    create table recovery_code (
      person_id uuid not null references person on delete cascade,
      code_hash bytea not null,
      used timestamptz,
      primary key (person_id, code_hash)
    );

    create table passkey (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      credential text not null unique,
      public_key bytea not null,
      counter bigint not null default 0,
      transports text[] not null default '{}',
      name text not null,
      created timestamptz not null default now(),
      used timestamptz
    );
    create index passkey_person on passkey (person_id);
    create table passkey_challenge (
      challenge_hash bytea primary key,
      person_id uuid references person on delete cascade,
      expires timestamptz not null
    );
    create index passkey_challenge_expires on passkey_challenge (expires);

    alter table reset_request enable row level security;
    alter table second_factor enable row level security;
    alter table recovery_code enable row level security;
    alter table passkey enable row level security;
    alter table passkey_challenge enable row level security;
    create policy passkey_own on passkey for all to kontor_person using (person_id = (select current_person()));
    grant select (id, person_id, name, created, used), update (name), delete on passkey to kontor_person;
  `.execute(db);
}
