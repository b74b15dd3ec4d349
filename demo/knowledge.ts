import { makeAntenna } from '../server/antennas/keepAntenna.ts';
import { changeMyKnowledge } from '../server/knowledge/myKnowledge.ts';
import { setTopics } from '../server/topics/fileUnder.ts';
import { story } from './story/index.ts';
import { antennas, consents, topics } from './story/topics.ts';
import { as, at, type Step, type Telling } from './telling.ts';

const CONSENTED = -21;
const MINUTES = 4;

/** Posts are filed under topics soon after they were written; people say what they agree to, and set up antennas. */
export const knowledgeSteps = (telling: Telling): Step[] => [...filing(telling), ...agreeing(telling), ...listening(telling)];

function filing(telling: Telling): Step[] {
  return story.posts.flatMap((post) => {
    const names = topics.filter(({ says }) => says.test(post.title ?? '')).map((topic) => topic.name);
    if (names.length === 0) return [];
    const published = at(telling, post.day, post.time);
    const moment = new Date(Math.min(published.getTime() + MINUTES * 60_000, Math.max(published.getTime() + 1, telling.now.epochMilliseconds)));
    // What people of partners wrote the keeper of the space files.
    const who = story.people.some((person) => person.key === post.author) ? post.author : story.spaces.find((space) => space.key === post.space)!.ownerKey;
    return [{ at: moment, run: () => setTopics(telling.kontor, as(telling, who, moment), telling.posts.get(post.key)!, names) }];
  });
}

function agreeing(telling: Telling): Step[] {
  return Object.entries(consents).map(([key, what], index) => {
    const moment = new Date(at(telling, CONSENTED, '09:10').getTime() + index * 7 * 60_000);
    return { at: moment, run: () => changeMyKnowledge(telling.kontor, as(telling, key, moment), { consents: [...what] }) };
  });
}

function listening(telling: Telling): Step[] {
  return antennas.map(({ person, since, name, query, words = [] }) => {
    const moment = at(telling, since, '08:20');
    return { at: moment, run: async () => void (await makeAntenna(telling.kontor, as(telling, person, moment), { name, query, without: { words } })) };
  });
}
