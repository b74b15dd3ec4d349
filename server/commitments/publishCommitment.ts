import type { CommitmentSide, NewCommitment } from '../../shared/api/commitments.ts';
import { actingFor, type SideFacts } from '../access/policies/commitment.ts';
import type { Ctx } from '../kontor.ts';
import type { Publishing } from '../posts/parts/part.ts';
import { Problem } from '../problems.ts';
import { dueOf } from './day.ts';
import { linksIn, sourceIn, type Evidence } from './saidIn.ts';
import { sidesIn, type Reader } from './sidesIn.ts';

const both = ['giver', 'receiver'] as const;

/**
 * Writes the commitment of a new post. A side agrees by proposing it, or by having said it in the text that it grew out of; whose word is
 * missing is asked. Where nobody's is, it is accepted at once.
 */
export async function publishCommitment(ctx: Ctx, { id, space }: Publishing, given: NewCommitment | undefined): Promise<void> {
  if (!given) throw new Problem('invalid', { fields: [{ field: 'commitment', says: 'required' }] });
  const { due, week } = dueOf(given, ctx.now);
  const sides = await sidesIn(ctx, space, given);
  const source = given.source ? await sourceIn(ctx, space.id, given.source) : null;
  const links = await linksIn(ctx, space.id, given.links ?? []);
  const agreed = agreedBy(ctx, { space, sides, source });
  const accepted = agreed.giver && agreed.receiver;
  await ctx.asOwner(async (db) => {
    await db
      .insertInto('commitment')
      .values({
        post_id: id,
        space_id: space.id,
        state: accepted ? 'accepted' : 'proposed',
        giver_partner_id: sides.giver.partner, giver_department: sides.giver.department, giver_id: sides.giver.id, giver_agreed: agreed.giver ? ctx.now : null,
        receiver_partner_id: sides.receiver.partner, receiver_department: sides.receiver.department, receiver_id: sides.receiver.id, receiver_agreed: agreed.receiver ? ctx.now : null,
        due, due_week: week, first_due: due, first_week: week, created: ctx.now,
      })
      .execute();
    await db.insertInto('commitment_step').values(stepsOf(ctx, { id, due, week, source, sides, agreed })).execute();
    const linked = [...(source ? [{ to_post_id: source.post, to_comment_id: source.comment, source: true }] : []), ...links.filter((post) => post !== source?.post).map((post) => ({ to_post_id: post, to_comment_id: null, source: false }))];
    if (linked.length > 0) await db.insertInto('commitment_link').values(linked.map((link, place) => ({ post_id: id, place, ...link }))).execute();
    // Both owners hear of what becomes of it.
    const watchers = both.map((side) => sides[side]).filter((one) => one.kind !== 'contact' && one.id !== ctx.asker.person);
    if (watchers.length > 0) await db.insertInto('watch').values(watchers.map((one) => ({ person_id: one.id, post_id: id, watching: true }))).onConflict((conflict) => conflict.doNothing()).execute();
  });
  const asked = both.filter((side) => !agreed[side]).flatMap((side) => [sides[side].id, ...(sides[side].deputy ? [sides[side].deputy] : [])]);
  if (accepted) ctx.record({ kind: 'commitment.accepted', space: space.id, post: id, data: { asked: [], said: false } });
  else ctx.record({ kind: 'commitment.proposed', space: space.id, post: id, data: { asked, said: true } });
}

const policySide = (one: Reader): SideFacts => ({ partner: one.partner, owner: one.id, kind: one.kind, active: one.active, deputy: one.deputy, agreed: false });

/** Which sides have agreed by this: for which the asker acts, and whose owner wrote the text. */
function agreedBy(ctx: Ctx, { space, sides, source }: { space: Publishing['space']; sides: Record<CommitmentSide, Reader>; source: Evidence | null }): Record<CommitmentSide, boolean> {
  const facts = { asker: { person: ctx.asker.person, partner: ctx.asker.partner }, giver: policySide(sides.giver), receiver: policySide(sides.receiver), space };
  const agrees = (side: CommitmentSide): boolean => source?.author === sides[side].id || actingFor(facts, side) === 'acts';
  return { giver: agrees('giver'), receiver: agrees('receiver') };
}

interface Begun {
  id: string;
  due: string;
  week: string | null;
  source: Evidence | null;
  sides: Record<CommitmentSide, Reader>;
  agreed: Record<CommitmentSide, boolean>;
}

/** The first steps: proposed, by whom and on whose behalf; and each word that was given with it. */
function stepsOf(ctx: Ctx, { id, due, week, source, sides, agreed }: Begun) {
  const common = { post_id: id, person_id: ctx.asker.person, created: ctx.now, due, due_week: week };
  const told = source && source.author !== ctx.asker.person ? { for_id: source.author, evidence_post_id: source.post, evidence_comment_id: source.comment } : { evidence_post_id: source?.post ?? null, evidence_comment_id: source?.comment ?? null };
  const blank = { for_id: null, evidence_post_id: null, evidence_comment_id: null };
  const spoken = both.find((side) => source?.author === sides[side].id) ?? both.find((side) => agreed[side]) ?? null;
  const first = { ...common, ...blank, ...told, id: ctx.newId(), what: 'proposed' as const, side: spoken };
  const then = both.filter((side) => agreed[side] && side !== spoken).map((side) => ({ ...common, ...blank, id: ctx.newId(), what: 'agreed' as const, side }));
  return [first, ...then];
}
