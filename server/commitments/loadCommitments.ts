import { sql, type Kysely } from 'kysely';
import type { CommitmentSide, CommitmentState, Confidence } from '../../shared/api/commitments.ts';
import type { PersonKind, PersonRef } from '../../shared/api/people.ts';
import type { Tables } from '../database/tables.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';

/** One side of a commitment with its owner. */
export interface Side {
  partner: { id: string; name: string } | null;
  department: string | null;
  person: PersonRef;
  kind: PersonKind;
  /** Whether the owner can come in. */
  active: boolean;
  /** Who acts for the owner today. */
  deputy: string | null;
  agreed: Date | null;
}

/** A commitment with all that does not depend on who reads it. */
export interface CommitmentFacts {
  state: CommitmentState;
  giver: Side;
  receiver: Side;
  due: string;
  week: string | null;
  firstDue: string;
  firstWeek: string | null;
  move: { due: string; week: string | null; side: CommitmentSide; by: PersonRef; why: string; asked: Date } | null;
  moves: number;
  confidence: { level: Confidence; why: string; at: Date } | null;
  done: Date | null;
  fulfilled: string | null;
  settled: Date | null;
  links: { post: string; comment: string | null; title: string; source: boolean }[];
}

type OwnerJson = PersonRefRow & { kind: PersonKind; active: boolean; deputy: string | null; partner: string | null };
interface Row {
  post_id: string; state: CommitmentState; giver: OwnerJson; receiver: OwnerJson;
  giver_partner_id: string | null; giver_department: string | null; giver_agreed: Date | null; receiver_partner_id: string | null; receiver_department: string | null; receiver_agreed: Date | null;
  due: string; due_week: string | null; first_due: string; first_week: string | null;
  move_due: string | null; move_week: string | null; move_side: CommitmentSide | null; move_why: string | null; move_asked: Date | null; mover: PersonRefRow | null; moves: number;
  confidence: Confidence | null; confidence_why: string | null; confidence_at: Date | null; done: Date | null; fulfilled: string | null; settled: Date | null;
  links: CommitmentFacts['links'] | null;
}

/** The commitments of these posts as far as this connection's row security lets them be seen. What they link to is named only within their space. */
export async function loadCommitments(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, CommitmentFacts>> {
  const { rows } = await sql<Row>`
    select c.*, s.giver, s.receiver, case when c.move_by is not null then commitment_person(c.move_by, c.post_id) end as mover,
      (select json_agg(json_build_object('post', l.to_post_id, 'comment', l.to_comment_id, 'title', coalesce(t.title, left(t.text, 80)), 'source', l.source) order by l.place)
        from commitment_link l join post t on t.id = l.to_post_id and t.space_id = p.space_id and t.deleted is null where l.post_id = c.post_id) as links
    from commitment c join post p on p.id = c.post_id join commitment_sides(${ids}::uuid[]) s on s.post_id = c.post_id
    where c.post_id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.post_id, factsOf(row)]));
}

const sideOf = ({ kind, active, deputy, partner, ...person }: OwnerJson, at: { partner: string | null; department: string | null; agreed: Date | null }): Side => ({
  partner: at.partner === null ? null : { id: at.partner, name: partner ?? '' },
  department: at.department,
  person: personRef(person),
  kind,
  active,
  deputy,
  agreed: at.agreed,
});

const factsOf = (row: Row): CommitmentFacts => ({
  state: row.state,
  giver: sideOf(row.giver, { partner: row.giver_partner_id, department: row.giver_department, agreed: row.giver_agreed }),
  receiver: sideOf(row.receiver, { partner: row.receiver_partner_id, department: row.receiver_department, agreed: row.receiver_agreed }),
  due: row.due,
  week: row.due_week,
  firstDue: row.first_due,
  firstWeek: row.first_week,
  move: row.move_due && row.mover ? { due: row.move_due, week: row.move_week, side: row.move_side!, by: personRef(row.mover), why: row.move_why ?? '', asked: row.move_asked! } : null,
  moves: row.moves,
  confidence: row.confidence && { level: row.confidence, why: row.confidence_why ?? '', at: row.confidence_at! },
  done: row.done,
  fulfilled: row.fulfilled,
  settled: row.settled,
  links: row.links ?? [],
});
