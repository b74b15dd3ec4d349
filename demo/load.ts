import { acceptAnswer } from '../server/comments/acceptAnswer.ts';
import { writeComment } from '../server/comments/writeComment.ts';
import { newId } from '../server/ids.ts';
import type { Kontor } from '../server/kontor.ts';
import { acknowledge } from '../server/marks/acknowledge.ts';
import { pin } from '../server/marks/mark.ts';
import { thank } from '../server/marks/thank.ts';
import { deactivatePerson } from '../server/people/deactivatePerson.ts';
import { editPost } from '../server/posts/editPost.ts';
import { publishPost } from '../server/posts/publishPost.ts';
import { foundHouse } from '../server/setup/found.ts';
import { passOn } from '../server/questions/passOn.ts';
import { keep } from '../server/settings/kept.ts';
import { newSecret } from '../server/session/secrets.ts';
import { changeSpace } from '../server/spaces/changeSpace.ts';
import { createSpace } from '../server/spaces/createSpace.ts';
import { setMember } from '../server/spaces/setMember.ts';
import type { NewPost } from '../shared/api/posts.ts';
import { aimSteps, setCheckIns } from './aims.ts';
import { knowledgeSteps } from './knowledge.ts';
import { commitmentSteps } from './commitments.ts';
import { answerByMail, takeMails } from './mails.ts';
import { bringOutsiders, bringPartners, invitationSteps, setRules } from './partners.ts';
import { pageOf, setReview } from './pages.ts';
import { wishReminders } from './reminders.ts';
import { listSteps, makeStricter } from './lists.ts';
import { endReleases, releaseSteps, setApprovers } from './releases.ts';
import { story } from './story/index.ts';
import { told, toldPost, type Telling as Words } from './story/text.ts';
import type { Key, StoryPost } from './story/types.ts';
import { as, at, bringFile, confirming, dayOf, nameOf, type Step, type Telling } from './telling.ts';

const FIRST_DAY = -32;
const DRAIN_SECONDS = 180;

/** Tells the story of the demo company into an empty Kontor, through Kontor's own actions. `progress` hears how much of it is told (0 to 1). */
export async function loadDemo(kontor: Kontor, progress: (share: number) => void = () => {}): Promise<void> {
  const telling: Telling = { kontor, now: Temporal.Now.instant(), people: new Map(), partners: new Map(), spaces: new Map(), posts: new Map(), files: new Map() };
  const begun = at(telling, FIRST_DAY, '08:00');
  await bringPeople(telling);
  await bringPartners(telling, begun);
  await makeSpaces(telling);
  await bringOutsiders(telling, begun);
  await setRules(telling, begun);
  await takeMails(telling, begun);
  await setApprovers(telling, begun);
  const happenings = [...story.posts.flatMap((post) => stepsOf(telling, post)), ...invitationSteps(telling), ...leavings(telling), ...releaseSteps(telling), ...listSteps(telling), ...aimSteps(telling), ...commitmentSteps(telling), ...knowledgeSteps(telling)];
  const steps = happenings.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, step] of steps.entries()) {
    await step.run();
    progress((index + 1) / steps.length);
  }
  await setCheckIns(telling);
  await endReleases(telling);
  await makeStricter(telling);
  await closeSpaces(telling);
  await passOn(kontor, new Date());
  await wishReminders(telling);
  await leaveOffYesterday(telling);
  await kontor.system(({ db }) => keep(db, 'told', true));
}

/** Everybody has read up to yesterday afternoon, or up to when they went on leave, so that the first screen parts new from known. */
async function leaveOffYesterday(telling: Telling): Promise<void> {
  const seen = at(telling, -1, '16:40');
  await telling.kontor.jobs.drain(DRAIN_SECONDS);
  await telling.kontor.system(async ({ db }) => {
    await db.updateTable('person').set({ feed_seen: seen }).execute();
    await db.updateTable('notice').set({ seen }).where('created', '<', seen).execute();
    // Who comes back today has all of it before them.
    for (const { key, absence } of story.people.filter((person) => person.absence?.to === -1)) {
      const id = telling.people.get(key)!;
      const left = at(telling, absence!.from - 1, '16:40');
      await db.updateTable('person').set({ feed_seen: left }).where('id', '=', id).execute();
      await db.updateTable('notice').set({ seen: null }).where('person_id', '=', id).where('created', '>=', left).execute();
    }
  });
}

