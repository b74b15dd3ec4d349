import type { Updateable } from 'kysely';
import type { CommitmentSide, Confidence, Said, StepKind } from '../../shared/api/commitments.ts';
import type { CommitmentTable } from '../database/tables.ts';
import type { EventKind, NewEvent } from '../events/kinds.ts';
import type { Ctx } from '../kontor.ts';
import { demandMayStand } from '../rules/demandMayStand.ts';
import type { Due } from './day.ts';
import type { HeldCommitment, Speaking } from './commitmentFor.ts';
import { docOf } from './inWords.ts';
import { tellContacts } from './tellContacts.ts';

type CommitmentEvent = Extract<EventKind, `commitment.${string}`>;

/** One step of a commitment as it is to be written. */
export interface Step {
  what: StepKind;
  event: CommitmentEvent;
  speaking: Speaking;
  said: Pick<Said, 'why' | 'confirmed'>;
  /** What becomes of the commitment. */
  set: Updateable<CommitmentTable>;
  due?: Due;
  before?: Due;
  confidence?: Confidence;
  /** Of which side a word is needed now. */
  asks?: readonly CommitmentSide[];
  /** Whether those who take part by mail hear of it; the owner's own readings stay in Kontor. */
  quiet?: true;
}

/** Writes a step with what becomes of the commitment, and its event. What it says stands where the post stands, under the same rules of the house. */
export async function takeStep(ctx: Ctx, held: HeldCommitment, step: Step): Promise<void> {
  const { post, facts } = held;
  const { side, evidence } = step.speaking;
  const why = step.said.why?.trim() ?? '';
  if (why) await demandMayStand(ctx, post.space, { doc: docOf(why), files: [], marking: { label: post.label, tlp: post.tlp }, confirmed: step.said.confirmed });
  await ctx.asOwner(async (db) => {
    await db.updateTable('commitment').set(step.set).where('post_id', '=', post.id).execute();
    await db
      .insertInto('commitment_step')
      .values({
        id: ctx.newId(), post_id: post.id, what: step.what, side, person_id: ctx.asker.person, why, created: ctx.now,
        for_id: evidence ? facts[side].person.id : null, evidence_post_id: evidence?.post ?? null, evidence_comment_id: evidence?.comment ?? null,
        due: step.due?.due ?? null, due_week: step.due?.week ?? null, before_due: step.before?.due ?? null, before_week: step.before?.week ?? null, confidence: step.confidence ?? null,
      })
      .execute();
  });
  const said = step.quiet ? false : await tellContacts(ctx, held, { ...step, why });
  const asked = (step.asks ?? []).flatMap((one) => [facts[one].person.id, ...(facts[one].deputy ? [facts[one].deputy] : [])]);
  ctx.record({ kind: step.event, space: post.space.id, post: post.id, data: { asked, said } } as NewEvent);
}
