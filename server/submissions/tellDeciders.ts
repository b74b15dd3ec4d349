import { sql } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { sendMail } from '../mail/sendMail.ts';

interface Decider {
  id: string;
  name: string;
  email: string;
  language: Language;
  waiting: number;
}

/** Tells who keeps a moderated space that something new waits for them: of each submission once, in one mail for all that came since. Who is away is not told. */
export async function tellDeciders(kontor: Kontor, now: Date): Promise<void> {
  await kontor.system(async (work) => {
    const { rows } = await sql<Decider>`
      with fresh as (
        insert into reminder (subject_id, what, due, sent)
        select b.id, 'submission waits', b.created::date, ${now} from submission b
        where b.state = 'waiting' and not exists (select 1 from reminder r where r.subject_id = b.id and r.what = 'submission waits')
        on conflict do nothing returning subject_id)
      select p.id, p.name, p.email, p.language, count(*)::int as waiting
      from fresh f join submission b on b.id = f.subject_id
      join membership m on m.space_id = b.space_id and m.role in ('owner', 'moderator')
      join person p on p.id = m.person_id and p.state = 'active' and p.email is not null and p.id <> b.author_id and not is_away(p.id)
      group by p.id order by p.id limit 1000`.execute(work.db);
    for (const { id, name, email, language, waiting } of rows) {
      await sendMail(work, { purpose: 'submissionWaits', email, person: id, name, language, link: `${kontor.config.address}/submissions`, values: { count: waiting } });
    }
  });
}

/** See tellDeciders; by day, so that nobody is woken. */
export const tellDecidersByDay: Timetable = {
  name: 'tell-deciders',
  cron: '*/10 7-17 * * 1-5',
  run: (kontor) => tellDeciders(kontor, new Date()),
};