async function bringPeople(telling: Telling): Promise<void> {
  const founder = story.people.find((person) => person.houseRoles?.includes('administrator'))!;
  const begun = at(telling, FIRST_DAY, '07:00');
  await telling.kontor.system(async (work) => {
    // Nobody signs in to the demo by password: its sign-in page offers the cast.
    const id = await foundHouse(work, { house: story.house.name, language: 'de', timeZone: story.house.timeZone, demo: true, administrator: { name: founder.name, email: founder.email, password: newSecret() } });
    telling.people.set(founder.key, id);
    await work.db.updateTable('house').set({ region: story.house.region }).execute();
    for (const person of story.people) {
      if (person.key !== founder.key) telling.people.set(person.key, newId(begun.getTime()));
    }
    for (const person of story.people) {
      const row = { name: person.name, email: person.email, role: person.role, department: person.department, site: person.site, skills: person.skills ?? [], house_roles: person.houseRoles ?? [], language: person.language, created: begun };
      const known = telling.people.get(person.key)!;
      if (person.key === founder.key) await work.db.updateTable('person').set(row).where('id', '=', known).execute();
      else await work.db.insertInto('person').values({ id: known, ...row }).execute();
    }
    for (const person of story.people) await addTies(telling, work.db, person);
    const companyOf = (key: Key | undefined) => story.partners.find((partner) => partner.key === key)?.name ?? null;
    const members = story.people.flatMap((person) => (person.cast ? [{ ...shown(person), about: person.cast, company: null, administrator: person.houseRoles?.includes('administrator') ?? false }] : []));
    const guests = story.outsiders.flatMap((person) => (person.cast ? [{ ...shown(person), about: person.cast, company: companyOf(person.partnerKey), administrator: false }] : []));
    const cast = [...members, ...guests];
    await work.db.updateTable('house').set({ created: begun, settings: JSON.stringify({ cast, fiction: story.house.fiction }) }).execute();
  });
}

const shown = ({ email, name, role }: { email: string; name: string; role: string }) => ({ email, name, role });

async function addTies(telling: Telling, db: Parameters<Parameters<Kontor['system']>[0]>[0]['db'], person: (typeof story.people)[number]): Promise<void> {
  const { absence } = person;
  await db
    .updateTable('person')
    .set({
      manager_id: person.managerKey ? telling.people.get(person.managerKey)! : null,
      ...(absence ? { absent_from: dayOf(telling, absence.from), absent_until: dayOf(telling, absence.to), deputy_id: telling.people.get(absence.deputyKey)! } : {}),
    })
    .where('id', '=', telling.people.get(person.key)!)
    .execute();
}

async function makeSpaces(telling: Telling): Promise<void> {
  const { kontor } = telling;
  const begun = at(telling, FIRST_DAY, '08:00');
  for (const space of story.spaces) {
    const owner = as(telling, space.ownerKey, begun);
    const companies = (space.companies ?? []).map((key) => telling.partners.get(key)!);
    const id = await createSpace(kontor, owner, { name: space.name, audience: space.audience, access: space.access, description: space.description, rules: space.rules ?? '', companies });
    telling.spaces.set(space.key, id);
    const members = space.members === 'all' ? story.people.map((person) => person.key) : space.members;
    const roles = new Map<Key, 'moderator' | 'member' | 'reader'>([...space.readers.map((key) => [key, 'reader'] as const), ...members.map((key) => [key, 'member'] as const), ...space.moderators.map((key) => [key, 'moderator'] as const)]);
    roles.delete(space.ownerKey);
    for (const [key, role] of roles) await setMember(kontor, owner, id, { person: telling.people.get(key)!, role });
  }
}

/** Whose accounts were closed when they left the house. */
const leavings = (telling: Telling): Step[] =>
  story.people.flatMap(({ key, left }) => {
    if (!left) return [];
    const moment = at(telling, left.day, left.time);
    const administrator = story.people.find((person) => person.houseRoles?.includes('administrator'))!.key;
    return [{ at: moment, run: () => deactivatePerson(telling.kontor, as(telling, administrator, moment), telling.people.get(key)!) }];
  });

