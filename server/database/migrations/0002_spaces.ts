import { sql, type Kysely } from 'kysely';

/** Spaces, who is in them, and the one sentence of row security that all content obeys: readable_spaces(). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table space (
      id uuid primary key,
      name text not null,
      description text not null default '',
      rules text not null default '',
      audience text not null check (audience in ('internal', 'partners', 'public')),
      access text not null check (access in ('open', 'request', 'invitation')),
      created_by uuid references person,
      created timestamptz not null default now(),
      archived timestamptz
    );

    create table membership (
      person_id uuid not null references person on delete cascade,
      space_id uuid not null references space on delete cascade,
      role text not null check (role in ('owner', 'moderator', 'member', 'reader')),
      level text not null default 'mentions' check (level in ('all', 'mentions', 'nothing', 'hidden')),
      seen uuid,
      joined timestamptz not null default now(),
      primary key (person_id, space_id)
    );
    create index membership_space on membership (space_id, role);

    create table join_request (
      space_id uuid not null references space on delete cascade,
      person_id uuid not null references person on delete cascade,
      created timestamptz not null default now(),
      primary key (space_id, person_id)
    );

    -- What the person may read: the spaces they are in, and the open ones of the house.
    create function readable_spaces() returns setof uuid language plpgsql stable security definer rows 100 set search_path = public as $$
      declare me uuid := current_person();
      begin
        return query
          select m.space_id from membership m join person p on p.id = m.person_id where p.id = me and p.state = 'active'
          union
          select s.id from space s where s.access = 'open' and (select is_active_member());
      end $$;

    create function owns_space(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
      begin return exists (select 1 from membership where space_id = wanted and person_id = current_person() and role in ('owner', 'moderator')); end $$;

    create function role_in(wanted uuid) returns text language plpgsql stable security definer set search_path = public as $$
      begin return (select role from membership where space_id = wanted and person_id = current_person()); end $$;

    create function is_ownerless(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
      begin return not exists (select 1 from membership m join person p on p.id = m.person_id where m.space_id = wanted and m.role = 'owner' and p.state = 'active'); end $$;

    -- How many persons read each of these spaces: of an open one the whole house, else its members. The same for everybody who asks.
    create function reader_counts(wanted uuid[]) returns table (space_id uuid, readers integer) language plpgsql stable security definer set search_path = public as $$
      begin
        return query
          select s.id, (case when s.access = 'open' then (select count(*) from person where state = 'active' and kind = 'member') else coalesce(c.n, 0) end)::integer
          from space s left join (
            select m.space_id as id, count(*) as n from membership m join person p on p.id = m.person_id
            where m.space_id = any(wanted) and p.state = 'active' group by m.space_id) c on c.id = s.id
          where s.id = any(wanted);
      end $$;

    alter table space enable row level security;
    alter table membership enable row level security;
    alter table join_request enable row level security;

    create policy space_read on space for select to kontor_person
      using (id in (select readable_spaces()) or (access <> 'invitation' and (select is_active_member())) or (select has_house_role('administrator')) or created_by = (select current_person()));
    create policy space_make on space for insert to kontor_person with check (created_by = (select current_person()) and (select is_active_member()));
    create policy space_change on space for update to kontor_person using (owns_space(id) or (select has_house_role('administrator')));
    grant select, insert on space to kontor_person;
    grant update (name, description, rules, access, archived) on space to kontor_person;

    create policy membership_read on membership for select to kontor_person
      using (person_id = (select current_person()) or space_id in (select readable_spaces()) or (select has_house_role('administrator')));
    -- Nobody lets themselves in: only into open spaces, into a space just made, or by its owners. An administrator
    -- acts for a space only when no active owner is left (negative case B13).
    create policy membership_join on membership for insert to kontor_person
      with check (owns_space(space_id) or ((select has_house_role('administrator')) and is_ownerless(space_id))
        or (person_id = (select current_person()) and role = 'member' and exists (select 1 from space s where s.id = space_id and s.access = 'open' and s.archived is null))
        or (person_id = (select current_person()) and role = 'owner' and exists (select 1 from space s where s.id = space_id and s.created_by = (select current_person())) and is_ownerless(space_id)));
    create policy membership_change on membership for update to kontor_person
      using (person_id = (select current_person()) or owns_space(space_id) or ((select has_house_role('administrator')) and is_ownerless(space_id)))
      with check (owns_space(space_id) or ((select has_house_role('administrator')) and is_ownerless(space_id))
        or (person_id = (select current_person()) and role = role_in(space_id)));
    create policy membership_leave on membership for delete to kontor_person
      using (person_id = (select current_person()) or owns_space(space_id));
    grant select, insert, update, delete on membership to kontor_person;

    create policy join_request_own on join_request for all to kontor_person
      using (person_id = (select current_person()) or owns_space(space_id)) with check (person_id = (select current_person()));
    grant select, insert, delete on join_request to kontor_person;
  `.execute(db);
}
