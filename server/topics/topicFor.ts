import type { TopicPage } from '../../shared/api/topics.ts';
import * as policy from '../access/policies/topic.ts';
import { ability, type Verdict } from '../access/verdict.ts';
import type { Ctx } from '../kontor.ts';
import { demand, notFound } from '../problems.ts';
import { countsOf } from './topicsFor.ts';

/** What one may want to do with a topic. */
export type TopicAbility = 'know' | 'rename' | 'merge';

export interface HeldTopic extends policy.TopicFacts {
  id: string;
  name: string;
  created: Date;
}

const verdicts: Record<TopicAbility, (ctx: Ctx, topic: HeldTopic) => Verdict> = {
  know: () => true,
  rename: ({ asker }, topic) => policy.canRename(asker, topic),
  merge: ({ asker }, topic) => policy.canMerge(asker, topic),
};

/** The topic of this id, if the asker may do that with it: the only way to hold one. */
export async function topicFor(ctx: Ctx, id: string, wanted: TopicAbility): Promise<HeldTopic> {
  const row = await ctx.db.selectFrom('topic').select(['id', 'name', 'created', 'created_by']).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  const topic = { id: row.id, name: row.name, created: row.created, creator: row.created_by };
  demand(verdicts[wanted](ctx, topic));
  return topic;
}

/** A topic with its other spellings, as its own page shows it. */
export async function topicPageFor(ctx: Ctx, id: string): Promise<TopicPage> {
  const topic = await topicFor(ctx, id, 'know');
  const names = await ctx.db.selectFrom('topic_name').select('name').where('topic_id', '=', id).orderBy('name').limit(50).execute();
  const { posts, last } = (await countsOf(ctx, [id])).get(id)!;
  return {
    id,
    name: topic.name,
    posts,
    last,
    names: names.map((row) => row.name).filter((name) => name !== topic.name),
    created: topic.created.toISOString(),
    abilities: { rename: ability(policy.canRename(ctx.asker, topic)), merge: ability(policy.canMerge(ctx.asker, topic)) },
  };
}
