import { sql } from 'kysely';
import { newId } from '../../server/ids.ts';
import { addDays } from '../../shared/time/day.ts';
import type { Client, TestHouse } from './house.ts';

/** Where commitments stand and between whom, in tests that look back over months. */
export interface Relation {
  house: TestHouse;
  space: string;
  partner: string;
  ours: Client;
  theirs: Client;
}

/** A commitment as it came out. */
export interface Told {
  by: 'house' | 'partner';
  title?: string;
  due: string;
  week?: string;
  state: 'accepted' | 'kept' | 'broken' | 'proposed' | 'withdrawn';
  label?: string;
  /** Days after the day due on which it was kept. */
  after?: number;
  /** How many days before the old day a move of ten days was asked for. */
  notice?: number;
}

/** Writes a commitment as its actions leave it, since no test can wait for months; returns its post. */
export async function tellCommitment({ house, space, partner, ours, theirs }: Relation, told: Told): Promise<string> {
  const { owner } = house.kontor.database;
  const { by, due, week = null, state, after = 0, notice, title = 'Zusage', label = 'public' } = told;
  const id = newId();
  const old = addDays(due, -10);
  const moved = notice !== undefined;
  const settled = state === 'kept' || state === 'broken' || state === 'withdrawn';
  const [giver, receiver] = by === 'house' ? [ours.id, theirs.id] : [theirs.id, ours.id];
  await sql`insert into post (id, space_id, author_id, kind, title, doc, text, label) values (${id}, ${space}, ${ours.id}, 'commitment', ${title}, '{"type":"doc","content":[]}', '', ${label})`.execute(owner);
  await sql`insert into commitment (post_id, state, giver_partner_id, giver_id, giver_agreed, receiver_partner_id, receiver_id, receiver_agreed, due, due_week, first_due, moves, fulfilled, settled)
    values (${id}, ${moved && state === 'accepted' ? 'moved' : state}, ${by === 'house' ? null : partner}, ${giver}, now(), ${by === 'house' ? partner : null}, ${receiver}, ${state === 'proposed' ? null : new Date()},
      ${due}, ${week}, ${moved ? old : due}, ${moved ? 1 : 0}, ${state === 'kept' ? addDays(due, after) : null}, ${settled ? `${due}T10:00:00Z` : null})`.execute(owner);
  if (!moved) return id;
  for (const [what, day] of [['moveAsked', addDays(old, -notice)], ['moved', addDays(old, 1 - notice)]] as const) {
    await sql`insert into commitment_step (id, post_id, what, side, person_id, due, before_due, created) values (${newId()}, ${id}, ${what}, 'giver', ${ours.id}, ${due}, ${old}, ${`${day}T10:00:00Z`})`.execute(owner);
  }
  return id;
}
