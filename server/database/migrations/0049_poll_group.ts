import { sql, type Kysely } from 'kysely';

/** What was voted in secret is told from the smallest group of the works agreement on, never below five. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
  create or replace function poll_tally(wanted uuid) returns json language plpgsql stable security definer set search_path = public as $$
    declare the poll%rowtype; voters integer; least integer;
    begin
      select * into the from poll where post_id = wanted;
      if not found or (current_setting('role') in ('kontor_person', 'kontor_outsider') and not exists (
        select 1 from post p where p.id = wanted and p.space_id in (select readable_spaces())
          and (current_setting('role') = 'kontor_person' or p.created >= history_from(p.space_id)))) then return null; end if;
      select greatest(5, coalesce(max((h.settings->'agreement'->>'minimumGroup')::int), 5)) into least from house h;
      select count(distinct person_id)::int into voters from poll_vote where post_id = wanted;
      return json_build_object('voters', voters, 'least', least, 'shown', not the.secret or (the.closed is not null and voters >= least),
        'options', (select json_agg(json_build_object('id', o.id, 'text', o.text,
            'votes', case when not the.secret or (the.closed is not null and voters >= least) then (select count(*)::int from poll_vote v where v.option_id = o.id) end,
            'by', case when not the.secret then (select coalesce(json_agg(named.who), '[]') from (
              select json_build_object('id', h.id, 'name', h.name, 'role', h.role, 'photo_id', h.photo_id, 'company', h.company) as who
              from poll_vote v join person h on h.id = v.person_id where v.option_id = o.id order by h.name limit 100) named) end) order by o.place)
          from poll_option o where o.post_id = wanted));
    end $$;
  `.execute(db);
}
