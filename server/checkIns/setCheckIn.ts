import type { CheckInChange, NewCheckIn } from '../../shared/api/checkIns.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { usualLabel } from '../labels/usualLabel.ts';
import { Problem } from '../problems.ts';
import { demandMayStand } from '../rules/demandMayStand.ts';
import { spaceFor, type LoadedSpace } from '../spaces/spaceFor.ts';
import { checkInFor } from './checkInFor.ts';
import { nextRound } from './nextRound.ts';

const MOST = 20;

/** Lets a space ask a question on a rhythm; for who keeps the space. */
export async function setCheckIn(kontor: Kontor, asker: Asker, spaceId: string, given: NewCheckIn): Promise<string> {
  return kontor.act(asker, async (ctx) => {
    const space = await spaceFor(ctx, spaceId, 'manage');
    if (space.archived) throw new Problem('refused', { refusal: 'archived' });
    const there = await ctx.db.selectFrom('check_in').select('id').where('space_id', '=', spaceId).where('ended', 'is', null).limit(MOST).execute();
    if (there.length >= MOST) throw new Problem('refused', { refusal: 'tooManyCheckIns' });
    const row = await rowOf(ctx, space, { ...given, hint: given.hint ?? '', everyWeeks: given.everyWeeks ?? 1, until: given.until ?? null });
    const id = ctx.newId();
    await ctx.db.insertInto('check_in').values({ id, space_id: spaceId, created_by: asker.person, created: ctx.now, ...row }).execute();
    ctx.record({ kind: 'checkIn.set', space: spaceId, subject: id, data: { checkIn: id } });
    return spaceId;
  });
}

/** Changes such a question, pauses it or goes on with it. */
export async function changeCheckIn(kontor: Kontor, asker: Asker, id: string, { paused, confirmed, ...change }: CheckInChange): Promise<string> {
  return kontor.act(asker, async (ctx) => {
    const { row: before, space } = await checkInFor(ctx, id);
    const { question, hint, weekdays, every_weeks: everyWeeks, at, first_day: from, last_day: until } = before;
    const row = await rowOf(ctx, space, { question, hint, weekdays, everyWeeks, at, from, until, confirmed, ...change });
    const rest = paused === undefined ? before.paused : paused ? (before.paused ?? ctx.now) : null;
    await ctx.db.updateTable('check_in').set({ ...row, paused: rest }).where('id', '=', id).execute();
    ctx.record({ kind: 'checkIn.changed', space: space.id, subject: id, data: { checkIn: id, changed: [...Object.keys(change), ...(paused === undefined ? [] : ['paused'])] } });
    return space.id;
  });
}

/** Ends such a question; what was asked and answered stays. */
export async function endCheckIn(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { space } = await checkInFor(ctx, id);
    const ended = await ctx.db.updateTable('check_in').set({ ended: ctx.now, next: null }).where('id', '=', id).where('ended', 'is', null).returning('id').executeTakeFirst();
    if (ended) ctx.record({ kind: 'checkIn.ended', space: space.id, subject: id, data: { checkIn: id } });
  });
}

/** The columns of a check-in, checked; it asks at least once. */
async function rowOf(ctx: Ctx, space: LoadedSpace, given: NewCheckIn & { hint: string; everyWeeks: number; until: string | null }) {
  const question = given.question.replace(/\s+/g, ' ').trim();
  if (!question) throw new Problem('invalid', { fields: [{ field: 'question', says: 'required' }] });
  const text = `${question}\n${given.hint}`;
  const marking = { label: await usualLabel(ctx, space), tlp: null };
  await demandMayStand(ctx, space, { doc: { type: 'doc', content: [] }, why: text, files: [], marking, confirmed: given.confirmed });
  const zone = await ctx.db.selectFrom('house').select('time_zone').executeTakeFirstOrThrow();
  const now = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime());
  const from = given.from ?? now.toZonedDateTimeISO(zone.time_zone).toPlainDate().toString();
  const weekdays = given.weekdays.toSorted((a, b) => a - b);
  const next = nextRound({ weekdays, everyWeeks: given.everyWeeks, at: given.at, from, until: given.until }, now, zone.time_zone);
  if (!next) throw new Problem('invalid', { fields: [{ field: 'until', says: 'wrong' }] });
  return { question, hint: given.hint.trim(), weekdays, every_weeks: given.everyWeeks, at: given.at, first_day: from, last_day: given.until, next: new Date(next.epochMilliseconds), failed: null };
}
