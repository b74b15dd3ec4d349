import { sql, type Kysely } from 'kysely';

/**
 * What finds answers and people who know: questions as they are compared while somebody types, topics (tags) and their spellings,
 * what each person agrees to, whom an open question was passed on to, and antennas. Topics are the house's own order: outsiders see none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await questions(db);
  await topics(db);
  await people(db);
}

const questions = (db: Kysely<unknown>) => sql`
  -- One row per question that stands: its words (without their places), and how far it is answered (2 accepted, 1 answered, 0 open). No person reads this table.
  create table question_entry (
    post_id uuid primary key,
    space_id uuid not null,
    created timestamptz not null,
    answered smallint not null,
    title tsvector not null,
    body tsvector not null,
    constraint question_entry_post foreign key (post_id, space_id) references post (id, space_id) on update cascade on delete cascade
  );
  create index question_entry_body on question_entry using gin (body) with (fastupdate = on, gin_pending_list_limit = 256) where answered > 0;
  create index question_entry_answered on question_entry (post_id desc) where answered > 0;
  create index question_entry_open on question_entry (post_id desc) where answered = 0;
  alter table question_entry enable row level security;

  create function keep_question() returns trigger language plpgsql security definer set search_path = public as $$
    declare far smallint := case when new.answer_id is not null then 2 when new.comment_count > 0 then 1 else 0 end;
    begin
      if new.deleted is not null then
        delete from question_entry where post_id = new.id;
      elsif tg_op = 'INSERT' or old.deleted is not null or (new.title, new.text) is distinct from (old.title, old.text) then
        insert into question_entry (post_id, space_id, created, answered, title, body)
        values (new.id, new.space_id, new.created, far, strip(search_vector(search_plain(coalesce(new.title, '')))), strip(search_vector(search_plain(coalesce(new.title, '') || ' ' || left(new.text, 4000)))))
        on conflict (post_id) do update set answered = excluded.answered, title = excluded.title, body = excluded.body;
      else
        update question_entry set answered = far where post_id = new.id and answered <> far;
      end if;
      return null;
    end $$;
  create trigger question_made after insert on post for each row when (new.kind = 'question') execute function keep_question();
  create trigger question_changed after update of title, text, deleted, answer_id, comment_count on post for each row when (new.kind = 'question') execute function keep_question();
  insert into question_entry (post_id, space_id, created, answered, title, body)
    select id, space_id, created, case when answer_id is not null then 2 when comment_count > 0 then 1 else 0 end,
      strip(search_vector(search_plain(coalesce(title, '')))), strip(search_vector(search_plain(coalesce(title, '') || ' ' || left(text, 4000))))
    from post where kind = 'question' and deleted is null;
  analyze question_entry;
`.execute(db);

const topics = (db: Kysely<unknown>) => sql`
  create table topic (
    id uuid primary key,
    name text not null check (btrim(name) <> ''),
    created timestamptz not null default now(),
    created_by uuid references person
  );
  -- Every spelling that leads to a topic: its name, its names before, and those of topics merged into it.
  create table topic_name (
    key text primary key,
    name text not null,
    topic_id uuid not null references topic on delete cascade
  );
  create index topic_name_topic on topic_name (topic_id);
  create index topic_name_part on topic_name using gin (key gin_trgm_ops);
  create table post_topic (
    post_id uuid not null,
    space_id uuid not null,
    topic_id uuid not null references topic,
    added timestamptz not null default now(),
    added_by uuid references person,
    primary key (post_id, topic_id),
    constraint post_topic_post foreign key (post_id, space_id) references post (id, space_id) on update cascade on delete cascade
  );
  create index post_topic_topic on post_topic (topic_id, space_id, post_id desc);

  alter table topic enable row level security;
  alter table topic_name enable row level security;
  alter table post_topic enable row level security;
  create policy post_topic_read on post_topic for select to kontor_person using (space_id in (select readable_spaces()));
  -- A topic that stands only where somebody may not read is no word they hear.
  create policy topic_read on topic for select to kontor_person using ((select is_active_member())
    and (created_by = (select current_person()) or exists (select 1 from post_topic t where t.topic_id = topic.id)));
  create policy topic_name_read on topic_name for select to kontor_person using (exists (select 1 from topic t where t.id = topic_id));
  grant select on topic, topic_name, post_topic to kontor_person;

  create function topics_of(wanted uuid) returns json language plpgsql stable security definer set search_path = public as $$
    begin
      if current_setting('role') = 'kontor_outsider' then return null; end if;
      return (select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) from post_topic pt join topic t on t.id = pt.topic_id where pt.post_id = wanted);
    end $$;
`.execute(db);

const people = (db: Kysely<unknown>) => sql`
  create function topic_keys(given text[]) returns text[] language sql immutable parallel safe
    return array(select distinct search_fold(search_plain(one)) from unnest(given) as one where search_plain(one) <> '');
  alter table person add column skill_keys text[] generated always as (topic_keys(skills)) stored;
  create index person_skill on person using gin (skill_keys);

  -- What somebody has agreed to about their knowledge, each for itself and taken back at any time.
  create table consent (
    person_id uuid not null references person on delete cascade,
    what text not null check (what in ('shown', 'asked', 'answers', 'named')),
    given timestamptz not null default now(),
    primary key (person_id, what)
  );
  -- Whom an open question was passed on to, and who said that they can't help.
  create table question_ask (
    post_id uuid not null references post on delete cascade,
    person_id uuid not null references person on delete cascade,
    why text not null check (why in ('skill', 'answers')),
    topic text not null,
    asked timestamptz not null default now(),
    passed timestamptz,
    primary key (post_id, person_id)
  );
  create index question_ask_person on question_ask (person_id, asked desc);
  create table antenna (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    name text not null check (btrim(name) <> ''),
    query text not null,
    without_words text[] not null default '{}',
    without_spaces uuid[] not null default '{}',
    without_persons uuid[] not null default '{}',
    without_topics uuid[] not null default '{}',
    created timestamptz not null default now(),
    seen uuid
  );
  create index antenna_person on antenna (person_id, created);

  alter table consent enable row level security;
  alter table question_ask enable row level security;
  alter table antenna enable row level security;
  create policy consent_own on consent for all to kontor_person using (person_id = (select current_person()) and (select is_active_member())) with check (person_id = (select current_person()));
  grant select, insert, delete on consent to kontor_person;
  create policy question_ask_own on question_ask for select to kontor_person using (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
  create policy question_ask_pass on question_ask for update to kontor_person using (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id)) with check (person_id = (select current_person()));
  grant select, update (passed) on question_ask to kontor_person;
  create policy question_ask_shared on question_ask for select to kontor_outsider using (person_id = (select current_person()) and exists (select 1 from post p where p.id = post_id));
  grant select on question_ask to kontor_outsider;
  create policy antenna_own on antenna for all to kontor_person using (person_id = (select current_person()) and (select is_active_member())) with check (person_id = (select current_person()));
  grant select, insert, update, delete on antenna to kontor_person;
`.execute(db);
