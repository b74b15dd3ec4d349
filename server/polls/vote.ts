import { sql } from 'kysely';
import { canVote } from '../access/policies/parts.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { pollPolicyFacts, type PollFacts } from '../posts/parts/poll.ts';
import { postFor, type HeldPost } from '../posts/postFor.ts';

/** The poll of this post's id, as far as the asker may read it. */
export async function pollFor(ctx: Ctx, id: string): Promise<HeldPost & { poll: PollFacts }> {
  const held = await postFor(ctx, id, 'read');
  if (held.post.kind !== 'poll' || held.post.part === null) throw notFound();
  return { ...held, poll: held.post.part as PollFacts };
}

/** Chooses in a poll, in place of what the asker chose before; an empty choice takes the vote back. */
export async function vote(kontor: Kontor, asker: Asker, id: string, options: readonly string[]): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post, mine, poll } = await pollFor(ctx, id);
    demand(canVote(pollPolicyFacts(post, mine)));
    const known = new Set(poll.tally.options.map((option) => option.id));
    if (options.some((option) => !known.has(option)) || (!poll.many && options.length > 1)) throw new Problem('invalid', { fields: [{ field: 'options', says: 'wrong' }] });
    // Two votes of one person at once count as one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${id + asker.person}, 0))`.execute(ctx.db);
    await ctx.db.deleteFrom('poll_vote').where('post_id', '=', id).where('person_id', '=', asker.person).execute();
    if (options.length > 0) await ctx.db.insertInto('poll_vote').values(options.map((option_id) => ({ post_id: id, option_id, person_id: asker.person, voted: ctx.now }))).execute();
    ctx.record({ kind: 'poll.voted', space: post.space.id, post: id, data: {} });
  });
}
