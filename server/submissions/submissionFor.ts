import { sql } from 'kysely';
import type { NewPost } from '../../shared/api/posts.ts';
import type { Submission } from '../../shared/api/submissions.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { canDecide, type SpaceFacts } from '../access/policies/space.ts';
import { ability, all, when, type Verdict } from '../access/verdict.ts';
import { fileRef } from '../files/filesOf.ts';
import type { Ctx } from '../kontor.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';
import { htmlLinks } from '../posts/htmlLinks.ts';
import { demand, notFound } from '../problems.ts';

/** What is kept of a post that waits: as it was sent, its text checked and its label settled. */
export type Submitted = NewPost & { doc: Doc; label: NonNullable<NewPost['label']> };

interface Row extends Omit<SpaceFacts, 'role'> {
  id: string; state: Submission['state']; kind: Submission['kind']; content: Submitted; files: string[]; created: Date; decided: Date | null; reason: string | null;
  space_id: string; space_name: string; audience: Submission['space']['audience']; role: SpaceFacts['role']; author: PersonRefRow; decider: PersonRefRow | null;
}

/** What may be done with what waits. */
export type SubmissionAbility = 'read' | 'decide' | 'withdraw';

const verdicts: Record<SubmissionAbility, (row: Row, me: string) => Verdict> = {
  read: () => true,
  decide: (row) => all(canDecide(row), when(row.state === 'waiting', 'alreadyDecided')),
  withdraw: (row, me) => all(when(row.author.id === me, 'notAuthor'), when(row.state !== 'approved', 'alreadyDecided')),
};

const MOST = 100;

async function rowsFor(ctx: Ctx, wanted: { id?: string; space?: string }): Promise<Row[]> {
  const person = (alias: string) => sql.raw(`json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'role', ${alias}.role, 'photo_id', ${alias}.photo_id, 'company', ${alias}.company)`);
  const { rows } = await sql<Row>`
    select b.id, b.state, b.kind, b.content, b.files, b.created, b.decided, b.reason, s.id as space_id, s.name as space_name, s.audience, s.access, s.archived, m.role,
      ${person('a')} as author, case when d.id is not null then ${person('d')} end as decider
    from submission b join space s on s.id = b.space_id join person a on a.id = b.author_id left join person d on d.id = b.decided_by
    left join membership m on m.space_id = s.id and m.person_id = ${ctx.asker.person}
    where (${wanted.id ?? null}::uuid is null or b.id = ${wanted.id ?? null}) and (${wanted.space ?? null}::uuid is null or b.space_id = ${wanted.space ?? null})
      and (b.state = 'waiting' or (b.state = 'refused' and b.author_id = ${ctx.asker.person}))
    order by b.id limit ${MOST}`.execute(ctx.db);
  return rows;
}

/** What waits, as its author and who decides see it. */
async function present(ctx: Ctx, rows: readonly Row[]): Promise<Submission[]> {
  const files = await filesOf(ctx, rows.flatMap((row) => row.files));
  return rows.map((row) => {
    const { doc, label, tlp, kind } = row.content;
    const part = (row.content as Record<string, unknown>)[kind];
    return {
      id: row.id, space: { id: row.space_id, name: row.space_name, audience: row.audience }, author: personRef(row.author), kind, title: row.content.title ?? null,
      html: docToHtml(doc, htmlLinks), text: docToText(doc), label, tlp: tlp ?? null, files: row.files.flatMap((id) => files.get(id) ?? []), part: part ?? null,
      state: row.state, created: row.created.toISOString(), decided: row.decided?.toISOString() ?? null, decidedBy: row.decider && personRef(row.decider), reason: row.reason,
      abilities: { decide: ability(verdicts.decide(row, ctx.asker.person)), withdraw: ability(verdicts.withdraw(row, ctx.asker.person)) },
    };
  });
}

async function filesOf(ctx: Ctx, ids: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('file as f')
    .innerJoin('file_version as v', (join) => join.onRef('v.file_id', '=', 'f.id').onRef('v.version', '=', 'f.version'))
    .select(['f.id', 'f.name', 'v.type', 'v.size', 'v.version', 'v.width', 'v.height', 'f.label', 'f.tlp'])
    .where((eb) => eb('f.id', '=', eb.fn.any(eb.val([...ids]))))
    .where('f.removed', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, [fileRef({ ...row, size: String(row.size) })]]));
}

/** What waits for the asker's decision, and what they submitted themself, the oldest first; of one space or of all. */
export const submissionsFor = async (ctx: Ctx, space?: string): Promise<{ items: Submission[]; next: null }> => ({ items: await present(ctx, await rowsFor(ctx, { space })), next: null });

/** The submission of this id with its content, if the asker may do that with it: the only way to hold one. */
export async function submissionFor(ctx: Ctx, id: string, wanted: SubmissionAbility): Promise<{ shown: Submission; content: Submitted; files: string[] }> {
  const [row] = await rowsFor(ctx, { id });
  if (!row) throw notFound();
  demand(verdicts[wanted](row, ctx.asker.person));
  return { shown: (await present(ctx, [row]))[0]!, content: row.content, files: row.files };
}
