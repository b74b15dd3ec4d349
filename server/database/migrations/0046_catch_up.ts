import { sql, type Kysely } from 'kysely';

/**
 * Since when a person has to catch up, what of it they have ticked off, and to which devices it is told that there is something: one
 * subscription per session, which it dies with. Nobody reads keys and addresses of devices on anybody's behalf.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Noted when somebody comes back who was away: the feed counts as read from their first look on, what came meanwhile does not.
    create table catch_up (
      person_id uuid primary key references person on delete cascade,
      since timestamptz not null,
      noted timestamptz not null default now()
    );
    create table catch_up_done (
      person_id uuid not null references person on delete cascade,
      post_id uuid not null references post on delete cascade,
      done timestamptz not null default now(),
      primary key (person_id, post_id)
    );
    create index catch_up_done_post on catch_up_done (post_id);

    create table push_key (
      only_one boolean primary key default true check (only_one),
      public text not null,
      private text not null,
      created timestamptz not null default now()
    );
    create table push_subscription (
      session_id uuid primary key references session on delete cascade,
      person_id uuid not null references person on delete cascade,
      endpoint text not null unique,
      p256dh text not null,
      auth text not null,
      created timestamptz not null default now(),
      due timestamptz,
      urgent boolean not null default false,
      attempts integer not null default 0,
      next_try timestamptz not null default now(),
      sent timestamptz
    );
    create index push_subscription_person on push_subscription (person_id);
    create index push_subscription_due on push_subscription (next_try) where due is not null;

    alter table catch_up enable row level security;
    alter table catch_up_done enable row level security;
    alter table push_key enable row level security;
    alter table push_subscription enable row level security;
    create policy catch_up_own on catch_up for all to kontor_person, kontor_outsider
      using (person_id = (select current_person()) and (select is_welcome(current_person()))) with check (person_id = (select current_person()));
    create policy catch_up_done_own on catch_up_done for all to kontor_person, kontor_outsider
      using (person_id = (select current_person()) and (select is_welcome(current_person())))
      with check (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
    grant select, insert, update, delete on catch_up, catch_up_done to kontor_person, kontor_outsider;
  `.execute(db);
}
