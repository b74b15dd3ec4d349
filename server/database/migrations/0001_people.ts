import { sql, type Kysely } from 'kysely';

/**
 * The house, its persons and how they sign in. The role `kontor_person` is what every request of a person
 * runs as; it sees only what the policies here say. Secrets have no grant to it at all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function current_person() returns uuid language sql stable
      return nullif(current_setting('kontor.person', true), '')::uuid;

    create table house (
      only_one boolean primary key default true check (only_one),
      name text not null,
      language text not null check (language in ('de', 'en')),
      time_zone text not null,
      demo boolean not null default false,
      settings jsonb not null default '{}',
      created timestamptz not null default now()
    );

    create table person (
      id uuid primary key,
      kind text not null default 'member' check (kind in ('member')),
      state text not null default 'active' check (state in ('invited', 'active', 'deactivated')),
      name text not null,
      email text,
      show_email boolean not null default true,
      shown_email text generated always as (case when show_email then email end) stored,
      phone text,
      role text,
      department text,
      site text,
      manager_id uuid references person,
      skills text[] not null default '{}',
      photo_id uuid,
      house_roles text[] not null default '{}' check (house_roles <@ array['administrator', 'auditor', 'council']),
      language text not null default 'de' check (language in ('de', 'en')),
      time_zone text not null default 'Europe/Berlin',
      absent_from date,
      absent_until date,
      deputy_id uuid references person,
      rules jsonb not null default '{}',
      feed_seen timestamptz,
      created timestamptz not null default now(),
      deactivated timestamptz
    );
    create unique index person_email on person (lower(email));
    create index person_manager on person (manager_id);

    -- In plpgsql, since its plans are kept for the connection; a SQL function that may not be inlined is planned in every statement.
    create function is_active_member() returns boolean language plpgsql stable security definer set search_path = public as $$
      begin return exists (select 1 from person where id = current_person() and state = 'active' and kind = 'member'); end $$;
    create function has_house_role(wanted text) returns boolean language plpgsql stable security definer set search_path = public as $$
      begin return exists (select 1 from person where id = current_person() and state = 'active' and wanted = any (house_roles)); end $$;

    create table identity (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      provider text not null,
      subject text not null,
      secret text,
      created timestamptz not null default now(),
      changed timestamptz not null default now(),
      unique (provider, subject)
    );
    create index identity_person on identity (person_id);

    create table session (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      token_hash bytea not null unique,
      agent text,
      address text,
      created timestamptz not null default now(),
      seen timestamptz not null default now(),
      proved timestamptz not null default now(),
      expires timestamptz not null
    );
    create index session_person on session (person_id);

    create table api_token (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      name text not null,
      token_hash bytea not null unique,
      scopes text[] not null,
      created timestamptz not null default now(),
      used timestamptz,
      expires timestamptz not null
    );
    create index api_token_person on api_token (person_id);

    create table invitation (
      id uuid primary key,
      email text not null,
      name text not null,
      house_roles text[] not null default '{}',
      spaces uuid[] not null default '{}',
      token_hash bytea not null unique,
      invited_by uuid references person,
      created timestamptz not null default now(),
      expires timestamptz not null,
      accepted timestamptz,
      revoked timestamptz
    );

    create table password_reset (
      token_hash bytea primary key,
      person_id uuid not null references person on delete cascade,
      created timestamptz not null default now(),
      expires timestamptz not null,
      used timestamptz
    );

    create table event (
      id uuid primary key,
      seq bigint generated always as identity unique,
      kind text not null,
      actor_id uuid,
      via text not null,
      space_id uuid,
      post_id uuid,
      subject_id uuid,
      data jsonb not null default '{}',
      created timestamptz not null default now()
    );
    create index event_space on event (space_id, seq);
    create index event_kind on event (kind, seq);
    create index event_actor on event (actor_id, seq);

    create table idempotency (
      person_id uuid not null,
      key text not null,
      request text not null,
      result jsonb,
      created timestamptz not null default now(),
      primary key (person_id, key)
    );
    create index idempotency_created on idempotency (created);

    alter table house enable row level security;
    alter table person enable row level security;
    alter table identity enable row level security;
    alter table session enable row level security;
    alter table api_token enable row level security;
    alter table invitation enable row level security;
    alter table password_reset enable row level security;
    alter table event enable row level security;
    alter table idempotency enable row level security;

    create policy house_read on house for select to kontor_person using ((select is_active_member()));
    grant select (name, language, time_zone, demo, created) on house to kontor_person;

    create policy person_read on person for select to kontor_person using (id = (select current_person()) or (select is_active_member()));
    create policy person_change on person for update to kontor_person
      using (id = (select current_person()) or (select has_house_role('administrator'))) with check (id = (select current_person()) or (select has_house_role('administrator')));
    grant select (id, kind, state, name, show_email, shown_email, phone, role, department, site, manager_id, skills, photo_id, house_roles,
      language, time_zone, absent_from, absent_until, deputy_id, created, deactivated) on person to kontor_person;
    grant update (name, show_email, phone, role, department, site, manager_id, skills, photo_id, language, time_zone,
      absent_from, absent_until, deputy_id, rules, feed_seen) on person to kontor_person;

    create policy session_own on session for all to kontor_person using (person_id = (select current_person()));
    grant select (id, person_id, agent, address, created, seen, expires), delete on session to kontor_person;
    create policy api_token_own on api_token for all to kontor_person using (person_id = (select current_person()));
    grant select (id, person_id, name, scopes, created, used, expires), delete on api_token to kontor_person;
    create policy invitation_read on invitation for select to kontor_person using ((select has_house_role('administrator')));
    grant select (id, email, name, house_roles, spaces, invited_by, created, expires, accepted, revoked) on invitation to kontor_person;
    create policy event_read on event for select to kontor_person using ((select has_house_role('administrator')) or (select has_house_role('auditor')));
    grant select on event to kontor_person;
  `.execute(db);
}
