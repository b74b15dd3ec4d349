import { sql, type Kysely } from 'kysely';

/**
 * Pages: posts that stay, each with a place in the tree of its space, somebody who keeps it, a day on which it is looked at again, and
 * the posts and answers it grew out of. Several persons write one, so a post says who wrote its present state, and a version who wrote
 * that one. Outsiders read pages where they read their posts; sources they see only where they read those, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table post add column edited_by uuid references person;
    create table page (
      post_id uuid primary key references post on delete cascade,
      parent_id uuid references page on delete set null check (parent_id <> post_id),
      place integer not null default 0,
      template text check (template in ('howTo', 'decision', 'lesson', 'meeting')),
      owner_id uuid references person on delete set null,
      review date,
      review_months integer check (review_months between 1 and 60),
      reviewed timestamptz,
      reviewed_by uuid references person on delete set null,
      asked date
    );
    create index page_parent on page (parent_id) where parent_id is not null;
    create index page_owner on page (owner_id, review) where owner_id is not null;
    create index page_review on page (review) where review is not null;
    create table page_source (
      page_id uuid not null references page on delete cascade,
      post_id uuid not null references post on delete cascade,
      comment_id uuid references comment on delete cascade,
      place integer not null
    );
    create unique index page_source_once on page_source (page_id, post_id, coalesce(comment_id, '00000000-0000-0000-0000-000000000000'));
    create index page_source_post on page_source (post_id);

    alter table page enable row level security;
    alter table page_source enable row level security;
    create policy page_read on page for select to kontor_person using (exists (select 1 from post p where p.id = post_id));
    create policy page_write on page for insert to kontor_person
      with check (exists (select 1 from post p where p.id = post_id and p.kind = 'page' and p.author_id = (select current_person())));
    create policy page_change on page for update to kontor_person
      using (exists (select 1 from post p where p.id = post_id and writes_in(p.space_id))) with check (exists (select 1 from post p where p.id = post_id and writes_in(p.space_id)));
    grant select, insert, update on page to kontor_person;
    create policy page_source_read on page_source for select to kontor_person
      using (exists (select 1 from post p where p.id = page_id) and exists (select 1 from post p where p.id = post_id));
    create policy page_source_write on page_source for insert to kontor_person
      with check (exists (select 1 from post p where p.id = page_id and writes_in(p.space_id)) and exists (select 1 from post p where p.id = post_id)
        and (comment_id is null or exists (select 1 from comment c where c.id = comment_id and c.post_id = page_source.post_id)));
    create policy page_source_remove on page_source for delete to kontor_person using (exists (select 1 from post p where p.id = page_id and writes_in(p.space_id)));
    grant select, insert, delete on page_source to kontor_person;

    create policy page_shared on page for select to kontor_outsider using (exists (select 1 from post p where p.id = post_id));
    create policy page_source_shared on page_source for select to kontor_outsider
      using (exists (select 1 from post p where p.id = page_id) and exists (select 1 from post p where p.id = post_id));
    grant select on page, page_source to kontor_outsider;

    -- A version belongs to who wrote it; who replaces it writes it down.
    drop policy post_version_write on post_version;
    create policy post_version_write on post_version for insert to kontor_person
      with check (exists (select 1 from post p where p.id = post_id and post_version.editor_id = coalesce(p.edited_by, p.author_id) and (p.kind = 'page' or p.author_id = (select current_person()))));
    grant update (edited_by) on post to kontor_person, kontor_outsider;
    drop policy post_change on post;
    create policy post_change on post for update to kontor_person
      using (space_id in (select readable_spaces()) and (author_id = (select current_person()) or owns_space(space_id) or (kind = 'page' and release_id is null and writes_in(space_id))))
      with check (space_id in (select readable_spaces()));

    -- Who helps to write a page writes its text: neither its place among the spaces nor its end is theirs, nor does it become more open by them.
    create function demand_only_text() returns trigger language plpgsql set search_path = public as $$
      declare labels text[] := array['public', 'internal', 'confidential', 'strictly-confidential'];
      begin
        if current_user = 'kontor_person' and old.author_id <> current_person() and not owns_space(old.space_id)
          and ((new.space_id, new.deleted, new.deleted_by, new.pinned, new.pinned_by, new.answer_id, new.decision, new.replaces_id, new.required_due)
            is distinct from (old.space_id, old.deleted, old.deleted_by, old.pinned, old.pinned_by, old.answer_id, old.decision, old.replaces_id, old.required_due)
            or array_position(labels, new.label) < array_position(labels, old.label)) then
          raise exception 'who helps to write a page writes its text' using errcode = 'check_violation', constraint = 'page_text';
        end if;
        return new;
      end $$;
    create trigger page_text before update on post for each row when (old.kind = 'page') execute function demand_only_text();

    create function demand_own_hand() returns trigger language plpgsql set search_path = public as $$
      begin
        if current_user in ('kontor_person', 'kontor_outsider') and new.edited_by is distinct from current_person() then
          raise exception 'nobody writes in another name' using errcode = 'check_violation', constraint = 'post_edited_by';
        end if;
        return new;
      end $$;
    create trigger post_own_hand before update of edited_by on post for each row when (new.edited_by is distinct from old.edited_by) execute function demand_own_hand();
  `.execute(db);
}
