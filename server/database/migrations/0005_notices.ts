import { sql, type Kysely } from 'kysely';

/** What persons are told, and the mails that tell them. A notice is unique per event and person, so that a repeated reaction tells nobody twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      event_id uuid not null,
      kind text not null check (kind in ('mention', 'answer', 'required', 'watched', 'space')),
      actor_id uuid references person,
      space_id uuid not null references space,
      post_id uuid not null references post on delete cascade,
      comment_id uuid references comment on delete cascade,
      urgent boolean not null default false,
      created timestamptz not null default now(),
      seen timestamptz,
      mail text not null default 'none' check (mail in ('none', 'now', 'digest', 'sent')),
      unique (person_id, event_id)
    );
    create index notice_person on notice (person_id, id desc);
    create index notice_unseen on notice (person_id) where seen is null;
    create index notice_mail on notice (person_id, mail) where mail in ('now', 'digest');

    create table mail (
      id uuid primary key,
      person_id uuid references person on delete cascade,
      recipient text not null,
      subject text not null,
      text text not null,
      html text not null,
      headers jsonb not null default '{}',
      purpose text not null,
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'kept')),
      attempts integer not null default 0,
      error text,
      created timestamptz not null default now(),
      sent timestamptz
    );
    create index mail_created on mail (id desc);

    alter table notice enable row level security;
    alter table mail enable row level security;
    create policy notice_own on notice for select to kontor_person using (person_id = (select current_person()) and space_id in (select readable_spaces()));
    create policy notice_seen on notice for update to kontor_person using (person_id = (select current_person()));
    grant select on notice to kontor_person;
    grant update (seen) on notice to kontor_person;
    create policy mail_read on mail for select to kontor_person using ((select has_house_role('administrator')));
    grant select on mail to kontor_person;
  `.execute(db);
}
