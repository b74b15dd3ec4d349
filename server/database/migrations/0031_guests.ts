import { sql, type Kysely } from 'kysely';

/** How guests come in and go: invitations of their own, links that sign in, reminders that are sent once, and what is handed over when a relation ends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table guest_invitation (
      id uuid primary key,
      partner_id uuid not null references partner on delete cascade,
      person_id uuid references person on delete cascade,
      email text not null,
      name text not null,
      role text,
      language text not null default 'de' check (language in ('de', 'en')),
      spaces uuid[] not null,
      history text not null default 'today' check (history in ('today', 'all')),
      access_until timestamptz not null,
      foreign_domain boolean not null default false,
      token_hash bytea not null unique,
      invited_by uuid not null references person,
      created timestamptz not null default now(),
      expires timestamptz not null,
      accepted timestamptz,
      revoked timestamptz
    );
    create index guest_invitation_email on guest_invitation (lower(email));
    create index guest_invitation_by on guest_invitation (invited_by);
    create index guest_invitation_partner on guest_invitation (partner_id);

    -- A link that signs in once, and who asked for one, until it is looked whether there is such an account (negative case K09).
    create table sign_in_link (
      token_hash bytea primary key,
      person_id uuid not null references person on delete cascade,
      created timestamptz not null default now(),
      expires timestamptz not null,
      used timestamptz
    );
    create index sign_in_link_person on sign_in_link (person_id);
    create table sign_in_request (
      id uuid primary key,
      email text not null,
      created timestamptz not null default now()
    );

    -- What somebody was reminded of, so that nobody is reminded twice.
    create table reminder (
      subject_id uuid not null,
      what text not null,
      due date not null,
      sent timestamptz not null default now(),
      primary key (subject_id, what, due)
    );

    -- Since when an outsider has nobody in the house who answers for them.
    alter table person add column sponsor_gone timestamptz;

    -- What both sides could read, handed over when a relation ends.
    create table relation_package (
      id uuid primary key,
      partner_id uuid not null references partner on delete cascade,
      state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
      shared jsonb not null default '[]',
      done integer not null default 0,
      total integer not null default 0,
      sha256 text references blob,
      size bigint,
      figures jsonb not null default '{}',
      error text,
      created timestamptz not null default now(),
      created_by uuid references person,
      finished timestamptz
    );
    create index relation_package_partner on relation_package (partner_id);

    alter table guest_invitation enable row level security;
    alter table sign_in_link enable row level security;
    alter table sign_in_request enable row level security;
    alter table reminder enable row level security;
    alter table relation_package enable row level security;
    create policy guest_invitation_read on guest_invitation for select to kontor_person using ((select is_active_member())
      and ((select has_house_role('administrator')) or invited_by = (select current_person()) or exists (select 1 from unnest(spaces) s where owns_space(s))));
    grant select (id, partner_id, person_id, email, name, role, language, spaces, history, access_until, foreign_domain, invited_by, created, expires, accepted, revoked)
      on guest_invitation to kontor_person;
    grant select (sponsor_gone) on person to kontor_person;
  `.execute(db);
}
