import { sql, type Kysely } from 'kysely';

/** Posts with their versions, comments, acknowledgements and marks. Content is readable where its space is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table post (
      id uuid primary key,
      space_id uuid not null references space,
      author_id uuid not null references person,
      kind text not null check (kind in ('note', 'question', 'decision', 'announcement')),
      title text,
      doc jsonb not null,
      text text not null,
      label text not null default 'internal' check (label in ('public', 'internal', 'confidential', 'strictly-confidential')),
      version integer not null default 1,
      created timestamptz not null default now(),
      edited timestamptz,
      deleted timestamptz,
      deleted_by uuid references person,
      pinned timestamptz,
      pinned_by uuid references person,
      answer_id uuid,
      decision jsonb,
      replaces_id uuid references post,
      required_due date,
      required boolean not null default false,
      comment_count integer not null default 0
    );
    create index post_space on post (space_id, id desc) where deleted is null;
    create index post_author on post (author_id, id desc);
    create index post_pinned on post (space_id, pinned desc) where pinned is not null;
    create index post_replaces on post (replaces_id) where replaces_id is not null;

    create table post_version (
      post_id uuid not null references post on delete cascade,
      version integer not null,
      title text,
      doc jsonb not null,
      editor_id uuid not null references person,
      created timestamptz not null default now(),
      primary key (post_id, version)
    );

    create table comment (
      id uuid primary key,
      post_id uuid not null references post on delete cascade,
      space_id uuid not null references space,
      author_id uuid not null references person,
      doc jsonb not null,
      text text not null,
      quotes_id uuid references comment,
      version integer not null default 1,
      created timestamptz not null default now(),
      edited timestamptz,
      deleted timestamptz,
      deleted_by uuid references person
    );
    create index comment_post on comment (post_id, id);
    create index comment_author on comment (author_id, id desc);
    alter table post add constraint post_answer foreign key (answer_id) references comment on delete set null;

    create table comment_version (
      comment_id uuid not null references comment on delete cascade,
      version integer not null,
      doc jsonb not null,
      editor_id uuid not null references person,
      created timestamptz not null default now(),
      primary key (comment_id, version)
    );

    create table acknowledgement (
      post_id uuid not null references post on delete cascade,
      person_id uuid not null references person on delete cascade,
      asked timestamptz not null default now(),
      confirmed timestamptz,
      reminded timestamptz,
      primary key (post_id, person_id)
    );
    create index acknowledgement_open on acknowledgement (person_id) where confirmed is null;

    create table bookmark (
      person_id uuid not null references person on delete cascade,
      post_id uuid not null references post on delete cascade,
      created timestamptz not null default now(),
      primary key (person_id, post_id)
    );
    create table watch (
      person_id uuid not null references person on delete cascade,
      post_id uuid not null references post on delete cascade,
      watching boolean not null,
      created timestamptz not null default now(),
      primary key (person_id, post_id)
    );
    create index watch_post on watch (post_id) where watching;
    create table thanks (
      item_id uuid not null,
      person_id uuid not null references person on delete cascade,
      post_id uuid not null references post on delete cascade,
      to_id uuid not null references person,
      created timestamptz not null default now(),
      primary key (item_id, person_id)
    );
    create index thanks_person on thanks (person_id, post_id);

    create table draft (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      space_id uuid references space on delete set null,
      content jsonb not null,
      publish_at timestamptz,
      failed text,
      updated timestamptz not null default now()
    );
    create index draft_person on draft (person_id, updated desc);
    create index draft_due on draft (publish_at) where publish_at is not null;

    alter table post enable row level security;
    alter table post_version enable row level security;
    alter table comment enable row level security;
    alter table comment_version enable row level security;
    alter table acknowledgement enable row level security;
    alter table bookmark enable row level security;
    alter table watch enable row level security;
    alter table thanks enable row level security;
    alter table draft enable row level security;

    create policy post_read on post for select to kontor_person using (space_id in (select readable_spaces()));
    create policy post_write on post for insert to kontor_person with check (author_id = (select current_person()) and space_id in (select readable_spaces()));
    create policy post_change on post for update to kontor_person using (space_id in (select readable_spaces())) with check (space_id in (select readable_spaces()));
    grant select, insert, update on post to kontor_person;

    create policy post_version_read on post_version for select to kontor_person using (exists (select 1 from post p where p.id = post_id));
    create policy post_version_write on post_version for insert to kontor_person with check (editor_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
    grant select, insert on post_version to kontor_person;

    create policy comment_read on comment for select to kontor_person using (space_id in (select readable_spaces()));
    create policy comment_write on comment for insert to kontor_person with check (author_id = (select current_person()) and space_id in (select readable_spaces()));
    create policy comment_change on comment for update to kontor_person using (space_id in (select readable_spaces())) with check (space_id in (select readable_spaces()));
    grant select, insert, update on comment to kontor_person;

    create policy comment_version_read on comment_version for select to kontor_person using (exists (select 1 from comment c where c.id = comment_id));
    create policy comment_version_write on comment_version for insert to kontor_person with check (editor_id = (select current_person()) and exists (select 1 from comment c where c.id = comment_id));
    grant select, insert on comment_version to kontor_person;

    create policy acknowledgement_read on acknowledgement for select to kontor_person using (exists (select 1 from post p where p.id = post_id));
    create policy acknowledgement_ask on acknowledgement for insert to kontor_person
      with check (exists (select 1 from post p where p.id = post_id and (p.author_id = (select current_person()) or owns_space(p.space_id))));
    create policy acknowledgement_confirm on acknowledgement for update to kontor_person
      using (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id)) with check (person_id = (select current_person()));
    grant select, insert on acknowledgement to kontor_person;
    grant update (confirmed) on acknowledgement to kontor_person;

    create policy bookmark_own on bookmark for all to kontor_person using (person_id = (select current_person())) with check (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
    create policy watch_own on watch for all to kontor_person using (person_id = (select current_person())) with check (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
    create policy thanks_read on thanks for select to kontor_person using ((person_id = (select current_person()) or to_id = (select current_person())) and exists (select 1 from post p where p.id = post_id));
    create policy thanks_give on thanks for insert to kontor_person with check (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
    create policy thanks_take on thanks for delete to kontor_person using (person_id = (select current_person()));
    create policy draft_own on draft for all to kontor_person using (person_id = (select current_person())) with check (person_id = (select current_person()));
    grant select, insert, update, delete on bookmark, watch, draft to kontor_person;
    grant select, insert, delete on thanks to kontor_person;
  `.execute(db);
}
