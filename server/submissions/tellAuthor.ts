import { sql } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import type { Reaction } from '../events/reaction.ts';
import { sendMail } from '../mail/sendMail.ts';

/** Tells who submitted a post by mail what became of it; who is away finds it when they are back. */
export const tellAuthor: Reaction = {
  name: 'tellAuthor',
  async run(kontor, event) {
    const approved = event.kind === 'submission.approved';
    const { address } = kontor.config;
    await kontor.system(async (work) => {
      const { rows } = await sql<{ id: string; name: string; email: string; language: Language; space: string; first: string | null }>`
        with once as (insert into reminder (subject_id, what, due, sent) select ${event.subject}::uuid, 'submission decided', current_date, now()
          where not exists (select 1 from reminder where subject_id = ${event.subject}::uuid and what = 'submission decided') returning subject_id)
        select p.id, p.name, p.email, p.language, s.name as space, (select subject_id::text from once) as first
        from submission b join person p on p.id = b.author_id and is_welcome(p.id) and p.email is not null and not is_away(p.id) and p.id is distinct from ${event.actor}::uuid join space s on s.id = b.space_id
        where b.id = ${event.subject}::uuid`.execute(work.db);
      const [author] = rows;
      if (!author?.first) return;
      await sendMail(work, {
        purpose: approved ? 'submissionApproved' : 'submissionRefused',
        email: author.email,
        person: author.id,
        name: author.name,
        language: author.language,
        link: approved ? `${address}/posts/${event.post}` : `${address}/submissions`,
        values: { space: author.space },
      });
    });
  },
};
