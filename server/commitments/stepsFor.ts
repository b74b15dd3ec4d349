import { sql } from 'kysely';
import type { CommitmentSide, CommitmentStep, Confidence, StepKind } from '../../shared/api/commitments.ts';
import type { Ctx } from '../kontor.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';
import { notFound } from '../problems.ts';

const MOST = 500;

interface Row {
  id: string; what: StepKind; side: CommitmentSide | null; by: PersonRefRow; for: PersonRefRow | null; to: PersonRefRow | null; evidence_post: string | null; evidence_comment: string | null; why: string;
  due: string | null; due_week: string | null; before_due: string | null; before_week: string | null; confidence: Confidence | null; created: Date;
}

/** What happened to a commitment, oldest first. The text that a step names is linked while it stands in the same space. */
export async function stepsFor(ctx: Ctx, id: string): Promise<{ items: CommitmentStep[]; next: null }> {
  const { post } = await postFor(ctx, id, 'read');
  if (post.kind !== 'commitment') throw notFound();
  if (post.deleted) return { items: [], next: null };
  const { rows } = await sql<Row>`
    select t.*, commitment_person(t.person_id, t.post_id) as by, commitment_person(t.for_id, t.post_id) as "for", commitment_person(t.to_id, t.post_id) as "to",
      e.id as evidence_post, d.id as evidence_comment
    from commitment_step t left join post e on e.id = t.evidence_post_id and e.space_id = ${post.space.id} and e.deleted is null
      left join comment d on d.id = t.evidence_comment_id and d.post_id = e.id and d.deleted is null
    where t.post_id = ${id} order by t.id limit ${MOST}`.execute(ctx.db);
  return { items: rows.map(stepOf), next: null };
}

const ref = (row: PersonRefRow | null) => row && personRef(row);

const stepOf = (row: Row): CommitmentStep => ({
  id: row.id,
  what: row.what,
  side: row.side,
  by: personRef(row.by),
  for: ref(row.for),
  to: ref(row.to),
  evidence: row.evidence_post === null ? null : { post: row.evidence_post, comment: row.evidence_comment },
  why: row.why,
  due: row.due,
  week: row.due_week,
  beforeDue: row.before_due,
  beforeWeek: row.before_week,
  confidence: row.confidence,
  created: row.created.toISOString(),
});
