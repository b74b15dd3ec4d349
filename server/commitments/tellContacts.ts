import { writeIn } from '../comments/writeComment.ts';
import type { Ctx } from '../kontor.ts';
import type { HeldCommitment } from './commitmentFor.ts';
import { stepInWords, type ToldStep } from './stepInWords.ts';

/** Who takes part by mail alone learns of a step by an answer in the thread, written by who took it; it goes to them as every answer does. Says whether one was written. */
export async function tellContacts(ctx: Ctx, held: HeldCommitment, step: ToldStep): Promise<boolean> {
  const doc = await stepInWords(ctx, held, step);
  if (!doc) return false;
  const { id, label, tlp } = held.post;
  await writeIn(ctx, id, { doc, label, tlp });
  return true;
}
