import { sql, type Kysely } from 'kysely';

/**
 * Where the house and its partners work (a country, or a state of it, as ISO 3166 writes them), for their public holidays; the secret
 * addresses under which calendars are read; and the days on which persons wish to be reminded of a post.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table house add column region text not null default 'DE' check (region ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$');
    grant select (region) on house to kontor_person, kontor_outsider;
    -- Null: the country alone says which days are holidays.
    alter table partner add column region text check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$');
    grant select (country, region) on partner to kontor_outsider;

    create table calendar (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      -- Null: what concerns the person, in all their spaces.
      space_id uuid references space on delete cascade,
      token_hash bytea not null unique,
      created timestamptz not null default now(),
      used timestamptz
    );
    create unique index calendar_one on calendar (person_id, coalesce(space_id, '00000000-0000-0000-0000-000000000000'));
    alter table calendar enable row level security;
    create policy calendar_own on calendar for select to kontor_person, kontor_outsider using (person_id = (select current_person()) and (space_id is null or space_id in (select readable_spaces())));
    create policy calendar_end on calendar for delete to kontor_person, kontor_outsider using (person_id = (select current_person()));
    grant select (id, person_id, space_id, created, used), delete on calendar to kontor_person, kontor_outsider;

    create table post_reminder (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      post_id uuid not null references post on delete cascade,
      at timestamptz not null,
      created timestamptz not null default now(),
      done timestamptz
    );
    create unique index post_reminder_one on post_reminder (person_id, post_id) where done is null;
    create index post_reminder_due on post_reminder (at) where done is null;
    create index post_reminder_post on post_reminder (post_id);
    alter table post_reminder enable row level security;
    create policy post_reminder_own on post_reminder for all to kontor_person, kontor_outsider
      using (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id))
      with check (person_id = (select current_person()) and done is null and exists (select 1 from post p where p.id = post_id));
    grant select, insert, update (at), delete on post_reminder to kontor_person, kontor_outsider;
  `.execute(db);
}
