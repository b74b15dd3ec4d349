import { sql, type Kysely } from 'kysely';
import type { ActionWhy } from '../../shared/api/feed.ts';
import type { NoticeKind } from '../../shared/api/people.ts';
import type { PostKind } from '../../shared/api/posts.ts';
import type { Tables } from '../database/tables.ts';
import { waitingPosts } from '../feed/actionSources.ts';
import { idFloor } from '../ids.ts';
import type { Sortable } from './sections.ts';

/** Whose time is gathered. */
export interface Span {
  readonly person: string;
  readonly since: Date;
  readonly until: Date;
}

/** A thing to catch up with, by ids alone. `of` is how many of its section or space there are in all. */
export interface Gathered extends Sortable {
  readonly space: string;
  readonly due: string | null;
  /** The newest notice about it and how many there are. */
  readonly notice: string | null;
  readonly times: number;
  readonly of: number;
  /** Whether it stays until it is done. */
  readonly stays: boolean;
}

const MOST_NOTICED = 60;
const MOST_OF_KIND = 30;
const MOST_OF_SPACE = 3;
const MOST_LOOKED_AT = 200;

/** What needs this person now, whenever it came. */
export async function gatherWaiting(db: Kysely<Tables>, { person }: Span): Promise<Gathered[]> {
  const { rows } = await sql<{ post: string; kind: PostKind; space: string; why: ActionWhy; due: string | null }>`
    select w.id as post, p.kind, p.space_id as space, w.why, w.due from (${waitingPosts(person)}) w join post p on p.id = w.id`.execute(db);
  return rows.map((row) => ({ ...row, notice: null, times: 0, of: 0, stays: true }));
}

/** What this person was told of and has not seen, a post once for its strongest reason. */
export async function gatherTold(db: Kysely<Tables>, { person, since, until }: Span): Promise<Gathered[]> {
  const { rows } = await sql<{ post: string; kind: PostKind; space: string; why: NoticeKind; notice: string; times: number }>`
    select n.post_id as post, p.kind, p.space_id as space, n.notice, n.times,
      (array['required', 'asked', 'due', 'mention', 'answer', 'watched', 'space'])[n.rank] as why
    from (select n.post_id, max(n.id::text)::uuid as notice, count(*)::int as times,
        min(array_position(array['required', 'asked', 'due', 'mention', 'answer', 'watched', 'space'], n.kind)) as rank
      from notice n where n.person_id = ${person} and n.seen is null and n.id >= ${idFloor(since)}::uuid and n.id < ${idFloor(until)}::uuid
        and n.kind not in ('required', 'space') and not exists (select 1 from catch_up_done d where d.person_id = ${person} and d.post_id = n.post_id and d.done > n.created)
      group by n.post_id) n
    join post p on p.id = n.post_id and p.deleted is null
    order by n.rank, n.notice desc limit ${MOST_NOTICED}`.execute(db);
  return rows.map((row) => ({ ...row, due: null, of: 0, stays: false }));
}

/**
 * What others wrote in this person's spaces: all decisions and commitments up to 30 each, of the rest of each space the three that
 * matter most: announcements, then what was talked about; posts in `known` are left out. Cost follows what was written in the time, at most 200 posts a space.
 */
export async function gatherNew(db: Kysely<Tables>, { person, since, until, known }: Span & { known: readonly string[] }): Promise<Gathered[]> {
  const { rows } = await sql<{ post: string; kind: PostKind; space: string; of: number }>`
    with fresh as (
      select top.*, case when top.kind in ('decision', 'commitment') then top.kind else top.space end as heap
      from membership m cross join lateral (
        select p.id as post, p.kind, p.space_id::text as space, p.comment_count from post p
        where p.space_id = m.space_id and p.deleted is null and p.id >= ${idFloor(since)}::uuid and p.id < ${idFloor(until)}::uuid and p.author_id <> ${person}
        order by p.id desc limit ${MOST_LOOKED_AT}) top
      where m.person_id = ${person} and m.level <> 'hidden' and top.post <> all(${known}::uuid[]) and not exists (select 1 from catch_up_done d where d.person_id = ${person} and d.post_id = top.post)
    ), ranked as (
      select *, count(*) over (partition by heap)::int as of,
        row_number() over (partition by heap order by (kind = 'announcement') desc, case when heap = kind then 0 else comment_count end desc, post desc) as place
      from fresh
    )
    select post, kind, space, of from ranked where place <= case when heap = kind then ${MOST_OF_KIND}::int else ${MOST_OF_SPACE}::int end order by place`.execute(db);
  return rows.map((row) => ({ ...row, why: 'new', due: null, notice: null, times: 0, stays: false }));
}
