import { sql, type Kysely } from 'kysely';

/**
 * What one side promises the other: a row beside its post, seen by who sees the post, and every step of it with who and when. Nobody
 * writes here under the role of a person: the actions do, after a policy has said yes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await rights(db);
}

const tables = (db: Kysely<unknown>) => sql`
  create table commitment (
    post_id uuid primary key references post on delete cascade,
    state text not null default 'proposed' check (state in ('proposed', 'accepted', 'moved', 'kept', 'broken', 'withdrawn', 'declined')),
    -- A side is a company (null: the house), inside the house a department too, and one named owner.
    giver_partner_id uuid references partner,
    giver_department text,
    giver_id uuid not null references person,
    giver_agreed timestamptz,
    receiver_partner_id uuid references partner,
    receiver_department text,
    receiver_id uuid not null references person check (receiver_id <> giver_id),
    receiver_agreed timestamptz,
    -- The last day that still counts; of a week its Sunday, with the week as it was said (ISO 8601).
    due date not null,
    due_week text check (due_week ~ '^[0-9]{4}-W[0-5][0-9]$'),
    first_due date not null,
    first_week text,
    -- A move that the other side has not answered; until it agrees, the old day holds.
    move_due date,
    move_week text,
    move_side text check (move_side in ('giver', 'receiver')),
    move_by uuid references person,
    move_why text,
    move_asked timestamptz,
    moves integer not null default 0,
    confidence text check (confidence in ('onTrack', 'atRisk', 'late')),
    confidence_by uuid references person,
    confidence_why text,
    confidence_at timestamptz,
    -- The giver says that it is done; the receiver confirms. Fulfilled is the day that counts.
    done timestamptz,
    fulfilled date,
    settled timestamptz,
    created timestamptz not null default now(),
    check ((move_due is null) = (move_side is null)),
    check (state not in ('accepted', 'moved', 'kept', 'broken') or (giver_agreed is not null and receiver_agreed is not null)),
    check (state <> 'kept' or fulfilled is not null),
    check ((settled is not null) = (state in ('kept', 'broken', 'withdrawn', 'declined')))
  );
  create index commitment_due on commitment (due, post_id);
  create index commitment_open on commitment (due, post_id) where settled is null;
  create index commitment_giver on commitment (giver_id, due);
  create index commitment_receiver on commitment (receiver_id, due);
  create index commitment_giver_partner on commitment (giver_partner_id, due) where giver_partner_id is not null;
  create index commitment_receiver_partner on commitment (receiver_partner_id, due) where receiver_partner_id is not null;

  create table commitment_step (
    id uuid primary key,
    post_id uuid not null references commitment (post_id) on delete cascade,
    what text not null check (what in ('proposed', 'agreed', 'declined', 'moveAsked', 'moved', 'moveRefused', 'moveWithdrawn', 'done', 'notDone', 'kept', 'broken', 'withdrawn', 'judged', 'handedOver')),
    side text check (side in ('giver', 'receiver')),
    person_id uuid not null references person,
    -- Who takes part by mail alone: for whom the person wrote it down, and the answer (or post) that says it.
    for_id uuid references person,
    evidence_post_id uuid references post on delete set null,
    evidence_comment_id uuid references comment on delete set null,
    why text not null default '',
    due date,
    due_week text,
    before_due date,
    before_week text,
    confidence text check (confidence in ('onTrack', 'atRisk', 'late')),
    to_id uuid references person,
    created timestamptz not null default now()
  );
  create index commitment_step_post on commitment_step (post_id, id);
  create index commitment_step_evidence on commitment_step (evidence_comment_id) where evidence_comment_id is not null;

  -- What a commitment grew out of and what belongs to it, in the same space.
  create table commitment_link (
    post_id uuid not null references commitment (post_id) on delete cascade,
    place integer not null,
    to_post_id uuid not null references post on delete cascade,
    to_comment_id uuid references comment on delete set null,
    source boolean not null default false,
    primary key (post_id, place)
  );
  create index commitment_link_to on commitment_link (to_post_id);
`.execute(db);

const rights = (db: Kysely<unknown>) => sql`
  alter table commitment enable row level security;
  alter table commitment_step enable row level security;
  alter table commitment_link enable row level security;
  create policy commitment_read on commitment for select to kontor_person, kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy commitment_step_read on commitment_step for select to kontor_person, kontor_outsider using (exists (select 1 from post p where p.id = post_id));
  create policy commitment_link_read on commitment_link for select to kontor_person, kontor_outsider
    using (exists (select 1 from post p where p.id = post_id) and exists (select 1 from post p where p.id = to_post_id));
  grant select on commitment, commitment_step, commitment_link to kontor_person, kontor_outsider;

  -- Whether the person of this transaction reads a post; Kontor itself reads all.
  create function reads_post(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
    begin
      if current_setting('role') = 'kontor_person' then return exists (select 1 from post p where p.id = wanted and p.space_id in (select readable_spaces())); end if;
      if current_setting('role') = 'kontor_outsider' then
        return exists (select 1 from post p where p.id = wanted and p.space_id in (select readable_spaces()) and p.created >= history_from(p.space_id));
      end if;
      return true;
    end $$;
  -- Who stands in a commitment or took one of its steps, as named beside it: its readers know them, even after they left the space.
  create function commitment_person(who uuid, wanted uuid) returns json language plpgsql stable security definer set search_path = public as $$
    begin
      if not reads_post(wanted) or not exists (select 1 from commitment c where c.post_id = wanted and (who in (c.giver_id, c.receiver_id)
        or exists (select 1 from commitment_step t where t.post_id = wanted and who in (t.person_id, t.for_id, t.to_id)))) then
        return null;
      end if;
      return (select json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'photo_id', p.photo_id, 'company', p.company) from person p where p.id = who);
    end $$;
  -- Oneself, and for whom one acts while they are away.
  create function people_i_act_for() returns setof uuid language plpgsql stable security definer set search_path = public as $$
    begin return query select current_person() union select p.id from person p where p.deputy_id = current_person() and current_date between p.absent_from and p.absent_until; end $$;
  -- Both owners of these commitments, and who acts for one of them today.
  create function commitment_sides(wanted uuid[]) returns table (post_id uuid, giver json, receiver json) language plpgsql stable security definer set search_path = public as $$
    begin
      return query
        select c.post_id,
          json_build_object('id', g.id, 'name', g.name, 'role', g.role, 'photo_id', g.photo_id, 'company', g.company, 'kind', g.kind, 'active', g.state = 'active' and (g.kind = 'member' or g.access_until > now()),
            'deputy', case when current_date between g.absent_from and g.absent_until then g.deputy_id end, 'partner', f.name),
          json_build_object('id', r.id, 'name', r.name, 'role', r.role, 'photo_id', r.photo_id, 'company', r.company, 'kind', r.kind, 'active', r.state = 'active' and (r.kind = 'member' or r.access_until > now()),
            'deputy', case when current_date between r.absent_from and r.absent_until then r.deputy_id end, 'partner', h.name)
        from commitment c join person g on g.id = c.giver_id join person r on r.id = c.receiver_id
          left join partner f on f.id = c.giver_partner_id left join partner h on h.id = c.receiver_partner_id
        where c.post_id = any(wanted) and reads_post(c.post_id);
    end $$;
`.execute(db);
