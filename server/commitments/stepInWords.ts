import type { CommitmentSide, StepKind } from '../../shared/api/commitments.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { commitmentMails as words } from '../../shared/words/commitmentMails.ts';
import { translator } from '../../shared/words/words.ts';
import type { Ctx } from '../kontor.ts';
import type { PostFacts } from '../posts/loadPosts.ts';
import type { Due } from './day.ts';
import { docOf, dueInWords } from './inWords.ts';
import type { CommitmentFacts } from './loadCommitments.ts';

const say = { de: translator(words, 'de'), en: translator(words, 'en') };

/** A step as somebody who takes part by mail alone is told of it. */
export interface ToldStep {
  what: StepKind;
  why: string;
  due?: Due;
  before?: Due;
  speaking: { side: CommitmentSide; evidence: unknown };
}

/**
 * The answer in the thread by which who takes part by mail alone learns of a step, in their language; none where nobody does, or where
 * they said it themselves. Of what they said they hear only that another day holds now.
 */
export async function stepInWords(ctx: Ctx, { post, facts }: { post: PostFacts; facts: CommitmentFacts }, step: ToldStep): Promise<Doc | undefined> {
  const { side, evidence } = step.speaking;
  const told = (['giver', 'receiver'] as const).find((one) => facts[one].kind === 'contact' && (step.what === 'moved' || !(one === side && evidence)));
  if (!told) return undefined;
  const owner = await ctx.asOwner((db) => db.selectFrom('person').select('language').where('id', '=', facts[told].person.id).executeTakeFirst());
  const language = owner?.language ?? 'de';
  const due = dueInWords(step.due ?? { due: facts.due, week: facts.week }, language);
  const before = dueInWords(step.before ?? { due: facts.due, week: facts.week }, language);
  return docOf(say[language](`commitmentMails.${step.what as 'moved'}`, { title: post.title ?? '', due, before }), step.why);
}
