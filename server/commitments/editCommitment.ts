import type { PostChange } from '../../shared/api/posts.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import type { Ctx } from '../kontor.ts';
import type { Editing } from '../posts/parts/part.ts';
import { demand } from '../problems.ts';
import { canonical } from '../audit/canonical.ts';
import { actingFor } from '../access/policies/commitment.ts';
import { dueOf } from './day.ts';
import { loadCommitments } from './loadCommitments.ts';
import { policyFactsOf } from './policyFactsOf.ts';
import { linksIn } from './saidIn.ts';
import { stepInWords } from './stepInWords.ts';

/** Mends a proposal. Whose word was given to other words or another day is asked again, who takes part by mail alone by the answer that it returns. */
export async function editCommitment(ctx: Ctx, { post, title, doc }: Editing, change: PostChange['commitment']): Promise<Doc | undefined> {
  await ctx.asOwner((db) => db.selectFrom('commitment').select('post_id').where('post_id', '=', post.id).forUpdate().execute());
  const facts = (await loadCommitments(ctx.db, [post.id])).get(post.id);
  if (!facts) return undefined;
  // It may have been accepted while the edit was being checked.
  demand(facts.giver.agreed && facts.receiver.agreed ? 'agreedStays' : true);
  if (facts.state !== 'proposed') {
    demand(change ? 'commitmentOver' : true);
    return undefined;
  }
  const due = change?.due || change?.week ? dueOf(change, ctx.now) : { due: facts.due, week: facts.week };
  const links = change?.links ? await linksIn(ctx, post.space.id, change.links) : null;
  const says = title !== post.title || canonical(doc) !== canonical(post.doc) || due.due !== facts.due || due.week !== facts.week;
  const asker = { person: ctx.asker.person, partner: ctx.asker.partner, role: null };
  const policy = policyFactsOf(facts, post, asker);
  const others = (['giver', 'receiver'] as const).filter((side) => actingFor(policy, side) !== 'acts');
  await ctx.asOwner(async (db) => {
    const again = says ? Object.fromEntries(others.map((side) => [`${side}_agreed`, null])) : {};
    await db.updateTable('commitment').set({ due: due.due, due_week: due.week, first_due: due.due, first_week: due.week, ...again }).where('post_id', '=', post.id).execute();
    if (!links) return;
    await db.deleteFrom('commitment_link').where('post_id', '=', post.id).where('source', '=', false).execute();
    if (links.length > 0) await db.insertInto('commitment_link').values(links.map((to, place) => ({ post_id: post.id, place: place + 1, to_post_id: to, to_comment_id: null }))).execute();
  });
  const sameDay = due.due === facts.due && due.week === facts.week;
  return sameDay ? undefined : stepInWords(ctx, { post: { ...post, title }, facts }, { what: 'proposed', why: '', due, before: facts, speaking: { side: 'giver', evidence: null } });
}
