import { sql } from 'kysely';
import type { RecordedEvent } from '../events/kinds.ts';
import { channel } from '../events/record.ts';
import type { Work } from '../kontor.ts';
import { houseRules } from '../settings/houseSettings.ts';

/** Why an event concerns persons; each is told once, for the strongest of these reasons. */
export interface Reasons {
  /** Who is named in it. */
  mentions?: readonly string[];
  /** Whose words it answers. */
  answers?: readonly string[];
  /** Those who have not confirmed the post yet; `urgent` breaks their quiet hours. */
  open?: { urgent: boolean };
  /** Those of whom a confirmation is newly asked. */
  required?: readonly string[];
  /** Those who watch the post. */
  watchers?: boolean;
  /** Of whom something is needed now: to accept, to agree, to review, to answer. */
  asked?: readonly string[];
  /** Who is told that a day is near or past. */
  due?: readonly string[];
  /** Members who want to hear of every new post of the space. */
  space?: boolean;
  comment?: string | null;
}

// What happened longer ago (imports, a long standstill) is in the list, but no mail tells of it any more.
const MAIL_HOURS = 24;
const PERSONS_PER_MESSAGE = 100;

/**
 * Writes the notices that follow from an event, in one statement, and wakes the browsers of those told. Told is who may read the space
 * now, never who did it. Level `mentions` leaves out nothing but new posts of the space; `nothing` and `hidden` leave required readings and what needs the person;
 * who does not watch a post any more hears of it only when named or asked. A second run tells nobody twice.
 */
export async function tell({ db }: Work, event: RecordedEvent, why: Reasons): Promise<void> {
  const { rows } = await sql<{ person_id: string }>`
    with reason(person_id, kind, rank) as (
      select k.person_id, 'required', 1 from acknowledgement k where ${why.open !== undefined}::boolean and k.post_id = ${event.post} and k.confirmed is null
      union all select unnest(${why.required ?? []}::uuid[]), 'required', 1
      union all select d.deputy_id, 'required', 1 from acknowledgement k join person d on d.id = k.person_id and d.deputy_id is not null
        where (${why.open !== undefined}::boolean or d.id = any(${why.required ?? []}::uuid[])) and k.post_id = ${event.post} and k.confirmed is null and is_away(d.id)
      union all select unnest(${why.asked ?? []}::uuid[]), 'asked', 2
      union all select unnest(${why.due ?? []}::uuid[]), 'due', 3
      union all select unnest(${why.mentions ?? []}::uuid[]), 'mention', 4
      union all select unnest(${why.answers ?? []}::uuid[]), 'answer', 5
      union all select w.person_id, 'watched', 6 from watch w where ${why.watchers ?? false}::boolean and w.post_id = ${event.post} and w.watching
      union all select m.person_id, 'space', 7 from membership m join post p on p.space_id = m.space_id where ${why.space ?? false}::boolean and p.id = ${event.post} and m.level = 'all'
    ), strongest as (
      select distinct on (p.id) p.id as person_id, r.kind, po.space_id, po.id as post_id, p.email is not null as reachable,
        coalesce(p.rules->'deliveries'->>r.kind, ${JSON.stringify((await houseRules(db)).deliveries)}::jsonb->>r.kind) as delivery
      from reason r
      join person p on p.id = r.person_id and p.kind <> 'contact' and keeps_access(p.id) and p.id is distinct from ${event.actor}::uuid
      join post po on po.id = ${event.post} and (po.deleted is null or po.deleted > now() - interval '1 minute')
      join space s on s.id = po.space_id
      left join membership m on m.space_id = s.id and m.person_id = p.id
      left join watch w on w.post_id = po.id and w.person_id = p.id
      where (m.person_id is not null or (s.access = 'open' and p.kind = 'member'))
        and (p.kind = 'member' or po.created >= coalesce(m.history_from, '-infinity'))
        and (r.kind in ('required', 'asked', 'due') or coalesce(m.level, 'mentions') in ('all', 'mentions'))
        and (r.kind in ('required', 'asked', 'due', 'mention') or coalesce(w.watching, true))
      order by p.id, r.rank
    )
    insert into notice (id, person_id, event_id, kind, actor_id, space_id, post_id, comment_id, urgent, created, mail)
    select (left(${event.id}, 19) || right(gen_random_uuid()::text, 17))::uuid, person_id, ${event.id}, kind, ${event.actor}, space_id, post_id, ${why.comment ?? null},
      kind = 'required' and ${why.open?.urgent ?? false}::boolean, case when fresh then now() else ${event.created} end,
      case when fresh and reachable and delivery <> 'never' then delivery else 'none' end
    from strongest, (select ${event.created}::timestamptz > now() - ${MAIL_HOURS} * interval '1 hour' as fresh) as age
    on conflict (person_id, event_id) do nothing
    returning person_id`.execute(db);
  await wake(db, rows.map((row) => row.person_id));
}

/** Tells the streams of these persons that they have a new notice: ids only, many persons in one message. */
async function wake(db: Work['db'], persons: readonly string[]): Promise<void> {
  const messages: string[] = [];
  for (let from = 0; from < persons.length; from += PERSONS_PER_MESSAGE) {
    const subject = persons.slice(from, from + PERSONS_PER_MESSAGE).join(' ');
    messages.push(JSON.stringify({ seq: 0, kind: 'notice.made', actor: null, space: null, post: null, subject }));
  }
  if (messages.length > 0) await sql`select pg_notify(${channel}, message) from unnest(${messages}::text[]) as message`.execute(db);
}
