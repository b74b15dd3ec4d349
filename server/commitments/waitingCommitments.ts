import { sql, type RawBuilder } from 'kysely';

/**
 * Commitments that need the asker's word: to agree, to answer a move, to confirm what was reported as done; and what they promised, was due and is
 * neither done nor moved. Who acts for somebody away is asked for them. The most pressing first.
 */
export const waitingCommitments = (_me: string): RawBuilder<{ id: string; due: string | null }> => sql`
  select p.id, c.due::text as due from commitment c join post p on p.id = c.post_id join space s on s.id = p.space_id,
    (select array(select people_i_act_for()) as ids) as me
  where c.settled is null and p.deleted is null and s.archived is null and ${needsWord}
  order by c.due, p.id`;

/** Whether a commitment (c) waits for one of the persons me.ids. */
export const needsWord = sql`(
  c.giver_id = any(me.ids) and (c.giver_agreed is null or c.move_side = 'receiver' or (c.state <> 'proposed' and c.due < current_date and c.done is null and c.move_due is null))
  or c.receiver_id = any(me.ids) and (c.receiver_agreed is null or c.move_side = 'giver' or c.done is not null))`;
