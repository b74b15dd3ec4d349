import { setCheckIn } from '../server/checkIns/setCheckIn.ts';
import { writeComment } from '../server/comments/writeComment.ts';
import { answerDate } from '../server/dates/answerDate.ts';
import { giveAccount } from '../server/goals/giveAccount.ts';
import { linkGoal } from '../server/goals/linkGoal.ts';
import { recordReading } from '../server/goals/recordReading.ts';
import { closePoll } from '../server/polls/closePoll.ts';
import { vote } from '../server/polls/vote.ts';
import { publishPost } from '../server/posts/publishPost.ts';
import type { NewPost } from '../shared/api/posts.ts';
import { checkIns, dates, goals, polls, type StoryCheckIn, type StoryDate, type StoryGoal, type StoryPoll } from './story/aims.ts';
import { dateOf, withDays } from './story/days.ts';
import type { Key } from './story/types.ts';
import { as, at, confirming, dayOf, type Step, type Telling } from './telling.ts';

/** What happened with goals, polls, dates and the questions on a rhythm. */
export const aimSteps = (telling: Telling): Step[] => [
  ...goals.flatMap((goal) => stepsOfGoal(telling, goal)),
  ...polls.flatMap((poll) => stepsOfPoll(telling, poll)),
  ...dates.flatMap((date) => stepsOfDate(telling, date)),
  ...checkIns.flatMap((checkIn) => stepsOfCheckIn(telling, checkIn)),
];

const minutesAfter = (moment: Date, minutes: number): Date => new Date(Math.min(moment.getTime() + minutes * 60_000, Date.now()));

/** The step that publishes, and how the later ones get hold of the post. */
function publishing(telling: Telling, told: { space: Key; author: Key; day: number; time: string }, post: () => NewPost): { step: Step; id(): string; moment: Date } {
  const moment = at(telling, told.day, told.time);
  let id = '';
  const run = async (): Promise<void> => {
    id = await confirming((confirmed) => publishPost(telling.kontor, as(telling, told.author, moment), telling.spaces.get(told.space)!, { ...post(), confirmed }));
  };
  return { step: { at: moment, run }, id: () => id, moment };
}

function stepsOfGoal(telling: Telling, goal: StoryGoal): Step[] {
  const { kontor, people } = telling;
  const { title, markdown, measure, unit, start, target, owner, account } = goal;
  const made = publishing(telling, goal, () => ({ kind: 'goal', title, markdown: withDays(markdown, telling.now), goal: { owner: people.get(owner)!, measure, unit, start, target, from: dayOf(telling, goal.from), until: dayOf(telling, goal.until) } }));
  const then = (day: number, time: string, run: (moment: Date) => Promise<unknown>): Step => {
    const moment = at(telling, day, time);
    return { at: moment, run: async () => void (await run(moment)) };
  };
  return [
    made.step,
    ...goal.readings.map(({ day, time, value, note }) => then(day, time, (moment) => recordReading(kontor, as(telling, owner, moment), made.id(), { day: dayOf(telling, day), value, ...(note ? { note } : {}) }))),
    ...(goal.serves ?? []).map((key) => ({ at: minutesAfter(made.moment, 5), run: () => linkGoal(kontor, as(telling, owner, minutesAfter(made.moment, 5)), { post: telling.posts.get(key)!, goal: made.id() }, true) })),
    ...(account ? [then(account.day, account.time, (moment) => giveAccount(kontor, as(telling, owner, moment), made.id(), { outcome: account.outcome, why: account.why }))] : []),
  ];
}

function stepsOfPoll(telling: Telling, poll: StoryPoll): Step[] {
  const { kontor } = telling;
  const options = poll.options.map((text) => withDays(text, telling.now));
  const made = publishing(telling, poll, () => ({ kind: 'poll', title: poll.title, markdown: poll.markdown ?? '', poll: { options, many: poll.many ?? false, secret: poll.secret ?? false } }));
  const idsOf = async () => (await kontor.database.owner.selectFrom('poll_option').select('id').where('post_id', '=', made.id()).orderBy('place').execute()).map((row) => row.id);
  const votes = poll.votes.map(([who, ...places], index): Step => {
    const moment = minutesAfter(made.moment, 10 + index * 23);
    return { at: moment, run: async () => vote(kontor, as(telling, who, moment), made.id(), (await idsOf()).filter((_, place) => places.includes(place))) };
  });
  const end = poll.closed && at(telling, poll.closed.day, poll.closed.time);
  return [made.step, ...votes, ...(end ? [{ at: end, run: () => closePoll(kontor, as(telling, poll.author, end), made.id()) }] : [])];
}

function stepsOfDate(telling: Telling, date: StoryDate): Step[] {
  const { from, until, place } = date;
  const when = from && until ? { starts: at(telling, date.on, from).toISOString(), ends: at(telling, date.on, until).toISOString() } : { from: dayOf(telling, date.on), until: dayOf(telling, date.lastDay ?? date.on) };
  const made = publishing(telling, date, () => ({ kind: 'date', title: date.title, markdown: date.markdown ?? '', date: { ...when, place } }));
  const said = (['yes', 'maybe', 'no'] as const).flatMap((answer) => (date[answer] ?? []).map((who) => ({ who, answer })));
  return [
    made.step,
    ...said.map(({ who, answer }, index): Step => {
      const moment = minutesAfter(made.moment, 15 + index * 31);
      return { at: moment, run: () => answerDate(telling.kontor, as(telling, who, moment), made.id(), answer) };
    }),
  ];
}

function stepsOfCheckIn(telling: Telling, checkIn: StoryCheckIn): Step[] {
  const { question: title, hint: markdown } = checkIn;
  return mondaysOf(telling, checkIn).flatMap((day, ago) => {
    const made = publishing(telling, { ...checkIn, day, time: checkIn.at }, () => ({ kind: 'note', title, markdown }));
    const answers = (checkIn.rounds[ago] ?? []).map((answer): Step => {
      const moment = at(telling, day, answer.time);
      return { at: moment, run: async () => void (await writeComment(telling.kontor, as(telling, answer.author, moment), made.id(), { markdown: withDays(answer.markdown, telling.now) })) };
    });
    const keep = async (): Promise<void> => {
      await made.step.run();
      telling.posts.set(`${checkIn.space}-${checkIn.question}-${day}`, made.id());
    };
    return [{ at: made.moment, run: keep }, ...answers];
  });
}

const mondaysOf = ({ now }: Telling, { day }: StoryCheckIn): number[] => Array.from({ length: -day }, (_, ago) => -ago).filter((one) => dateOf(one, now).dayOfWeek === 1);

/** Sets up what asked all the time, so that the clock goes on from here and asks nothing a second time. */
export async function setCheckIns(telling: Telling): Promise<void> {
  const { kontor } = telling;
  for (const checkIn of checkIns) {
    const { question, hint, at: time } = checkIn;
    const space = telling.spaces.get(checkIn.space)!;
    await setCheckIn(kontor, as(telling, checkIn.author, new Date()), space, { question, hint, weekdays: [1], at: time });
    await kontor.system(async ({ db }) => {
      const { id } = await db.selectFrom('check_in').select('id').where('space_id', '=', space).where('question', '=', question).executeTakeFirstOrThrow();
      const rounds = mondaysOf(telling, checkIn).map((day) => ({ check_in_id: id, day: dayOf(telling, day), post_id: telling.posts.get(`${checkIn.space}-${question}-${day}`)! }));
      await db.insertInto('check_in_round').values(rounds).execute();
    });
  }
}
