import { sql } from 'kysely';
import type { Poll } from '../../../shared/api/polls.ts';
import * as policy from '../../access/policies/parts.ts';
import { ability } from '../../access/verdict.ts';
import { personRef, type PersonRefRow } from '../../people/personRef.ts';
import { Problem } from '../../problems.ts';
import { itemFacts } from '../itemFacts.ts';
import type { PostFacts } from '../loadPosts.ts';
import type { Mine } from '../presentPost.ts';
import type { Part } from './part.ts';
import { saidOfPoll } from './said.ts';

/** What all readers see of a poll; votes and names are null while they are not shown. */
export interface PollFacts {
  many: boolean;
  secret: boolean;
  closes: Date | null;
  closed: Date | null;
  tally: { voters: number; least: number; shown: boolean; options: { id: string; text: string; votes: number | null; by: PersonRefRow[] | null }[] };
}

/** What the policies need of a poll and its reader. */
export function pollPolicyFacts(post: PostFacts, mine: Mine) {
  const { closed, closes } = post.part as PollFacts;
  return { ...itemFacts(post, mine), open: closed === null && (closes === null || closes.getTime() > Date.now()) };
}

/** A poll: its choices, how they stand, and what the reader chose. */
export const poll: Part<PollFacts, string[]> = {
  kind: 'poll',
  async publish(ctx, { id }, { poll: given }) {
    const options = given?.options.map((text) => text.replace(/\s+/g, ' ').trim()) ?? [];
    if (!given || options.some((text) => !text) || new Set(options).size !== options.length) throw new Problem('invalid', { fields: [{ field: 'poll.options', says: given ? 'wrong' : 'required' }] });
    const closes = given.closes ? new Date(given.closes) : null;
    if (closes && closes <= ctx.now) throw new Problem('invalid', { fields: [{ field: 'poll.closes', says: 'past' }] });
    await ctx.db.insertInto('poll').values({ post_id: id, many: given.many ?? false, secret: given.secret ?? false, closes }).execute();
    await ctx.db.insertInto('poll_option').values(options.map((text, place) => ({ id: ctx.newId(), post_id: id, place, text }))).execute();
  },
  async load(db, ids) {
    const { rows } = await sql<PollFacts & { post_id: string }>`
      select p.post_id, p.many, p.secret, p.closes, p.closed, poll_tally(p.post_id) as tally from poll p where p.post_id = any(${ids}::uuid[])`.execute(db);
    return new Map(rows.filter((row) => row.tally?.options).map(({ post_id, ...row }) => [post_id, row]));
  },
  async mine(ctx, ids) {
    const rows = await ctx.db.selectFrom('poll_vote').select(['post_id', 'option_id']).where('person_id', '=', ctx.asker.person).where((eb) => eb('post_id', '=', eb.fn.any(eb.val(ids)))).execute();
    return new Map([...Map.groupBy(rows, (row) => row.post_id)].map(([id, votes]) => [id, votes.map((vote) => vote.option_id)]));
  },
  said: saidOfPoll,
  present({ many, secret, closes, closed, tally }, { post, mine, own }): Poll {
    const facts = pollPolicyFacts(post, mine);
    return {
      many,
      secret,
      closes: closes?.toISOString() ?? null,
      closed: closed?.toISOString() ?? null,
      voters: tally.voters,
      least: tally.least,
      shown: tally.shown,
      options: tally.options.map((option) => ({ ...option, by: option.by?.map(personRef) ?? null })),
      mine: own ?? [],
      abilities: { vote: ability(policy.canVote(facts)), close: ability(policy.canClosePoll(facts)) },
    };
  },
};
