import { setReminder } from '../server/reminders/setReminder.ts';
import { story } from './story/index.ts';
import { as, dayOf, type Telling } from './telling.ts';

/** What people of the story want to be reminded of in the days to come. */
export async function wishReminders(telling: Telling): Promise<void> {
  const now = new Date(telling.now.epochMilliseconds);
  for (const { personKey, postKey, day, time } of story.reminders) {
    await setReminder(telling.kontor, as(telling, personKey, now), { post: telling.posts.get(postKey)!, given: { day: dayOf(telling, day), time } });
  }
}
