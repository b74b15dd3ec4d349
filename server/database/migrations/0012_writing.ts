import { sql, type Kysely } from 'kysely';

/**
 * The second barrier for writing: a person's role changes only what its policies in server/access say may be changed at all. Texts are
 * their authors' and their keepers', counters are Kontor's, a comment stands where its post stands, and who made a space owns it only
 * until somebody is in it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function writes_in(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
      begin return exists (select 1 from membership m join person p on p.id = m.person_id join space s on s.id = m.space_id
        where m.space_id = wanted and p.id = current_person() and p.state = 'active' and m.role <> 'reader' and s.archived is null); end $$;
    create function is_empty(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
      begin return not exists (select 1 from membership where space_id = wanted); end $$;
    -- Owners keep all roles of their space, moderators all but those of owners.
    create function keeps_role(wanted uuid, given text) returns boolean language plpgsql stable security definer set search_path = public as $$
      begin return exists (select 1 from membership where space_id = wanted and person_id = current_person() and (role = 'owner' or (role = 'moderator' and given <> 'owner'))); end $$;

    drop policy space_read on space;
    create policy space_read on space for select to kontor_person
      using (id in (select readable_spaces()) or (access <> 'invitation' and (select is_active_member())) or (select has_house_role('administrator'))
        or (created_by = (select current_person()) and is_empty(id)));

    drop policy membership_join on membership;
    drop policy membership_change on membership;
    drop policy membership_leave on membership;
    create policy membership_join on membership for insert to kontor_person
      with check (keeps_role(space_id, role) or ((select has_house_role('administrator')) and is_ownerless(space_id))
        or (person_id = (select current_person()) and role = 'member' and exists (select 1 from space s where s.id = space_id and s.access = 'open' and s.archived is null))
        or (person_id = (select current_person()) and role = 'owner' and exists (select 1 from space s where s.id = space_id and s.created_by = (select current_person())) and is_empty(space_id)));
    create policy membership_change on membership for update to kontor_person
      using (person_id = (select current_person()) or keeps_role(space_id, role) or ((select has_house_role('administrator')) and is_ownerless(space_id)))
      with check (keeps_role(space_id, role) or ((select has_house_role('administrator')) and is_ownerless(space_id))
        or (person_id = (select current_person()) and role = role_in(space_id)));
    create policy membership_leave on membership for delete to kontor_person
      using (person_id = (select current_person()) or keeps_role(space_id, role));

    drop policy post_write on post;
    drop policy post_change on post;
    create policy post_write on post for insert to kontor_person with check (author_id = (select current_person()) and writes_in(space_id));
    create policy post_change on post for update to kontor_person
      using (space_id in (select readable_spaces()) and (author_id = (select current_person()) or owns_space(space_id)))
      with check (space_id in (select readable_spaces()));
    revoke update on post from kontor_person;
    grant update (space_id, title, doc, text, label, version, edited, deleted, deleted_by, pinned, pinned_by, answer_id, decision, replaces_id, required_due) on post to kontor_person;

    alter table comment drop constraint comment_post_id_fkey;
    alter table comment add constraint comment_post foreign key (post_id, space_id) references post (id, space_id) on update cascade on delete cascade;
    drop policy comment_write on comment;
    drop policy comment_change on comment;
    create policy comment_write on comment for insert to kontor_person with check (author_id = (select current_person()) and writes_in(space_id));
    create policy comment_change on comment for update to kontor_person
      using (space_id in (select readable_spaces()) and (author_id = (select current_person()) or owns_space(space_id)))
      with check (space_id in (select readable_spaces()));
    revoke update on comment from kontor_person;
    grant update (post_id, space_id, doc, text, quotes_id, version, edited, deleted, deleted_by) on comment to kontor_person;

    drop policy acknowledgement_ask on acknowledgement;
    create policy acknowledgement_ask on acknowledgement for insert to kontor_person
      with check (confirmed is null and exists (select 1 from post p where p.id = post_id and (p.author_id = (select current_person()) or owns_space(p.space_id))));

    drop policy file_attach on file;
    create policy file_attach on file for update to kontor_person
      using (owner_id = (select current_person()) and post_id is null and comment_id is null)
      with check (owner_id = (select current_person())
        and (post_id is null or exists (select 1 from post p where p.id = post_id and p.author_id = (select current_person())))
        and (comment_id is null or exists (select 1 from comment c where c.id = comment_id and c.author_id = (select current_person()))));
  `.execute(db);
}
