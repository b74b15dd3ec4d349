import { approveRelease } from '../server/release/approveRelease.ts';
import { nameApprovers } from '../server/release/approvers.ts';
import { decline, setRedactions } from '../server/release/decline.ts';
import { expireReleases, revokeRelease } from '../server/release/endRelease.ts';
import { noteDownloaded, noteOpened } from '../server/release/receipts.ts';
import { requestRelease } from '../server/release/requestRelease.ts';
import { story } from './story/index.ts';
import type { StoryRelease } from './story/types.ts';
import { as, at, dayOf, type Step, type Telling } from './telling.ts';

type Decided = NonNullable<StoryRelease['decision']>;
type Seen = NonNullable<StoryRelease['receipts']>[number];
const DRAIN_SECONDS = 60;

/** Names who looks a second time. */
export async function setApprovers(telling: Telling, begun: Date): Promise<void> {
  for (const { space, namedBy, approvers } of story.approvers) {
    const named = approvers.map(({ person, deputy }) => ({ person: telling.people.get(person)!, deputy: deputy ? telling.people.get(deputy)! : null }));
    await nameApprovers(telling.kontor, as(telling, namedBy, begun), { space: space ? telling.spaces.get(space)! : null, approvers: named });
  }
}

/** Every request with what became of it. */
export const releaseSteps = (telling: Telling): Step[] => {
  const ids = new Map<string, string>();
  return story.releases.flatMap((release) => stepsOf(telling, release, ids));
};

function stepsOf(telling: Telling, release: StoryRelease, ids: Map<string, string>): Step[] {
  const { key, day, time, decision, revoked, receipts = [] } = release;
  const id = (): string => ids.get(key)!;
  const asked = at(telling, day, time);
  return [
    { at: asked, run: async () => void ids.set(key, await ask(telling, release, asked)) },
    ...(decision ? [{ at: at(telling, decision.day, decision.time), run: () => decide(telling, id(), decision) }] : []),
    ...receipts.map((seen) => ({ at: at(telling, seen.day, seen.time), run: () => look(telling, id(), seen) })),
    ...(revoked ? [{ at: at(telling, revoked.day, revoked.time), run: () => revokeRelease(telling.kontor, as(telling, revoked.by, at(telling, revoked.day, revoked.time)), id()) }] : []),
  ];
}

async function ask(telling: Telling, { post, file, to, requestedBy, reason, until, download, blacken }: StoryRelease, moment: Date): Promise<string> {
  const asker = as(telling, requestedBy, moment);
  const where = 'space' in to ? { space: telling.spaces.get(to.space)! } : { contacts: to.contacts.map((key) => telling.people.get(key)!) };
  const conditions = { reason, download, ...(until === undefined ? {} : { until: dayOf(telling, until) }) };
  const id = await requestRelease(telling.kontor, asker, { post: telling.posts.get(post)!, ...(file ? { file: telling.files.get(`${post}/${file}`)!.id } : {}), ...where, ...conditions });
  if (blacken) await setRedactions(telling.kontor, asker, { id, redactions: blacken.map((words) => ({ words })) });
  return id;
}

async function decide(telling: Telling, id: string, { by, day, time, as: how, comment }: Decided): Promise<void> {
  const asker = as(telling, by, at(telling, day, time));
  if (how !== 'released') return decline(telling.kontor, asker, { id, as: how, comment });
  // Pictures go out as the smaller copies that a job makes of them.
  await telling.kontor.jobs.drain(DRAIN_SECONDS);
  await approveRelease(telling.kontor, asker, { id, comment });
}

/** Somebody of the partner opened it, or took its first file along. */
async function look(telling: Telling, release: string, { who, what, day, time, times }: Seen): Promise<void> {
  const { kontor } = telling;
  const moment = at(telling, day, time);
  const asker = as(telling, who, moment);
  if (what === 'opened') await noteOpened(kontor, asker, [{ release: { id: release }, deleted: null }]);
  else {
    const file = await kontor.database.owner.selectFrom('file as f').innerJoin('release as r', 'r.copy_id', 'f.post_id').select(['f.id', 'f.name']).where('r.id', '=', release).orderBy('f.place').limit(1).executeTakeFirstOrThrow();
    await noteDownloaded(kontor, asker, { release, file: file.id, name: file.name });
  }
  const before = new Date(moment.getTime() - (times - 1) * 86_400_000);
  const { decided } = await kontor.database.owner.selectFrom('release').select('decided').where('id', '=', release).executeTakeFirstOrThrow();
  const first = times === 1 ? moment : new Date(Math.max(before.getTime(), decided!.getTime() + 600_000));
  await kontor.database.owner.updateTable('release_receipt').set({ first, last: moment, times }).where('release_id', '=', release).where('person_id', '=', asker.person).where('what', '=', what).execute();
}

/** Ends what was released for a time that is over by now. */
export const endReleases = (telling: Telling): Promise<void> => expireReleases.run(telling.kontor);
