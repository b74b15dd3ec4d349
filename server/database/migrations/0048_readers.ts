import { sql, type Kysely } from 'kysely';

/**
 * How many read a space is counted from the index of its memberships alone: which company a membership belongs to stands in it (a
 * person who changes sides loses all of theirs, see person_side), and who may not come in is subtracted. `readable_spaces` names a space
 * twice where that is cheaper: it is asked for whether a space is among them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table membership add column partner_id uuid references partner;
    update membership m set partner_id = p.partner_id from person p where p.id = m.person_id and p.partner_id is not null;
    create or replace function demand_partner_space() returns trigger language plpgsql security definer set search_path = public as $$
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
        new.partner_id := them.partner_id;
        return new;
      end $$;
    drop trigger membership_of_outsider on membership;
    create trigger membership_of_outsider before insert or update of person_id, space_id, role, partner_id on membership for each row execute function demand_partner_space();
    create index membership_readers on membership (space_id, partner_id);
    create index person_inactive on person (id) where state <> 'active';
    create index person_access_until on person (access_until) where access_until is not null;
    create index space_open on space (id) where access = 'open';

    create or replace function space_readers(wanted uuid[]) returns table (space_id uuid, partner_id uuid, company text, readers integer) language plpgsql stable security definer set search_path = public as $$
      begin
        return query
          with counted as (
            select c.space, c.firm, sum(c.persons)::integer as persons from (
              select m.space_id as space, m.partner_id as firm, count(*) as persons from membership m where m.space_id = any(wanted) group by m.space_id, m.partner_id
              union all
              select m.space_id, m.partner_id, -count(*) from membership m
                where m.space_id = any(wanted) and m.person_id in (select p.id from person p where p.state <> 'active' union select p.id from person p where p.access_until <= now())
                group by m.space_id, m.partner_id) c
            group by c.space, c.firm)
          select s.id, null::uuid, null::text, case when s.access = 'open' then (select count(*)::integer from person where state = 'active' and kind = 'member') else coalesce(c.persons, 0) end
            from space s left join counted c on c.space = s.id and c.firm is null where s.id = any(wanted)
          union all
          select n.space_id, f.id, f.name, coalesce(c.persons, 0)
            from space_partner n join partner f on f.id = n.partner_id left join counted c on c.space = n.space_id and c.firm = n.partner_id where n.space_id = any(wanted)
          order by 3 nulls first;
      end $$;

    create or replace function readable_spaces() returns setof uuid language plpgsql stable security definer rows 100 set search_path = public as $$
      declare me uuid := current_person(); side text; firm uuid;
      begin
        select p.kind, p.partner_id into side, firm from person p where p.id = me and p.state = 'active';
        if side = 'member' then
          return query select m.space_id from membership m where m.person_id = me union all select s.id from space s where s.access = 'open';
        elsif side is not null and is_welcome(me) then
          return query select m.space_id from membership m join space s on s.id = m.space_id and s.audience = 'partners'
            join space_partner n on n.space_id = s.id and n.partner_id = firm where m.person_id = me;
        end if;
      end $$;
  `.execute(db);
}
