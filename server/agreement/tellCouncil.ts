import { sql } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import type { Reaction } from '../events/reaction.ts';
import { sendMail } from '../mail/sendMail.ts';

/** Tells the council by mail that settings of the house were changed, once per change; what it was stands in Kontor. */
export const tellCouncil: Reaction = {
  name: 'tellCouncil',
  async run(kontor, event) {
    await kontor.system(async (work) => {
      const first = await work.db
        .insertInto('reminder')
        .values({ subject_id: event.id, what: 'settings changed', due: event.created.toISOString().slice(0, 10), sent: event.created })
        .onConflict((conflict) => conflict.doNothing())
        .returning('what')
        .executeTakeFirst();
      if (!first) return;
      const { rows } = await sql<{ id: string; name: string; email: string; language: Language }>`
        select id, name, email, language from person where state = 'active' and kind = 'member' and 'council' = any (house_roles) and email is not null and id is distinct from ${event.actor}::uuid limit 50`.execute(work.db);
      for (const { id, name, email, language } of rows) {
        await sendMail(work, { purpose: 'settingsChanged', email, person: id, name, language, link: `${kontor.config.address}/works-agreement` });
      }
    });
  },
};
