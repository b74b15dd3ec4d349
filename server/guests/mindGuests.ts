import { sql } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import type { Reaction } from '../events/reaction.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor, Work } from '../kontor.ts';
import { sendMail } from '../mail/sendMail.ts';
import { shutOut } from '../people/deactivatePerson.ts';

const TWO_WEEKS_MS = 14 * 86_400_000;
const MOST = 1000;

interface Told {
  guest: string;
  guest_name: string;
  partner: string;
  until: Date;
  id: string;
  name: string;
  email: string;
  language: Language;
}

/** Closes whose time is over, gives those without a sponsor two weeks, and asks sponsors whose guests' time ends within two weeks. Runs as often as one likes. */
export async function mindGuests(kontor: Kontor, now: Date): Promise<void> {
  await kontor.system((work) => markOrphans(work, now));
  await kontor.system((work) => closeExpired(work, now));
  await kontor.system((work) => askSponsors(work, now));
}

/** See mindGuests. Who is out of time is nobody at once; this only clears up after them. */
export const mindByCalendar: Timetable = {
  name: 'mind-guests',
  cron: '*/15 * * * *',
  run: (kontor) => mindGuests(kontor, new Date()),
};

/** When a member leaves, those they answered for wait for a new sponsor. */
export const seekSponsors: Reaction = {
  name: 'seek-sponsors',
  run: (kontor) => kontor.system((work) => markOrphans(work, work.now)),
};

async function markOrphans(work: Work, now: Date): Promise<void> {
  const latest = new Date(now.getTime() + TWO_WEEKS_MS);
  const { rows } = await sql<{ id: string; until: Date }>`
    update person p set sponsor_gone = ${now}, access_until = least(access_until, ${latest}::timestamptz)
    where p.kind <> 'member' and p.state = 'active' and p.sponsor_gone is null and not exists (select 1 from person s where s.id = p.sponsor_id and s.state = 'active' and s.kind = 'member')
    returning p.id, p.access_until as until`.execute(work.db);
  for (const { id, until } of rows) work.record({ kind: 'guest.sponsorGone', subject: id, data: { until: until.toISOString() } });
  const { rows: told } = await sql<Told>`
    select distinct g.id as guest, g.name as guest_name, g.company as partner, g.access_until as until, k.id, k.name, k.email, k.language
    from person g join person k on k.state = 'active' and k.kind = 'member' and k.email is not null
    where g.id = any(${rows.map((row) => row.id)}::uuid[]) and ('administrator' = any (k.house_roles)
      or exists (select 1 from membership m join membership o on o.space_id = m.space_id and o.role = 'owner' where m.person_id = g.id and o.person_id = k.id)) limit ${MOST}`.execute(work.db);
  for (const one of told) await tell(work, one, 'sponsorGone');
}

async function closeExpired(work: Work, now: Date): Promise<void> {
  const over = await work.db.selectFrom('person').select('id').where('kind', '<>', 'member').where('state', '=', 'active').where('access_until', '<=', now).limit(MOST).execute();
  for (const { id } of over) {
    await shutOut(work, id);
    work.record({ kind: 'guest.expired', subject: id, data: {} });
  }
}

async function askSponsors(work: Work, now: Date): Promise<void> {
  const soon = new Date(now.getTime() + TWO_WEEKS_MS);
  const { rows } = await sql<Told>`
    with asked as (
      insert into reminder (subject_id, what, due, sent)
      select p.id, 'guest review', (p.access_until at time zone 'UTC')::date, ${now} from person p join person s on s.id = p.sponsor_id and s.state = 'active'
      where p.kind <> 'member' and p.state = 'active' and p.sponsor_gone is null and p.access_until > ${now} and p.access_until <= ${soon} limit ${MOST}
      on conflict do nothing returning subject_id)
    select g.id as guest, g.name as guest_name, g.company as partner, g.access_until as until, k.id, k.name, k.email, k.language
    from asked a join person g on g.id = a.subject_id join person k on k.id = g.sponsor_id where k.email is not null`.execute(work.db);
  for (const one of rows) await tell(work, one, 'guestReview');
}

async function tell(work: Work, one: Told, purpose: 'guestReview' | 'sponsorGone'): Promise<void> {
  const house = await work.db.selectFrom('house').select('time_zone').executeTakeFirstOrThrow();
  // The end of a day is the first moment of the next.
  const last = new Date(one.until.getTime() - 1);
  const until = new Intl.DateTimeFormat(one.language, { dateStyle: 'long', timeZone: house.time_zone }).format(last);
  await sendMail(work, { purpose, email: one.email, person: one.id, name: one.name, language: one.language, link: `${work.kontor.config.address}/guests`, values: { guest: one.guest_name, partner: one.partner, until } });
}
