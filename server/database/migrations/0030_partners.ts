import { sql, type Kysely } from 'kysely';

/**
 * Partner companies, their people, and the third barrier: outsiders (guests in a session, contacts through mail) run under the role
 * `kontor_outsider`, which may touch only what is granted here and in later migrations by name. What a new table holds is therefore
 * unseen by them until somebody says otherwise.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await people(db);
  await reading(db);
  await grants(db);
}

const tables = (db: Kysely<unknown>) => sql`
  create table partner (
    id uuid primary key,
    name text not null check (btrim(name) <> ''),
    country text not null default 'DE' check (country ~ '^[A-Z]{2}$'),
    domains text[] not null default '{}',
    state text not null default 'prospective' check (state in ('prospective', 'active', 'ending', 'ended')),
    since date,
    until date,
    house_contact_id uuid references person,
    partner_contact_id uuid references person,
    labels text[] not null default '{public,internal}' check (labels <@ array['public', 'internal', 'confidential']),
    created timestamptz not null default now(),
    created_by uuid references person,
    ended timestamptz
  );
  create unique index partner_name on partner (lower(name));

  create table agreement (
    id uuid primary key,
    partner_id uuid not null references partner on delete cascade,
    kind text not null check (kind in ('nda', 'data-processing', 'other')),
    title text not null,
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    created timestamptz not null default now(),
    created_by uuid references person,
    removed timestamptz
  );
  create index agreement_partner on agreement (partner_id);

  alter table file add column agreement_id uuid references agreement on delete cascade,
    add constraint file_one_carrier check (num_nonnulls(post_id, comment_id, agreement_id) <= 1);
  create index file_agreement on file (agreement_id) where agreement_id is not null;

  create table space_partner (
    space_id uuid not null references space on delete cascade,
    partner_id uuid not null references partner on delete cascade,
    added timestamptz not null default now(),
    added_by uuid references person,
    primary key (space_id, partner_id)
  );
  create index space_partner_partner on space_partner (partner_id);

  create table emergency_stop (
    id uuid primary key,
    started timestamptz not null default now(),
    started_by uuid references person,
    reason text not null check (btrim(reason) <> ''),
    reopen_asked timestamptz,
    reopen_asked_by uuid references person,
    reopened timestamptz,
    reopened_by uuid references person,
    check (reopened_by is distinct from reopen_asked_by or reopened_by is null)
  );
  create unique index emergency_stop_open on emergency_stop ((true)) where reopened is null;

  -- Whether all ways outward are closed.
  create function outward_closed() returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return exists (select 1 from emergency_stop where reopened is null); end $$;

  alter table membership add column history_from timestamptz;
  alter table comment add column label text not null default 'internal' check (label in ('public', 'internal', 'confidential', 'strictly-confidential'));
  alter table file add column label text not null default 'internal' check (label in ('public', 'internal', 'confidential', 'strictly-confidential'));
  alter table post add column tlp text check (tlp in ('clear', 'green', 'amber', 'amber+strict', 'red'));
  alter table comment add column tlp text check (tlp in ('clear', 'green', 'amber', 'amber+strict', 'red'));
  alter table file add column tlp text check (tlp in ('clear', 'green', 'amber', 'amber+strict', 'red'));
  grant update (label, tlp) on comment to kontor_person;
  grant update (tlp) on post to kontor_person;
`.execute(db);

const people = (db: Kysely<unknown>) => sql`
  alter table person drop constraint person_kind_check;
  alter table person
    add column partner_id uuid references partner,
    add column company text,
    add column sponsor_id uuid references person,
    add column access_until timestamptz,
    add constraint person_kind check (kind in ('member', 'guest', 'contact')),
    add constraint person_of_house check ((kind = 'member') = (partner_id is null)),
    add constraint person_limited check (kind = 'member' or access_until is not null),
    add constraint person_roles_in_house check (kind = 'member' or house_roles = '{}');
  create index person_partner on person (partner_id) where partner_id is not null;
  create index person_sponsor on person (sponsor_id) where sponsor_id is not null;

  -- The company stands beside the name everywhere, so it is kept with it; nobody writes it by hand.
  create function keep_company() returns trigger language plpgsql security definer set search_path = public as $$
    begin new.company := (select name from partner where id = new.partner_id); return new; end $$;
  create trigger person_company before insert or update of partner_id, company on person for each row execute function keep_company();
  create function spread_company() returns trigger language plpgsql security definer set search_path = public as $$
    begin update person set company = new.name where partner_id = new.id; return null; end $$;
  create trigger partner_renamed after update of name on partner for each row when (old.name <> new.name) execute function spread_company();

  -- Whether a person may come in at all: members while active, outsiders while their time, their company's relation and the outward ways are open.
  create function is_welcome(who uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return exists (select 1 from person p left join partner f on f.id = p.partner_id where p.id = who and p.state = 'active'
      and (p.kind = 'member' or (p.access_until > now() and f.state <> 'ended' and not outward_closed()))); end $$;

  create or replace function has_house_role(wanted text) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return exists (select 1 from person where id = current_person() and state = 'active' and kind = 'member' and wanted = any (house_roles)); end $$;

  -- No path leads an outsider into a space of the house: not imports, not owners, not Kontor itself.
  create function demand_partner_space() returns trigger language plpgsql security definer set search_path = public as $$
    declare them person%rowtype;
    begin
      select * into them from person where id = new.person_id;
      if them.kind <> 'member' then
        if not exists (select 1 from space s join space_partner n on n.space_id = s.id where s.id = new.space_id and s.audience = 'partners' and n.partner_id = them.partner_id) then
          raise exception 'an outsider can only be in a partner space that names their company' using errcode = 'check_violation', constraint = 'membership_of_outsider';
        end if;
        if new.role not in ('member', 'reader') then
          raise exception 'an outsider keeps no space' using errcode = 'check_violation', constraint = 'membership_of_outsider';
        end if;
      end if;
      return new;
    end $$;
  create trigger membership_of_outsider before insert or update of person_id, space_id, role on membership for each row execute function demand_partner_space();
  create function demand_same_audience() returns trigger language plpgsql security definer set search_path = public as $$
    begin raise exception 'the audience of a space never changes' using errcode = 'check_violation', constraint = 'space_audience'; end $$;
  create trigger space_audience before update of audience on space for each row when (old.audience <> new.audience) execute function demand_same_audience();
  create function demand_same_side() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if (old.kind = 'member') <> (new.kind = 'member') or old.partner_id is distinct from new.partner_id then
        delete from membership where person_id = new.id;
      end if;
      return null;
    end $$;
  create trigger person_side after update of kind, partner_id on person for each row execute function demand_same_side();
  -- A company that leaves a space takes its people along.
  create function leave_with_company() returns trigger language plpgsql security definer set search_path = public as $$
    begin delete from membership m using person p where p.id = m.person_id and p.partner_id = old.partner_id and m.space_id = old.space_id; return null; end $$;
  create trigger space_partner_left after delete on space_partner for each row execute function leave_with_company();
`.execute(db);

const reading = (db: Kysely<unknown>) => sql`
  -- What the person may read: members the spaces they are in and the open ones of the house; outsiders the partner spaces they are in that name their company.
  create or replace function readable_spaces() returns setof uuid language plpgsql stable security definer rows 100 set search_path = public as $$
    declare me uuid := current_person(); side text; firm uuid;
    begin
      select p.kind, p.partner_id into side, firm from person p where p.id = me and p.state = 'active';
      if side = 'member' then
        return query
          select m.space_id from membership m where m.person_id = me
          union
          select s.id from space s where s.access = 'open';
      elsif side is not null and is_welcome(me) then
        return query select m.space_id from membership m join space s on s.id = m.space_id and s.audience = 'partners'
          join space_partner n on n.space_id = s.id and n.partner_id = firm where m.person_id = me;
      end if;
    end $$;

  create or replace function writes_in(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin return exists (select 1 from membership m join person p on p.id = m.person_id join space s on s.id = m.space_id
      where m.space_id = wanted and p.id = current_person() and p.state = 'active' and m.role <> 'reader' and s.archived is null
        and (p.kind = 'member' or wanted in (select readable_spaces()))); end $$;

  -- From when on an outsider sees what a space holds.
  create function history_from(wanted uuid) returns timestamptz language plpgsql stable security definer set search_path = public as $$
    begin return (select coalesce(m.history_from, '-infinity') from membership m where m.space_id = wanted and m.person_id = current_person()); end $$;

  -- Who is in a space that the person reads; nothing of how they use it.
  create function members_of(wanted uuid) returns table (person_id uuid, role text, joined timestamptz) language plpgsql stable security definer set search_path = public as $$
    begin
      if wanted in (select readable_spaces()) or has_house_role('administrator') then
        return query select m.person_id, m.role, m.joined from membership m where m.space_id = wanted;
      end if;
    end $$;

  -- Whom an outsider knows: who is in their spaces, and who wrote what they may read there.
  create function is_fellow(who uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin
      return exists (select 1 from membership m where m.person_id = who and m.space_id in (select readable_spaces()))
        or exists (select 1 from post p where p.author_id = who and p.space_id in (select readable_spaces()) and p.created >= history_from(p.space_id))
        or exists (select 1 from comment c join post p on p.id = c.post_id where c.author_id = who and c.space_id in (select readable_spaces()) and p.created >= history_from(p.space_id));
    end $$;

  -- How many persons of which company read each space (partner null: the house). Of an open space the whole house reads. The same for everybody who asks.
  create function space_readers(wanted uuid[]) returns table (space_id uuid, partner_id uuid, company text, readers integer) language plpgsql stable security definer set search_path = public as $$
    begin
      return query
        select s.id, null::uuid, null::text, (case when s.access = 'open' then (select count(*) from person where state = 'active' and kind = 'member') else coalesce(c.n, 0) end)::integer
        from space s left join (
          select m.space_id as id, count(*) as n from membership m join person p on p.id = m.person_id
          where m.space_id = any(wanted) and p.state = 'active' and p.kind = 'member' group by m.space_id) c on c.id = s.id
        where s.id = any(wanted);
      return query
        select n.space_id, f.id, f.name, (select count(*) from membership m join person p on p.id = m.person_id
          where m.space_id = n.space_id and p.partner_id = f.id and p.state = 'active' and p.access_until > now())::integer
        from space_partner n join partner f on f.id = n.partner_id where n.space_id = any(wanted) order by f.name;
    end $$;
  drop function reader_counts(uuid[]);
`.execute(db);

const grants = (db: Kysely<unknown>) => sql`
  alter table partner enable row level security;
  alter table agreement enable row level security;
  alter table space_partner enable row level security;
  alter table emergency_stop enable row level security;

  grant select (partner_id, company, sponsor_id, access_until) on person to kontor_person;
  create policy partner_read on partner for select to kontor_person using ((select is_active_member()));
  create policy agreement_read on agreement for select to kontor_person using ((select is_active_member()));
  create policy space_partner_read on space_partner for select to kontor_person using (exists (select 1 from space s where s.id = space_id));
  create policy emergency_stop_read on emergency_stop for select to kontor_person using ((select is_active_member()));
  grant select on partner, agreement, space_partner, emergency_stop to kontor_person;
  create policy file_of_agreement on file for select to kontor_person using (removed is null and agreement_id is not null
    and ((select has_house_role('administrator')) or exists (select 1 from agreement a join partner f on f.id = a.partner_id where a.id = agreement_id and f.house_contact_id = (select current_person()))));
  -- A file that hangs on an agreement is not loose.
  drop policy file_read on file;
  create policy file_read on file for select to kontor_person using (removed is null and (
    (num_nonnulls(post_id, comment_id, agreement_id) = 0 and owner_id = (select current_person()) and (select is_active_member()))
    or exists (select 1 from post p where p.id = post_id and p.deleted is null)
    or exists (select 1 from comment c join post p on p.id = c.post_id where c.id = comment_id and c.deleted is null and p.deleted is null)));
  alter policy file_attach on file using (owner_id = (select current_person()) and num_nonnulls(post_id, comment_id, agreement_id) = 0);

  create policy house_shared on house for select to kontor_outsider using (is_welcome((select current_person())));
  grant select (name, language, time_zone, demo) on house to kontor_outsider;
  create policy person_shared on person for select to kontor_outsider using (id = (select current_person()) or is_fellow(id));
  create policy person_own on person for update to kontor_outsider using (id = (select current_person())) with check (id = (select current_person()));
  grant select (id, kind, state, name, role, photo_id, partner_id, company, search_name) on person to kontor_outsider;
  grant update (name, role, phone, photo_id, language, time_zone, rules, feed_seen) on person to kontor_outsider;
  create policy partner_shared on partner for select to kontor_outsider using (exists (select 1 from person p where p.id = (select current_person()) and p.partner_id = partner.id)
    or exists (select 1 from space_partner n where n.partner_id = partner.id));
  grant select (id, name) on partner to kontor_outsider;
  create policy space_partner_shared on space_partner for select to kontor_outsider using (space_id in (select readable_spaces()));
  grant select (space_id, partner_id) on space_partner to kontor_outsider;
  create policy session_shared on session for all to kontor_outsider using (person_id = (select current_person()));
  grant select (id, person_id, agent, address, created, seen, expires), delete on session to kontor_outsider;

  create policy passkey_shared on passkey for all to kontor_outsider using (person_id = (select current_person()));
  grant select (id, person_id, name, created, used), update (name), delete on passkey to kontor_outsider;

  create policy space_shared on space for select to kontor_outsider using (id in (select readable_spaces()));
  grant select (id, name, description, rules, audience, access, created, archived, search_name, search_text) on space to kontor_outsider;
  create policy membership_own on membership for all to kontor_outsider
    using (person_id = (select current_person()) and space_id in (select readable_spaces())) with check (person_id = (select current_person()) and role = role_in(space_id));
  grant select (person_id, space_id, role, level, seen, joined, history_from), update (level, seen), delete on membership to kontor_outsider;
  create policy join_request_none on join_request for select to kontor_outsider using (false);
  grant select on join_request to kontor_outsider;

  create policy post_shared on post for select to kontor_outsider using (space_id in (select readable_spaces()) and created >= history_from(space_id));
  create policy post_write_shared on post for insert to kontor_outsider
    with check (author_id = (select current_person()) and writes_in(space_id) and kind <> 'announcement' and not required and pinned is null);
  create policy post_change_shared on post for update to kontor_outsider
    using (author_id = (select current_person()) and writes_in(space_id)) with check (author_id = (select current_person()) and writes_in(space_id));
  grant select, insert on post to kontor_outsider;
  grant update (title, doc, text, label, tlp, version, edited, deleted, deleted_by, answer_id, decision, replaces_id) on post to kontor_outsider;
  create policy comment_shared on comment for select to kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy comment_write_shared on comment for insert to kontor_outsider
    with check (author_id = (select current_person()) and writes_in(space_id) and exists (select 1 from post p where p.id = post_id));
  create policy comment_change_shared on comment for update to kontor_outsider
    using (author_id = (select current_person()) and writes_in(space_id)) with check (author_id = (select current_person()) and writes_in(space_id));
  grant select, insert on comment to kontor_outsider;
  grant update (doc, text, quotes_id, label, tlp, version, edited, deleted, deleted_by) on comment to kontor_outsider;
  create policy post_version_shared on post_version for select to kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy post_version_write_shared on post_version for insert to kontor_outsider
    with check (editor_id = (select current_person()) and exists (select 1 from post p where p.id = post_id and p.author_id = (select current_person())));
  create policy comment_version_shared on comment_version for select to kontor_outsider using (exists (select 1 from comment c where c.id = comment_id));
  create policy comment_version_write_shared on comment_version for insert to kontor_outsider
    with check (editor_id = (select current_person()) and exists (select 1 from comment c where c.id = comment_id and c.author_id = (select current_person())));
  grant select, insert on post_version, comment_version to kontor_outsider;

  create policy acknowledgement_shared on acknowledgement for select to kontor_outsider using (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
  create policy acknowledgement_confirm_shared on acknowledgement for update to kontor_outsider
    using (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id)) with check (person_id = (select current_person()));
  grant select, update (confirmed) on acknowledgement to kontor_outsider;
  create policy bookmark_shared on bookmark for all to kontor_outsider using (person_id = (select current_person())) with check (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
  create policy watch_shared on watch for all to kontor_outsider using (person_id = (select current_person())) with check (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
  create policy draft_shared on draft for all to kontor_outsider using (person_id = (select current_person())) with check (person_id = (select current_person()));
  create policy thanks_shared on thanks for select to kontor_outsider using ((person_id = (select current_person()) or to_id = (select current_person())) and exists (select 1 from post p where p.id = post_id));
  create policy thanks_give_shared on thanks for insert to kontor_outsider with check (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id and writes_in(p.space_id)));
  create policy thanks_take_shared on thanks for delete to kontor_outsider using (person_id = (select current_person()));
  grant select, insert, update, delete on bookmark, watch, draft to kontor_outsider;
  grant select, insert, delete on thanks to kontor_outsider;

  create policy file_shared on file for select to kontor_outsider using (removed is null and agreement_id is null and (
    (post_id is null and comment_id is null and owner_id = (select current_person()))
    or exists (select 1 from post p where p.id = post_id and p.deleted is null)
    or exists (select 1 from comment c join post p on p.id = c.post_id where c.id = comment_id and c.deleted is null and p.deleted is null)));
  create policy file_make_shared on file for insert to kontor_outsider
    with check (owner_id = (select current_person()) and num_nonnulls(post_id, comment_id, agreement_id) = 0);
  create policy file_attach_shared on file for update to kontor_outsider
    using (owner_id = (select current_person()) and num_nonnulls(post_id, comment_id, agreement_id) = 0)
    with check (owner_id = (select current_person()) and agreement_id is null
      and (post_id is null or exists (select 1 from post p where p.id = post_id and p.author_id = (select current_person())))
      and (comment_id is null or exists (select 1 from comment c where c.id = comment_id and c.author_id = (select current_person()))));
  grant select, insert on file to kontor_outsider;
  grant update (post_id, comment_id, place) on file to kontor_outsider;
  create policy file_version_shared on file_version for select to kontor_outsider using (exists (select 1 from file f where f.id = file_id));
  create policy file_variant_shared on file_variant for select to kontor_outsider using (exists (select 1 from file f where f.id = file_id));
  create policy file_text_shared on file_text for select to kontor_outsider using (exists (select 1 from file f where f.id = file_id));
  grant select on file_version, file_variant, file_text to kontor_outsider;
  create policy upload_shared on upload for select to kontor_outsider using (person_id = (select current_person()));
  grant select on upload to kontor_outsider;
  create policy person_photo_shared on person_photo for select to kontor_outsider using (exists (select 1 from person p where p.id = person_id));
  grant select on person_photo to kontor_outsider;

  create policy notice_shared on notice for select to kontor_outsider using (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
  create policy notice_seen_shared on notice for update to kontor_outsider using (person_id = (select current_person()));
  grant select, update (seen) on notice to kontor_outsider;
  create policy search_entry_shared on search_entry for select to kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  grant select on search_entry to kontor_outsider;
`.execute(db);
