import { changeAgreement } from '../server/agreement/changeAgreement.ts';
import { distribute } from '../server/lists/distribute.ts';
import { makeList } from '../server/lists/keepList.ts';
import { acknowledge } from '../server/marks/acknowledge.ts';
import { changeSpace } from '../server/spaces/changeSpace.ts';
import { submitPost } from '../server/submissions/submitPost.ts';
import { agreed, distributions, lists, strictSpaces, submitted, type StoryDistribution, type StoryList } from './story/lists.ts';
import { as, at, dayOf, type Step, type Telling } from './telling.ts';

/** What happened with distribution lists and the works agreement. */
export function listSteps(telling: Telling): Step[] {
  const made = new Map<string, string>();
  const signed = at(telling, agreed.day, agreed.time);
  return [
    ...lists.map((list) => ({ at: at(telling, list.day, list.time), run: async () => void made.set(list.key, await make(telling, list)) })),
    ...distributions.flatMap((one) => stepsOf(telling, made, one)),
    { at: signed, run: () => changeAgreement(telling.kontor, as(telling, agreed.by, signed), { minimumGroup: 5, deputyNeeded: false, quiet: agreed.quiet.map((hours) => ({ ...hours })) }) },
  ];
}

function make(telling: Telling, list: StoryList): Promise<string> {
  const entries = list.entries.map((entry) => ('person' in entry ? { part: entry.part, person: telling.people.get(entry.person)! } : entry));
  return makeList(telling.kontor, as(telling, list.keeper, at(telling, list.day, list.time)), { name: list.name, purpose: list.purpose, entries });
}

function stepsOf(telling: Telling, made: Map<string, string>, one: StoryDistribution): Step[] {
  const { kontor, posts } = telling;
  const moment = at(telling, one.day, one.time);
  const later = one.confirmed.map(({ person, day, time }) => {
    const then = at(telling, day, time);
    return { at: then, run: () => acknowledge(kontor, as(telling, person, then), posts.get(one.post)!) };
  });
  return [{ at: moment, run: () => distribute(kontor, as(telling, one.by, moment), posts.get(one.post)!, { lists: [made.get(one.list)!], due: dayOf(telling, one.due) }) }, ...later];
}

/** Makes some spaces stricter when all has been told, and leaves a post there that waits. */
export async function makeStricter(telling: Telling): Promise<void> {
  const { kontor, spaces } = telling;
  const moment = at(telling, submitted.day, submitted.time);
  for (const { space, by, strictness } of strictSpaces) await changeSpace(kontor, as(telling, by, moment), spaces.get(space)!, { strictness });
  await submitPost(kontor, as(telling, submitted.author, moment), spaces.get(submitted.space)!, { kind: 'note', title: submitted.title, markdown: submitted.markdown });
}
