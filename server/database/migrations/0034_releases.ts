import { sql, type Kysely } from 'kysely';

/**
 * The release: a copy of one fixed version goes outward, checked by rules and by a second person. The copy is a post that nobody edits;
 * of the release itself an outsider sees a few columns, and only beside a copy that they read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await rights(db);
}

const tables = (db: Kysely<unknown>) => sql`
  create table release_approver (
    id uuid primary key,
    space_id uuid references space on delete cascade,
    label text check (label in ('public', 'internal', 'confidential')),
    person_id uuid not null references person on delete cascade,
    deputy_id uuid references person on delete set null check (deputy_id <> person_id),
    created timestamptz not null default now(),
    created_by uuid references person
  );
  create unique index release_approver_once on release_approver (coalesce(space_id, '00000000-0000-0000-0000-000000000000'), coalesce(label, ''), person_id);

  -- What is released: a post or one file of it. A page will be the third kind.
  create table release (
    id uuid primary key,
    number bigint generated always as identity unique,
    kind text not null check (kind in ('post', 'file')),
    state text not null default 'requested' check (state in ('requested', 'returned', 'refused', 'void', 'released', 'revoked', 'expired')),
    post_id uuid not null references post,
    file_id uuid references file on delete set null,
    version integer not null,
    hash text not null,
    label text not null check (label in ('public', 'internal', 'confidential')),
    author_id uuid not null references person,
    from_space_id uuid not null references space,
    to_space_id uuid references space,
    title text,
    reason text not null default '',
    valid_until date,
    download boolean not null default false,
    redactions jsonb not null default '[]',
    redacted integer not null default 0,
    replaces_id uuid references release,
    requested timestamptz not null default now(),
    requested_by uuid not null references person,
    decided timestamptz,
    decided_by uuid references person,
    comment text not null default '',
    ended timestamptz,
    ended_by uuid references person,
    copy_id uuid references post,
    constraint release_second_person check (state in ('requested', 'void') or decided_by is distinct from requested_by and decided_by is distinct from author_id)
  );
  create index release_post on release (post_id);
  create index release_copy on release (copy_id) where copy_id is not null;
  create index release_open on release (id) where state = 'requested';
  create index release_until on release (valid_until) where state = 'released' and valid_until is not null;

  create table release_contact (
    release_id uuid not null references release on delete cascade,
    person_id uuid not null references person on delete cascade,
    mail_id uuid references mail on delete set null,
    primary key (release_id, person_id)
  );

  -- Which outsiders had it: nobody of the house ever stands here.
  create table release_receipt (
    id uuid primary key,
    release_id uuid not null references release on delete cascade,
    person_id uuid not null references person on delete cascade,
    file_id uuid references file on delete set null,
    file_name text,
    what text not null check (what in ('opened', 'downloaded', 'mailed')),
    first timestamptz not null default now(),
    last timestamptz not null default now(),
    times integer not null default 1
  );
  create unique index release_receipt_once on release_receipt (release_id, person_id, what, coalesce(file_name, ''));
  create function demand_outsider() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if exists (select 1 from person where id = new.person_id and kind = 'member') then return null; end if;
      return new;
    end $$;
  create trigger release_receipt_outsider before insert on release_receipt for each row execute function demand_outsider();

  alter table post add column release_id uuid references release;
  alter table file_version add column pages integer;

  -- What was released stays as it was approved: no person changes it, by no path.
  create function demand_unchanged() returns trigger language plpgsql set search_path = public as $$
    begin
      if current_user in ('kontor_person', 'kontor_outsider') and (old.release_id is not null or new.release_id is not null)
        and (new.title, new.doc, new.text, new.space_id, new.author_id, new.label, new.tlp, new.version, new.decision, new.deleted, new.release_id, new.kind)
          is distinct from (old.title, old.doc, old.text, old.space_id, old.author_id, old.label, old.tlp, old.version, old.decision, old.deleted, old.release_id, old.kind) then
        raise exception 'a release is never changed' using errcode = 'check_violation', constraint = 'post_released';
      end if;
      return new;
    end $$;
  create trigger post_released before update on post for each row when (old.release_id is not null or new.release_id is not null) execute function demand_unchanged();
  create function demand_release() returns trigger language plpgsql set search_path = public as $$
    begin
      if current_user in ('kontor_person', 'kontor_outsider') then
        raise exception 'only an approval makes a release' using errcode = 'check_violation', constraint = 'post_released';
      end if;
      return new;
    end $$;
  create trigger post_release_made before insert on post for each row when (new.release_id is not null) execute function demand_release();
`.execute(db);

const rights = (db: Kysely<unknown>) => sql`
  -- Who decides on what leaves a space with a label: those named for the space, else those of the house. Who asks is never among them.
  create function approvers_of(space uuid, wanted text) returns table (person_id uuid, deputy_id uuid) language plpgsql stable security definer set search_path = public as $$
    begin
      return query select a.person_id, a.deputy_id from release_approver a
        where a.space_id = space and (a.label is null or a.label = wanted);
      if not found then
        return query select a.person_id, a.deputy_id from release_approver a where a.space_id is null and (a.label is null or a.label = wanted);
      end if;
    end $$;
  create function approves(space uuid, wanted text) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return exists (select 1 from approvers_of(space, wanted) a join person p on p.id = current_person() and p.state = 'active' and p.kind = 'member'
      where p.id in (a.person_id, a.deputy_id)); end $$;
  -- The names of who released and who ended it, beside a copy; an outsider learns them only of copies they read.
  create function release_names(wanted uuid) returns json language plpgsql stable security definer set search_path = public as $$
    begin
      return (select json_build_object('released', d.name, 'ended', e.name) from release r left join person d on d.id = r.decided_by left join person e on e.id = r.ended_by
        where r.id = wanted and (current_setting('role') <> 'kontor_outsider' or r.to_space_id in (select readable_spaces())));
    end $$;

  -- The releases in force of a source, for readers of the house.
  create function outward_of(wanted uuid) returns json language plpgsql stable security definer set search_path = public as $$
    begin
      if current_setting('role') = 'kontor_outsider' then return null; end if;
      return (select json_agg(json_build_object('id', r.id, 'number', r.number, 'released', r.decided) order by r.number) from release r where r.post_id = wanted and r.state = 'released');
    end $$;

  alter table release enable row level security;
  alter table release_approver enable row level security;
  alter table release_contact enable row level security;
  alter table release_receipt enable row level security;
  create policy release_read on release for select to kontor_person using ((select is_active_member()) and (
    (select current_person()) in (requested_by, author_id, decided_by)
    or (select has_house_role('administrator')) or (select has_house_role('auditor'))
    or role_in(from_space_id) in ('owner', 'moderator') or role_in(to_space_id) in ('owner', 'moderator')
    or approves(from_space_id, label)
    or exists (select 1 from post p where p.id = copy_id) or (state = 'released' and exists (select 1 from post p where p.id = post_id))));
  create policy release_approver_read on release_approver for select to kontor_person using ((select is_active_member()));
  grant select on release, release_approver to kontor_person;
  create policy release_shared on release for select to kontor_outsider using (exists (select 1 from post p where p.id = copy_id));
  grant select (id, number, state, copy_id, to_space_id, valid_until, download, redacted, decided, ended) on release to kontor_outsider;
`.execute(db);
