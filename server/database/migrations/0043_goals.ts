import { sql, type Kysely } from 'kysely';

/**
 * Goals with their readings and what serves them, polls with their votes, dates with their answers, and the questions that a space asks
 * on a rhythm. People of partners see them where they see the post, and vote and answer like everybody who writes there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await tally(db);
  await goalRights(db);
  await smallRights(db);
}

const tables = (db: Kysely<unknown>) => sql`
  create table goal (
    post_id uuid primary key references post on delete cascade,
    owner_id uuid not null references person,
    measure text not null,
    unit text not null default '',
    start double precision not null,
    target double precision not null check (target <> start),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    closed timestamptz,
    closed_by uuid references person,
    outcome text check (outcome in ('reached', 'partly', 'missed')),
    why text,
    reminded timestamptz,
    check ((closed is null) = (outcome is null))
  );
  create index goal_owner on goal (owner_id);
  create index goal_open on goal (last_day) where closed is null;

  create table goal_reading (
    id uuid primary key,
    post_id uuid not null references goal on delete cascade,
    day date not null,
    value double precision not null,
    note text not null default '',
    person_id uuid not null references person,
    created timestamptz not null default now()
  );
  create index goal_reading_goal on goal_reading (post_id, day, id);

  create table goal_link (
    goal_id uuid not null references goal on delete cascade,
    post_id uuid not null references post on delete cascade,
    added timestamptz not null default now(),
    added_by uuid references person,
    primary key (goal_id, post_id),
    check (goal_id <> post_id)
  );
  create index goal_link_post on goal_link (post_id);

  create table poll (
    post_id uuid primary key references post on delete cascade,
    many boolean not null default false,
    secret boolean not null default false,
    closes timestamptz,
    closed timestamptz,
    closed_by uuid references person
  );
  create index poll_closes on poll (closes) where closed is null and closes is not null;
  create table poll_option (
    id uuid primary key,
    post_id uuid not null references poll on delete cascade,
    place integer not null,
    text text not null,
    unique (post_id, id)
  );
  create table poll_vote (
    post_id uuid not null references poll on delete cascade,
    option_id uuid not null,
    person_id uuid not null references person on delete cascade,
    voted timestamptz not null default now(),
    primary key (post_id, person_id, option_id),
    foreign key (post_id, option_id) references poll_option (post_id, id) on delete cascade
  );
  create index poll_vote_option on poll_vote (option_id);

  -- Whole days from first_day to last_day; with a time of day also from starts to ends, and the days are those of time_zone.
  create table date (
    post_id uuid primary key references post on delete cascade,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    starts timestamptz,
    ends timestamptz check (ends >= starts),
    time_zone text not null,
    place text not null default '',
    -- Counts the changes, as calendars expect it (RFC 5545, SEQUENCE).
    sequence integer not null default 0,
    changed timestamptz not null default now(),
    cancelled timestamptz,
    cancelled_by uuid references person,
    cancelled_why text not null default '',
    check ((starts is null) = (ends is null))
  );
  create index date_days on date (last_day, first_day);
  create table date_answer (
    post_id uuid not null references date on delete cascade,
    person_id uuid not null references person on delete cascade,
    answer text not null check (answer in ('yes', 'maybe', 'no')),
    answered timestamptz not null default now(),
    primary key (post_id, person_id)
  );

  create table check_in (
    id uuid primary key,
    space_id uuid not null references space on delete cascade,
    question text not null,
    hint text not null default '',
    -- 1 is Monday, 7 is Sunday (ISO 8601).
    weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    every_weeks integer not null default 1 check (every_weeks between 1 and 12),
    -- A time of day of the house.
    at text not null check (at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    first_day date not null,
    last_day date check (last_day >= first_day),
    created timestamptz not null default now(),
    created_by uuid not null references person,
    paused timestamptz,
    ended timestamptz,
    next timestamptz,
    failed text
  );
  create index check_in_space on check_in (space_id) where ended is null;
  create index check_in_next on check_in (next) where ended is null and paused is null;
  create table check_in_round (
    check_in_id uuid not null references check_in on delete cascade,
    day date not null,
    post_id uuid not null references post on delete cascade,
    primary key (check_in_id, day)
  );
  create index check_in_round_post on check_in_round (post_id);
`.execute(db);

const tally = (db: Kysely<unknown>) => sql`
  create function poll_is_open(wanted uuid) returns boolean language sql stable set search_path = public as $$
    select exists (select 1 from poll where post_id = wanted and closed is null and (closes is null or closes > now())) $$;

  -- How a poll stands, for who reads its post. What was voted in secret is said when the poll is closed and at least five took part, so that nobody is
  -- found out by what changes or by being the only one; names are never said of it.
  create function poll_tally(wanted uuid) returns json language plpgsql stable security definer set search_path = public as $$
    declare the poll%rowtype; voters integer;
    begin
      select * into the from poll where post_id = wanted;
      if not found or (current_setting('role') in ('kontor_person', 'kontor_outsider') and not exists (
        select 1 from post p where p.id = wanted and p.space_id in (select readable_spaces())
          and (current_setting('role') = 'kontor_person' or p.created >= history_from(p.space_id)))) then return null; end if;
      select count(distinct person_id)::int into voters from poll_vote where post_id = wanted;
      return json_build_object('voters', voters, 'shown', not the.secret or (the.closed is not null and voters >= 5),
        'options', (select json_agg(json_build_object('id', o.id, 'text', o.text,
            'votes', case when not the.secret or (the.closed is not null and voters >= 5) then (select count(*)::int from poll_vote v where v.option_id = o.id) end,
            'by', case when not the.secret then (select coalesce(json_agg(named.who), '[]') from (
              select json_build_object('id', h.id, 'name', h.name, 'role', h.role, 'photo_id', h.photo_id, 'company', h.company) as who
              from poll_vote v join person h on h.id = v.person_id where v.option_id = o.id order by h.name limit 100) named) end) order by o.place)
          from poll_option o where o.post_id = wanted));
    end $$;
`.execute(db);

const goalRights = (db: Kysely<unknown>) => sql`
  alter table goal enable row level security;
  alter table goal_reading enable row level security;
  alter table goal_link enable row level security;

  -- Who owns a goal, wrote it, or keeps its space leads it.
  create function leads_goal(wanted uuid) returns boolean language sql stable set search_path = public as $$
    select exists (select 1 from goal g join post p on p.id = g.post_id where g.post_id = wanted and p.deleted is null and p.release_id is null and writes_in(p.space_id)
      and (current_person() in (g.owner_id, p.author_id) or role_in(p.space_id) in ('owner', 'moderator'))) $$;

  create policy goal_read on goal for select to kontor_person, kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy goal_write on goal for insert to kontor_person
    with check (closed is null and exists (select 1 from post p where p.id = post_id and p.kind = 'goal' and p.author_id = (select current_person()) and writes_in(p.space_id)));
  create policy goal_change on goal for update to kontor_person
    using (closed is null and leads_goal(post_id)) with check (exists (select 1 from post p where p.id = post_id and writes_in(p.space_id)));
  grant select on goal to kontor_person, kontor_outsider;
  grant insert (post_id, owner_id, measure, unit, start, target, first_day, last_day),
    update (owner_id, measure, unit, start, target, first_day, last_day, closed, closed_by, outcome, why) on goal to kontor_person;

  create policy goal_reading_read on goal_reading for select to kontor_person, kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy goal_reading_write on goal_reading for insert to kontor_person
    with check (person_id = (select current_person()) and leads_goal(post_id) and exists (select 1 from goal g where g.post_id = goal_reading.post_id and g.closed is null));
  grant select on goal_reading to kontor_person, kontor_outsider;
  grant insert on goal_reading to kontor_person;

  create policy goal_link_read on goal_link for select to kontor_person, kontor_outsider
    using (exists (select 1 from post p where p.id = goal_id) and exists (select 1 from post p where p.id = post_id));
  create policy goal_link_write on goal_link for insert to kontor_person
    with check (added_by = (select current_person()) and exists (select 1 from post p where p.id = post_id) and exists (select 1 from post p where p.id = goal_id and writes_in(p.space_id)));
  create policy goal_link_take on goal_link for delete to kontor_person
    using (exists (select 1 from post p where p.id = post_id) and exists (select 1 from post p where p.id = goal_id and writes_in(p.space_id)));
  grant select on goal_link to kontor_person, kontor_outsider;
  grant insert, delete on goal_link to kontor_person;
`.execute(db);

const smallRights = (db: Kysely<unknown>) => sql`
  alter table poll enable row level security;
  alter table poll_option enable row level security;
  alter table poll_vote enable row level security;
  alter table date enable row level security;
  alter table date_answer enable row level security;
  alter table check_in enable row level security;
  alter table check_in_round enable row level security;

  -- Whether the person wrote this post, which is of that kind, and may still write where it stands.
  create function wrote_here(wanted uuid, of_kind text) returns boolean language sql stable set search_path = public as $$
    select exists (select 1 from post p where p.id = wanted and p.kind = of_kind and p.deleted is null and p.author_id = current_person() and writes_in(p.space_id)) $$;
  create function takes_part(wanted uuid) returns boolean language sql stable set search_path = public as $$
    select exists (select 1 from post p where p.id = wanted and p.deleted is null and writes_in(p.space_id)) $$;
  create function leads_post(wanted uuid) returns boolean language sql stable set search_path = public as $$
    select exists (select 1 from post p where p.id = wanted and p.deleted is null and p.release_id is null and writes_in(p.space_id)
      and (p.author_id = current_person() or role_in(p.space_id) in ('owner', 'moderator'))) $$;

  create policy poll_read on poll for select to kontor_person, kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy poll_write on poll for insert to kontor_person, kontor_outsider with check (closed is null and wrote_here(post_id, 'poll'));
  create policy poll_change on poll for update to kontor_person, kontor_outsider using (closed is null and leads_post(post_id)) with check (leads_post(post_id));
  grant select, insert, update (closed, closed_by) on poll to kontor_person, kontor_outsider;
  create policy poll_option_read on poll_option for select to kontor_person, kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy poll_option_write on poll_option for insert to kontor_person, kontor_outsider
    with check (wrote_here(post_id, 'poll') and poll_is_open(post_id) and not exists (select 1 from poll_vote v where v.post_id = poll_option.post_id));
  grant select, insert on poll_option to kontor_person, kontor_outsider;
  create policy poll_vote_read on poll_vote for select to kontor_person, kontor_outsider
    using (exists (select 1 from poll o where o.post_id = poll_vote.post_id and (not o.secret or person_id = (select current_person()))));
  create policy poll_vote_give on poll_vote for insert to kontor_person, kontor_outsider
    with check (person_id = (select current_person()) and takes_part(post_id) and poll_is_open(post_id));
  create policy poll_vote_take on poll_vote for delete to kontor_person, kontor_outsider
    using (person_id = (select current_person()) and takes_part(post_id) and poll_is_open(post_id));
  grant select, insert, delete on poll_vote to kontor_person, kontor_outsider;

  create policy date_read on date for select to kontor_person, kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy date_write on date for insert to kontor_person, kontor_outsider with check (cancelled is null and wrote_here(post_id, 'date'));
  create policy date_change on date for update to kontor_person, kontor_outsider using (cancelled is null and leads_post(post_id)) with check (leads_post(post_id));
  grant select, insert, update (first_day, last_day, starts, ends, time_zone, place, sequence, changed, cancelled, cancelled_by, cancelled_why) on date to kontor_person, kontor_outsider;
  create policy date_answer_read on date_answer for select to kontor_person, kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy date_answer_give on date_answer for insert to kontor_person, kontor_outsider with check (person_id = (select current_person()) and takes_part(post_id));
  create policy date_answer_change on date_answer for update to kontor_person, kontor_outsider
    using (person_id = (select current_person()) and takes_part(post_id)) with check (person_id = (select current_person()));
  create policy date_answer_take on date_answer for delete to kontor_person, kontor_outsider using (person_id = (select current_person()) and takes_part(post_id));
  grant select, insert, update (answer, answered), delete on date_answer to kontor_person, kontor_outsider;

  create policy check_in_read on check_in for select to kontor_person, kontor_outsider using (space_id in (select readable_spaces()));
  create policy check_in_set on check_in for insert to kontor_person
    with check (created_by = (select current_person()) and role_in(space_id) in ('owner', 'moderator') and writes_in(space_id));
  create policy check_in_change on check_in for update to kontor_person
    using (role_in(space_id) in ('owner', 'moderator')) with check (role_in(space_id) in ('owner', 'moderator'));
  grant select (id, space_id, question, hint, weekdays, every_weeks, at, first_day, last_day, created, paused, ended, next) on check_in to kontor_outsider;
  grant select, insert, update (question, hint, weekdays, every_weeks, at, first_day, last_day, paused, ended, next, failed) on check_in to kontor_person;
  create policy check_in_round_read on check_in_round for select to kontor_person, kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  grant select on check_in_round to kontor_person, kontor_outsider;
`.execute(db);
