import { sql, type RawBuilder } from 'kysely';
import type { Label } from '../../shared/api/basics.ts';
import type { ReleaseLine, ReleaseState } from '../../shared/api/releases.ts';
import type { Ctx } from '../kontor.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';

interface Row {
  id: string; number: string; kind: 'post' | 'file'; state: ReleaseState; title: string | null; label: Label; from_name: string | null; to_name: string | null; contacts: string[]; companies: string[];
  requested: Date; requester: PersonRefRow; decided: Date | null; decider: PersonRefRow | null; ended: Date | null; ender: PersonRefRow | null; valid_until: string | null; download: boolean; redacted: number;
  comment: string; copy_id: string | null; waits: boolean;
}

const person = (alias: string): RawBuilder<unknown> => sql.raw(`case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'role', ${alias}.role, 'photo_id', ${alias}.photo_id, 'company', ${alias}.company) end`);

/** Who decides now: an approver or deputy who neither asked nor wrote; `r` is the release, the argument a person's id. */
const waitsFor = (who: string): RawBuilder<boolean> =>
  sql<boolean>`(r.state = 'requested' and r.requested_by <> ${who} and r.author_id <> ${who} and ${who}::uuid in (select unnest(array[a.person_id, a.deputy_id]) from approvers_of(r.from_space_id, r.label) a))`;

/** Releases of these ids as lines of a list, in the order of the ids. Closed spaces that the asker may not know keep their name. */
export async function linesOf(ctx: Ctx, ids: readonly string[], register = false): Promise<ReleaseLine[]> {
  const me = ctx.asker.person;
  const rows = await ctx.asOwner(async (db) => {
    const found = await sql<Row>`
      select r.id, r.number, r.kind, r.state, r.label, r.requested, r.decided, r.ended, r.valid_until, r.download, r.redacted, r.comment, r.copy_id,
        coalesce(r.title, case when r.kind = 'file' then (select name from file where id = r.file_id) else (select coalesce(p.title, left(p.text, 80)) from post p where p.id = r.post_id and p.deleted is null) end) as title,
        f.name as from_name, t.name as to_name,
        array(select c.name from release_contact rc join person c on c.id = rc.person_id where rc.release_id = r.id order by c.name) as contacts,
        array(select n.name from partner n where n.id in (select partner_id from space_partner where space_id = r.to_space_id union select c.partner_id from release_contact rc join person c on c.id = rc.person_id where rc.release_id = r.id) order by n.name) as companies,
        ${person('q')} as requester, ${person('d')} as decider, ${person('e')} as ender, ${waitsFor(me)} as waits
      from unnest(${ids}::uuid[]) with ordinality as w(id, place) join release r on r.id = w.id
      join person q on q.id = r.requested_by left join person d on d.id = r.decided_by left join person e on e.id = r.ended_by
      join space f on f.id = r.from_space_id left join space t on t.id = r.to_space_id
      order by w.place`.execute(db);
    return found.rows;
  });
  return rows.map((row) => lineOf(row, register));
}

const lineOf = (row: Row, register: boolean): ReleaseLine => ({
  id: row.id,
  number: Number(row.number),
  kind: row.kind,
  state: row.state,
  title: row.title,
  label: row.label,
  from: row.from_name,
  to: row.to_name,
  contacts: row.contacts,
  companies: row.companies,
  requestedBy: personRef(row.requester),
  requested: row.requested.toISOString(),
  decidedBy: row.decider && personRef(row.decider),
  decided: row.decided?.toISOString() ?? null,
  ended: row.ended?.toISOString() ?? null,
  endedBy: row.ender && personRef(row.ender),
  until: row.valid_until,
  download: row.download,
  redacted: row.redacted,
  comment: row.comment,
  copy: row.copy_id,
  waitsForMe: !register && row.waits,
});

const involves = (me: string) => sql<boolean>`(${me} in (r.requested_by, r.author_id, r.decided_by) or ${waitsFor(me)} or (select role from membership m where m.space_id = r.from_space_id and m.person_id = ${me}) in ('owner', 'moderator')
  or (select role from membership m where m.space_id = r.to_space_id and m.person_id = ${me}) in ('owner', 'moderator'))`;

/** The asker's releases: those that wait for them, their own, or all that they have to do with; newest first. */
export async function releasesFor(ctx: Ctx, wanted: { list: 'waiting' | 'mine' | 'all'; before?: string; limit?: number }): Promise<{ items: ReleaseLine[]; next: string | null }> {
  const limit = wanted.limit ?? 30;
  const me = ctx.asker.person;
  const which = {
    waiting: sql<boolean>`(${waitsFor(me)} or (r.state = 'returned' and r.requested_by = ${me} and r.ended is null))`,
    mine: sql<boolean>`${me} in (r.requested_by, r.author_id)`,
    all: involves(me),
  }[wanted.list];
  const { rows } = await ctx.asOwner((db) => sql<{ id: string }>`select r.id from release r where ${which} and (${wanted.before ?? null}::uuid is null or r.id < ${wanted.before ?? null}::uuid) order by r.id desc limit ${limit + 1}`.execute(db));
  const ids = rows.slice(0, limit).map((row) => row.id);
  return { items: await linesOf(ctx, ids), next: rows.length > limit ? ids.at(-1)! : null };
}

/** How many releases need something from the asker: a decision, or mending what came back. */
export async function waitingFor(ctx: Ctx): Promise<number> {
  const me = ctx.asker.person;
  const { rows } = await ctx.asOwner((db) => sql<{ n: number }>`select count(*)::int as n from (select 1 from release r where r.state in ('requested', 'returned') and (${waitsFor(me)} or (r.state = 'returned' and r.requested_by = ${me})) limit 100) w`.execute(db));
  return rows[0]!.n;
}