async function closeSpaces(telling: Telling): Promise<void> {
  for (const space of story.spaces) {
    if (space.archived) await changeSpace(telling.kontor, as(telling, space.ownerKey, at(telling, -1, '17:00')), telling.spaces.get(space.key)!, { archived: true });
  }
}

const wordsOf = ({ now, people, files }: Telling, post: StoryPost): Words => ({
  now,
  person: (key) => ({ id: people.get(key)!, name: nameOf(key) }),
  file: (key) => files.get(`${post.key}/${key}`),
});

function stepsOf(telling: Telling, post: StoryPost): Step[] {
  const { kontor } = telling;
  const published = at(telling, post.day, post.time);
  const id = () => telling.posts.get(post.key)!;
  const later = (minutes: number) => new Date(Math.min(published.getTime() + minutes * 60_000, Date.now()));
  const comments: string[] = [];
  const words = wordsOf(telling, post);
  const space = story.spaces.find((one) => one.key === post.space)!;
  return [
    {
      at: published,
      async run() {
        const author = as(telling, post.author, published);
        for (const key of post.fileKeys ?? []) telling.files.set(`${post.key}/${key}`, await bringFile(kontor, author, key));
        const page = post.page && (await pageOf(telling, post.page));
        telling.posts.set(post.key, await confirming((confirmed) => publishPost(kontor, author, telling.spaces.get(post.space)!, { ...newPost(telling, post), ...(page ? { page } : {}), confirmed })));
        await setReview(telling, post, published);
      },
    },
    ...(post.comments ?? []).map((comment, index) => {
      const moment = at(telling, comment.day, comment.time);
      return {
        at: moment,
        async run() {
          const quotes = comment.quotes === undefined ? undefined : comments[comment.quotes];
          const markdown = told(comment.markdown, words);
          comments[index] = comment.mail
            ? await answerByMail(telling, { from: comment.author, space: telling.spaces.get(post.space)!, post: id(), text: markdown, below: comment.mail.below, at: moment })
            : await writeComment(kontor, as(telling, comment.author, moment), id(), { markdown, ...(quotes ? { quotes } : {}) });
          if (comment.accepted) await acceptAnswer(kontor, as(telling, post.author, moment), id(), comments[index]!);
          for (const key of comment.thanks ?? []) await thank(kontor, as(telling, key, moment), { comment: comments[index]! });
        },
      };
    }),
    ...(post.edits ?? []).map((edit) => {
      const moment = at(telling, edit.day, edit.time);
      return { at: moment, run: () => editPost(kontor, as(telling, edit.author, moment), id(), { markdown: told(edit.markdown, words) }) };
    }),
    ...(post.confirmedBy ?? []).filter((key) => key !== post.author).map((key, index) => ({ at: later(20 + index * 7), run: () => acknowledge(kontor, as(telling, key, later(20 + index * 7)), id()) })),
    ...(post.thanks ?? []).map((key, index) => ({ at: later(30 + index * 11), run: () => thank(kontor, as(telling, key, later(30 + index * 11)), { post: id() }) })),
    ...(post.pinned ? [{ at: later(5), run: () => pin(kontor, as(telling, space.ownerKey, later(5)), id(), true) }] : []),
  ];
}

function newPost(telling: Telling, post: StoryPost): NewPost {
  const { decision, announcement } = post;
  return {
    kind: post.kind,
    title: post.title ?? null,
    ...(post.label ? { label: post.label } : {}),
    markdown: toldPost(post, wordsOf(telling, post)),
    ...(decision ? { decision: { why: decision.why, decidedBy: [telling.people.get(decision.decidedBy)!], replaces: decision.replaces ? telling.posts.get(decision.replaces)! : null } } : {}),
    ...(announcement
      ? { required: { from: announcement.mustConfirm === 'all' ? ('all' as const) : announcement.mustConfirm.map((key) => telling.people.get(key)!), due: dayOf(telling, announcement.dueDay) } }
      : {}),
  };
}
