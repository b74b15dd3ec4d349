import { sql, type Kysely } from 'kysely';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import type { NoticeKind } from '../../shared/api/people.ts';
import type { PostKind } from '../../shared/api/posts.ts';
import type { Tables } from '../database/tables.ts';

/** What a mail needs to know of a notice. */
export interface Told {
  id: string;
  kind: NoticeKind;
  urgent: boolean;
  actor: string | null;
  post: string;
  post_kind: PostKind;
  comment: string | null;
  title: string | null;
  text: string;
  comment_text: string | null;
  label: Label;
  tlp: Tlp | null;
  comment_label: Label | null;
  comment_tlp: Tlp | null;
  space: string;
  space_id: string;
  due: string | null;
  /** An answer of the reader's own that was accepted. */
  own_answer: boolean;
}

/** How much of a text is told; one character more is read, to know of a cut. */
export const EXCERPT_CHARS = 240;

/**
 * Of these notices of a person what may be told by mail right now, oldest first: as far as this connection's row security shows it, not
 * deleted, not seen or ticked off in Kontor yet, of the kinds wanted (all when null), and of required readings those that still wait (negative case B05).
 */
export async function toldFor(db: Kysely<Tables>, { person, notices, kinds }: { person: string; notices: readonly string[]; kinds: readonly NoticeKind[] | null }): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select n.id, n.kind, n.urgent, a.name || coalesce(', ' || a.company, '') as actor, p.id as post, p.kind as post_kind, s.id as space_id, n.comment_id as comment, p.title, left(p.text, ${EXCERPT_CHARS + 1}) as text, left(c.text, ${EXCERPT_CHARS + 1}) as comment_text,
      p.label, p.tlp, c.label as comment_label, c.tlp as comment_tlp, s.name as space, p.required_due as due, coalesce(c.author_id = ${person}, false) as own_answer
    from notice n
    join post p on p.id = n.post_id and p.deleted is null
    join space s on s.id = p.space_id
    left join comment c on c.id = n.comment_id
    left join person a on a.id = n.actor_id
    where n.id = any(${notices}::uuid[]) and (${kinds}::text[] is null or n.kind = any(${kinds}::text[])) and n.person_id = ${person} and n.seen is null and (n.comment_id is null or (c.id is not null and c.deleted is null))
      and (n.kind in ('required', 'asked') or not exists (select 1 from catch_up_done d where d.person_id = ${person} and d.post_id = p.id and d.done > n.created))
      and (n.kind <> 'required' or exists (select 1 from acknowledgement k where k.post_id = p.id and k.confirmed is null and (k.person_id = ${person} or k.person_id in (select d.person_id from deputised(p.id, ${person}) d))))
    order by n.id`.execute(db);
  return rows;
}
