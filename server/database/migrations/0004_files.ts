import { sql, type Kysely } from 'kysely';

/**
 * Files with their versions, what is made of them, and uploads under way. A file is its owner's until it hangs on a post or
 * comment; from then on it is readable where that item is, and gone with it. Contents (`blob`) are known to Kontor alone:
 * whoever could ask for a hash would learn what others have.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table blob (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      size bigint not null,
      stored timestamptz not null default now()
    );

    create table file (
      id uuid primary key,
      name text not null,
      owner_id uuid not null references person,
      post_id uuid references post on delete cascade,
      comment_id uuid references comment on delete cascade,
      place integer not null default 0,
      version integer not null default 1,
      created timestamptz not null default now(),
      removed timestamptz,
      check (post_id is null or comment_id is null)
    );
    create index file_post on file (post_id) where post_id is not null;
    create index file_comment on file (comment_id) where comment_id is not null;
    create index file_loose on file (owner_id) where post_id is null and comment_id is null;

    create table file_version (
      file_id uuid not null references file on delete cascade,
      version integer not null,
      uploader_id uuid not null references person,
      sha256 text not null references blob,
      size bigint not null,
      type text not null,
      image text,
      text_format text,
      width integer,
      height integer,
      state text not null default 'ready' check (state in ('waiting', 'ready', 'refused')),
      reason text,
      created timestamptz not null default now(),
      primary key (file_id, version)
    );
    create index file_version_uploader on file_version (uploader_id) include (size);
    create index file_version_blob on file_version (sha256);

    create table file_variant (
      file_id uuid not null,
      version integer not null,
      variant text not null check (variant in ('copy', 'view', 'thumb')),
      sha256 text not null references blob,
      size bigint not null,
      type text not null,
      width integer,
      height integer,
      primary key (file_id, version, variant),
      foreign key (file_id, version) references file_version on delete cascade
    );
    create index file_variant_blob on file_variant (sha256);

    create table file_text (
      file_id uuid not null,
      version integer not null,
      text text,
      truncated boolean not null default false,
      failed text,
      primary key (file_id, version),
      foreign key (file_id, version) references file_version on delete cascade
    );

    create table upload (
      id uuid primary key,
      person_id uuid not null references person on delete cascade,
      name text not null,
      size bigint not null,
      replaces_id uuid references file on delete cascade,
      file_id uuid references file on delete set null,
      created timestamptz not null default now(),
      expires timestamptz not null
    );
    create index upload_person on upload (person_id);
    create index upload_expires on upload (expires);

    create table person_photo (
      id uuid primary key,
      person_id uuid not null unique references person on delete cascade,
      sha256 text not null references blob,
      size bigint not null,
      created timestamptz not null default now()
    );
    create index person_photo_blob on person_photo (sha256);

    alter table blob enable row level security;
    alter table file enable row level security;
    alter table file_version enable row level security;
    alter table file_variant enable row level security;
    alter table file_text enable row level security;
    alter table upload enable row level security;
    alter table person_photo enable row level security;

    -- The subqueries obey the row security of post and comment: no rule of theirs is repeated here.
    create policy file_read on file for select to kontor_person using (removed is null and (
      (post_id is null and comment_id is null and owner_id = (select current_person()) and (select is_active_member()))
      or exists (select 1 from post p where p.id = post_id and p.deleted is null)
      or exists (select 1 from comment c join post p on p.id = c.post_id where c.id = comment_id and c.deleted is null and p.deleted is null)));
    create policy file_make on file for insert to kontor_person
      with check (owner_id = (select current_person()) and post_id is null and comment_id is null);
    create policy file_attach on file for update to kontor_person
      using (owner_id = (select current_person()) and post_id is null and comment_id is null)
      with check (owner_id = (select current_person()));
    grant select, insert on file to kontor_person;
    grant update (post_id, comment_id, place) on file to kontor_person;

    create policy file_version_read on file_version for select to kontor_person using (exists (select 1 from file f where f.id = file_id));
    create policy file_variant_read on file_variant for select to kontor_person using (exists (select 1 from file f where f.id = file_id));
    create policy file_text_read on file_text for select to kontor_person using (exists (select 1 from file f where f.id = file_id));
    grant select on file_version, file_variant, file_text to kontor_person;

    create policy upload_own on upload for select to kontor_person using (person_id = (select current_person()));
    grant select on upload to kontor_person;
    create policy person_photo_read on person_photo for select to kontor_person using ((select is_active_member()));
    grant select on person_photo to kontor_person;
  `.execute(db);
}
