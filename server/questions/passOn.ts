import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor, Work } from '../kontor.ts';
import { passOnAfter } from '../settings/houseSettings.ts';
import { knowing } from './knowing.ts';

const MOST_QUESTIONS = 100;
const DAYS = 30;
const ROUNDS = 2;
const PERSONS = 3;

interface Open {
  id: string;
  space_id: string;
  author_id: string;
  title: string | null;
  text: string;
}

/**
 * Passes questions that nobody has answered on to people who may know and agreed to be asked: three at most, and once more to others
 * when that brings nothing. They are told like of everything that needs them.
 */
export async function passOn(kontor: Kontor, now: Date): Promise<void> {
  for (const question of await kontor.system(({ db }) => waiting(db, now))) {
    await kontor.system(async (work) => {
      const found = await knowing(work.db, question, { now, most: PERSONS });
      if (found.length === 0) return;
      for (const { person, why, topic } of found) {
        await work.db.insertInto('question_ask').values({ post_id: question.id, person_id: person, why, topic, asked: now }).onConflict((conflict) => conflict.doNothing()).execute();
      }
      work.record({ kind: 'question.passedOn', space: question.space_id, post: question.id, data: { persons: found.map((one) => one.person) } });
    });
  }
}

/** Questions without any answer for so long, of the last 30 days, the newest first; copies of releases and archives are left alone. */
async function waiting(db: Work['db'], now: Date): Promise<Open[]> {
  const hours = await passOnAfter(db);
  const { rows } = await sql<Open>`
    select p.id, p.space_id, p.author_id, p.title, p.text from question_entry e join post p on p.id = e.post_id join space s on s.id = p.space_id and s.archived is null
    left join lateral (select max(q.asked) as last, count(distinct q.asked)::int as rounds from question_ask q where q.post_id = e.post_id) a on true
    where e.answered = 0 and p.release_id is null and p.created between ${now}::timestamptz - ${DAYS} * interval '1 day' and ${now}::timestamptz - ${hours} * interval '1 hour'
      and a.rounds < ${ROUNDS} and (a.last is null or a.last <= ${now}::timestamptz - ${hours} * interval '1 hour')
    order by e.post_id desc limit ${MOST_QUESTIONS}`.execute(db);
  return rows;
}

/** See passOn; on working days, by day. */
export const passOnByClock: Timetable = {
  name: 'pass-on-questions',
  cron: '20 6-15 * * 1-5',
  run: (kontor) => passOn(kontor, new Date()),
};
