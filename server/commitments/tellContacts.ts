import type { CommitmentSide, StepKind } from '../../shared/api/commitments.ts';
import { commitmentMails as words } from '../../shared/words/commitmentMails.ts';
import { translator } from '../../shared/words/words.ts';
import { writeIn } from '../comments/writeComment.ts';
import type { Ctx } from '../kontor.ts';
import type { Due } from './day.ts';
import { docOf, dueInWords } from './inWords.ts';
import type { HeldCommitment } from './commitmentFor.ts';

const say = { de: translator(words, 'de'), en: translator(words, 'en') };

/**
 * Who takes part by mail alone learns of a step by an answer in the thread, written by who took it, in their language; it goes to them
 * as every answer does. Says whether one was written.
 */
export async function tellContacts(ctx: Ctx, { post, facts }: HeldCommitment, step: { what: StepKind; why: string; due?: Due; before?: Due; speaking: { side: CommitmentSide; evidence: unknown } }): Promise<boolean> {
  const { side, evidence } = step.speaking;
  const told = (['giver', 'receiver'] as const).find((one) => facts[one].kind === 'contact' && !(one === side && evidence));
  if (!told) return false;
  const owner = await ctx.asOwner((db) => db.selectFrom('person').select('language').where('id', '=', facts[told].person.id).executeTakeFirst());
  const language = owner?.language ?? 'de';
  const due = dueInWords(step.due ?? { due: facts.due, week: facts.week }, language);
  const before = dueInWords(step.before ?? { due: facts.due, week: facts.week }, language);
  const sentence = say[language](`commitmentMails.${step.what as 'moved'}`, { title: post.title ?? '', due, before });
  await writeIn(ctx, post.id, { doc: docOf(sentence, step.why), label: post.label, tlp: post.tlp });
  return true;
}
