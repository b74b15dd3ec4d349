import { sql } from 'kysely';
import type { SiteQuiet } from '../../shared/api/agreement.ts';
import type { NoticeKind, NoticeRules } from '../../shared/api/people.ts';
import type { Asker } from '../access/asker.ts';
import { askerFrom } from '../access/askerFrom.ts';
import { putNotices } from '../mail/sendMail.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { rulesOf, wantedByMail } from '../people/rules.ts';
import { worksAgreement } from '../agreement/worksAgreement.ts';
import { houseRules } from '../settings/houseSettings.ts';
import { UNDO_SECONDS } from '../posts/deletePost.ts';
import { planOf, type Plan } from './plan.ts';
import { tellDevices } from '../push/devices.ts';
import { toldFor, type Told } from './toldFor.ts';

// Nothing is mailed while it can still be taken back (negative case M03).
const GRACE_MS = (UNDO_SECONDS + 5) * 1000;
const MOST_PERSONS = 10_000;

interface Waiting {
  id: string;
  kind: Asker['kind'];
  partner_id: string | null;
  name: string;
  house_roles: Asker['roles'];
  language: Asker['language'];
  time_zone: string;
  rules: any;
  absent_from: string | null;
  absent_until: string | null;
  site: string | null;
}

/**
 * Puts the mails into the outbox that the rules of their readers allow at `now`: what waits for one person goes into one mail. Each notice
 * is claimed in the transaction that makes its mail, so neither two nodes nor a crash tell it twice.
 */
export async function deliverNotices(kontor: Kontor, now: Date): Promise<void> {
  const { rows } = await sql<Waiting>`
    select p.id, p.kind, p.partner_id, p.name, p.house_roles, p.language, p.time_zone, p.rules, p.absent_from, p.absent_until, p.site from person p
    where is_welcome(p.id) and p.id in (select n.person_id from notice n where n.mail in ('now', 'digest') and n.created <= ${new Date(now.getTime() - GRACE_MS)})
    limit ${MOST_PERSONS}`.execute(kontor.database.owner);
  const standard = await houseRules(kontor.database.owner);
  const { quiet } = await worksAgreement(kontor.database.owner);
  for (const row of rows) {
    // What fails for one person (say, a time zone that is none any more) holds up no other.
    await deliverFor(kontor, { row, standard, quiet, now }).catch((error: unknown) => kontor.log.error({ person: row.id, error: String(error) }, 'notices could not be mailed'));
  }
  if (rows.length > 0) for (const job of ['send-mails', 'send-pushes']) await kontor.jobs.nudge(kontor.database.owner, job);
}

async function deliverFor(kontor: Kontor, { row, standard, quiet, now }: { row: Waiting; standard: NoticeRules; quiet: readonly SiteQuiet[]; now: Date }): Promise<void> {
  const rules = rulesOf(row.rules, standard);
  const plan = planOf({ ...row, rules, timeZone: row.time_zone }, now, quiet);
  if (plan.now === 'none' && !plan.postpone && !plan.digest) return;
  const asker = askerFrom(row, { kind: 'job' });
  await kontor.act(asker, (ctx) => deliverTo(ctx, { plan, kinds: wantedByMail(rules), now }));
}

/** See deliverNotices. */
export const tellByMail: Timetable = {
  name: 'tell-by-mail',
  cron: '* * * * *',
  run: (kontor) => deliverNotices(kontor, new Date()),
};

async function deliverTo(ctx: Ctx, { plan, kinds, now }: { plan: Plan; kinds: NoticeKind[]; now: Date }): Promise<void> {
  const me = ctx.asker.person;
  const until = (moment: Date) => new Date(moment.getTime() - GRACE_MS);
  if (plan.postpone) await ctx.asOwner((db) => db.updateTable('notice').set({ mail: 'digest' }).where('person_id', '=', me).where('mail', '=', 'now').execute());
  if (plan.now !== 'none') {
    const told = await put(ctx, 'notice', { kinds, mail: 'now', until: until(now), onlyUrgent: plan.now === 'urgent' });
    // What is mailed at once is told to devices at once: by the same rules, at the same moment, once.
    if (told.length > 0) await tellDevices(ctx, told.some((one) => one.urgent));
  }
  if (plan.digest) await put(ctx, 'digest', { kinds, mail: 'digest', until: until(plan.digest), onlyUrgent: false });
}

interface Wanted {
  kinds: NoticeKind[];
  mail: 'now' | 'digest';
  until: Date;
  onlyUrgent: boolean;
}

async function put(ctx: Ctx, purpose: 'notice' | 'digest', wanted: Wanted): Promise<Told[]> {
  const person = ctx.asker.person;
  const claimed = await ctx.asOwner((db) =>
    db
      .updateTable('notice')
      .set({ mail: 'sent' })
      .where('person_id', '=', person)
      .where('mail', '=', wanted.mail)
      .where('created', '<=', wanted.until)
      .$if(wanted.onlyUrgent, (query) => query.where('urgent', '=', true))
      .returning('id')
      .execute(),
  );
  const told = await toldFor(ctx.db, { person, notices: claimed.map((row) => row.id), kinds: wanted.kinds });
  if (told.length > 0) await putNotices(ctx, { purpose, notices: told.map((one) => one.id) });
  return told;
}
