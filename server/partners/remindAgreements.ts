import { sql } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor, Work } from '../kontor.ts';
import { sendMail } from '../mail/sendMail.ts';

/** Days before the last valid day of an agreement at which who answers for the relation is told. */
const STAGES = [0, 14, 60];

interface Due {
  id: string;
  title: string;
  partner: string;
  partner_name: string;
  until: string;
  days: number;
  house_contact: string | null;
}

interface Keeper {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/**
 * Tells who answers for a relation that an agreement runs out in 60, 14 and 0 days: each once, and of a late one only the nearest. Where the
 * house contact is gone, the administrators are told.
 */
export async function remindAgreements(kontor: Kontor, now: Date): Promise<void> {
  await kontor.system(async (work) => {
    for (const due of await dueOf(work, now)) {
      const stage = STAGES.find((days) => due.days <= days)!;
      const first = await work.db
        .insertInto('reminder')
        .values({ subject_id: due.id, what: `agreement ${stage}`, due: due.until, sent: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('what')
        .executeTakeFirst();
      if (!first) continue;
      work.record({ kind: 'agreement.runsOut', subject: due.partner, data: { agreement: due.id, days: due.days } });
      for (const keeper of await keepersOf(work, due.house_contact)) await tell(work, due, keeper);
    }
  });
}

/** See remindAgreements; by day, so that nobody is woken. */
export const remindOfAgreements: Timetable = {
  name: 'remind-agreements',
  cron: '15 7-17 * * *',
  run: (kontor) => remindAgreements(kontor, new Date()),
};

async function dueOf({ db }: Work, now: Date): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select a.id, a.title, f.id as partner, f.name as partner_name, to_char(a.valid_until, 'YYYY-MM-DD') as until, a.valid_until - d.day as days, f.house_contact_id as house_contact
    from (select (${now}::timestamptz at time zone time_zone)::date as day from house) d cross join agreement a join partner f on f.id = a.partner_id
    where a.removed is null and f.state <> 'ended' and a.valid_until - d.day between 0 and ${Math.max(...STAGES)} order by a.valid_until, a.id limit 1000`.execute(db);
  return rows;
}

/** The house contact, else all administrators. */
async function keepersOf({ db }: Work, contact: string | null): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`
    select id, name, email, language from person where state = 'active' and kind = 'member' and email is not null
      and (id = ${contact}::uuid or (not exists (select 1 from person where id = ${contact}::uuid and state = 'active') and 'administrator' = any (house_roles))) limit 50`.execute(db);
  return rows;
}

async function tell(work: Work, due: Due, keeper: Keeper): Promise<void> {
  const until = new Intl.DateTimeFormat(keeper.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${due.until}T00:00:00Z`));
  const values = { title: due.title, partner: due.partner_name, until, days: due.days };
  await sendMail(work, { purpose: 'agreementRunsOut', email: keeper.email, person: keeper.id, name: keeper.name, language: keeper.language, link: `${work.kontor.config.address}/partners/${due.partner}`, values });
}
