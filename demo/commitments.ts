import { acceptCommitment } from '../server/commitments/acceptCommitment.ts';
import { endCommitment } from '../server/commitments/endCommitment.ts';
import { judgeCommitment } from '../server/commitments/judgeCommitment.ts';
import { confirmKept, sayDone } from '../server/commitments/keepCommitment.ts';
import { answerMove, moveCommitment } from '../server/commitments/moveCommitment.ts';
import { publishPost } from '../server/posts/publishPost.ts';
import { weekOf } from '../shared/time/week.ts';
import { commitments, type StoryCommitment, type StoryStep } from './story/commitments.ts';
import type { Workday } from './story/types.ts';
import { as, at, confirming, dayOf, type Step, type Telling } from './telling.ts';

/** What was promised, and what became of it. */
export const commitmentSteps = (telling: Telling): Step[] => commitments.flatMap((one) => stepsOf(telling, one));

function stepsOf(telling: Telling, told: StoryCommitment): Step[] {
  const moment = at(telling, told.day, told.time);
  let id = '';
  const make = async (): Promise<void> => {
    const { space, author, giver, receiver, title, markdown, departments } = told;
    const source = told.from ? await sourceOf(telling, told.from) : null;
    const side = (key: string, department: string | undefined) => ({ person: telling.people.get(key)!, ...(department ? { department } : {}) });
    const commitment = { giver: side(giver, departments?.giver), receiver: side(receiver, departments?.receiver), ...dueOn(telling, told.due, told.byWeek), source };
    id = await confirming((confirmed) => publishPost(telling.kontor, as(telling, author, moment), telling.spaces.get(space)!, { kind: 'commitment', title, markdown: markdown ?? '', commitment, confirmed }));
  };
  return [{ at: moment, run: make }, ...told.steps.map((step) => ({ at: at(telling, step.day, step.time), run: () => take(telling, id, step) }))];
}

const dueOn = (telling: Telling, day: Workday, byWeek?: boolean) => (byWeek ? { week: weekOf(dayOf(telling, day)) } : { due: dayOf(telling, day) });

async function sourceOf({ kontor, posts }: Telling, { post, comment }: NonNullable<StoryCommitment['from']>): Promise<{ post: string; comment: string }> {
  const rows = await kontor.database.owner.selectFrom('comment').select('id').where('post_id', '=', posts.get(post)!).orderBy('id').execute();
  return { post: posts.get(post)!, comment: rows[comment]!.id };
}

async function take(telling: Telling, id: string, step: StoryStep): Promise<void> {
  const { kontor } = telling;
  const asker = as(telling, step.by, at(telling, step.day, step.time));
  if (step.step === 'agree') return acceptCommitment(kontor, asker, id, { agreed: true });
  if (step.step === 'move') return confirming((confirmed) => moveCommitment(kontor, asker, id, { ...dueOn(telling, step.to), why: step.why, confirmed }));
  if (step.step === 'answer') return answerMove(kontor, asker, id, { agreed: step.agreed, ...(step.why ? { why: step.why } : {}) });
  if (step.step === 'done') return sayDone(kontor, asker, id, {});
  if (step.step === 'kept') return confirmKept(kontor, asker, id, { kept: true });
  if (step.step === 'broken') return endCommitment(kontor, asker, id, { as: 'broken', why: step.why });
  return judgeCommitment(kontor, asker, id, { level: step.level, ...(step.why ? { why: step.why } : {}) });
}
