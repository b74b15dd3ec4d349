import { sql } from 'kysely';
import type { Reaction } from '../events/reaction.ts';
import { mailServer } from '../mail/settings.ts';
import { UNDO_SECONDS } from '../posts/deletePost.ts';

// Nothing is mailed while it can still be taken back (negative case M03).
const GRACE_SECONDS = UNDO_SECONDS + 5;
// What happened longer ago (imports, a long standstill) is not mailed any more.
const FRESH_HOURS = 24;

/**
 * Puts a mail into the outbox for each contact of the space, who takes part by mail alone, save who wrote it and who left the thread; a reminder
 * goes to those alone whom it is for. It holds ids only: what it says, and whether it goes at all, is decided when it is sent.
 */
export const mailContacts: Reaction = {
  name: 'mailContacts',
  async run(kontor, event) {
    // Whom a reminder is for; everything else is for all.
    const only = 'persons' in event.data ? event.data.persons : null;
    const db = kontor.database.owner;
    const kept = (await mailServer(db)) === null;
    await sql`
      insert into mail (id, person_id, recipient, subject, text, html, purpose, state, post_id, comment_id, event_id, next_try)
      select (left(${event.id}, 19) || right(gen_random_uuid()::text, 17))::uuid, p.id, p.email, '', '', '', 'thread', ${kept ? 'kept' : 'waiting'},
        po.id, c.id, ${event.id}, ${event.created}::timestamptz + ${GRACE_SECONDS} * interval '1 second'
      from post po
      join membership m on m.space_id = po.space_id and m.level in ('all', 'mentions')
      join person p on p.id = m.person_id and p.kind = 'contact' and p.state = 'active' and p.email is not null and p.id is distinct from ${event.actor}::uuid
      left join comment c on c.id = ${event.kind === 'comment.written' ? event.subject : null}::uuid
      left join watch w on w.post_id = po.id and w.person_id = p.id
      where po.id = ${event.post} and po.deleted is null and coalesce(w.watching, true)
        and (${only}::uuid[] is null or p.id = any(${only}::uuid[]))
        and (${event.kind !== 'comment.written'}::boolean or c.deleted is null and c.id is not null)
        and ${event.created}::timestamptz > now() - ${FRESH_HOURS} * interval '1 hour'
      on conflict (person_id, event_id) where event_id is not null do nothing`.execute(db);
  },
};
