import { sql } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import type { Reaction } from '../events/reaction.ts';
import { sendMail } from '../mail/sendMail.ts';

/** Tells who scheduled a post by mail, once, that it did not go out; who is away finds it when they are back. Why stands with the draft. */
export const tellWriter: Reaction = {
  name: 'tellWriter',
  async run(kontor, event) {
    await kontor.system(async (work) => {
      const { rows } = await sql<{ id: string; name: string; email: string; language: Language }>`
        with once as (insert into reminder (subject_id, what, due) values (${event.id}::uuid, 'draft failed', current_date) on conflict do nothing returning subject_id)
        select id, name, email, language from person where id = ${event.subject}::uuid and is_welcome(id) and email is not null and not is_away(id) and exists (select 1 from once)`.execute(work.db);
      for (const { id, name, email, language } of rows) {
        await sendMail(work, { purpose: 'draftFailed', email, person: id, name, language, link: `${kontor.config.address}/drafts` });
      }
    });
  },
};
