import { sql, type Kysely } from 'kysely';

/**
 * The ledger asks for thousands of commitments at once, so whether one may be read is no question to each row: members ask by the space that
 * a commitment keeps of its post, people of partners by the list of those they read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table commitment add column space_id uuid references space;
    update commitment c set space_id = p.space_id from post p where p.id = c.post_id;
    alter table commitment alter column space_id set not null;
    create index commitment_space on commitment (space_id, due);
    create function follow_post_of_commitment() returns trigger language plpgsql security definer set search_path = public as $$
      begin update commitment set space_id = new.space_id where post_id = new.id; return null; end $$;
    create trigger commitment_moved after update of space_id on post for each row when (old.kind = 'commitment' and old.space_id <> new.space_id) execute function follow_post_of_commitment();

    create function space_of_commitment() returns trigger language plpgsql security definer set search_path = public as $$
      begin new.space_id := (select p.space_id from post p where p.id = new.post_id); return new; end $$;
    create trigger commitment_space before insert on commitment for each row execute function space_of_commitment();

    -- The commitments that somebody of a partner reads, with the titles of their posts.
    create function shared_commitments() returns table (id uuid, space_id uuid, title text) language plpgsql stable security definer rows 1000 set search_path = public as $$
      begin
        return query
          select p.id, p.space_id, p.title from post p join membership m on m.space_id = p.space_id and m.person_id = current_person()
          where p.kind = 'commitment' and p.deleted is null and p.created >= coalesce(m.history_from, '-infinity') and p.space_id in (select readable_spaces());
      end $$;
    create index post_commitment on post (space_id) where kind = 'commitment';

    drop policy commitment_read on commitment;
    create policy commitment_read on commitment for select to kontor_person using (space_id in (select readable_spaces()));
    create policy commitment_shared on commitment for select to kontor_outsider using (post_id in (select s.id from shared_commitments() s));
  `.execute(db);
}
