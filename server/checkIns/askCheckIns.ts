import { sql } from 'kysely';
import { actingFor } from '../access/askerFrom.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { publishIn } from '../posts/publishPost.ts';
import { Problem } from '../problems.ts';
import { nextRound } from './nextRound.ts';

const MOST_AT_ONCE = 50;
/** What was missed for longer (a standstill) is not asked any more; the next round is. */
const LATE_HOURS = 12;

interface Due {
  id: string;
  space_id: string;
  keeper: string | null;
  zone: string;
}

/** Asks what spaces ask on a rhythm: one post per round, in which the answers gather, written by who set it or else by another owner of the space. */
export async function askDue(kontor: Kontor, now: Date): Promise<void> {
  const { rows } = await sql<Due>`
    select c.id, c.space_id, h.time_zone as zone,
      (select m.person_id from membership m join person p on p.id = m.person_id and p.state = 'active' and p.kind = 'member'
        where m.space_id = c.space_id and m.role in ('owner', 'moderator') order by m.person_id = c.created_by desc, m.role desc, m.joined limit 1) as keeper
    from check_in c join space s on s.id = c.space_id and s.archived is null cross join house h
    where c.ended is null and c.paused is null and c.next <= ${now} order by c.next limit ${MOST_AT_ONCE}`.execute(kontor.database.owner);
  for (const due of rows) await askOne(kontor, due, now).catch((error: unknown) => passOver(kontor, due, { now, error }));
}

async function askOne(kontor: Kontor, due: Due, now: Date): Promise<void> {
  const asker = due.keeper && (await actingFor(kontor.database.owner, due.keeper, { kind: 'job' }));
  if (!asker) throw new Problem('refused', { refusal: 'notOwner' });
  await kontor.act(asker, async (ctx) => {
    // Two nodes may come here at once; who takes the row asks.
    const row = await ctx.asOwner((db) => db.selectFrom('check_in').selectAll().where('id', '=', due.id).where('next', '<=', now).where('ended', 'is', null).where('paused', 'is', null).forUpdate().skipLocked().executeTakeFirst());
    if (!row?.next) return;
    const round = lastRound(row, row.next, { zone: due.zone, now });
    const day = Temporal.Instant.fromEpochMilliseconds(round.getTime()).toZonedDateTimeISO(due.zone).toPlainDate().toString();
    const fresh = now.getTime() - round.getTime() < LATE_HOURS * 3_600_000;
    if (fresh) {
      const { id } = await publishIn(ctx, row.space_id, { kind: 'note', title: row.question, markdown: row.hint });
      await ctx.asOwner((db) => db.insertInto('check_in_round').values({ check_in_id: row.id, day, post_id: id }).execute());
    }
    await ctx.asOwner((db) => db.updateTable('check_in').set({ next: nextOf(row, due.zone, now), ...(fresh ? { failed: null } : {}) }).where('id', '=', row.id).execute());
  });
}

type Row = { weekdays: number[]; every_weeks: number; at: string; first_day: string; last_day: string | null };

/** Of several rounds that were missed the last one; they are no more than the days since. */
function lastRound(row: Row, first: Date, { zone, now }: { zone: string; now: Date }): Date {
  let round = first;
  for (let next = nextOf(row, zone, round); next && next <= now; next = nextOf(row, zone, round)) round = next;
  return round;
}

const nextOf = (row: Row, zone: string, now: Date): Date | null => {
  const next = nextRound({ weekdays: row.weekdays, everyWeeks: row.every_weeks, at: row.at, from: row.first_day, until: row.last_day }, Temporal.Instant.fromEpochMilliseconds(now.getTime()), zone);
  return next && new Date(next.epochMilliseconds);
};

/** What could not be asked says why to the keepers of the space, and comes again with its next round. */
async function passOver(kontor: Kontor, due: Due, { now, error }: { now: Date; error: unknown }): Promise<void> {
  const failed = error instanceof Problem ? (error.refusal ?? error.kind) : 'failed';
  if (!(error instanceof Problem)) kontor.log.error({ err: error, checkIn: due.id }, 'a check-in could not be asked');
  await kontor.system(async ({ db }) => {
    const row = await db.selectFrom('check_in').selectAll().where('id', '=', due.id).where('next', '<=', now).forUpdate().executeTakeFirst();
    if (row) await db.updateTable('check_in').set({ failed, next: nextOf(row, due.zone, now) }).where('id', '=', due.id).execute();
  });
}

/** See askDue. */
export const askCheckIns: Timetable = {
  name: 'ask-check-ins',
  cron: '* * * * *',
  run: (kontor) => askDue(kontor, new Date()),
};
