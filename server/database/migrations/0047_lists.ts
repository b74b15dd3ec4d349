import { sql, type Kysely } from 'kysely';

/**
 * How strict a space is (open, moderated, formal) and what waits there for approval; distribution lists and what was distributed by them;
 * confirmations by deputies; what was changed of the settings of the house, for the council.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await strictness(db);
  await submissions(db);
  await lists(db);
  await deputies(db);
  await changes(db);
}

const strictness = (db: Kysely<unknown>) => sql`
  alter table space add column strictness text not null default 'open' check (strictness in ('open', 'moderated', 'formal'));
  grant update (strictness) on space to kontor_person;
  grant select (strictness) on space to kontor_outsider;

  -- Who besides its owners and moderators publishes in a formal space.
  create table space_publisher (
    space_id uuid not null references space on delete cascade,
    person_id uuid not null references person on delete cascade,
    named timestamptz not null default now(),
    named_by uuid references person,
    primary key (space_id, person_id)
  );
  alter table space_publisher enable row level security;
  create policy space_publisher_read on space_publisher for select to kontor_person using (space_id in (select readable_spaces()));
  create policy space_publisher_name on space_publisher for insert to kontor_person with check (owns_space(space_id) and named_by = (select current_person()));
  create policy space_publisher_take on space_publisher for delete to kontor_person using (owns_space(space_id));
  grant select, insert, delete on space_publisher to kontor_person;
  create policy space_publisher_own on space_publisher for select to kontor_outsider using (person_id = (select current_person()));
  grant select (space_id, person_id) on space_publisher to kontor_outsider;

  -- Who leaves a space is not named in it any more.
  create function unname_publisher() returns trigger language plpgsql security definer set search_path = public as $$
    begin delete from space_publisher where space_id = old.space_id and person_id = old.person_id; return null; end $$;
  create trigger membership_publisher after delete on membership for each row execute function unname_publisher();

  -- Whether the person's word stands there at once.
  create function publishes_in(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return writes_in(wanted) and exists (select 1 from space s join membership m on m.space_id = s.id and m.person_id = current_person()
      where s.id = wanted and (s.strictness = 'open' or m.role in ('owner', 'moderator')
        or (s.strictness = 'formal' and exists (select 1 from space_publisher n where n.space_id = s.id and n.person_id = m.person_id)))); end $$;
`.execute(db);

const submissions = (db: Kysely<unknown>) => sql`
  -- A post that waits for its approval is no post yet: it stands here, and search, feed, mail and notices can't know of it.
  create table submission (
    id uuid primary key,
    space_id uuid not null references space on delete cascade,
    author_id uuid not null references person on delete cascade,
    state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
    kind text not null,
    title text,
    content jsonb not null,
    files uuid[] not null default '{}',
    created timestamptz not null default now(),
    decided timestamptz,
    decided_by uuid references person,
    reason text,
    post_id uuid unique
  );
  create index submission_space on submission (space_id, id) where state = 'waiting';
  create index submission_author on submission (author_id, id desc);
  create index submission_files on submission using gin (files) where state = 'waiting';
  alter table submission enable row level security;
  create policy submission_read on submission for select to kontor_person
    using (space_id in (select readable_spaces()) and (author_id = (select current_person()) or owns_space(space_id)));
  create policy submission_make on submission for insert to kontor_person
    with check (author_id = (select current_person()) and writes_in(space_id) and state = 'waiting' and num_nonnulls(decided, decided_by, reason, post_id) = 0);
  create policy submission_withdraw on submission for delete to kontor_person using (author_id = (select current_person()) and state <> 'approved');
  grant select, insert, delete on submission to kontor_person;
  create policy submission_shared on submission for select to kontor_outsider using (space_id in (select readable_spaces()) and author_id = (select current_person()));
  create policy submission_make_shared on submission for insert to kontor_outsider
    with check (author_id = (select current_person()) and writes_in(space_id) and state = 'waiting' and num_nonnulls(decided, decided_by, reason, post_id) = 0);
  create policy submission_withdraw_shared on submission for delete to kontor_outsider using (author_id = (select current_person()) and state <> 'approved');
  grant select, insert, delete on submission to kontor_outsider;

  -- The very post that was approved may be published by its author.
  create function was_approved(wanted uuid, place uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return writes_in(place) and exists (select 1 from submission s where s.post_id = wanted and s.space_id = place and s.author_id = current_person() and s.state = 'approved'); end $$;
  alter policy post_write on post with check (author_id = (select current_person()) and (publishes_in(space_id) or was_approved(id, space_id)));
  alter policy post_write_shared on post
    with check (author_id = (select current_person()) and (publishes_in(space_id) or was_approved(id, space_id)) and kind <> 'announcement' and not required and pinned is null);

  -- Who decides on what waits sees its files, as far as they are its author's own.
  create function is_submitted(wanted uuid, owner uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return exists (select 1 from submission s where s.state = 'waiting' and s.files @> array[wanted] and s.author_id = owner and owns_space(s.space_id)); end $$;
  create policy file_submitted on file for select to kontor_person
    using (removed is null and num_nonnulls(post_id, comment_id, agreement_id) = 0 and owner_id <> (select current_person()) and is_submitted(id, owner_id));
`.execute(db);

const lists = (db: Kysely<unknown>) => sql`
  create table distribution_list (
    id uuid primary key,
    name text not null check (btrim(name) <> ''),
    purpose text not null default '',
    keeper_id uuid references person,
    created timestamptz not null default now(),
    created_by uuid references person,
    changed timestamptz,
    changed_by uuid references person,
    archived timestamptz
  );
  create unique index distribution_list_name on distribution_list (lower(name)) where archived is null;
  -- A person by name, or everybody of the house to whom all that is given here applies.
  create table distribution_entry (
    id uuid primary key,
    list_id uuid not null references distribution_list on delete cascade,
    part text not null check (part in ('must', 'informed', 'may')),
    person_id uuid references person on delete cascade,
    department text,
    site text,
    role text,
    check (num_nonnulls(person_id, department, site, role) > 0 and (person_id is null or num_nonnulls(department, site, role) = 0))
  );
  create index distribution_entry_list on distribution_entry (list_id);

  -- What was distributed, and to whom as it was then.
  create table distribution (
    id uuid primary key,
    post_id uuid not null references post on delete cascade,
    list_id uuid references distribution_list on delete set null,
    list_name text not null,
    version integer not null,
    due date,
    distributed timestamptz not null default now(),
    distributed_by uuid references person
  );
  create index distribution_post on distribution (post_id);
  create table distribution_receiver (
    distribution_id uuid not null references distribution on delete cascade,
    person_id uuid not null references person on delete cascade,
    part text not null check (part in ('must', 'informed', 'may')),
    rule jsonb,
    reads boolean not null,
    primary key (distribution_id, person_id)
  );

  alter table distribution_list enable row level security;
  alter table distribution_entry enable row level security;
  alter table distribution enable row level security;
  alter table distribution_receiver enable row level security;

  create function keeps_list(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return has_house_role('administrator') or exists (select 1 from distribution_list l where l.id = wanted and l.keeper_id = current_person() and is_active_member()); end $$;
  create policy distribution_list_read on distribution_list for select to kontor_person using ((select is_active_member()));
  create policy distribution_list_make on distribution_list for insert to kontor_person with check (created_by = (select current_person()) and keeper_id = (select current_person()) and (select is_active_member()));
  create policy distribution_list_change on distribution_list for update to kontor_person using (keeps_list(id)) with check ((select is_active_member()));
  grant select, insert on distribution_list to kontor_person;
  grant update (name, purpose, keeper_id, changed, changed_by, archived) on distribution_list to kontor_person;
  create policy distribution_entry_read on distribution_entry for select to kontor_person using ((select is_active_member()));
  create policy distribution_entry_make on distribution_entry for insert to kontor_person with check (keeps_list(list_id));
  create policy distribution_entry_take on distribution_entry for delete to kontor_person using (keeps_list(list_id));
  grant select, insert, delete on distribution_entry to kontor_person;

  -- Its readers see that a post was distributed; to whom is for its author and who keeps the space.
  create policy distribution_read on distribution for select to kontor_person using (exists (select 1 from post p where p.id = post_id));
  create policy distribution_make on distribution for insert to kontor_person
    with check (distributed_by = (select current_person()) and exists (select 1 from post p where p.id = post_id and (p.author_id = (select current_person()) or owns_space(p.space_id))));
  grant select, insert on distribution to kontor_person;
  create policy distribution_receiver_read on distribution_receiver for select to kontor_person
    using (exists (select 1 from distribution d join post p on p.id = d.post_id where d.id = distribution_id and (p.author_id = (select current_person()) or owns_space(p.space_id))));
  create policy distribution_receiver_make on distribution_receiver for insert to kontor_person
    with check (exists (select 1 from distribution d join post p on p.id = d.post_id where d.id = distribution_id and d.distributed_by = (select current_person()) and (p.author_id = (select current_person()) or owns_space(p.space_id))));
  grant select, insert on distribution_receiver to kontor_person;
`.execute(db);

const deputies = (db: Kysely<unknown>) => sql`
  alter table acknowledgement add column confirmed_by uuid references person;
  create index person_deputy on person (deputy_id) where deputy_id is not null;

  -- Whether somebody is away today, by their own calendar.
  create function is_away(who uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return exists (select 1 from person p where p.id = who and (now() at time zone p.time_zone)::date between p.absent_from and p.absent_until); end $$;
  -- Whether the person stands in for somebody who is away today.
  create function stands_in_for(who uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return exists (select 1 from person p where p.id = who and p.deputy_id = current_person() and p.state = 'active') and is_away(who); end $$;
  -- For whom this person may confirm a post now.
  create function deputised(wanted uuid, deputy uuid) returns table (person_id uuid) language plpgsql stable security definer rows 2 set search_path = public as $$
    begin return query select k.person_id from acknowledgement k join person p on p.id = k.person_id
      where k.post_id = wanted and k.confirmed is null and p.deputy_id = deputy and p.state = 'active' and is_away(p.id); end $$;

  -- The posts that wait for the person as somebody's deputy.
  create function waiting_for_deputy() returns table (post_id uuid) language plpgsql stable security definer rows 5 set search_path = public as $$
    begin return query select distinct k.post_id from person p join acknowledgement k on k.person_id = p.id and k.confirmed is null
      where p.deputy_id = current_person() and p.state = 'active' and is_away(p.id); end $$;

  alter policy acknowledgement_confirm on acknowledgement with check (person_id = (select current_person()) and confirmed_by is null);
  alter policy acknowledgement_confirm_shared on acknowledgement with check (person_id = (select current_person()) and confirmed_by is null);
  create policy acknowledgement_confirm_for on acknowledgement for update to kontor_person
    using (stands_in_for(person_id) and exists (select 1 from post p where p.id = post_id)) with check (stands_in_for(person_id) and confirmed_by = (select current_person()));
  grant update (confirmed_by) on acknowledgement to kontor_person;
`.execute(db);

const changes = (db: Kysely<unknown>) => sql`
  create table setting_change (
    id uuid primary key,
    changed timestamptz not null default now(),
    person_id uuid references person,
    what text not null,
    before jsonb,
    after jsonb
  );
  create index setting_change_changed on setting_change (changed desc);
  alter table setting_change enable row level security;
  create policy setting_change_read on setting_change for select to kontor_person using ((select has_house_role('council')) or (select has_house_role('administrator')));
  grant select on setting_change to kontor_person;
`.execute(db);
