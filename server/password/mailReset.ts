import type { Reaction } from '../events/reaction.ts';
import type { RecordedEvent } from '../events/kinds.ts';
import type { Work } from '../kontor.ts';
import { sendMail } from '../mail/sendMail.ts';
import { makeReset } from './makeReset.ts';

const MOST_PER_HOUR = 5;

/** Mails the link for a new password to who asked for it, if there is such an account; a second run finds the request gone. */
export const mailReset: Reaction = {
  name: 'mail-reset',
  async run(kontor, event) {
    const { request } = (event as RecordedEvent<'reset.asked'>).data;
    await kontor.system(async (work) => {
      const asked = await work.db.deleteFrom('reset_request').where('id', '=', request).returning('email').executeTakeFirst();
      const person = asked && (await resettable(work, asked.email));
      if (!person?.email || (await askedLately(work, person.id)) >= MOST_PER_HOUR) return;
      const { link, expires } = await makeReset(work, person.id);
      await sendMail(work, { purpose: 'reset', email: person.email, person: person.id, name: person.name, language: person.language, link, expires });
    });
  },
};

const resettable = (work: Work, email: string) =>
  work.db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language'])
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email))
    .where('kind', '<>', 'contact')
    .where((eb) => eb.fn<boolean>('is_welcome', ['id']))
    .executeTakeFirst();

async function askedLately(work: Work, person: string): Promise<number> {
  const hourAgo = new Date(work.now.getTime() - 3_600_000);
  const { count } = await work.db.selectFrom('password_reset').select((eb) => eb.fn.countAll<string>().as('count')).where('person_id', '=', person).where('created', '>', hourAgo).executeTakeFirstOrThrow();
  return Number(count);
}
